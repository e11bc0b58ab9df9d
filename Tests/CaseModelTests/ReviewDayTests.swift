import CaseModel
import PolicyModel
import Testing

/// What runs longer than the interval of its reviews has a day for one, and each review sets the next.
@Suite struct ReviewDayTests {
  /// The made-up school with reviews every six weeks, or a fixed period.
  private func pack(fixed: Bool = false) throws -> PolicyPack {
    var pack = MadeUpPacks.menu
    let ban = try #require(pack.measures.firstIndex { $0.id == "site-ban" })
    pack.measures[ban].review = ReviewRule(
      every: try #require(Span("6 weeks")), preparedBy: [.deputy], decidedBy: .head)
    pack.measures[ban].period?.fixed = fixed
    return pack
  }

  private func ready(_ pack: PolicyPack) throws -> CaseSpec {
    var spec = try CaseSpec(pack)
    try spec.given("9:00", .account, .spokenTo, .consult(until: far()))
    return spec
  }

  private func notice(_ spec: CaseSpec, _ until: CivilDate?, review: Int? = nil) -> CaseCommand {
    .notice(spec.today.adding(days: 7), from: spec.today) {
      $0.terms.until = until
      $0.terms.review = review.map(spec.today.adding(days:))
    }
  }

  private func far() throws -> CivilDate { try #require(CivilDate(iso: "2099-12-31")) }

  @Test func `a notice of a ban for ever has a review within the interval of its beginning`() throws
  {
    let spec = try ready(pack())
    let refusal = try #require(try spec.refusal(notice(spec, far())))
    #expect(refusal.reasons.map(\.demand) == [.endOrReview])
    #expect(refusal.reasons[0].why == "It would run longer than 6 weeks without a review.")
    #expect(refusal.reasons[0].citation?.basis == .ourDefault)
    #expect(refusal.reasons[0].opens.first?.contains("13 April 2026") == true)
    #expect(try spec.refusal(notice(spec, far(), review: 43)) != nil)
    #expect(try spec.refusal(notice(spec, far(), review: 42)) == nil)
    #expect(spec.refusal(notice(spec, nil, review: 43)) != nil)
    #expect(spec.refusal(notice(spec, nil, review: 42)) == nil)
    #expect(spec.refusal(notice(spec, spec.today.adding(days: 43))) != nil)
    #expect(spec.refusal(notice(spec, spec.today.adding(days: 42))) == nil)
  }

  @Test func `an interim ban has its own longest time, and is decided rather than reviewed`() throws
  {
    var pack = try pack()
    let ban = try #require(pack.measures.firstIndex { $0.id == "site-ban" })
    pack.measures[ban].review?.every = try #require(Span("2 weeks"))
    let spec = try ready(pack)
    let interim = spec.interim { $0.proposed?.review = $0.terms.from.adding(days: 14) }
    #expect(spec.refusal(interim) == nil)
    #expect(try spec.refusal(notice(spec, CaseSpec.day(21))) != nil)
  }

  @Test func `a decision has one too, and each review sets the next`() throws {
    var spec = try ready(pack())
    try spec.given("9:10", notice(spec, far(), review: 42))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    func ban(_ review: Int?) throws -> CaseCommand {
      let until = try far()
      return spec.full {
        $0.terms.until = until
        $0.terms.review = review.map(spec.today.adding(days:))
        $0.reasons.whyLong = "They said that they will not stop."
      }
    }
    #expect(try spec.unmet(ban(nil)) == [.endOrReview])
    #expect(try spec.unmet(ban(43)) == [.endOrReview])
    try spec.given("9:30", ban(42))
    try spec.given("9:40", .issue("L2"), .send("L2"))
    spec.today = try CaseSpec.day(35)
    var next = try #require(spec.state.restriction("R1")).terms
    next.until = try CaseSpec.day(35 + 50)
    #expect(spec.refusal(.review(.vary, next)) == nil)
    // What is made less and names no review keeps the one that stands.
    next.review = nil
    #expect(spec.refusal(.review(.vary, next)) == nil)
    var shortened = spec
    try shortened.given("9:50", .review(.vary, next))
    #expect(try shortened.state.restriction("R1")?.terms.review == CaseSpec.day(42))
    next.review = try CaseSpec.day(43)
    #expect(
      spec.refusal(.review(.vary, next))?.reasons.first?.why.contains("stays due") == true)
    #expect(spec.unmet(.review(.vary, next)).contains(.chanceToRespond))
    next.review = try CaseSpec.day(35 + 42)
    let put = CaseCommand.prepare(next, replyBy: spec.today.adding(days: 7))
    #expect(spec.refusal(put) == nil)
    next.review = try CaseSpec.day(35 + 43)
    #expect(spec.unmet(.prepare(next, replyBy: spec.today.adding(days: 7))) == [.endOrReview])
  }

  @Test func `what may follow an interim ban, and a contact arrangement, are held to it alike`()
    throws
  {
    let spec = try ready(pack())
    let until = try far()
    let interim = spec.interim {
      $0.proposed?.until = until
      $0.proposed?.review = nil
    }
    #expect(spec.unmet(interim) == [.endOrReview])
    let managed = try CaseSpec()
    let command = CaseCommand.ban(
      .managedContact, from: managed.today, until: until, measure: "managed-contact")
    #expect(managed.unmet(command).contains(.endOrReview))
  }

  @Test func `a fixed period has its review at its end, and runs a year without one at most`()
    throws
  {
    let spec = try ready(pack(fixed: true))
    let year = try #require(CivilDate(iso: "2027-03-02"))
    #expect(spec.refusal(notice(spec, year)) == nil)
    let refusal = try #require(spec.refusal(notice(spec, year.adding(days: 1))))
    #expect(refusal.reasons[0].why == "It would run longer than 12 months without a review.")
    #expect(spec.refusal(notice(spec, year.adding(days: 1), review: 300)) == nil)
  }

  @Test
  func `the form gives the review day that is left out, and says at the field what is too late`()
    throws
  {
    let spec = try ready(pack())
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let step = try #require(Step.named("notice", in: spec.pack))
    var answers = [
      "facts": "What happened.", "measure": "site-ban", "form": "full", "from": "2/3/2026",
      "until": "31/12/2099", "reply-by": "9/3/2026",
    ]
    guard case .success(let filled) = form.fill(step, answers),
      case .command(.giveNotice(let given)) = filled.act
    else {
      Issue.record("not read")
      return
    }
    #expect(given.proposal.terms.review == CivilDate(iso: "2026-04-13"))
    answers["review"] = "14/4/2026"
    guard case .failure(let problems) = form.fill(step, answers) else {
      Issue.record("read")
      return
    }
    #expect(problems.problems.map(\.field) == ["review"])
  }
}
