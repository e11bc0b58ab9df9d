import PolicyModel
import Testing

@testable import CaseModel

/// Which letters wait to go out, which tell of what is in force, and which a later act takes back.
@Suite struct LettersOutTests {
  @Test func `a letter waits to go out once its text is fixed, and again where it came back`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    func waits() -> Bool? { spec.state.letter("L1")?.waitsToGoOut }
    #expect(waits() == false)
    try spec.given("9:20", .issue("L1", .noticeOfIntent))
    #expect(waits() == true)
    try spec.given("9:30", .send("L1"))
    #expect(waits() == false)
    try spec.given("9:40", .returned("L1"))
    #expect(waits() == true)
    try spec.given("9:50", .against("N1"))
    #expect(waits() == false)
  }

  @Test func `letters that say what is in force are those of a decision that stands`() {
    #expect(
      Set(LetterKind.allCases.filter(\.tellsOfWhatIsInForce)) == [
        .interimBan, .ban, .managedContact, .accompaniedContact, .reviewOutcome, .laterReply,
        .restrictionBreached, .arrangementsOtherCarer, .exception,
      ])
  }

  @Test func `a reply considered takes back the letter of the ban, and no other and none given up`()
    throws
  {
    var spec = try CaseSpec.noticed()
    try spec.given("9:25", .take("warning-letter"), .issue("L2", .warning))
    try spec.given("9:30", .received("N1"), spec.full(), .issue("L3"), .received(nil))
    let considered = CaseCommand.considerReply(
      ReplyConsidered(restriction: "R1", answer: "Two heard it."))
    var dropped = spec
    try spec.given("9:40", considered)
    #expect(spec.state.letters.filter { $0.overtaken != nil }.map(\.id) == ["L3"])
    try dropped.given("9:35", .drop("L3"))
    dropped.fold(
      .replyConsidered(ReplyConsidered(restriction: "R1", answer: "Two heard it.")))
    #expect(dropped.state.letter("L3")?.overtaken == nil)
    #expect(dropped.state.untoldDecisions.map(\.about) == ["R1"])
  }

  @Test func `what is set aside while another is challenged is no challenge upheld`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("9:50", .consult(measure: "managed-contact"))
    try spec.given(
      "9:55",
      .ban(
        .managedContact, from: spec.today, until: spec.today.adding(days: 42),
        measure: "managed-contact"), .issue("L3", .managedContact), .send("L3"))
    try spec.given(
      "10:00",
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R2", hearer: .viceChair, says: "It was not me", how: "by post")))
    try spec.given("10:10", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")))
    let person = PersonRecord(own: spec.state, others: [])
    #expect(person.upheldChallenge(to: "site-ban") == nil)
    #expect(!person.isDecided("2026-001"))
    try spec.given("10:20", .setAside(RestrictionSetAside(restriction: "R2", reason: "Not so.")))
    #expect(
      PersonRecord(own: spec.state, others: []).upheldChallenge(to: "managed-contact") != nil)
  }

  @Test func `what a challenge took away was decided upon, and is not by a setting aside alone`()
    throws
  {
    var spec = try CaseSpec.banned()
    let quashed = CaseCommand.setAside(RestrictionSetAside(restriction: "R1", reason: "Not so."))
    var alone = spec
    try alone.given("10:00", quashed)
    #expect(!PersonRecord(own: alone.state, others: []).isDecided("2026-001"))
    try spec.given(
      "10:00",
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: .viceChair, says: "It was not me", how: "by post")),
      quashed)
    #expect(PersonRecord(own: spec.state, others: []).isDecided("2026-001"))
  }

  @Test func `an incident of another day in another case was decided upon all the same`() throws {
    let decided = try CaseSpec.banned()
    var later = try CaseSpec().state
    later.incidents[0].facts.on = When(try CaseSpec.day(5))
    let person = PersonRecord(
      own: later, others: [OtherCase(number: "2026-002", state: decided.state)])
    #expect(person.isDecidedByDay(later.incidents[0]))
  }

  @Test func `a review given up is due while what it is about goes on, and a ban until its end`()
    throws
  {
    func until(_ atEnd: AtEnd) throws -> [CivilDate?] {
      var pack = MadeUpPacks.menu
      for index in pack.measures.indices { pack.measures[index].atEnd = atEnd }
      var spec = try CaseSpec(pack)
      try spec.given("9:00", .account, .spokenTo, .consult())
      try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
      try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
      try spec.given("9:30", spec.full())
      var untold = spec
      try untold.given("9:40", .drop("L2"))
      try spec.given("9:40", .issue("L2"), .send("L2"))
      let longer = Terms(
        form: .full, scope: .whole, from: spec.today, until: spec.today.adding(days: 90))
      try spec.given("9:50", .prepare(longer, replyBy: CaseSpec.day(7)), .drop("L3"))
      return (untold.state.untoldDecisions + spec.state.untoldDecisions).map(\.until)
    }
    let end = try CaseSpec.day(42)
    #expect(try until(.lapses) == [end, end])
    #expect(try until(.askHead) == [end, nil])
  }

  @Test func `the outcome of a challenge is named by what was challenged`() throws {
    var spec = try CaseSpec.banned()
    for (id, about) in [("H1", "R1"), ("H2", "R9")] as [(ItemID, ItemID)] {
      spec.fold(
        .challengeReceived(
          ChallengeReceived(challenge: id, about: about, hearer: .chair, says: "", how: "")))
    }
    #expect(
      spec.state.words(of: "H1") == "the outcome of the challenge to the ban from 2 March 2026")
    #expect(spec.state.words(of: "H2") == "the outcome of the challenge to R9")
    #expect(spec.state.words(of: "R9") == "R9")
  }
}
