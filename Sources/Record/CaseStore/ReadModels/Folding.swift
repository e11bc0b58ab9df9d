import CaseModel
import PlainText
import PolicyModel

/// The folded forms under which people are sorted and found.
enum Folding {
  static func sort(_ state: ParentState) -> [UInt8] {
    if let name = state.name, !name.full.isEmpty { return sort(name) }
    return FoldingKey.sort(state.described, "")
  }

  static func sort(_ name: PersonName) -> [UInt8] { FoldingKey.sort(name.family, name.given) }

  /// Given and family name in both orders, so that words typed in either order are found.
  static func search(_ name: PersonName) -> String {
    FoldingKey.search("\(name.given) \(name.family) \(name.title)")
  }

  /// An address by which two people are known to live in one place; empty where none is on record.
  static func address(_ contact: ContactDetails) -> String {
    contact.address.tellsNothing ? "" : place(contact.address)
  }

  /// Where somebody lives, in a line that people at a door know; empty where it is not to be disclosed.
  static func lives(_ contact: ContactDetails) -> String {
    if contact.confidential || contact.address.tellsNothing { return "" }
    return contact.address.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }

  /// A postcode however it is spaced; empty where none is on record.
  static func postcode(_ contact: ContactDetails) -> String {
    contact.postcode.tellsNothing ? "" : String(place(contact.postcode).filter { $0 != " " })
  }

  private static func place(_ text: String) -> String {
    FoldingKey.search(String(text.map { $0.isLetter || $0.isNumber ? $0 : " " }))
  }

  static func search(_ state: ParentState) -> String {
    let name = state.name.map { search($0) } ?? ""
    return state.described.isEmpty ? name : "\(name) \(FoldingKey.search(state.described))"
  }
}
