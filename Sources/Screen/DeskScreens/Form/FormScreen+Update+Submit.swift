import CaseModel
import PolicyModel
import ScreenKit

extension FormScreen {
  /// Hands the answers in; those of a long form are checked first.
  mutating func submit(_ scene: Scene) -> Turn {
    if isWaiting { return .say("It is being recorded.") }
    if stage == .checking { return record(scene) }
    let (today, calendar) = (scene.session.today, scene.session.calendar)
    let confirms = !sheet.confirmation(of: answers, today: today, calendar: calendar).isEmpty
    guard sheet.isLong || confirms else { return record(scene) }
    // Nobody is asked to confirm, or to check, what cannot be recorded.
    let wrong = FieldCheck.problems(sheet.fields, answers, today: today, calendar: calendar)
    if !wrong.isEmpty {
      mend(wrong)
      return .done
    }
    guard sheet.isLong else { return record(scene) }
    if case .field(let index) = focus, stage == .changing {
      focus = .row(index)
    } else {
      focus = .row(0)
      scroll = 0
    }
    stage = .checking
    hindrance = nil
    return .done
  }

  /// Records, after what cannot be undone was confirmed.
  mutating func record(_ scene: Scene) -> Turn {
    if isWaiting { return .say("It is being recorded.") }
    let consequence = sheet.confirmation(
      of: answers, today: scene.session.today, calendar: scene.session.calendar)
    if consequence.isEmpty { return handIn() }
    question = .record
    dialog = Dialog(
      title: sheet.title, lines: [consequence],
      buttons: [Dialog.Button(sheet.submit, key: "y"), Dialog.Button("Cancel", key: "n")])
    return .done
  }

  mutating func answerDialog(_ key: Key, _ scene: Scene) -> Turn {
    switch dialog?.handle(key, in: scene.rect) {
    case .chosen(0):
      dialog = nil
      switch question {
      case .record: return handIn()
      case .letGo:
        return Turn(
          effects: [.dropDraft(sheet.key)], move: .back,
          notice: .done("What was recorded by others stands; yours was let go."))
      }
    case .chosen, .cancelled:
      dialog = nil
      return .say(nothingRecorded)
    case .handled: return .done
    case .ignored, nil:
      return .say("y does it, Esc goes back to the form.")
    }
  }

  private mutating func handIn() -> Turn {
    isWaiting = true
    return .ask(.submit(sheet.key, answers, version: version))
  }

  /// Takes away what was said of a field once it is mended, and of fields that its answer leaves unasked.
  mutating func forget(mended name: String, _ session: DeskSession) {
    guard case .mend(let problems) = hindrance else { return }
    let now = FieldCheck.problems(
      sheet.fields, answers, today: session.today, calendar: session.calendar)
    let left = problems.filter { problem in
      let missing = sheet.fields.first { $0.name == problem.field }?.missing
      guard problem.field == name || problem.message == missing else { return true }
      return now.contains { $0.field == problem.field }
    }
    if left != problems { hindrance = left.isEmpty ? nil : .mend(left) }
  }

  private mutating func mend(_ problems: [FieldProblem]) {
    hindrance = .mend(problems)
    stage = .asking
    focus = problems.isEmpty ? .submit : .problem(0)
    scroll = 0
  }

  /// Takes what became of the answers; `recorded` closes the form elsewhere.
  mutating func take(_ submission: Submission, _ scene: Scene) {
    isWaiting = false
    stage = .asking
    scroll = 0
    switch submission {
    case .recorded: hindrance = nil
    case .mend(let problems): mend(problems)
    case .refused(let refusal):
      hindrance = .refused(refusal)
      focus = .panel
    case .changedMeanwhile(let lines, let version):
      hindrance = .changed(Conflict(lines: lines))
      self.version = version
      focus = .way(.recordMine)
    }
    arrange(scene)
  }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {
    switch answer {
    case .found(let name, let choices):
      guard let index = fields.firstIndex(where: { $0.field.name == name }) else { return }
      fields[index].suggest(choices)
      arrange(scene)
    case .edited(let name, let text):
      guard let index = fields.firstIndex(where: { $0.field.name == name }) else { return }
      fields[index].replace(text)
      arrange(scene)
    case .failed: isWaiting = false
    default: break
    }
  }
}
