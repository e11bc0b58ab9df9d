import CaseModel
import CaseStore
import Chronology
import Foundation
import PolicyModel
import Synchronization
import Testing

@testable import CaseDesk

/// A clock that a test moves.
final class TestClock: Sendable {
  private let instant = Mutex(Instant(milliseconds: 0))

  var deskClock: DeskClock { DeskClock { self.instant.withLock { $0 } } }

  /// Moves to a local time in Europe/London.
  func go(_ day: String, _ time: String) throws {
    let day = try #require(CivilDate(iso: day))
    let time = try #require(LocalTime(time))
    let utc = (Int(day.dayNumber) * 1_440 + time.minutes) * 60_000
    let zone = try #require(TimeZone(identifier: "Europe/London"))
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(utc) / 1_000))
    instant.withLock { $0 = Instant(milliseconds: utc - offset * 1_000) }
  }
}

/// One school with its record in a temporary folder, where people act through forms only.
final class SchoolUnderTest {
  static let head: StaffID = "s01"
  static let deputy: StaffID = "s02"
  static let lead: StaffID = "s03"
  static let office: StaffID = "s04"
  static let teacher: StaffID = "s05"
  static let chair: StaffID = "s06"
  static let secondDeputy: StaffID = "s07"
  /// A complaint against the latest ban, heard by people who had no part in it.
  static let challenge = [
    "hearer": "panel", "names": "C. Day, Hill School", "says": "Somebody else shouted.",
    "how": "by e-mail",
  ]

  let clock = TestClock()
  let desk: Desk
  private let folder: URL

  static func resources() throws -> ResourceLocator {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try ResourceLocator(
      given: root.appendingPathComponent("Resources").path, environment: [:], binary: "")
  }

  static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("conduct-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// A school under a pack, on Monday 5 October 2026 at 8:10, with its staff.
  init(_ policy: String) throws {
    folder = try SchoolUnderTest.temporaryFolder()
    let resources = try SchoolUnderTest.resources()
    try clock.go("2026-10-05", "8:10")
    let terms = try String(
      contentsOfFile: "\(resources.calendars)/made-up-school-terms.csv", encoding: .utf8)
    desk = try Desk.create(
      Desk.NewRecord(
        path: folder.appendingPathComponent("record.sqlite").path, policy: policy,
        name: "Tarn Lane School", head: "Hester Lorimer", practice: true, terms: terms),
      resources: resources, clock: clock.deskClock, account: "tests", seed: 11)
    _ = try recorded(
      .schoolDetails,
      [
        "name": "Tarn Lane School", "address": "Tarn Lane\nZZ1 2AB", "telephone": "01632 960010",
        "email": "office@tarnlane.example",
      ])
    let staff = [
      ("Deepa Rawle", "deputy"), ("Ivo Stannard", "safeguarding-lead"), ("Moira Peel", "office"),
      ("Gwen Tolland", "staff"), ("Aubrey Finch", "chair"), ("Colm Darcy", "deputy"),
    ]
    for (name, role) in staff {
      // The first chair is recorded by the head, as there is nobody else who could.
      let minute = role == "chair" ? "FGB 4" : ""
      _ = try recorded(.staffAdd, ["name": name, "roles": role, "minute": minute])
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The same record with somebody else at the desk.
  func desk(as staff: StaffID) -> Desk {
    if staff == desk.staff { return desk }
    return Desk(
      store: desk.store, resources: desk.resources, clock: desk.clock, staff: staff,
      account: "tests", shelf: desk.shelf,
      ids: IDSource(SplitMix64(seed: UInt64.random(in: 1...(.max)))))
  }

  // MARK: Acting

  /// Submits a form that must be recorded, and gives the place it opens.
  @discardableResult
  func recorded(
    _ key: FormKey, _ answers: [String: String], as staff: StaffID = head,
    _ location: SourceLocation = #_sourceLocation
  ) throws -> Submission.Place? {
    let desk = desk(as: staff)
    let sheet = try desk.form(key)
    let submission = try desk.submit(
      key, SchoolUnderTest.whole(sheet, answers), version: sheet.version)
    guard case .recorded(_, let place) = submission else {
      Issue.record("Not recorded: \(SchoolUnderTest.words(submission))", sourceLocation: location)
      throw NotRecorded()
    }
    return place
  }

  /// Takes a step that must be recorded.
  func take(
    _ number: CaseID, _ step: StepID, _ answers: [String: String] = [:], as staff: StaffID = head,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    try recorded(.step(number, step), answers, as: staff, location)
  }

  /// Takes a step that must be refused by the procedure.
  func refusal(
    _ number: CaseID, _ step: StepID, _ answers: [String: String] = [:], as staff: StaffID = head,
    _ location: SourceLocation = #_sourceLocation
  ) throws -> Refusal {
    let submission = try submission(number, step, answers, desk(as: staff))
    guard case .refused(let refusal) = submission else {
      Issue.record("Not refused: \(SchoolUnderTest.words(submission))", sourceLocation: location)
      throw NotRecorded()
    }
    return refusal
  }

  /// The fields of a step that must be filled in otherwise.
  func problems(
    _ number: CaseID, _ step: StepID, _ answers: [String: String] = [:], as staff: StaffID = head,
    _ location: SourceLocation = #_sourceLocation
  ) throws -> [FieldProblem] {
    let submission = try submission(number, step, answers, desk(as: staff))
    guard case .mend(let problems) = submission else {
      Issue.record("Not to mend: \(SchoolUnderTest.words(submission))", sourceLocation: location)
      throw NotRecorded()
    }
    return problems
  }

  private func submission(
    _ number: CaseID, _ step: StepID, _ answers: [String: String], _ desk: Desk
  ) throws -> Submission {
    let sheet = try? desk.form(.step(number, step))
    return try desk.submit(.step(number, step), sheet.map { Self.whole($0, answers) } ?? answers)
  }

  /// The answers with what most tests leave open: that a ban is of the whole site, that the chair was asked by
  /// telephone, and that what was reported is of middling weight.
  private static func whole(_ sheet: FormSheet, _ answers: [String: String]) -> [String: String] {
    let usual: [String: String]
    switch sheet.key {
    case .step(_, let step) where ["site-ban", "interim-ban", "notice", "consult"].contains(step):
      usual = [
        "measure": "site-ban", "form": "full", "then-form": "full", "scope": "whole",
        "how": "by telephone",
      ]
    case .triage: usual = ["nature": "neither", "seriousness": "medium"]
    case .incident where answers["open-case"] == "yes":
      usual = ["nature": "neither", "seriousness": "medium"]
    default: return answers
    }
    let open = sheet.fields.filter { $0.required && $0.initial.isEmpty }.map(\.name)
    return usual.filter { open.contains($0.key) }.merging(answers) { $1 }
  }

  struct NotRecorded: Error {}

  static func words(_ submission: Submission) -> String {
    switch submission {
    case .recorded(let text, _): return "recorded: \(text)"
    case .mend(let problems):
      return problems.map { "\($0.field): \($0.message)" }.joined(separator: " ")
    case .refused(let refusal): return refusal.lines.joined(separator: " | ")
    case .changedMeanwhile(_, let version): return "changed meanwhile, version \(version)"
    }
  }

  // MARK: Parts of journeys

  /// A parent with one child.
  func family(
    _ given: String = "Morwenna", _ family: String = "Trask", child: String = "Jory"
  ) throws -> ParentID {
    guard
      case .ofParent(let parent)? = try recorded(
        .parentAdd,
        [
          "title": "Ms", "given": given, "family": family, "address": "4 Heron Way\nTarn",
          "postcode": "ZZ1 3CD", "telephone": "07700 900456",
        ], as: SchoolUnderTest.office)
    else { throw NotRecorded() }
    try recorded(
      .pupilAdd, ["given": child, "family": family, "form": "3T"], as: SchoolUnderTest.office)
    let pupil = try #require(desk.children(ChildrenQuestion(text: child)).rows.last?.pupil)
    try recorded(.link(parent), ["pupil": pupil.rawValue], as: SchoolUnderTest.office)
    return parent
  }

  /// A teacher reports, the head judges, a case for each person is opened.
  func cases(
    about parents: [ParentID], _ behaviour: String = "temper", channel: String = "premises",
    nature: String = "neither", described: String = ""
  ) throws -> [CaseID] {
    var answers = [
      "behaviours": behaviour, "channel": channel, "described": described,
      "seen": "Shouted at the class teacher across the playground for two minutes.",
      "first-hand": "yes", "affected": SchoolUnderTest.teacher.rawValue, "place": "the playground",
    ]
    for (index, parent) in parents.enumerated() {
      answers[index == 0 ? "alleged" : "alleged-2"] = parent.rawValue
    }
    guard
      case .ofIncident(let incident)? = try recorded(
        .incident(nil), answers, as: SchoolUnderTest.teacher)
    else { throw NotRecorded() }
    try recorded(
      .triage(incident),
      ["nature": nature, "seriousness": "high", "outcome": "open-case", "reason": "Two accounts."])
    return try desk.incidentSheet(incident).row.cases
  }

  func openCase(
    about parent: ParentID, _ behaviour: String = "temper", channel: String = "premises",
    nature: String = "neither"
  ) throws -> CaseID {
    try #require(
      cases(about: [parent], behaviour, channel: channel, nature: nature).first)
  }

  /// An account of somebody who saw it, besides the report.
  func account(
    _ number: CaseID, of incident: IncidentID? = nil,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    var answers = [
      "from": "Moira Peel", "part": "witness", "first-hand": "yes",
      "seen": "Heard the shouting from the office window.",
    ]
    if let incident { answers["incident"] = incident.rawValue }
    try take(number, "statement", answers, location)
  }

  /// An account of somebody who saw it, and words with the parent.
  func findOut(
    _ number: CaseID, channel: String = "telephone", outcome: String = "spoken",
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    try account(number, location)
    try take(number, "spoken-to", ["channel": channel, "outcome": outcome], location)
  }

  /// The facts that people are told, and on which decisions rest.
  static let facts = "The teacher's account of 5 October."

  /// What every decision to ban says.
  func banAnswers(_ number: CaseID, _ more: [String: String] = [:]) throws -> [String: String] {
    var answers = [
      "facts": Self.facts, "factors": "The children saw it.",
      "alternatives": "A letter had no effect.", "adjustments": "Asked; none needed.",
    ]
    for field in try desk.form(.step(number, "site-ban")).fields {
      if field.name.hasPrefix("child-") {
        answers[field.name] = "The grandmother collects from the office."
      } else if field.name == "answer" {
        answers[field.name] = "They say that they were not there: two colleagues saw them."
      }
    }
    return answers.merging(more) { $1 }
  }

  /// A case with an interim ban in force on the chair's view, its letter handed over.
  func bannedForNow() throws -> CaseID {
    let number = try openCase(about: try family())
    try findOut(number)
    try consult(number)
    try take(number, "interim-ban", try banAnswers(number))
    try sendLetters(number)
    return number
  }

  /// Issues and sends every letter that waits.
  func sendLetters(
    _ number: CaseID, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let waiting = try desk.caseSheet(number).letters.filter {
      ["draft", "issued"].contains($0.standing)
    }
    for letter in waiting {
      let sheet = try desk.letterSheet(number, letter.letter)
      #expect(sheet.findings.isEmpty, sourceLocation: location)
      try take(number, "letter-issue", ["letter": letter.letter.rawValue], location)
      // A ban is known at once where it is handed over.
      let way =
        [.ban, .interimBan].contains(letter.kind)
        ? ["how": "handed", "to": "at the gate", "in-person": "yes"] : ["how": "post"]
      try take(
        number, "letter-sent", way.merging(["letter": letter.letter.rawValue]) { $1 },
        as: SchoolUnderTest.deputy, location)
    }
  }

  /// The chair's view on a whole-site ban for half a year.
  func consult(
    _ number: CaseID, view: String = "supports", until: String = "+26w",
    facts: String = SchoolUnderTest.facts
  ) throws {
    try take(
      number, "consult",
      ["how": "by telephone", "scope": "whole", "until": until, "view": view, "facts": facts])
  }

  /// Notice of a ban for ten weeks, sent; given on 5 October 2026 the day to reply is Monday the 19th, and
  /// the ban would begin on Tuesday the 20th.
  func giveNotice(
    _ number: CaseID, replyBy: String = "+2w", from: String = "+15d",
    facts: String = SchoolUnderTest.facts
  ) throws {
    try take(
      number, "notice",
      [
        "form": "full", "from": from, "until": "+10w", "facts": facts, "reply-by": replyBy,
      ])
    try sendLetters(number)
  }

  /// The rail's word on one step.
  func step(_ number: CaseID, _ id: StepID, as staff: StaffID = head) throws -> NextStep {
    try #require(try desk(as: staff).caseSheet(number).steps.first { $0.step.id == id })
  }

  /// The record verifies, the read models being what the entries fold to.
  func expectSound(_ location: SourceLocation = #_sourceLocation) throws {
    let report = try #require(try desk.store.verify())
    #expect(report.isSound, "\(report.faults)", sourceLocation: location)
  }
}
