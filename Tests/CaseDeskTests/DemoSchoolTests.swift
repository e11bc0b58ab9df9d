import CaseModel
import CaseStore
import Chronology
import Foundation
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("The made-up school")
struct DemoSchoolTests {
  static let policies = [
    "mugginton", "rossmore", "robert-miles", "roby-park", "kettering-park", "model",
  ]

  /// Makes a small school, hands its desk over, and removes the record.
  private func withSchool(
    _ policy: String, on day: String = "2026-11-20", parents: Int = 60, cases: Int = 44,
    seed: UInt64 = 7, _ body: (Desk) throws -> Void
  ) throws {
    let folder = try SchoolUnderTest.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let today = try #require(CivilDate(iso: day))
    let desk = try DemoSchool.make(
      policy: policy, parents: parents, cases: cases, seed: seed,
      path: folder.appendingPathComponent("demo.sqlite").path,
      resources: try SchoolUnderTest.resources(), clock: .standing(at: today), account: "tests")
    try body(desk)
  }

  @Test("has a case at every stage and a restriction at every standing", arguments: policies)
  func coverage(_ policy: String) throws {
    try withSchool(policy) { desk in
      let cases = try desk.cases(CasesQuestion(), limit: 1_000).rows
      #expect(cases.count == 44)
      #expect(Set(cases.map(\.stage)) == Set(CaseStage.allCases))
      var standings = Set(RestrictionStanding.allCases)
      // What a ban's end means is the policy's: it lapses, or the head is asked.
      let asks = try desk.pack().measure(of: .siteBan)?.atEnd == .askHead
      standings.remove(asks ? .lapsed : .askHead)
      let restrictions = try desk.restrictions(RestrictionsQuestion(), limit: 1_000).rows
      #expect(Set(restrictions.map(\.standing)).isSuperset(of: standings))
      #expect(restrictions.contains { $0.asFound })
      let report = try #require(try desk.store.verify())
      #expect(report.isSound)
    }
  }

  @Test("shows in the coming weeks what the list of bans holds, day by day")
  func outlook() throws {
    try withSchool("mugginton") { desk in
      let today = try desk.today()
      let rows = try desk.restrictions(RestrictionsQuestion(liveOnly: true), limit: 500).rows
      let outlook = try desk.bansOutlook()
      let last = today.adding(days: 69 - today.weekday.rawValue)
      let until = rows.compactMap(\.until).filter { $0 >= today && $0 <= last }
      #expect(!until.isEmpty)
      let ends = outlook.days.filter { $0.day >= today }
      #expect(ends.reduce(0) { $0 + $1.ends } >= until.count)
      #expect(until.allSatisfy { day in ends.contains { $0.day == day && $0.ends > 0 } })
      #expect(outlook.endSoon >= until.count { today.days(until: $0) <= 28 })
      #expect(outlook.lapsed > 0 && outlook.waitForHead > 0)
      #expect(outlook.days.allSatisfy { $0.ends + $0.reviews > 0 })
    }
  }

  @Test("fills Today with what a headteacher has to do", arguments: ["mugginton", "rossmore"])
  func today(_ policy: String) throws {
    try withSchool(policy) { desk in
      let today = try desk.todaySheet(since: 0)
      #expect(!today.gate.isEmpty && !today.mayReturn.isEmpty)
      #expect(today.holds.count == 1)
      #expect(today.meetings.count == 1)
      #expect(today.gate.contains { !$0.exceptions.isEmpty })
      #expect(today.gate.contains { !$0.orders.isEmpty })
      let kinds = Set(today.due.map(\.kind))
      let expected: Set<DueKind> = [
        .triage, .duty, .replyBy, .decide, .chairReply, .letterUnsent, .letterReturned, .review,
        .breachToday, .meeting, .staffCheck, .challenge,
      ]
      #expect(kinds.isSuperset(of: expected))
      #expect(!today.changed.isEmpty)
    }
  }

  @Test("is the same school for the same seed, and another for another")
  func determinism() throws {
    func digests(_ seed: UInt64) throws -> [String] {
      var found: [String] = []
      try withSchool("mugginton", parents: 24, cases: 12, seed: seed) { desk in
        found = try desk.store.entries(after: 0, limit: 10_000).map(\.payloadDigest.hex)
      }
      return found
    }
    let first = try digests(3)
    #expect(first.count > 200)
    #expect(try digests(3) == first)
    #expect(try digests(4) != first)
  }

  @Test(
    "can be made on any day of the year",
    arguments: ["2026-08-12", "2026-12-26", "2027-02-14", "2028-07-20", "2026-11-23"])
  func anyDay(_ day: String) throws {
    try withSchool("rossmore", on: day, parents: 12) { desk in
      let cases = try desk.cases(CasesQuestion(), limit: 100).rows
      #expect(cases.count == 44)
    }
  }

  @Test("gives the story with a contact hold a person of its own", arguments: [1, 2, 4, 9, 21, 60])
  func held(_ parents: Int) throws {
    try withSchool("mugginton", parents: parents) { desk in
      let cases = try desk.cases(CasesQuestion(), limit: 100).rows
      #expect(cases.count == 44)
      let held = cases.filter(\.hold).map(\.parent)
      // Where there is hardly anybody else, that story is not told.
      #expect(held.count == 1 || parents < 9)
      #expect(cases.filter { held.contains($0.parent) }.count == held.count)
    }
  }

  @Test("says on the school and in its people that all of it is made up")
  func madeUp() throws {
    try withSchool("mugginton", cases: 4) { desk in
      #expect(try desk.school().details?.practice == true)
      #expect(try desk.gateSheet().contains { $0.contains("made-up") })
      for row in try desk.parents(ParentsQuestion(), limit: 100).rows {
        let person = try desk.parentState(row.parent)
        for number in person.contact.telephone {
          #expect(number.hasPrefix("01632 960") || number.hasPrefix("07700 900"))
        }
        #expect(person.contact.postcode.isEmpty || person.contact.postcode.hasPrefix("ZZ1"))
      }
    }
  }

  @Test("was written down day by day, as things happened")
  func writtenInTime() throws {
    try withSchool("mugginton") { desk in
      let lines = try desk.chronicle(before: nil, limit: 2_000)
      // Only what a restriction as found is about happened before the record began.
      let began = try #require(desk.school().began)
      #expect(!lines.contains { $0.writtenLater && $0.happened.day >= began })
      let entries = try desk.store.entries(after: 0, limit: 10_000)
      let instants = entries.map(\.recordedAt)
      #expect(instants == instants.sorted())
      #expect(instants.allSatisfy { $0 <= desk.clock.instant })
    }
  }

  @Test("keeps the colleague who is a parent from the case about them")
  func colleague() throws {
    try withSchool("mugginton") { desk in
      let colleague = try #require(try desk.school().staff.first { $0.parent != nil })
      let about = try #require(colleague.parent)
      #expect(try desk.cases(CasesQuestion(parent: about)).rows.count == 1)
      let theirs = Desk(
        store: desk.store, resources: desk.resources, clock: desk.clock, staff: colleague.staff,
        account: "tests", shelf: desk.shelf, ids: IDSource(SplitMix64(seed: 1)))
      let cases = try theirs.cases(CasesQuestion(parent: about)).rows
      #expect(cases.isEmpty)
    }
  }
}
