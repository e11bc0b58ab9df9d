extension NameBuffer {
  /// The places of all names that hold every one of the words, in order; all names for no words.
  ///
  /// - Parameter words: as ``FoldingKey/search(_:)`` makes them, one word each.
  public func search(_ words: [String]) -> [Int] {
    let patterns = words.map { Array($0.utf8) }.filter { !$0.isEmpty }
      .sorted { $0.count > $1.count }
    guard let longest = patterns.first else { return Array(0..<count) }
    let others = patterns.dropFirst()
    return text.withUnsafeBytes { bytes in
      var found: [Int] = []
      var index = 0
      var at = 0
      while let hit = ByteSearch.first(longest, in: bytes, from: at) {
        index = name(holding: hit, from: index)
        let end = Int(starts[index + 1])
        let own = UnsafeRawBufferPointer(rebasing: bytes[Int(starts[index])..<end])
        if others.allSatisfy({ ByteSearch.first($0, in: own, from: 0) != nil }) {
          found.append(index)
        }
        at = end
        index += 1
        if index == count { break }
      }
      return found
    }
  }

  /// The places of names that nearly hold every word: one letter wrong, missing, too many or two changed
  /// over, two in a word of eight letters or more. Short words must stand as they are. For when
  /// ``search(_:)`` finds nothing.
  public func searchNearly(_ words: [String]) -> [Int] {
    let words = words.filter { !$0.isEmpty }.sorted { $0.utf8.count > $1.utf8.count }
    guard let longest = words.first, longest.utf8.count >= NearWord.shortest else { return [] }
    let others = words.dropFirst().map(NearWord.init)
    let wanted = NearWord(longest)
    return text.withUnsafeBytes { bytes in
      var found: Set<Int> = []
      for piece in wanted.pieces {
        var index = 0
        var at = 0
        while index < count, let hit = ByteSearch.first(piece.bytes, in: bytes, from: at) {
          at = hit + 1
          guard let word = wanted.word(around: hit, of: piece, in: bytes), wanted.begins(word)
          else {
            continue
          }
          index = name(holding: hit, from: index)
          let end = Int(starts[index + 1])
          let own = UnsafeRawBufferPointer(rebasing: bytes[Int(starts[index])..<end])
          if others.allSatisfy({ $0.isIn(own) }) { found.insert(index) }
          index += 1
          at = end
        }
      }
      return found.sorted()
    }
  }

  /// The name that holds a byte of `text`, at this place or later.
  private func name(holding byte: Int, from first: Int) -> Int {
    var low = first
    var high = count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= byte { low = middle } else { high = middle }
    }
    return low
  }
}
