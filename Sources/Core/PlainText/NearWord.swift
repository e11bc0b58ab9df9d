/// A typed word that may be misspelt.
///
/// Distances are counted in bytes of the folded form, which for the names of most schools are letters: a
/// wrong, a missing or an extra one, or two neighbours changed over, is one mistake.
struct NearWord {
  /// Shorter words allow no mistake.
  static let shortest = 4
  /// From this length on a word allows two mistakes.
  private static let long = 8

  private let bytes: [UInt8]
  private let mistakes: Int

  init(_ word: String) {
    bytes = Array(word.utf8)
    mistakes = bytes.count < Self.shortest ? 0 : bytes.count < Self.long ? 1 : 2
  }

  /// A part of the word, and where in it.
  struct Piece {
    var bytes: [UInt8]
    var offset: Int
  }

  /// Pieces one of which stands unharmed in every word as near as is allowed: a mistake harms one of
  /// them, so there is one more than mistakes. Two neighbours changed over across a cut harm both sides;
  /// for words of one mistake the word with that pair changed is added, while in long words they count
  /// as two mistakes there.
  var pieces: [Piece] {
    let count = mistakes + 1
    let cuts = (0...count).map { bytes.count * $0 / count }
    var pieces = zip(cuts, cuts.dropFirst()).map {
      Piece(bytes: Array(bytes[$0..<$1]), offset: $0)
    }
    if mistakes == 1 {
      var changed = bytes
      changed.swapAt(cuts[1] - 1, cuts[1])
      pieces.append(Piece(bytes: changed, offset: 0))
    }
    return pieces
  }

  /// The word of a name in which a piece was hit; nil where the piece stands elsewhere in it than it
  /// could in a word as near as is allowed.
  func word(
    around hit: Int, of piece: Piece, in text: UnsafeRawBufferPointer
  ) -> UnsafeRawBufferPointer? {
    var start = hit
    while start > 0, text[start - 1] > 0x20 {
      start -= 1
      if hit - start > piece.offset + mistakes { return nil }
    }
    if hit - start < piece.offset - mistakes { return nil }
    var end = hit
    let furthest = min(text.count, start + bytes.count + mistakes)
    while end < furthest, text[end] > 0x20 { end += 1 }
    return UnsafeRawBufferPointer(rebasing: text[start..<end])
  }

  /// True where it stands, or nearly stands, at the beginning of a word of a name.
  func isIn(_ name: UnsafeRawBufferPointer) -> Bool {
    if mistakes == 0 { return ByteSearch.first(bytes, in: name, from: 0) != nil }
    var start = 0
    for at in 0...name.count where at == name.count || name[at] <= 0x20 {
      if at > start, begins(UnsafeRawBufferPointer(rebasing: name[start..<at])) { return true }
      start = at + 1
    }
    return false
  }

  /// True where the word, or as much of it as was typed, is near enough: optimal string alignment, row
  /// by row of the typed word, with the best of the last row.
  func begins(_ word: UnsafeRawBufferPointer) -> Bool {
    guard word.count + mistakes >= bytes.count else { return false }
    let width = min(word.count, bytes.count + mistakes) + 1
    // Three rows, in turn: the one before last, the last and the present one.
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { rows in
      rows.initialize(repeating: 0)
      for column in 0..<width { rows[column] = column }
      var (before, above, current) = (2 * width, 0, width)
      for (row, byte) in bytes.enumerated() {
        rows[current] = row + 1
        for column in 1..<width {
          let differs = byte == word[column - 1] ? 0 : 1
          var best = min(
            rows[above + column - 1] + differs, rows[above + column] + 1,
            rows[current + column - 1] + 1)
          if row > 0, column > 1, byte == word[column - 2], bytes[row - 1] == word[column - 1] {
            best = min(best, rows[before + column - 2] + 1)
          }
          rows[current + column] = best
        }
        (before, above, current) = (above, current, before)
      }
      return rows[above..<above + width].contains { $0 <= mistakes }
    }
  }
}
