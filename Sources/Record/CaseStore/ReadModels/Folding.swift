import CaseModel
import PlainText

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

  static func search(_ state: ParentState) -> String {
    let name = state.name.map { search($0) } ?? ""
    return state.described.isEmpty ? name : "\(name) \(FoldingKey.search(state.described))"
  }
}
