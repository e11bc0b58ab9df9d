import CaseModel
import PolicyModel
import ScreenKit

extension DeskModel {
  mutating func take(_ answer: DeskAnswer) -> [DeskEffect] {
    switch answer {
    case .form(let sheet): return open(sheet)
    case .submitted(let key, let submission): return take(submission, of: key)
    case .gateSheet(let lines): return open(ReadingScreen(crumb: "Gate sheet", lines: lines))
    case .foundAnywhere(let text, let found):
      guard case .goTo(var goTo) = overlay else { return [] }
      goTo.take(found, for: text)
      overlay = .goTo(goTo)
      return []
    case .failed(let sentence):
      notice = .failed(sentence)
      hand(answer)
      return []
    default:
      hand(answer)
      saySuggestion()
      return []
    }
  }

  /// Every screen sees every answer and takes what is its own.
  private mutating func hand(_ answer: DeskAnswer) {
    let scene = sceneOrLeast
    for index in screens.indices {
      screens[index].take(answer, scene)
    }
  }

  /// Says which step follows from what was just recorded.
  private mutating func saySuggestion() {
    guard var screen = top as? CaseScreen, let step = screen.suggested else { return }
    screen.suggested = nil
    top = screen
    let said = notice.map { "\($0.text) " } ?? ""
    notice = .done("\(said)Next: \(step). Enter opens it.")
  }

  private mutating func open(_ sheet: FormSheet) -> [DeskEffect] {
    // A form that is open already keeps what is typed into it.
    if screens.contains(where: { ($0 as? FormScreen)?.sheet.key == sheet.key }) { return [] }
    if sheet.typed.values.contains(where: { !$0.isEmpty }) {
      notice = .done("Your draft is back. What you had typed stands in the form.")
    }
    return open(FormScreen(sheet))
  }

  private mutating func take(_ submission: Submission, of key: FormKey) -> [DeskEffect] {
    let found = screens.lastIndex { ($0 as? FormScreen)?.sheet.key == key }
    guard case .recorded(let words, let place) = submission else {
      guard let found, var form = screens[found] as? FormScreen else { return [] }
      form.take(submission, sceneOrLeast)
      screens[found] = form
      return []
    }
    notice = .done(words)
    if let found { screens.removeSubrange(found...) }
    var effects: [DeskEffect] = [.dropDraft(key)] + screens.flatMap(\.asks)
    if let screen = place.map({ Self.screen(of: $0) }), !isShown(screen) { effects += open(screen) }
    if var screen = top as? CaseScreen {
      screen.isToSuggest = true
      top = screen
    }
    if case .ofIncident = place, case .incident = key, session.roles.contains(.head) {
      notice = .done("\(words) t triages it.")
    }
    return effects
  }

  private func isShown(_ screen: any Screen) -> Bool {
    screens.flatMap(\.asks).contains { screen.asks.contains($0) }
  }

  static func screen(of place: Submission.Place) -> any Screen {
    switch place {
    case .ofCase(let number): return CaseScreen(number)
    case .ofIncident(let incident): return IncidentScreen(incident)
    case .ofParent(let parent): return ParentScreen(parent)
    }
  }
}
