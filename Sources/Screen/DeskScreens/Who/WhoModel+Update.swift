import CaseModel
public import ScreenKit

extension WhoModel {
  /// Takes a key: letters narrow the list, the arrows go through it.
  public mutating func update(_ key: Key) -> Outcome {
    switch key {
    case .resize(let size): self.size = size
    case .enter:
      let shown = shown
      guard let row = list.selected, shown.indices.contains(row) else { return .asking }
      return .chosen(shown[row].staff)
    case .escape: return .leave
    case .character, .backspace, .paste, .control:
      if typed.handle(key) == .changed { list = ListView(count: shown.count) }
    default: _ = list.handle(key, height: room.rows)
    }
    return .asking
  }
}
