import PolicyModel
import Testing

@testable import CaseModel

/// What the gates would refuse of the days of a decision is said at its fields, before it is handed in.
@Suite struct WithinPutFormTests {
  private func problems(
    _ spec: CaseSpec, _ more: [String: String], with asked: (String) -> Bool = { _ in true }
  ) throws -> [FieldProblem] {
    let step = try #require(Step.named("site-ban", in: spec.pack))
    let answers = [
      "factors": "The risk.", "alternatives": "A warning.", "adjustments": "None.",
      "answer": "Their points, answered.",
    ].filter { asked($0.key) }.merging(more) { $1 }
    guard case .failure(let found) = spec.form.fill(step, answers) else { return [] }
    return found.problems
  }

  /// A parent who was heard on six weeks, and a chair who was asked about a year or until another day.
  private func heard(asked day: Int = 365) throws -> CaseSpec {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo, .consult(until: CaseSpec.day(day)))
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    return spec
  }

  @Test func `the last day says by when it may be, and a later one is refused at it`() throws {
    let spec = try heard()
    let put = try #require(spec.state.openHearings.last?.proposal.terms.until)
    let until = try spec.field("site-ban", "until")
    #expect(until.hint.contains("At the latest \(put.inWords), as it was put."))
    #expect(try problems(spec, [:]).isEmpty)
    let found = try problems(spec, ["until": put.adding(days: 1).slashed])
    #expect(found.map(\.field) == ["until"])
    let message = try #require(found.first?.message)
    #expect(
      message.hasPrefix(
        "Give \(put.withWeekday) or an earlier day, within what was put to the parent; or put the rest to "
          + "them first, by a further notice. (Wandsworth LBC v A [2000]"))
    #expect(try problems(spec, ["until": "", "review": "+2 weeks"]).map(\.field) == ["until"])
    #expect(try problems(spec, ["until": put.adding(days: -1).slashed]).isEmpty)
  }

  @Test func `the chair's earlier day comes first, and is the one that is named`() throws {
    let spec = try heard(asked: 20)
    let day = try CaseSpec.day(20)
    #expect(
      try spec.field("site-ban", "until").hint.contains("At the latest \(day.inWords), as it was"))
    let found = try problems(spec, ["until": "+8 weeks", "review": "+2 weeks"])
    #expect(found.map(\.field) == ["until"])
    #expect(found.first?.message.contains(day.withWeekday) == true)
    #expect(found.first?.message.contains("chair of governors was asked about") == true)
  }

  @Test func `where only a review was put, the review is held to its day`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo, .consult())
    try spec.given(
      "9:10",
      .notice(spec.today.adding(days: 7), from: spec.today) {
        $0.terms.until = nil
        $0.terms.review = spec.today.adding(days: 40)
      })
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    let day = try CaseSpec.day(40)
    #expect(
      try spec.field("site-ban", "review").hint.contains("At the latest \(day.inWords), as it was")
    )
    let found = try problems(
      spec, ["until": "", "review": day.adding(days: 1).slashed])
    #expect(found.map(\.field) == ["review"])
    #expect(try problems(spec, ["until": "", "review": day.slashed]).isEmpty)
  }

  @Test func `a full ban after a limited one was put is refused at its form`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo, .consult())
    try spec.given(
      "9:10",
      .notice(spec.today.adding(days: 7), from: spec.today) {
        $0.terms.form = .limited
        $0.terms.scope = .part
        $0.terms.conditions = "The playground."
        $0.terms.exceptions = "The office."
      })
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    #expect(try problems(spec, [:]).isEmpty)
    let found = try problems(spec, ["form": "full"])
    #expect(found.map(\.field) == ["form"])
    let words = "A ban from the whole site is wider than what was put to the parent"
    #expect(found.first?.message.hasPrefix(words) == true)
  }

  @Test func `a mere visitor is held to what the chair was asked, and to no hearing`() throws {
    let spec = try CaseSpec.ready(visitor: true, ceilingEnd: CaseSpec.day(30))
    let until = try CaseSpec.day(30)
    func amiss(_ until: CivilDate) throws -> [String] {
      let more = ["form": "full", "facts": "What happened.", "until": until.slashed]
      return try problems(spec, more) { $0 != "answer" }.map(\.field)
    }
    #expect(try amiss(until) == [])
    #expect(try amiss(until.adding(days: 1)) == ["until"])
  }

  @Test func `where something else stands before it nobody mends a day in vain`() throws {
    var spec = try heard(asked: 20)
    let late = ["until": "+8 weeks", "review": "+2 weeks"]
    #expect(try problems(spec, late).map(\.field) == ["until"])
    // The parent was heard so long ago that the matter is put again, whatever the chair is asked about.
    spec.today = try CaseSpec.day(200)
    try spec.given("9:00", .consult(until: CaseSpec.day(220)))
    let stale = ["form": "full", "facts": "What happened."].merging(late) { $1 }
    #expect(try problems(spec, stale) { $0 != "answer" }.map(\.field).contains("until") == false)
  }
}
