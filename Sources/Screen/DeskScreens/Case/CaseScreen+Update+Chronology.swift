import CaseModel
import PolicyModel
import ScreenKit

extension CaseScreen {
  /// The entries that hold every typed word, in what they say or in who wrote them.
  func narrowed(_ sheet: CaseSheet) -> [ChronicleLine] {
    let words = narrowing.text.lowercased().split(separator: " ")
    if words.isEmpty { return sheet.chronology }
    return sheet.chronology.filter { line in
      let text = "\(line.title) \(line.body) \(line.by) \(line.happened.short)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  /// Opens the field over the chronology.
  mutating func startNarrowing(_ scene: Scene) -> Turn {
    pane = .side
    side = .chronology
    isTyping = true
    layOutAnew(scene)
    return .done
  }

  /// A key while the field over the chronology is open.
  mutating func type(_ key: Key, _ scene: Scene) -> Turn {
    switch key {
    case .escape where narrowing.text.isEmpty:
      isTyping = false
      layOutAnew(scene)
      return .done
    case .escape:
      narrowing.text = ""
      layOutAnew(scene)
      return .done
    case .enter, .tab, .backTab:
      isTyping = false
      layOutAnew(scene)
      return .done
    case .up, .down, .pageUp, .pageDown, .mouse:
      let size = layout(scene).chronologyBody(hasField: true).size
      return chronology.handle(key, size: size) == .ignored ? .ignored : .done
    default:
      switch narrowing.handle(key) {
      case .changed:
        layOutAnew(scene)
        return .done
      case .handled, .submitted, .cancelled: return .done
      case .ignored: return .ignored
      }
    }
  }

  /// Gives the chronology the whole width, or takes it back.
  mutating func widen(_ scene: Scene) -> Turn {
    isWide.toggle()
    pane = isWide ? .side : .rail
    side = .chronology
    layOutAnew(scene)
    return .done
  }

  /// The whole chronology as one text.
  func asText() -> Turn {
    guard let sheet else { return .say("The case has not been read yet.") }
    let lines = narrowed(sheet).flatMap { line -> [ReadingScreen.Line] in
      let head = "\(line.happened.inWords) · \(line.title) · \(line.by)"
      let body = line.body.split(separator: "\n", omittingEmptySubsequences: false)
      let corrected = line.correction.map { [ReadingScreen.Line("Corrected: \($0)", indent: 2)] }
      return [ReadingScreen.Line(head, .heading)]
        + body.map { ReadingScreen.Line(String($0), indent: 2) } + (corrected ?? [])
        + [ReadingScreen.Line("")]
    }
    let title = ReadingScreen.Line("Case \(number), \(sheet.row.parentName)", .heading)
    return .open(
      ReadingScreen(crumb: "Chronology", lines: [title, ReadingScreen.Line("")] + lines))
  }

  private mutating func layOutAnew(_ scene: Scene) {
    chronologyColumns = 0
    arrange(scene)
  }
}
