/// What a text was before each change and what was taken back, so that both ways can be gone again.
struct TextHistory: Equatable, Sendable {
  /// A text and where the cursor stood in it. Kept as a string, which takes a fraction of the room that
  /// single characters take.
  private struct Moment: Equatable, Sendable {
    var text: String
    var cursor: Int
  }

  /// Steps back that are kept; older ones are forgotten.
  static let most = 200

  private var past: [Moment] = []
  private var future: [Moment] = []
  /// True while characters of one word come in one after the other: they are one change.
  private var isTyping = false

  /// Notes how the text stood before a change. What had been taken back is forgotten.
  mutating func note(_ before: TextEditing, typed character: Character?) {
    let continues = isTyping && character != nil && character != " "
    isTyping = character != nil
    future = []
    if continues { return }
    past.append(Moment(text: before.text, cursor: before.cursor))
    if past.count > Self.most { past.removeFirst() }
  }

  /// Ends a run of typing: the next character is a change of its own.
  mutating func pause() { isTyping = false }

  /// The text before the last change; nil where there is none.
  mutating func back(from present: TextEditing) -> TextEditing? {
    Self.move(&past, &future, present, &isTyping)
  }

  /// The text that was last taken back; nil where there is none.
  mutating func forward(from present: TextEditing) -> TextEditing? {
    Self.move(&future, &past, present, &isTyping)
  }

  private static func move(
    _ source: inout [Moment], _ target: inout [Moment], _ present: TextEditing,
    _ isTyping: inout Bool
  ) -> TextEditing? {
    isTyping = false
    guard let moment = source.popLast() else { return nil }
    target.append(Moment(text: present.text, cursor: present.cursor))
    var editing = TextEditing(moment.text)
    editing.move(to: moment.cursor)
    return editing
  }
}
