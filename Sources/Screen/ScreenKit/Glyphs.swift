/// The signs screens are drawn with besides text; a frame carries one set, so that a terminal or a
/// font without box drawing still gets whole pictures.
public struct Glyphs: Hashable, Sendable {
  /// Corners of a box.
  public var topLeft, topRight, bottomLeft, bottomRight: Character
  /// Sides of a box.
  public var horizontal, vertical: Character
  /// Before a selected row, and before a done, open, blocked or unused step.
  public var pointer, done, open, blocked, unused: Character
  /// A choice taken or not, a box ticked or not.
  public var chosen, notChosen, ticked, notTicked: String
  /// Between places in a path, and before items of a list.
  public var pathArrow, bullet: Character
  /// What stands for text cut off.
  public var ellipsis: String
  /// The filled part of a bar.
  public var bar: Character
  /// More above, more below.
  public var moreAbove, moreBelow: Character

  /// Box drawing and the common signs.
  public static let unicode = Glyphs(
    topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘", horizontal: "─", vertical: "│",
    pointer: "▸", done: "✓", open: "○", blocked: "✗", unused: "·",
    chosen: "(•)", notChosen: "( )", ticked: "[x]", notTicked: "[ ]", pathArrow: "›", bullet: "•",
    ellipsis: "…", bar: "█", moreAbove: "▲", moreBelow: "▼")

  /// ASCII alone.
  public static let ascii = Glyphs(
    topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+", horizontal: "-", vertical: "|",
    pointer: ">", done: "v", open: "o", blocked: "x", unused: ".",
    chosen: "(*)", notChosen: "( )", ticked: "[x]", notTicked: "[ ]", pathArrow: ">", bullet: "*",
    ellipsis: "...", bar: "#", moreAbove: "^", moreBelow: "v")
}
