import PolicyModel
import Testing

@testable import CaseModel

/// A ban in the post is known before the post comes where somebody has told them of it since, or where an earlier
/// one, of which they know, keeps them out until then.
@Suite struct KnownBeforePostTests {
  /// The day, counted from the first, from which the restriction that was decided last is known.
  private func knownFrom(_ spec: CaseSpec) throws -> Int? {
    let last = try #require(spec.state.restrictions.last)
    let first = try CaseSpec.day(0)
    return spec.state.knownFrom(last, .empty).map { first.days(until: $0) }
  }

  /// A notice that was answered.
  private func answered() throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    try spec.given("9:25", .declined("N1"))
    return spec
  }

  /// A ban decided on a day and posted.
  private func posted(_ spec: CaseSpec, on day: Int) throws -> CaseSpec {
    var spec = spec
    spec.today = try CaseSpec.day(day)
    try spec.given("9:40", spec.full())
    let letter = try #require(spec.state.letters.last)
    try spec.given("9:50", .issue(letter.id), .post(letter.id))
    return spec
  }

  // MARK: Words

  @Test
  func `words tell them of it where they were spoken since it was decided, and recorded since`()
    throws
  {
    var since = try posted(answered(), on: 0)
    #expect(try knownFrom(since) == 2)
    let ban = try #require(since.state.restrictions.last?.id)
    try since.given("10:00", .toldChange(ban))
    #expect(try knownFrom(since) == 0)
    // Written down after it, and spoken before.
    var earlier = try posted(answered(), on: 0)
    try earlier.given("9:30", .toldChange(ban))
    #expect(try knownFrom(earlier) == 2)
    // Written down before it, with no hour.
    var before = try answered()
    try before.given(nil, .spokenTo)
    #expect(try knownFrom(posted(before, on: 0)) == 2)
  }

  // MARK: An earlier one

  /// An interim ban of three weeks, its letter gone out so on the first day, and their answer to it: to a posted
  /// one the day after, and to a notice beside it where nobody sent one.
  private func interim(_ how: DeliveryMethod?) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan))
    guard let how else {
      try spec.given("9:15", .notice(spec.today.adding(days: 7), from: spec.today))
      try spec.given("9:20", .issue("L2", .noticeOfIntent), .send("L2"), .declined("N1"))
      return spec
    }
    try spec.given("9:15", .sendLetter(LetterSent(letter: "L1", how: how, to: "")))
    if how == .post { spec.today = try CaseSpec.day(1) }
    try spec.given("9:20", .declined("R1"))
    return spec
  }

  @Test(arguments: [(0, 0), (3, 3), (20, 20), (21, 23)])
  func `an interim ban that is known keeps them out up to its last day`(
    _ day: Int, _ known: Int
  ) throws {
    let spec = try posted(interim(.handed), on: day)
    #expect(spec.state.restriction("R1")?.ending == .replaced)
    #expect(try knownFrom(spec) == known)
  }

  @Test func `one of which nobody told them, or that was in the post itself, does not`() throws {
    let untold = try posted(interim(nil), on: 0)
    #expect(untold.state.restriction("R1")?.ending == .replaced)
    #expect(try knownFrom(untold) == 2)
    #expect(try knownFrom(posted(interim(.post), on: 1)) == 3)
    #expect(try knownFrom(posted(interim(.post), on: 2)) == 2)
  }

  @Test func `a limited ban keeps nobody from the whole site`() throws {
    var spec = try CaseSpec.banned(.limited)
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .further("2026-002", When(spec.today, LocalTime("8:10"))))
    try spec.given("9:05", .account(of: "2026-002"), .spokenTo, .consult())
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    let letter = try #require(spec.state.letters.last)
    try spec.given("9:20", .issue(letter.id, .noticeOfIntent), .send(letter.id), .declined("N2"))
    let next = try posted(spec, on: 1)
    #expect(next.state.restriction("R1")?.ending == .replaced)
    #expect(try knownFrom(next) == 3)
  }

  @Test func `nor does an arrangement of contact`() throws {
    var spec = try CaseSpec.managed()
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .further("2026-002", When(spec.today, LocalTime("8:10"))))
    try spec.given("9:05", .consult(measure: "managed-contact"))
    try spec.given(
      "9:10",
      .managed(from: spec.today, days: 60))
    try spec.given("9:20", .issue("L2", .managedContact), .post("L2"))
    #expect(spec.state.restriction("R1")?.ending == .replaced)
    #expect(try knownFrom(spec) == 3)
  }

  @Test(arguments: [FoundDocument.letter, .email, .order, .minutes, .entry], [true, false])
  func `one recorded as found does where its paper to them is kept, and no other`(
    _ document: FoundDocument, _ isKept: Bool
  ) throws {
    var spec = try answered()
    spec.firstDay = spec.today
    if isKept { try spec.given("9:26", .kept) }
    let terms = Terms(
      form: .full, scope: .whole, from: CaseSpec.before, until: spec.today.adding(days: 40))
    try spec.given(
      "9:30",
      .recordFound(
        RestrictionFound(
          restriction: "", measure: "site-ban", terms: terms, origin: .before, imposedBy: "A head",
          shownBy: document, dated: CaseSpec.before, kept: "A file")))
    let next = try posted(spec, on: 0)
    #expect(next.state.restriction("R1")?.ending == .replaced)
    #expect(try knownFrom(next) == (isKept && [.letter, .email].contains(document) ? 0 : 2))
  }
}
