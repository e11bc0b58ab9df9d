import CaseModel
import PolicyModel
import Testing

/// One matter is due once.
@Suite("Due once") struct DueOnceTests {
  private func items(_ spec: CaseSpec, on day: CivilDate) -> [DueItem] {
    DueList(pack: spec.pack, calendar: .empty).items(of: spec.state).filter {
      $0.shows <= day && ($0.ends.map { $0 >= day } ?? true)
    }
  }

  @Test func `an interim ban whose decision is due does not say its end besides`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    let ban = try #require(spec.state.restrictions.first)
    let last = try #require(ban.lastDay)
    let by = try #require(spec.state.openHearings.first?.reply.by)
    for day in [last.adding(days: -5), last] where day > by {
      let kinds = items(spec, on: day).map(\.kind)
      #expect(kinds.filter { $0 == .decide || $0 == .interimEnding } == [.decide])
    }
    let decide = try #require(items(spec, on: last).first { $0.kind == .decide })
    #expect(decide.what.contains("The interim ban ends after \(last.withWeekday)."))
  }

  @Test func `until it may be decided its end is due`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    let last = try #require(spec.state.restrictions.first?.lastDay)
    let kinds = items(spec, on: last.adding(days: -2)).map(\.kind)
    #expect(kinds.contains(.interimEnding) && !kinds.contains(.decide))
  }

  @Test func `a review says the end, and nothing else does`() throws {
    let spec = try CaseSpec.banned()
    let ban = try #require(spec.state.restrictions.first)
    let until = try #require(ban.terms.until)
    let due = items(spec, on: until).filter { $0.step == "review-prepare" || $0.step == "review" }
    #expect(due.map(\.kind) == [.review])
    #expect(due[0].what.hasPrefix("Review the ban. It ends after \(until.withWeekday)"))
  }
}
