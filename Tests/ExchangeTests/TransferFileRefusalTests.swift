import Exchange
import Foundation
import Testing

@Suite struct TransferFileRefusalTests {
  private func refusal(_ bytes: Data, limit: Int = 1_000_000) -> TransferFileError? {
    do throws(TransferFileError) {
      _ = try TransferFileReader.read(bytes, limit: limit)
      return nil
    } catch {
      return error
    }
  }

  private func refusal(_ text: String) -> TransferFileError? { refusal(Data(text.utf8)) }

  @Test(arguments: ["", "  \n\t", "\u{FEFF}\n"])
  func `an empty file is refused as empty`(text: String) {
    #expect(refusal(text) == .empty)
  }

  @Test(arguments: [
    ("UPN,Surname\nX,Y\n", "a table of comma-separated values"),
    ("PK\u{3}\u{4}", "a zip archive or a spreadsheet"),
    ("{\"a\": 1}", "JSON"), ("%PDF-1.7", "a PDF"),
  ])
  func `what is not XML is refused, with what it looks like`(text: String, hint: String) {
    #expect(refusal(text) == .notXML(looksLike: hint))
  }

  @Test func `another document is refused by its outermost element`() {
    #expect(
      refusal("<?xml version=\"1.0\"?>\n<html><Pupil/></html>")
        == .otherDocument(rootElement: "html", line: 2, column: 1))
  }

  @Test(arguments: [
    ("<Forename>Be", 1), ("<Forename>Ben</Fore", 1), ("<Pupil><UPN", 1), ("<!-- a\n\nb\n", 1),
    ("<Surname>&am", 1), ("<Surname><![CDATA[Oka", 1),
    ("\(TransferFixture.pupil("Ek", "Jo"))\n", 2),
  ])
  func `a truncated file is refused as a whole, with the pupils read before`(
    tail: String, pupils: Int
  ) {
    let whole = TransferFixture.ctf(TransferFixture.pupil())
    let cut = whole.range(of: "  </CTFpupilData>")?.lowerBound ?? whole.endIndex
    guard case .truncated(let line, _, pupils)? = refusal(whole[..<cut] + tail) else {
      Issue.record("It gave \(String(describing: refusal(whole[..<cut] + tail))).")
      return
    }
    #expect(line >= 22)
  }

  @Test func `a truncated file says to fetch it again`() throws {
    let error = try #require(refusal("<CTfile>\n<CTFpupilData>"))
    #expect(error == .truncated(line: 2, column: 15, pupilsRead: 0))
    #expect(
      error.sentence
        == "The file ends in the middle, on line 2, column 15, after no whole pupil. Nothing of it "
        + "was taken in. Fetch or export the file again.")
  }

  @Test func `damaged XML is refused at its place`() {
    guard
      case .damaged(let line, _, let reason, let pupils)? = refusal(
        TransferFixture.ctf(TransferFixture.pupil() + "<Pupil><Surname>X</Forename></Pupil>"))
    else {
      Issue.record("The wrong closing tag was not seen.")
      return
    }
    #expect(line == 22)
    #expect(reason == "An element is closed here by another element's name.")
    #expect(pupils == 1)
  }

  @Test func `text after the end and unknown named characters are damage`() {
    let after = refusal(TransferFixture.ctf("") + "\nmore")
    guard case .damaged(_, _, "There is text after the end of the document.", 0)? = after else {
      Issue.record("Trailing text gave \(String(describing: after)).")
      return
    }
    let named = refusal(TransferFixture.ctf(TransferFixture.pupil("Ren&eacute;")))
    guard case .damaged(_, _, let reason, 0)? = named else {
      Issue.record("A named character gave \(String(describing: named)).")
      return
    }
    #expect(reason.contains("named character"))
  }

  @Test(arguments: [
    #"<!DOCTYPE CTfile [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>"#,
    #"<!DOCTYPE CTfile [<!ENTITY secret SYSTEM "file:///etc/hostname">]>"#,
    #"<!DOCTYPE CTfile SYSTEM "http://example.org/x.dtd">"#,
  ])
  func `a document type, and with it every entity bomb and outside file, is refused`(type: String) {
    let text = "<?xml version=\"1.0\"?>\n<!-- <CTfile> -->\n \(type)<CTfile>&b;&secret;</CTfile>"
    #expect(refusal(text) == .declaresDocumentType(line: 3, column: 2))
  }

  @Test func `a document type in UTF-16 is refused too`() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE CTfile []><CTfile/>"
    let bytes = try #require(text.data(using: .utf16))
    guard case .declaresDocumentType? = refusal(bytes) else {
      Issue.record("It was not seen.")
      return
    }
  }

  @Test func `a file over the limit is refused with both sizes`() throws {
    let error = try #require(refusal(Data(repeating: 0x20, count: 2_097_153), limit: 2_097_152))
    #expect(error == .tooLarge(bytes: 2_097_153, limit: 2_097_152))
    #expect(error.sentence.hasPrefix("The file is 2.1 MiB, and the most that is read is 2 MiB."))
  }

  @Test func `an encoding that is not read is named`() {
    #expect(
      refusal("<?xml version='1.0' encoding='UTF-7'?><CTfile/>") == .unknownEncoding("UTF-7"))
  }

  @Test func `a file that is not there is named`() {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("conduct-no-such-\(UUID().uuidString).xml").path
    #expect(throws: TransferFileError.unreadable(path: path, reason: "there is no such file")) {
      try TransferFileReader.read(path: path)
    }
  }

  @Test func `a file on disk is read, and refused by its size before it is`() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("conduct-\(UUID().uuidString).xml")
    try Data(TransferFixture.ctf(TransferFixture.pupil()).utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    #expect(try TransferFileReader.read(path: url.path).pupils.count == 1)
    #expect(throws: TransferFileError.self) {
      try TransferFileReader.read(path: url.path, limit: 9)
    }
  }
}
