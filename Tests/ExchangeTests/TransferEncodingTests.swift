import Exchange
import Foundation
import Testing

@Suite struct TransferEncodingTests {
  private func bytes(_ text: String, _ encoding: String.Encoding) throws -> Data {
    try #require(text.data(using: encoding))
  }

  private func surnames(_ data: Data) throws -> [String] {
    try TransferFileReader.read(data).pupils.map(\.surname)
  }

  @Test func `a byte order mark is passed over`() throws {
    #expect(
      try surnames(Data("\u{FEFF}\(TransferFixture.ctf(TransferFixture.pupil("Zoë")))".utf8))
        == ["Zoë"])
  }

  @Test(arguments: [
    ("ISO-8859-1", String.Encoding.isoLatin1), ("windows-1252", String.Encoding.windowsCP1252),
  ])
  func `declared single-byte encodings are read`(name: String, encoding: String.Encoding) throws {
    let text = TransferFixture.ctf(
      TransferFixture.pupil("Müller"),
      declaration: "<?xml version=\"1.0\" encoding=\"\(name)\"?>")
    let file = try TransferFileReader.read(bytes(text, encoding))
    #expect(file.pupils.map(\.surname) == ["Müller"])
    #expect(file.notices.isEmpty)
  }

  @Test func `bytes that are not the UTF-8 they are said to be are read as windows-1252`() throws {
    let text = TransferFixture.ctf(TransferFixture.pupil("O’Shéa"))
    let file = try TransferFileReader.read(bytes(text, .windowsCP1252))
    #expect(file.pupils.map(\.surname) == ["O’Shéa"])
    #expect(file.notices.map(\.kind) == [.readAsWindows1252])
  }

  @Test func `UTF-16 with a mark is read`() throws {
    let text = TransferFixture.ctf(
      TransferFixture.pupil("Łoś"), declaration: "<?xml version=\"1.0\" encoding=\"UTF-16\"?>")
    #expect(try surnames(bytes(text, .utf16)) == ["Łoś"])
  }

  @Test func `a control character that XML does not allow is refused, not shown`() {
    let text = TransferFixture.ctf(TransferFixture.pupil("X\u{1B}[31m"))
    #expect(throws: TransferFileError.self) { try TransferFileReader.read(Data(text.utf8)) }
  }

  @Test func `direction overrides and C1 controls do not come through`() throws {
    #expect(
      try surnames(Data(TransferFixture.ctf(TransferFixture.pupil("A\u{202E}b\u{9B}c")).utf8))
        == ["Ab c"])
  }
}
