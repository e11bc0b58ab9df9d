public import CaseModel
import PlainText

/// Whom a typed name means: its words are whole beginnings of the words of a name, and never a part within one.
public struct CalledSo: Sendable {
  /// Those whose full name it is, in whatever order.
  public var inFull: [ParentRow] = []
  /// Those in whose name every word of it begins one, those above among them.
  public var all: [ParentRow] = []
}

extension Desk {
  /// Everybody in the record whom a typed name may mean.
  public func called(_ typed: String) throws(DeskError) -> CalledSo {
    let text = String(typed.map { $0 == "," ? " " : $0 })
    let words = Self.words(text)
    var found = CalledSo()
    if words.isEmpty { return found }
    var next: Cursor?
    repeat {
      let page = try parents(ParentsQuestion(text: text), after: next, limit: 100)
      for row in page.rows {
        let own = Self.words(row.name)
        if own.sorted() == words.sorted() { found.inFull.append(row) }
        if Self.begin(words, own) { found.all.append(row) }
      }
      next = page.next
    } while next != nil
    return found
  }

  private static func words(_ name: String) -> [String] {
    FoldingKey.search(String(name.map { $0 == "," ? " " : $0 })).split(separator: " ").map(
      String.init)
  }

  /// True where each word begins a word of a name, no two the same.
  private static func begin(_ words: [String], _ name: [String]) -> Bool {
    var own = name
    // The longest first, so that “Ann A” leaves its word to each.
    return words.sorted { $0.count > $1.count }.allSatisfy { word in
      guard let index = own.firstIndex(where: { $0.hasPrefix(word) }) else { return false }
      own.remove(at: index)
      return true
    }
  }
}
