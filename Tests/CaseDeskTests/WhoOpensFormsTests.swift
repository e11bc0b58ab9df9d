import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("A form is opened only by whoever may submit it") struct WhoOpensFormsTests {
  private typealias Under = SchoolUnderTest

  /// Who stands at which desk.
  private enum Who: String, CaseIterable {
    case head, deputy, lead, office, teacher, chair, senior, administrator

    var staff: StaffID {
      switch self {
      case .head: return Under.head
      case .deputy: return Under.deputy
      case .lead: return Under.lead
      case .office: return Under.office
      case .teacher: return Under.teacher
      case .chair: return Under.chair
      case .senior: return "s08"
      case .administrator: return "s09"
      }
    }
  }

  private static let senior: Set<Who> = [.head, .deputy, .lead, .senior]
  private static let keepers = senior.union([.office, .administrator])

  /// Somebody with a case, a delegation to confirm and everything that can end.
  private func school() throws -> (
    school: SchoolUnderTest, parent: ParentID, pupil: PupilID, incident: IncidentID, number: CaseID
  ) {
    let school = try Under("roby-park")
    try school.recorded(.staffAdd, ["name": "Sian Oakes", "roles": "senior-staff"])
    try school.recorded(.staffAdd, ["name": "Ada Min", "roles": "administrator"])
    let parent = try school.family()
    let number = try school.openCase(about: parent)
    let incident = try #require(school.desk.caseSheet(number).incidents.first?.incident)
    let pupil = try #require(school.desk.parentSheet(parent).pupils.first)
    try school.recorded(
      .courtOrder(parent), ["kind": "prohibited-steps", "effect": "No collecting.", "site": "no"])
    try school.recorded(.adjustment(parent), ["what": "Letters in large print."])
    return (school, parent, pupil, incident, number)
  }

  private func expect(
    _ key: FormKey, for able: Set<Who>, in school: SchoolUnderTest,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    for who in Who.allCases {
      let desk = school.desk(as: who.staff)
      let opened = (try? desk.form(key)) != nil
      #expect(
        opened == able.contains(who), "\(key.draftName) for \(who)", sourceLocation: location)
      guard !able.contains(who) else { continue }
      // Nothing that is handed in all the same is recorded, looked at or answered field by field.
      let head = try desk.store.head().sequence
      switch Result(catching: { try desk.submit(key, [:], version: 1) }) {
      case .success(.refused(let refusal)):
        #expect(refusal.isPermission, "\(key.draftName) for \(who)", sourceLocation: location)
        #expect(!refusal.reasons.contains { $0.opens.isEmpty }, sourceLocation: location)
      case .success(let submission):
        Issue.record(
          "\(key.draftName) for \(who): \(Under.words(submission))", sourceLocation: location)
      case .failure(let error):
        guard case .notFound? = error as? DeskError else {
          Issue.record("\(key.draftName) for \(who): \(error)", sourceLocation: location)
          break
        }
      }
      #expect(try desk.store.head().sequence == head, sourceLocation: location)
    }
  }

  @Test func `people, pupils and what is agreed with them`() throws {
    let (school, parent, pupil, _, _) = try school()
    let keys: [FormKey] = [
      .parentAdd, .parentEdit(parent), .pupilAdd, .pupilLeft(pupil), .link(parent),
      .linkChange(parent), .linkEnd(parent), .courtOrder(parent), .courtOrderEnd(parent),
      .adjustment(parent), .adjustmentEnd(parent), .agreement(parent),
    ]
    for key in keys { try expect(key, for: Self.keepers, in: school) }
    try school.recorded(.pupilLeft(pupil), [:])
    try expect(.pupilReturned(pupil), for: Self.keepers, in: school)
  }

  @Test func `incidents, and the gate`() throws {
    let (school, parent, _, incident, _) = try school()
    let everybody = Set(Who.allCases)
    for key in [FormKey.incident(nil), .incident(parent), .gateBreach(parent)] {
      try expect(key, for: everybody, in: school)
    }
    try expect(.triage(incident), for: [.head], in: school)
    // Senior staff are not on the case's team, so that the incident is not there for them.
    for key in [FormKey.staffCheck(incident), .handOver(incident)] {
      try expect(key, for: [.head, .deputy, .lead], in: school)
    }
    // Whoever reported it completes it too.
    try expect(.completing(incident), for: [.head, .deputy, .lead, .teacher], in: school)
  }

  @Test func `what the policy lets somebody do without a case`() throws {
    let school = try Under("rossmore")
    for who in [Under.head, Under.deputy, Under.teacher, Under.office, Under.chair] {
      let desk = school.desk(as: who)
      #expect(try desk.powers().isEmpty == ((try? desk.form(.power)) == nil))
    }
  }

  @Test func `staff, the school and who acts for the head`() throws {
    let (school, _, _, _, _) = try school()
    let administers: Set<Who> = [.head, .administrator]
    try expect(.schoolDetails, for: administers, in: school)
    for key in [FormKey.staffAdd, .staffChange, .staffLeft] {
      try expect(key, for: administers.union([.chair]), in: school)
    }
    try expect(.actingHead, for: [.chair, .administrator], in: school)
    try expect(.delegate, for: [.head, .deputy, .senior], in: school)
    let given = ["to": "Colm Darcy", "until": "9/10/2026", "reason": "A course."]
    try school.recorded(
      .delegate, given.merging(["given-by": "s01"]) { $1 }, as: Under.deputy)
    try expect(.delegationConfirm, for: [.head], in: school)
    try expect(.delegationEnd, for: [.head, .deputy], in: school)
    #expect(throws: Never.self) { try school.desk(as: Under.secondDeputy).form(.delegationEnd) }
  }

  @Test func `the end of a delegation offers those that whoever asks may end`() throws {
    let (school, _, _, _, _) = try school()
    try school.recorded(
      .delegate, ["to": "Colm Darcy", "until": "9/10/2026", "reason": "A course."])
    try school.recorded(
      .actingHead,
      [
        "to": "Deepa Rawle", "from": "12/10/2026", "until": "+8w", "reason": "Illness.",
        "minute": "FGB 3",
      ], as: Under.chair)
    for (staff, ids) in [
      (Under.head, ["d1"]), (Under.chair, ["d2"]), (Under.deputy, ["d2"]),
    ] {
      let sheet = try school.desk(as: staff).form(.delegationEnd)
      #expect(sheet.fields[0].choices.map(\.value) == ids, "\(staff)")
    }
  }

  @Test func `the steps of a case, by what the procedure says of them`() throws {
    let (school, _, _, _, number) = try school()
    for step in try school.desk.caseSheet(number).steps
    where !Desk.whoMayIsInTheForm.keys.map(\.rawValue).contains(step.step.id) {
      let key = FormKey.step(number, step.step.id)
      var able: Set<Who> = []
      for who in Who.allCases {
        let steps = (try? school.desk(as: who.staff).caseSheet(number).steps) ?? []
        let own = steps.first { $0.step.id == step.step.id }
        if let own, !own.reasons.contains(where: { $0.kind == .permission }) { able.insert(who) }
      }
      #expect(able.contains(.head) && able.isSubset(of: [.head, .deputy, .lead]))
      try expect(key, for: able, in: school)
    }
  }

  @Test func `a letter that only the head issues is opened for issuing by the head alone`() throws {
    let (school, _, _, _, number) = try school()
    try school.findOut(number)
    try school.take(number, "warning-letter", ["note": "You shouted at a member of staff."])
    let issue = FormKey.step(number, "letter-issue")
    let deputy = school.desk(as: Under.deputy)
    #expect(throws: Never.self) { try deputy.form(issue, answers: ["letter": "L1"]) }
    try school.consult(number)
    try school.take(
      number, "notice",
      ["form": "full", "from": "+15d", "until": "+10w", "facts": "As told.", "reply-by": "+2w"])
    let notice = try #require(
      school.desk.caseSheet(number).letters.first { $0.kind == .noticeOfIntent }?.letter)
    let opened = { (desk: Desk) in try desk.form(issue, answers: ["letter": notice.rawValue]) }
    let refused = #expect(throws: DeskError.self) { try opened(deputy) }
    #expect(refused?.sentence.contains("headteacher") == true)
    #expect(throws: Never.self) { try opened(school.desk) }
    // One that they may issue waits still; once it is issued, none does.
    #expect(throws: Never.self) { try deputy.form(issue) }
    try school.take(number, "letter-issue", ["letter": "L1"])
    #expect(throws: DeskError.self) { try deputy.form(issue) }
    #expect(throws: DeskError.self) { try deputy.form(.step(number, "notice")) }
  }

  @Test func `a review and the outcome of a challenge are opened by whoever decides them`() throws {
    let (school, parent, _, _, number) = try school()
    // Silence counts on no letter in small print to somebody with whom large print is agreed.
    try school.recorded(.adjustmentEnd(parent), ["why": "They have new glasses."])
    try school.findOut(number)
    try school.ban(number)
    try school.clock.go("2026-10-22", "9:00")
    try school.take(number, "challenge", SchoolUnderTest.challenge)
    let deputy = school.desk(as: Under.deputy)
    for step in ["review", "challenge-outcome"] {
      #expect(throws: Never.self) { try school.desk.form(.step(number, step)) }
      let refused = #expect(throws: DeskError.self) { try deputy.form(.step(number, step)) }
      #expect(refused?.sentence.contains("headteacher") == true)
    }
  }

  @Test func `an address that may not be disclosed stands in no form, and stays where it is`()
    throws
  {
    let (school, parent, _, _, _) = try school()
    try school.recorded(
      .parentEdit(parent), ["confidential": "yes", "why": "She asked for it."], as: Under.office)
    let kept = try school.desk.parentState(parent).contact
    #expect(kept.address == "4 Heron Way\nTarn" && kept.confidential)
    for who in Who.allCases {
      let sheet = try? school.desk(as: who.staff).form(.parentEdit(parent))
      let shown = sheet?.fields.flatMap { [$0.initial, $0.hint] }.joined(separator: "\n") ?? ""
      #expect(!shown.contains("Heron Way") && !shown.contains("ZZ1 3CD"), "\(who)")
    }
    try school.recorded(
      .parentEdit(parent), ["telephone": "07700 900457", "why": "New."], as: Under.office)
    #expect(try school.desk.parentState(parent).contact.address == kept.address)
    #expect(try school.desk.parentState(parent).contact.postcode == kept.postcode)
    let moved = [
      "address": "9 Mill Row", "postcode": "ZZ1 9AA", "since": "today", "why": "She moved.",
    ]
    try school.recorded(.parentEdit(parent), moved, as: Under.office)
    #expect(try school.desk.parentState(parent).contact.address == "9 Mill Row")
  }

  @Test func `what one recorded is corrected by a form only where one may submit that`() throws {
    let (school, _, _, _, _) = try school()
    for (staff, mayCorrect) in [(Under.office, false), (Under.head, true)] {
      let desk = school.desk(as: staff)
      _ = try desk.printGateSheet()
      let entry = try #require(desk.ownEntries(before: nil, limit: 1).first)
      switch entry.remedy {
      case .correct(let key, _): #expect(mayCorrect && key == .schoolDetails)
      case .stays(let why): #expect(!mayCorrect && why.contains("headteacher or the administrator"))
      case .takeBack: Issue.record("A printed sheet is not taken back.")
      }
    }
  }

  @Test func `an incident that may not be seen is answered as one that is not there`() throws {
    let (school, _, _, incident, number) = try school()
    try school.take(
      number, "access", ["access": "named", "people": "s01", "reason": "A colleague's child."])
    let deputy = school.desk(as: Under.deputy)
    for key in [FormKey.staffCheck, FormKey.handOver, FormKey.completing] {
      var said: Set<String> = []
      for id in [incident, "2026-099"] {
        let given = ["to": "s02", "staff": "s05", "note": "x"]
        for act in [
          { _ = try deputy.form(key(id)) }, { _ = try deputy.submit(key(id), given) },
          { _ = try deputy.submit(key(id), given, version: 1) },
        ] {
          do {
            try act()
            Issue.record("\(key(id).draftName) is answered")
          } catch {
            let words = (error as? DeskError)?.sentence ?? "\(error)"
            said.insert(words.split(separator: id.rawValue).joined())
          }
        }
      }
      #expect(said.count == 1, "\(said)")
    }
  }
}
