import CNcurses
import PlainText
import Testing

@Suite struct WidthTableTests {
  @Test func `the width table agrees with the C library about every scalar`() {
    #expect(cn_use_utf8_locale())
    var wrong: [String] = []
    for value in UInt32(1)..<0x110000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // What cannot be printed is shown as a replacement, which takes one column.
      let theirs = cn_wcwidth(value)
      let expected = theirs < 0 ? 1 : Int(theirs)
      if DisplayWidth.columns(of: scalar) != expected {
        wrong.append("U+\(String(value, radix: 16, uppercase: true))")
      }
    }
    let version = String(cString: cn_libc_version())
    #expect(
      wrong.isEmpty,
      """
      \(wrong.count) scalars differ in C library \(version), the first being \(wrong.prefix(5)). \
      Make the table anew with Resources/Tools/generate-width-table.py.
      """)
  }
}
