import CaseModel
import PolicyModel
import ScreenKit

/// The page of a form: its blocks one under the other, with the row each begins at.
struct FormPage: Equatable, Sendable {
  /// What a block shows.
  enum Content: Equatable, Sendable {
    case lines([[Span]])
    /// A field by its index: its label and what stands under it, then the rows of its editor.
    case field(Int, [[Span]])
    case submit
  }

  /// One block.
  struct Block: Equatable, Sendable {
    /// The focus that stands on it; nil for text alone.
    var focus: FormScreen.Focus?
    var content: Content
    var y: Int
    var rows: Int
  }

  private(set) var blocks: [Block] = []
  /// The rows of the whole page.
  private(set) var rows = 0

  mutating func add(_ lines: [[Span]], focus: FormScreen.Focus? = nil, gap: Int = 0) {
    guard !lines.isEmpty else { return }
    blocks.append(Block(focus: focus, content: .lines(lines), y: rows, rows: lines.count))
    rows += lines.count + gap
  }

  mutating func addField(_ index: Int, _ head: [[Span]], editorRows: Int) {
    let height = head.count + editorRows
    blocks.append(
      Block(focus: .field(index), content: .field(index, head), y: rows, rows: height))
    rows += height + 1
  }

  mutating func addSubmit() {
    blocks.append(Block(focus: .submit, content: .submit, y: rows, rows: 1))
    rows += 1
  }
}
