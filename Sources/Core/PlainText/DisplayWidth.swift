/// How many terminal columns text takes, and text cut or padded to a number of columns.
///
/// The measure is glibc's `wcwidth`, scalar by scalar, because ncurses places the cursor by it; Swift's
/// character count is not columns. Ambiguous characters take one column. Give it text that
/// `SafeText.clean` has been over: what cannot be printed counts as the one column of its replacement.
public enum DisplayWidth {
  /// The columns of one scalar: 0 for a mark that sits on the one before, 1, or 2 for wide ones.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value >= 0x20 && scalar.value < 0x7F { return 1 }
    let width = tabled(scalar)
    return width == unprintable ? 1 : Int(width)
  }

  /// The columns of one character: the sum over its scalars.
  public static func columns(of character: Character) -> Int {
    if character.isASCII { return 1 }
    return character.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of a whole text, taken as one line.
  public static func columns(of text: some StringProtocol) -> Int {
    if isPrintableASCII(text) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The text cut to at most `columns` columns between characters, its last columns given to
  /// `ellipsis` when something was cut. Text that fits comes back unchanged.
  public static func clip(
    _ text: some StringProtocol, to columns: Int, ellipsis: String = "…"
  ) -> String {
    if columns <= 0 { return "" }
    if text.utf8.count <= columns && isPrintableASCII(text) { return String(text) }
    if Self.columns(of: text) <= columns { return String(text) }
    let tail = Self.columns(of: ellipsis)
    // Where not even the ellipsis fits, the first characters say more than half an ellipsis would.
    let room = tail <= columns ? columns - tail : columns
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      let width = Self.columns(of: text[end])
      if used + width > room { break }
      used += width
      end = text.index(after: end)
    }
    return String(text[..<end]) + (tail <= columns ? ellipsis : "")
  }

  /// The text clipped to `columns` and filled up with spaces, on the right or, with `leading`, on
  /// the left, so that it takes exactly that many columns.
  public static func pad(
    _ text: some StringProtocol, to columns: Int, leading: Bool = false, ellipsis: String = "…"
  ) -> String {
    let clipped = clip(text, to: columns, ellipsis: ellipsis)
    let missing = columns - Self.columns(of: clipped)
    if missing <= 0 { return clipped }
    let fill = String(repeating: " ", count: missing)
    return leading ? fill + clipped : clipped + fill
  }

  /// Whether `wcwidth` gives the scalar columns at all; controls and unassigned scalars have none.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    tabled(scalar) != unprintable
  }

  /// Whether every byte is a printable ASCII character, each of which takes one column.
  static func isPrintableASCII(_ text: some StringProtocol) -> Bool {
    let quick = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
    return quick ?? text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  private static let unprintable: UInt32 = 3

  /// The table's entry for a scalar: 0, 1, 2 or `unprintable`.
  private static func tabled(_ scalar: Unicode.Scalar) -> UInt32 {
    let runs = WidthTable.runs
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] >> 2 <= scalar.value {
        low = middle
      } else {
        high = middle
      }
    }
    return runs[low] & 3
  }
}
