import CaseModel
import PolicyModel
import ScreenKit

@testable import DeskScreens

/// A desk driven by messages, as the loop drives it.
struct Desk {
  var model: DeskModel
  private(set) var effects: [DeskEffect] = []

  init(_ columns: Int = 80, _ rows: Int = 24, session: DeskSession = Sample.session()) {
    model = DeskModel(session: session, size: Size(columns: columns, rows: rows))
  }

  /// A desk that answers everything it is asked with the sample.
  static func answering(_ columns: Int = 80, _ rows: Int = 24) -> Desk {
    var desk = Desk(columns, rows)
    desk.answerAll(desk.model.firstEffects)
    return desk
  }

  @discardableResult
  mutating func send(_ message: DeskMessage) -> [DeskEffect] {
    effects = model.update(message)
    return effects
  }

  @discardableResult
  mutating func press(_ keys: Key...) -> [DeskEffect] {
    for key in keys { send(.key(key)) }
    return effects
  }

  @discardableResult
  mutating func type(_ text: String) -> [DeskEffect] {
    for character in text { send(.key(.character(character))) }
    return effects
  }

  /// Presses keys and answers what they ask with the sample.
  mutating func run(_ keys: Key...) {
    for key in keys { answerAll(model.update(.key(key))) }
  }

  mutating func answerAll(_ effects: [DeskEffect]) {
    for effect in effects {
      if let answer = Self.answer(to: effect) { answerAll(model.update(.answer(answer))) }
    }
  }

  /// Who is selected in the list of people.
  var selectedPerson: ParentID? { (model.top as? ParentsScreen)?.browser.selected?.parent }

  var text: String { model.view().lines().joined(separator: "\n") }

  /// What the sample says to an effect; nil where nothing comes back.
  static func answer(to effect: DeskEffect) -> DeskAnswer? {
    switch effect {
    case .askToday: return .today(Sample.todaySheet)
    case .askParents(let question, let after, _):
      let rows = after == nil ? Sample.parents : []
      return .parents(Page(rows: rows), question, after: after)
    case .askParent: return .parent(Sample.parentSheet)
    case .askCases(let question, let after, _):
      return .cases(Page(rows: Sample.cases), question, after: after)
    case .askCase: return .caseSheet(Sample.caseSheet)
    case .askRestrictions(let question, let after, _):
      return .restrictions(Page(rows: Sample.restrictions), question, after: after)
    case .askOutlook: return .outlook(Sample.outlook)
    case .askLetters(let question, let after, _):
      return .letters(
        Page(rows: [Sample.draftSheet.row, Sample.letter]), question, after: after)
    case .askLetter(_, let letter):
      return .letter(letter == "L2" ? Sample.draftSheet : Sample.letterSheet)
    case .askIncidents(let question, let after, _):
      return .incidents(
        Page(rows: [Sample.report, Sample.incident]), question, after: after)
    case .askIncident(let incident):
      let row = incident == "2026-032" ? Sample.report : Sample.incident
      return .incident(row, ["17/11/2026 Reported by the office.", "A long account follows."])
    case .askPolicy: return .policy(Sample.policySheet)
    case .askRecord(let before, _):
      return .record(before == nil ? Sample.chronology.reversed() : [], before: before)
    case .askOwn(let before, _):
      return .own(before == nil ? Sample.own : [], before: before)
    case .askReport(let question): return .report(question, Sample.counts)
    case .askGateSheet: return .gateSheet(["Gate sheet, Wed 18 November 2026", "O'Brien, Siobhán"])
    case .askForm(let key):
      var sheet = key == Sample.longForm().key ? Sample.longForm() : Sample.form()
      sheet.key = key
      return .form(sheet)
    case .askFormWith(let key, let answers):
      var sheet = Sample.form()
      sheet.key = key
      for index in sheet.fields.indices {
        if let answer = answers[sheet.fields[index].name] { sheet.fields[index].initial = answer }
      }
      return .form(sheet)
    case .lookUp(let field, _, let text):
      return .found(
        field: field,
        text.isEmpty
          ? []
          : [
            StepField.Choice("p00001", "O'Brien, Siobhán"),
            StepField.Choice("p00002", "Owusu, Kwame"),
          ])
    case .find(let text): return .foundAnywhere(text, Sample.findings)
    case .submit(let key, _, _): return .submitted(key, .recorded("Recorded.", open: nil))
    case .verify: return .verified(sound: true, ["1,204 entries, one chain."])
    case .askDrafts: return .drafts(Sample.drafts)
    case .keepFilters, .saveDraft, .dropDraft, .copy, .print, .printGateSheet, .suspend,
      .quit, .change, .edit:
      return nil
    }
  }
}
