import CNcurses
import Glibc
import Testing

@testable import PlainText

/// The table against the C library, whose `wcwidth` ncurses places the cursor by, scalar by scalar.
///
/// Exceptions, each because the scalar itself is never drawn:
/// - U+0000 ends a string in C, which gives it no column; it shows as a replacement, which takes one.
/// - What the library cannot print (controls, what is assigned to nothing) shows as a replacement too.
/// - A library newer than the table's may know scalars that were assigned to nothing; they go on showing as
///   a replacement.
///
/// Surrogates are no scalars and cannot stand in a text.
@Suite struct WidthTableTests {
  /// What the table was made from.
  private static let pinned = "2.36"

  @Test func `the width table agrees with the C library about every scalar`() {
    #expect(cn_use_utf8_locale())
    let version = String(cString: cn_libc_version())
    var wrong: [String] = []
    var compared = 0
    for value in UInt32(0)..<0x110000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      compared += 1
      let theirs = Int(cn_wcwidth(value))
      let ours = DisplayWidth.columns(of: scalar)
      let isShown = DisplayWidth.isPrintable(scalar)
      let agrees =
        isShown ? theirs == ours : ours == 1 && (theirs < 0 || value == 0 || version != Self.pinned)
      if !agrees { wrong.append("U+\(String(value, radix: 16, uppercase: true))") }
    }
    #expect(compared == 0x110000 - 0x800)
    #expect(
      wrong.isEmpty,
      """
      \(wrong.count) scalars differ in C library \(version), the first being \(wrong.prefix(5)). \
      Make the table anew with Resources/Tools/generate-width-table.py.
      """)
  }

  @Test
  func `whatever scalar is cleaned, the C library can print what comes of it, in as many columns`()
  {
    #expect(cn_use_utf8_locale())
    var wrong: [String] = []
    for value in Array(UInt32(0)..<0x20000) + Array(UInt32(0xDFFF0)..<0xE0200) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let clean = SafeText.clean(String(Character(scalar)))
      let widths = clean.unicodeScalars.map { Int(cn_wcwidth($0.value)) }
      let isLeading = widths.first == 0
      if widths.contains(where: { $0 < 0 }) || isLeading
        || widths.reduce(0, +) != DisplayWidth.columns(of: clean)
      {
        wrong.append("U+\(String(value, radix: 16, uppercase: true))")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count), the first being \(wrong.prefix(5))")
  }
}
