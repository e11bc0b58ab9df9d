import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// A letter whose text bears an address that was or known to be old when it was posted told nobody, unless it is
/// recorded that it went to the one on record.
@Suite struct PathCheckAddressTests {
  /// Everything before a ban but the notice's sending: issued on day 1, and answered by nobody.
  private let issued = PathStory.opened().account().spoke().noticed()
    .issued("LN1", .noticeOfIntent, on: 1)

  /// Somebody whose address was changed on a day by an entry between those of the case with these numbers.
  private func moved(on day: Int, after story: PathStory, email: Bool = false) -> PathPerson {
    let change = PathStamp(when: When(PathStory.day(day)), sequence: story.entries.count + 1)
    return PathPerson(
      hasEmail: true, agreedToEmail: true, addressChanges: email ? [] : [change],
      emailChanges: email ? [change] : [])
  }

  /// What is wrong with a ban on silence to the notice, sent so on day 2.
  private func banned(
    _ how: DeliveryMethod = .post, to place: String = "", on day: Int = 2, _ person: PathPerson
  ) -> [String] {
    issued.on(1, .noteAdded(NoteAdded(text: "They moved.")))
      .on(day, .letterSent(LetterSent(letter: "LN1", how: how, to: place)))
      .asked().replied().banned(
        ways: [MetDemand(demand: .noticeLength, way: .overriddenWithReason, by: "A threat.")]
      ).faults(MadeUpPacks.menu, person)
  }

  private func isUntold(_ faults: [String]) -> Bool {
    faults.contains { $0.contains("or known to be old") }
      && faults.contains { $0.contains("no way that may be used") || $0.contains("old address") }
  }

  @Test(arguments: [DeliveryMethod.post, .left, .email])
  func `posted, left or sent to an address changed since its text was fixed it tells nobody`(
    _ how: DeliveryMethod
  ) {
    let person = moved(on: 1, after: issued, email: how == .email)
    #expect(isUntold(banned(how, person)))
    #expect(banned(how, to: "the address on record", person) == [])
  }

  @Test func `where else it is said to have gone is no word that it went to the new one`() {
    #expect(isUntold(banned(to: "1 High Street", moved(on: 1, after: issued))))
  }

  @Test(arguments: [DeliveryMethod.post, .left, .email])
  func `sent to another address than theirs, or into other hands, it tells nobody`(
    _ how: DeliveryMethod
  ) {
    let person = PathPerson(hasEmail: true, agreedToEmail: true)
    #expect(isUntold(banned(how, to: "99 Other Road", person)))
    #expect(isUntold(banned(.handed, to: "her ex-husband, at the gate", person)))
    #expect(banned(.handed, to: "at the gate", person) == [])
    #expect(banned(how, person) == [])
  }

  @Test func `handed over, or by a way whose address stands, it tells them`() {
    #expect(banned(.handed, moved(on: 1, after: issued)) == [])
    #expect(banned(.email, moved(on: 1, after: issued)) == [])
    #expect(banned(.post, moved(on: 1, after: issued, email: true)) == [])
  }

  @Test func `posted before the change it went where they lived`() {
    #expect(banned(on: 2, moved(on: 3, after: issued)) == [])
    #expect(isUntold(banned(on: 3, moved(on: 3, after: issued))))
  }

  @Test func `a change that nobody knew of when it was posted takes nothing back`() {
    var person = PathPerson()
    person.addressChanges = [PathStamp(when: When(PathStory.day(1)), sequence: 99)]
    #expect(banned(.post, person) == [])
  }

  @Test func `a text fixed after the change bears the new address`() {
    var person = PathPerson()
    person.addressChanges = [PathStamp(when: When(PathStory.day(1)), sequence: 1)]
    #expect(banned(.post, person) == [])
  }

  @Test func `sent again to where they are it tells them from then on`() {
    let person = moved(on: 1, after: issued)
    func again(ban day: Int) -> [String] {
      issued.on(1, .noteAdded(NoteAdded(text: "They moved.")))
        .on(2, .letterSent(LetterSent(letter: "LN1", how: .post, to: "")))
        .returned("LN1", on: 3)
        .on(3, .letterSent(LetterSent(letter: "LN1", how: .post, to: "the address on record")))
        .asked(on: 9).replied(on: 9).banned(on: day)
        .faults(MadeUpPacks.menu, person).filter { !$0.contains("or known to be old") }
    }
    expectOnly("was not past", again(ban: 10))
    #expect(again(ban: 11) == [])
  }

  /// What is wrong with a ban whose notice was sent so on day 2, once it was learnt on day 8 that they had lived
  /// elsewhere since this day.
  private func banned(
    _ how: DeliveryMethod = .post, since day: Int, email: Bool = false, answered: Int? = nil
  ) -> [String] {
    let sent = issued.on(2, .letterSent(LetterSent(letter: "LN1", how: how, to: "")))
    let learnt = moved(on: day, after: sent, email: email)
    var story = sent.on(8, .noteAdded(NoteAdded(text: "They had moved.")))
    if let answered { story = story.answered(on: answered) }
    return story.asked().replied().banned(
      ways: [MetDemand(demand: .noticeLength, way: .overriddenWithReason, by: "A threat.")]
    ).faults(MadeUpPacks.menu, learnt)
  }

  @Test func `sent where they lived no more it is no telling, though that was learnt only later`() {
    expectOnly("they lived there no more", banned(since: 1))
    expectOnly("they lived there no more", banned(.left, since: 1))
    expectOnly("they lived there no more", banned(.email, since: 1, email: true))
    #expect(banned(since: 2) == [])
    #expect(banned(since: 5) == [])
    #expect(banned(.handed, since: 1) == [])
    #expect(banned(.email, since: 1) == [])
    #expect(banned(since: 1, email: true) == [])
  }

  @Test func `what they answered had reached them all the same`() {
    #expect(banned(since: 1, answered: 5) == [])
    expectOnly("they lived there no more", banned(since: 1, answered: 1))
  }

  @Test func `sent again once that was learnt the time to reply runs anew`() {
    let sent = issued.on(2, .letterSent(LetterSent(letter: "LN1", how: .post, to: "")))
    let learnt = moved(on: 1, after: sent)
    func again(ban day: Int) -> [String] {
      sent.on(3, .noteAdded(NoteAdded(text: "They had moved."))).returned("LN1", on: 3)
        .on(3, .letterSent(LetterSent(letter: "LN1", how: .post, to: "the address on record")))
        .asked(on: 9).replied(on: 9).banned(on: day).faults(MadeUpPacks.menu, learnt)
    }
    expectOnly("was not past", again(ban: 11))
    #expect(again(ban: 12) == [])
  }

  @Test func `a ban whose letter went where they lived no more is not breached`() {
    let sent = PathStory.inForce
    let learnt = moved(on: 10, after: sent)
    func breached(_ person: PathPerson) -> [String] {
      sent.on(15, .noteAdded(NoteAdded(text: "They had moved.")))
        .on(16, .restrictionBreached(RestrictionBreached(restriction: "R1", what: "In.")))
        .faults(MadeUpPacks.menu, person)
    }
    #expect(breached(PathPerson()) == [])
    expectOnly("nobody had told them", breached(learnt))
  }

  @Test func `a warning to an old address warns of nothing, and a ban so told is not breached`() {
    let warned = PathStory.opened().on(
      1, .measureTaken(MeasureTaken(measure: "ban-warning")),
      .letterDrafted(LetterDrafted(letter: "W1", kind: .banWarning, measure: "ban-warning"))
    ).issued("W1", .banWarning, on: 1)
    let pack = MadeUpPacks.ladder.changing("ban-warning") { $0.requires = [] }
    let ban = warned.on(1, .noteAdded(NoteAdded(text: "They moved.")))
      .on(1, .letterSent(LetterSent(letter: "W1", how: .post, to: "")))
      .spoke(on: 2, telling: "W1")
      .joined(PathStory.another, on: 2, joining: 2)
      .noticed(PathStory.proposal(incidents: [PathStory.another]), on: 3, replyBy: 11)
      .told("N1", on: 3).answered().banned(incidents: [PathStory.another])
    #expect(ban.faults(pack) == [])
    let found = ban.faults(pack, moved(on: 1, after: warned))
    #expect(found.contains { $0.contains("without a warning of a ban") })

    let issued = PathStory.decided.on(
      14, .letterDrafted(LetterDrafted(letter: "LR1", kind: .ban, about: "R1"))
    ).issued("LR1", .ban, on: 14)
    let breached = issued.on(15, .noteAdded(NoteAdded(text: "They moved.")))
      .on(15, .letterSent(LetterSent(letter: "LR1", how: .post, to: "")))
      .on(17, .restrictionBreached(RestrictionBreached(restriction: "R1", what: "In.")))
    #expect(breached.faults() == [])
    let untold = breached.faults(MadeUpPacks.menu, moved(on: 15, after: issued))
    #expect(untold.contains { $0.contains("nobody had told them") })
  }
}
