import CaseDesk
import CaseModel
import CursesTerminal
import DeskScreens
import Foundation
import PolicyModel
import ScreenKit

/// The first start in a terminal, where there is no record yet: its screens, and the record they make.
@MainActor
struct FirstStart {
  /// What comes of it.
  enum Outcome { case leave, practise, open }

  private let path: String
  private let resources: ResourceLocator

  /// Asks what is to be done, and makes the record where that is asked for.
  ///
  /// - Throws: ``CursesTerminal/TerminalProblem`` where no screen can be opened, ``CaseDesk/DeskError``.
  static func run(
    path: String, resources: ResourceLocator, _ options: ScreenOptions
  ) throws -> Outcome {
    let packs = try Desk.policies(toChooseFrom: resources)
    guard let first = packs.first else { throw DeskError.notFound("policy to choose from") }
    let settings = SettingsStore(environment: ProcessInfo.processInfo.environment)
    let screen = try CursesScreen.open(options.curses(settings.settings))
    defer { screen.close() }
    let start = FirstStart(path: path, resources: resources)
    var model = SetupModel(
      path: path, packs: packs, words: first, today: DeskClock.system.local(in: "UTC").today,
      size: screen.size, glyphs: screen.glyphs)
    screen.draw(model.view())
    while true {
      let event = screen.nextKeys(timeoutMilliseconds: 60_000, alsoWatching: nil)
      for key in event.keys {
        if key == .control("z") {
          screen.suspend()
          continue
        }
        for effect in model.update(.key(key)) {
          switch effect {
          case .quit: return .leave
          case .practise: return .practise
          case .open: return .open
          case .make(let answers): _ = model.update(start.make(answers))
          }
        }
      }
      if event.inputEnded { return .leave }
      screen.draw(model.view())
    }
  }

  /// Makes the record, or says which answer to mend.
  private func make(_ answers: SetupAnswers) -> SetupMessage {
    let people = (answers.people as NSString).expandingTildeInPath
    if !people.isEmpty, !FileManager.default.isReadableFile(atPath: people) {
      return .mend([FieldProblem("people", "There is no readable file at \(people).")])
    }
    do throws(DeskError) {
      var policy = answers.policy
      if policy == SetupModel.modelPolicy {
        policy = try Desk.ownPolicy(for: answers.name, beside: path, resources: resources)
      }
      let new = Desk.NewRecord(
        path: path, policy: policy, name: answers.name, head: answers.head, chair: answers.chair)
      let desk = try Desk.create(
        new, resources: resources, clock: .system, account: Account.name)
      return .made(try lines(desk, answers, policy) + imported(people, desk))
    } catch {
      return .mend([FieldProblem("", error.sentence)])
    }
  }

  private func lines(
    _ desk: Desk, _ answers: SetupAnswers, _ policy: String
  ) throws(DeskError) -> [String] {
    let school = try desk.school()
    let pack = try desk.pack()
    var lines = [
      "A record for \(school.details?.name ?? pack.school) is at \(path).",
      "Policy: \(pack.title), \(pack.id) \(pack.version).",
    ]
    if policy != answers.policy {
      lines.append(
        "The school's own copy of the policy is at \(policy). Edit it, check it with “conduct "
          + "policy check”, and take it in with “conduct policy adopt”.")
    }
    lines += school.staff.map { member in
      "\(member.name) is \(member.staff), \(member.roles.map(\.inWords).joined(separator: ", "))."
    }
    lines += [
      "", "The seal is \(try desk.seal()).",
      "Write it down somewhere else: it shows later whether the record was cut or rebuilt.",
      "Other staff are added by “Adds a member of staff” among the actions.",
    ]
    return lines
  }

  /// The record stands whatever becomes of the import, which can be tried again.
  private func imported(_ people: String, _ desk: Desk) -> [String] {
    guard !people.isEmpty else { return [] }
    do throws(DeskError) {
      let report = try desk.importFile(people)
      let wrong = Lines.section("Could not be used", report.wrong.map(\.sentence))
      return [""] + ImportLines.of(report, path: people) + wrong
    } catch {
      return [
        "", "Nobody was taken in: \(error.sentence)",
        "Try again with “conduct import” when the file is right.",
      ]
    }
  }
}
