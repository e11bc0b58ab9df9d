import CaseModel
import PolicyModel
import ScreenKit

extension DeskModel {
  mutating func take(_ answer: DeskAnswer) -> [DeskEffect] {
    switch answer {
    case .form(let sheet): return open(sheet)
    case .submitted(let key, let submission): return take(submission, of: key)
    case .drafts(let rows): return take(rows)
    case .edited:
      hand(answer)
      guard let form = top as? FormScreen else { return [] }
      return [.saveDraft(form.sheet.key, form.values)]
    case .gateSheet(let lines):
      return open(ReadingScreen(crumb: "Gate sheet", lines: lines, isGateSheet: true))
    case .foundAnywhere(let text, let found):
      guard case .goTo(var goTo) = overlay else { return [] }
      goTo.take(found, for: text)
      overlay = .goTo(goTo)
      return []
    case .failed(let sentence):
      notice = .failed(sentence)
      hand(answer)
      // What cannot be read is left again: it would say for ever that it is being read.
      if depth > 0, !top.isRead { screens.removeLast() }
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
    guard var screen = top as? CaseScreen, let next = screen.suggested else { return }
    screen.suggested = nil
    top = screen
    let said = notice.map { "\($0.text) " } ?? ""
    notice = .done(said + next)
  }

  private mutating func open(_ sheet: FormSheet) -> [DeskEffect] {
    // A form that is open already keeps what is typed into it.
    if let index = screens.lastIndex(where: { ($0 as? FormScreen)?.sheet.key == sheet.key }) {
      guard var form = screens[index] as? FormScreen else { return [] }
      form.rebase(sheet)
      form.arrange(sceneOrLeast)
      screens[index] = form
      return []
    }
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
      // What the record says by now is shown beside what was typed.
      if case .changedMeanwhile = submission { return [.askForm(key)] }
      return []
    }
    notice = .done(words)
    if let found { screens.removeSubrange(found...) }
    var effects: [DeskEffect] = [.dropDraft(key)] + screens.flatMap(\.asks)
    if let screen = place.map({ Self.screen(of: $0) }), !isShown(screen) { effects += open(screen) }
    // A decided review leaves a letter to issue, which is done in its case.
    if case .step(let number, BuiltInStep.review.rawValue) = key, !(top is CaseScreen) {
      effects += open(CaseScreen(number))
    }
    if var screen = top as? CaseScreen {
      screen.isToSuggest = true
      screen.isToSay = true
      top = screen
    }
    if case .ofIncident = place, case .incident = key, session.roles.contains(.head) {
      notice = .done("\(words) t triages it.")
    }
    return effects
  }

  /// Forms that were left are told of once, at the start; afterwards they are a screen of their own.
  private mutating func take(_ rows: [DraftRow]) -> [DeskEffect] {
    if depth == 0, !rows.isEmpty {
      let left = rows.count == 1 ? "a form" : "\(rows.count) forms"
      notice = .done("You left \(left) unfinished; :drafts shows what is kept.")
    }
    hand(.drafts(rows))
    return []
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
