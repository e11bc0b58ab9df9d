/// A filter kept under a name, with the list it narrows and the order it was seen in.
public struct SavedFilter: Hashable, Sendable, Codable {
  /// The name it is called by: one word, small letters.
  public var name: String
  /// Which list.
  public var list: FilterList
  /// What was typed.
  public var text: String
  /// The raw name of the column the list was in order by.
  public var column: String
  /// True from the last to the first.
  public var descending: Bool

  /// A filter kept under a name.
  public init(name: String, list: FilterList, text: String, column: String, descending: Bool) {
    self.name = name
    self.list = list
    self.text = text
    self.column = column
    self.descending = descending
  }

  /// A name as it is kept: its words joined by `-`, in small letters; empty where nothing is left.
  public static func name(typed: String) -> String {
    typed.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}

extension FilterList: Codable {}
