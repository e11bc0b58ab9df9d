public import CaseModel
public import ScreenKit

/// Who is at the desk: asked where a record has several members of staff and nobody was named.
public struct WhoModel: Equatable, Sendable {
  /// What comes of a key.
  public enum Outcome: Hashable, Sendable {
    case asking, leave
    case chosen(StaffID)
  }

  var size: Size
  let glyphs: Glyphs
  let people: [NamedStaff]
  var typed = TextField(placeholder: "Type a part of a name.")
  var list: ListView

  /// The question, with those who may be chosen.
  public init(_ people: [NamedStaff], size: Size, glyphs: Glyphs = .unicode) {
    self.people = people
    self.size = size
    self.glyphs = glyphs
    list = ListView(count: people.count)
  }

  var shown: [NamedStaff] { people.filter { TypedMatch.holds($0.name, typed.text) } }

  var room: Rect { Rect(x: 0, y: 3, columns: size.columns, rows: max(0, size.rows - 5)) }
}
