import CaseDesk
import CaseModel
public import DeskScreens
import PolicyModel

/// What only a terminal can do.
public enum TerminalAct: Hashable, Sendable {
  case copy(String)
  case print(name: String, text: String)
  case suspend
  case quit
  case change(TerminalChange)
  /// Opens a field's text in the person's own editor.
  case edit(field: String, text: String)
}

/// Performs the screens' effects against a desk, one at a time and at once.
@MainActor
final class EffectRunner {
  private let desk: Desk
  private let drafts: Drafts
  private let seen: Int?
  private(set) var check: RecordCheck?
  private(set) var search: SearchUnderWay?

  init(desk: Desk, drafts: Drafts) {
    self.desk = desk
    self.drafts = drafts
    seen = drafts.lastSeen
  }

  /// What an effect comes to.
  enum Outcome {
    case answer(DeskAnswer)
    case terminal(TerminalAct)
    case nothing
  }

  func perform(_ effect: DeskEffect) -> Outcome {
    do throws(DeskError) {
      return try tryToPerform(effect)
    } catch {
      return .answer(.failed(error.sentence))
    }
  }

  private func tryToPerform(_ effect: DeskEffect) throws(DeskError) -> Outcome {
    switch effect {
    case .askToday: return .answer(.today(try desk.todaySheet(since: seen, most: 200)))
    case .askParents(let question, let after, let limit):
      let page = try desk.parents(question, after: after, limit: limit)
      return .answer(.parents(page, question, after: after))
    case .askParent(let parent): return .answer(.parent(try desk.parentSheet(parent)))
    case .askCases(let question, let after, let limit):
      return .answer(
        .cases(try desk.cases(question, after: after, limit: limit), question, after: after))
    case .askCase(let number): return .answer(.caseSheet(try desk.caseSheet(number)))
    case .askRestrictions(let question, let after, let limit):
      let page = try desk.restrictions(question, after: after, limit: limit)
      return .answer(.restrictions(page, question, after: after))
    case .askOutlook: return .answer(.outlook(try desk.bansOutlook()))
    case .askLetters(let question, let after, let limit):
      let page = try desk.letters(question, after: after, limit: limit)
      return .answer(.letters(page, question, after: after))
    case .askLetter(let number, let letter):
      return .answer(.letter(try desk.letterSheet(number, letter)))
    case .askIncidents(let question, let after, let limit):
      let page = try desk.incidents(question, after: after, limit: limit)
      return .answer(.incidents(page, question, after: after))
    case .askIncident(let incident):
      let sheet = try desk.incidentSheet(incident)
      let lines = sheet.lines.flatMap { line in
        ["\(line.happened.inWords) · \(line.title) · \(line.by)"]
          + line.body.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
      }
      return .answer(.incident(sheet.row, lines))
    case .askPolicy: return .answer(.policy(try desk.policySheet()))
    case .askRecord(let before, let limit):
      return .answer(.record(try desk.chronicle(before: before, limit: limit), before: before))
    case .askOwn(let before, let limit):
      return .answer(.own(try desk.ownEntries(before: before, limit: limit), before: before))
    case .askReport(let question): return .answer(.report(question, try desk.report(question)))
    case .askGateSheet: return .answer(.gateSheet(try desk.gateSheet()))
    case .askForm(let key):
      return .answer(.form(try desk.form(key, typed: drafts.load(key) ?? [:])))
    case .askFormWith(let key, let answers):
      let typed = drafts.load(key) ?? [:]
      return .answer(.form(try desk.form(key, typed: typed, answers: answers)))
    case .lookUp(let field, let type, let text):
      return .answer(.found(field: field, try desk.lookUp(type, text)))
    case .find(let text):
      search = SearchUnderWay(text)
      return .nothing
    case .keepFilters(let filters):
      try drafts.keep(filters)
      return .nothing
    case .saveDraft(let key, let typed):
      try drafts.save(key, typed)
      return .nothing
    case .dropDraft(let key):
      drafts.drop(key)
      return .nothing
    case .submit(let key, let answers, let version):
      return .answer(.submitted(key, try desk.submit(key, answers, version: version)))
    case .verify:
      check = try desk.recordCheck()
      return .answer(.verifying(done: 0, total: 1))
    case .copy(let text): return .terminal(.copy(text))
    case .print(let name, let text): return .terminal(.print(name: name, text: text))
    case .printGateSheet(let name):
      let lines = try desk.printGateSheet()
      return .terminal(.print(name: name, text: lines.joined(separator: "\n")))
    case .suspend: return .terminal(.suspend)
    case .quit: return .terminal(.quit)
    case .change(let change): return .terminal(.change(change))
    case .askDrafts: return .answer(.drafts(try desk.rows(of: drafts)))
    case .edit(let field, let text): return .terminal(.edit(field: field, text: text))
    }
  }

  /// Goes on with a search for one part; nil where none is under way.
  func continueSearch() -> DeskAnswer? {
    guard var current = search else { return nil }
    search = nil
    do throws(DeskError) {
      let answer = try current.step(desk)
      if !current.isDone { search = current }
      return answer
    } catch {
      return .failed(error.sentence)
    }
  }

  /// Goes on with a verification for a slice; nil where none is under way.
  func continueCheck() -> DeskAnswer? {
    guard var current = check else { return nil }
    do throws(DeskError) {
      switch try current.step() {
      case .under(let done, let total):
        check = current
        return .verifying(done: done, total: total)
      case .finished(let sound, let lines):
        check = nil
        return .verified(sound: sound, lines)
      }
    } catch {
      check = nil
      return .failed(error.sentence)
    }
  }
}
