import CaseDesk
import CaseModel
import DeskScreens

/// A search over everything, one part at a time, so that the next key waits for no more than that.
struct SearchUnderWay {
  let text: String
  private var left = FindPart.allCases[...]
  private var found: [Finding] = []

  init(_ text: String) { self.text = text }

  /// True once every part was looked through.
  var isDone: Bool { left.isEmpty }

  /// Looks through the next part; what was found so far, in the order of the parts.
  mutating func step(_ desk: Desk) throws(DeskError) -> DeskAnswer {
    if let part = left.popFirst() { found += try desk.find(part, text) }
    return .foundAnywhere(text, found)
  }
}
