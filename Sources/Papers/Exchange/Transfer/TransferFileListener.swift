import Foundation
import FoundationXML
import PolicyModel

/// Hears one transfer file's elements in order and builds its values from them.
///
/// Wrappers matter little: a pupil is any `Pupil` element, because files in the wild name what is
/// around it differently. What a supplier adds for itself (`SuppInfo`) is passed over whole.
final class TransferFileListener: NSObject, XMLParserDelegate {
  private(set) var kind: TransferFileKind?
  private(set) var pupils: [TransferPupil] = []
  /// True once the outermost element has been closed.
  private(set) var isComplete = false
  /// Why reading stopped, if it did.
  private(set) var refusal: TransferFileError?

  private let ending: TransferFileEnding
  private var header = TransferHeader()
  private var problems: [TransferProblem] = []
  private var notices = TransferNotices()

  private var path: [String] = []
  private var starts: [(line: Int, column: Int)] = []
  private var passedOverFrom: Int?
  private var text = FieldText()
  private var pupil: PupilDraft?
  private var contact: ContactDraft?
  private var address: AddressDraft?
  private var phone: (kind: String, number: String)?

  init(ending: TransferFileEnding) {
    self.ending = ending
  }

  /// The file as heard, once parsing has ended well.
  func file(kind: TransferFileKind, leading: [TransferNotice]) -> TransferFile {
    var all = leading
    if let notice = header.versionNotice(for: kind) { all.append(notice) }
    if pupils.isEmpty, problems.isEmpty { all.append(TransferNotice(kind: .noPupils)) }
    return TransferFile(
      kind: kind, version: header["version"], dateTime: header["datetime"],
      qualifier: header["documentqualifier"], sourceSchool: header.school("sourceschool"),
      destinationSchool: header.school("destschool"), pupils: pupils, problems: problems,
      notices: all + notices.all)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    guard refusal == nil else { return }
    let local = Self.local(name)
    path.append(local)
    // The parser stands behind the name: a tag without attributes began that much earlier.
    let behind = attributes.isEmpty ? name.utf8.count + 1 : 0
    starts.append((max(parser.lineNumber, 1), max(parser.columnNumber - behind, 1)))
    text = FieldText()
    if path.count == 1 { openDocument(local, name: name, attributes, parser: parser) }
    guard passedOverFrom == nil else { return }
    switch local {
    case "suppinfo": passedOverFrom = path.count
    case "pupil" where pupil == nil && path.count > 1:
      pupil = PupilDraft(line: here.line, column: here.column)
    case "contact" where pupil != nil && contact == nil:
      contact = ContactDraft(line: here.line, column: here.column)
    case "address" where parent == "pupil" || parent == "contact":
      address = AddressDraft(line: here.line)
    case "phone" where contact != nil: phone = ("", "")
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if refusal == nil, passedOverFrom == nil { text.append(string) }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if refusal == nil, passedOverFrom == nil { text.append(String(decoding: block, as: UTF8.self)) }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard refusal == nil, let local = path.last else { return }
    if let depth = passedOverFrom {
      if path.count == depth { passedOverFrom = nil }
    } else {
      close(local)
    }
    path.removeLast()
    starts.removeLast()
    text = FieldText()
    if path.isEmpty { isComplete = true }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    guard refusal == nil else { return }
    let code = (error as NSError).code
    let (line, column) = (max(parser.lineNumber, 1), max(parser.columnNumber, 1))
    if !isComplete, XMLFault.isEndOfFile(code) || ending.holds(line: line) {
      refusal = .truncated(line: line, column: column, pupilsRead: pupils.count)
    } else {
      refusal = .damaged(
        line: line, column: column, reason: XMLFault.reason(code, afterEnd: isComplete),
        pupilsRead: pupils.count)
    }
    parser.abortParsing()
  }

  private var here: (line: Int, column: Int) { starts.last ?? (1, 1) }
  private var parent: String { path.count > 1 ? path[path.count - 2] : "" }

  private static func local(_ name: String) -> String {
    String(name[(name.lastIndex(of: ":").map(name.index(after:)) ?? name.startIndex)...])
      .lowercased()
  }

  private func openDocument(
    _ local: String, name: String, _ attributes: [String: String], parser: XMLParser
  ) {
    switch local {
    case "ctfile": kind = .ctf
    case "atfile": kind = .atf
    default:
      refusal = .otherDocument(rootElement: name, line: here.line, column: here.column)
      parser.abortParsing()
    }
    // Some programs write the version as an attribute; the specification has it as an element.
    for (key, value) in attributes where key.lowercased().hasSuffix("version") {
      header.set("version", ImportedText.tidy(value))
    }
  }

  private func close(_ local: String) {
    if let open = pupil {
      if contact != nil || address != nil {
        closeInside(local)
      } else if local == "pupil" {
        finish(open)
      } else if parent == "pupil" || parent == "basicdetails" {
        pupil?.fields.set(local, text, at: here)
      }
    } else if parent == "header" {
      let isVersion = local == "ctfversion" || local == "atfversion"
      header.set(isVersion ? "version" : local, text.tidied)
    } else if parent == "sourceschool" || parent == "destschool" {
      header.set("\(parent)/\(local)", text.tidied)
    }
  }

  /// Inside a contact, or inside a pupil's own address.
  private func closeInside(_ local: String) {
    if local == "address", let open = address {
      address = nil
      if contact != nil {
        contact?.take(open)
      } else {
        pupil?.take(open)
      }
    } else if address != nil {
      address?.fields.set(local, text, at: here)
    } else if local == "contact", let open = contact {
      contact = nil
      pupil?.contacts.append(open)
    } else if local == "phone", let open = phone {
      contact?.phones.append(open)
      phone = nil
    } else if phone != nil {
      if local == "telephonetype" { phone?.kind = text.tidied }
      if local == "phoneno" { phone?.number = text.tidied }
    } else if parent == "contact" {
      contact?.fields.set(local, text, at: here)
    }
  }

  private func finish(_ draft: PupilDraft) {
    pupil = nil
    let result = draft.finished(writtenOn: header.day)
    if let done = result.pupil { pupils.append(done) }
    problems += result.problems
    notices.add(result.notices)
  }
}
