import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// Who meets, who hears and what is recorded as found.
@Suite struct PathCheckPeopleTests {
  // MARK: Meetings

  @Test func `a meeting is with whom the policy names`() throws {
    let mugginton = try ShippedPacksWalkTests.pack("mugginton")
    let rossmore = try ShippedPacksWalkTests.pack("rossmore")
    let person = PathPerson(roles: ["head": [.head], "dep": [.deputy], "t": [.staff]])
    func with(_ staff: StaffID, _ pack: PolicyPack, _ person: PathPerson) -> [String] {
      PathStory.opened().on(
        1, .meetingArranged(MeetingArranged(meeting: "M1", on: PathStory.day(4), with: staff))
      ).faults(pack, person)
    }
    #expect(with("head", mugginton, person) == [])
    expectOnly("somebody else than the headteacher", with("dep", mugginton, person))
    #expect(with("dep", rossmore, person) == [])
    expectOnly("somebody else than", with("t", rossmore, person))
    expectOnly("somebody else than", with("unknown", rossmore, person))
    // Robert Miles does not say who holds it.
    #expect(with("t", try ShippedPacksWalkTests.pack("robert-miles"), person) == [])
  }

  // MARK: Answers

  @Test func `a hearing is answered once`() {
    let story = PathStory.opened().noticed().told().answered()
    let declined = CaseEvent.representationsDeclined(
      RepresentationsDeclined(about: "N1", how: "telephone", said: "No thank you."))
    #expect(PathStory.opened().noticed().told().on(5, declined).faults() == [])
    expectOnly("answered twice", story.on(6, declined).faults())
    expectOnly("answered twice", story.answered(on: 6).faults())
    #expect(story.noticed(on: 6, replyBy: 15, id: "N2").answered("N2", on: 7).faults() == [])
  }

  @Test func `an answer that was corrected may be recorded anew`() {
    let story = PathStory.opened().noticed().told().answered().correcting { event in
      if case .representationsReceived = event { return true }
      return false
    }
    #expect(story.answered(on: 51).faults() == [])
  }

  // MARK: As found

  private func found(
    from day: Int, _ origin: FoundOrigin = .before, by: String = "The last head.",
    shown: String = "A letter.", recordBegan: Int? = nil, incident: Int = -60
  ) -> [String] {
    PathStory.opened().joined(on: incident).on(
      0,
      .restrictionFound(
        RestrictionFound(
          restriction: "R1", measure: "site-ban", terms: PathStory.terms(from: day), origin: origin,
          imposedBy: by, shownBy: .letter, dated: PathStory.day(-40), kept: shown))
    ).faults(MadeUpPacks.menu, PathPerson(recordBegan: recordBegan.map(PathStory.day)))
  }

  @Test func `what the school imposed before the record began is recorded as found`() {
    #expect(found(from: -31, recordBegan: -30) == [])
    expectOnly("began after the record did", found(from: -30, recordBegan: -30))
    expectOnly("began after the record did", found(from: -29, recordBegan: -30))
    expectOnly("began after the record did", found(from: 0))
  }

  @Test func `what somebody else imposed before the case is recorded as found`() {
    #expect(found(from: -1, .elsewhere, recordBegan: -30) == [])
    expectOnly("began after the case", found(from: 0, .elsewhere))
    expectOnly("began after the case", found(from: 1, .elsewhere))
  }

  @Test func `it says who imposed it and what shows that`() {
    expectOnly("names nobody", found(from: -1, by: " "))
    expectOnly("nothing that shows it", found(from: -1, shown: ""))
  }

  @Test func `what happened after it began is not what it rests on`() {
    expectOnly("after it began", found(from: -4, incident: -3))
    #expect(found(from: -3, incident: -3) == [])
  }

  @Test func `it is found once, and not after a decision of this record on that day`() {
    func found(_ id: ItemID, from day: Int = -70) -> CaseEvent {
      .restrictionFound(
        RestrictionFound(
          restriction: id, measure: "site-ban", terms: PathStory.terms(from: day, until: 60),
          origin: .before, imposedBy: "The last head.", shownBy: .letter, dated: PathStory.day(-80),
          kept: "A letter."))
    }
    // Eighty days ago it happened; the record began thirty days later.
    let person = PathPerson(recordBegan: PathStory.day(-50))
    let once = PathStory.opened().joined(on: -80).on(0, found("R1"))
    expectOnly("was found before", once.on(1, found("R2")).faults(MadeUpPacks.menu, person))
    let last = once.entries.count
    let corrected = once.on(
      1, .entryCorrected(EntryCorrected(sequence: last, text: "No.", why: "A slip.")))
    #expect(corrected.on(2, found("R2")).faults(MadeUpPacks.menu, person) == [])
    let decided = PathStory.decided.on(14, found("R2", from: -1)).faults(MadeUpPacks.menu, person)
    #expect(decided.contains { $0.contains("comes after what was decided here") })
  }

  @Test func `it is not taken at its word where this record has decided about the person since`() {
    func faults(_ story: PathStory, confirmBy: Int?) -> [String] {
      let other = story.numbered(from: 100)
      let found = PathStory().on(
        0,
        .caseOpened(
          CaseOpened(
            parent: "p1", policy: PolicyReference(pack: "p", edition: "1", digest: "")))
      ).joined(PathStory.another, on: -80).on(
        51,
        .evidenceKept(
          EvidenceKept(hash: "a", name: "a.pdf", bytes: 1, type: "application/pdf", describes: "")),
        .restrictionFound(
          RestrictionFound(
            restriction: "R1", measure: "site-ban", terms: PathStory.terms(from: -70, until: 90),
            origin: .before, imposedBy: "The last head.", shownBy: .letter,
            dated: PathStory.day(-80), confirmBy: confirmBy.map(PathStory.day)))
      ).numbered(from: 200)
      return found.faults(
        MadeUpPacks.menu,
        PathPerson(otherCases: [other.entries], recordBegan: PathStory.day(-50)))
    }
    let ready = PathStory.ready
    #expect(faults(ready, confirmBy: 65) == [])
    let against = ready.on(
      14, .noRestrictionDecided(NoRestrictionDecided(about: "N1", reasons: PathStory.reasons)))
    expectOnly("taken at its word", faults(against, confirmBy: 65))
    expectOnly("taken at its word", faults(against, confirmBy: nil))
    #expect(faults(against, confirmBy: 50) == [])
  }

  @Test func `what was found is no decision on anything`() {
    let story = PathStory.opened().joined(on: -60).on(
      0,
      .restrictionFound(
        RestrictionFound(
          restriction: "R5", measure: "site-ban", terms: PathStory.terms(from: -30),
          origin: .elsewhere, imposedBy: "The trust.", shownBy: .letter, dated: PathStory.day(-40),
          kept: "An order."))
    )
    // It opens no hearing and closes none; the ban that confirms it needs everything of its own.
    let confirmed = story.account().spoke().noticed().told().answered().asked().replied()
    #expect(confirmed.banned(replaces: ["R5"]).faults() == [])
    expectOnly("was not heard", story.account().spoke().answered("R5").banned().faults(.unasked))
  }

  // MARK: Challenges

  private func challenged(
    _ hearer: ChallengeHearer, staff: StaffID? = nil, panel: [StaffID] = [],
    names: String = "C. Day, Hill School", about: ItemID = "R1"
  ) -> CaseEvent {
    .challengeReceived(
      ChallengeReceived(
        challenge: "H1", about: about, hearer: hearer, staff: staff, panel: panel, names: names,
        says: "It was not me", how: "by post"))
  }

  @Test func `whoever decided a review of it has no seat on the panel`() {
    let lifted = PathStory.decided.on(
      18, by: "g3",
      .reviewDecided(
        ReviewDecided(restriction: "R1", outcome: .lift, reasons: PathStory.reasons, terms: nil)))
    func heard(by members: StaffID...) -> [String] {
      lifted.on(20, challenged(.panel, panel: members)).faults()
    }
    #expect(heard(by: "g2") == [])
    expectOnly("a panel with whoever decided a review of it", heard(by: "g2", "g3"))
  }

  @Test func `an office that nobody holds hears no challenge`() {
    func heard(_ hearer: ChallengeHearer, _ offices: [StaffID: [PathOffice]]) -> [String] {
      PathStory.opened().account().spoke().noticed().told().answered().asked(who: "g1").replied()
        .banned().on(20, challenged(hearer)).faults(
          MadeUpPacks.menu,
          PathPerson(roles: ["head": [.head], "g1": [.chair]], offices: offices))
    }
    expectOnly("an office that nobody holds", heard(.viceChair, [:]))
    #expect(heard(.viceChair, ["g2": [PathOffice(role: .viceChair)]]) == [])
    let gone = PathOffice(role: .viceChair, until: PathStory.day(19))
    expectOnly("an office that nobody holds", heard(.viceChair, ["g2": [gone]]))
    #expect(heard(.panel, [:]) == [])
  }

  @Test func `a panel is of nobody, or of somebody who had a part in the decision`() {
    let asked = PathStory.opened().account().spoke().noticed().told().answered()
      .asked(who: "g1").replied().banned()
    func faults(_ panel: [StaffID], _ names: String = "") -> [String] {
      asked.on(20, challenged(.panel, panel: panel, names: names)).faults()
    }
    expectOnly("panel of nobody", faults([]))
    expectOnly("panel of nobody", faults([], "."))
    #expect(faults([], "C. Day, Hill School") == [])
    #expect(faults(["g2", "g3"]) == [])
    expectOnly("with whoever was consulted", faults(["g2", "g1"]))
    expectOnly("with whoever decided it", faults(["head"]))
  }

  @Test func `whoever was consulted does not hear the challenge`() {
    let story = PathStory.decided
    expectOnly("consulted on it", story.on(20, challenged(.chair)).faults())
    for hearer in [ChallengeHearer.viceChair, .panel, .procedure] {
      #expect(story.on(20, challenged(hearer)).faults() == [])
    }
    let person = PathStory.opened().account().spoke().noticed().told().answered()
      .asked(who: "g1").replied().banned()
    expectOnly("consulted on it", person.on(20, challenged(.panel, staff: "g1")).faults())
    #expect(person.on(20, challenged(.panel, staff: "g2")).faults() == [])
    // A chair elected since is somebody else; where it is not known who hears it, the office counts.
    #expect(person.on(20, challenged(.chair, staff: "g2")).faults() == [])
    expectOnly("consulted on it", person.on(20, challenged(.chair)).faults())
    expectOnly("consulted on it", story.on(20, challenged(.chair, staff: "g2")).faults())
  }

  @Test func `a chair who was asked and did not answer, or about something else, may hear it`() {
    let vice = PathStory.opened().account().spoke().noticed().told().answered()
      .asked().replied(.noAnswer).asked(of: .viceChair, on: 12, id: "C2")
      .replied(on: 12, id: "C2").banned()
    #expect(vice.on(20, challenged(.chair)).faults() == [])
    expectOnly("consulted on it", vice.on(20, challenged(.viceChair)).faults())
    let other = PathStory.ready.joined(PathStory.another).asked(
      PathStory.proposal(incidents: [PathStory.another]), of: .viceChair, on: 12, id: "C2"
    ).replied(on: 12, id: "C2").banned()
    #expect(other.on(20, challenged(.viceChair)).faults() == [])
  }

  @Test func `whoever was consulted does not hear it where the complaints procedure names them`() {
    let received = PathStory.decided.on(20, challenged(.procedure))
    var pack = MadeUpPacks.menu
    pack.challenge.heardBy = .viceChair
    #expect(received.faults(pack) == [])
    pack.challenge.heardBy = .chair
    expectOnly("consulted on it", received.faults(pack))
  }

  @Test func `whoever decided does not hear the challenge`() {
    expectOnly(
      "whoever decided it", PathStory.decided.on(20, challenged(.procedure, staff: "head")).faults()
    )
  }

  @Test func `nothing is challenged before it was decided`() {
    expectOnly("not yet decided", PathStory.ready.on(13, challenged(.panel)).faults())
    expectOnly("not yet decided", PathStory.decided.on(13, challenged(.panel)).faults())
    #expect(PathStory.decided.on(14, challenged(.panel)).faults() == [])
  }

  @Test func `what was upheld is set aside in the same breath`() {
    let story = PathStory.decided.on(20, challenged(.panel))
    let aside = CaseEvent.restrictionSetAside(
      RestrictionSetAside(restriction: "R1", reason: "", challenge: "H1"))
    func decided(_ outcome: ChallengeOutcome) -> CaseEvent {
      .challengeDecided(ChallengeDecided(challenge: "H1", outcome: outcome, reasons: ""))
    }
    #expect(story.on(30, decided(.upheld), aside).faults() == [])
    expectOnly("was not set aside with it", story.on(30, decided(.upheld)).faults())
    expectOnly("was not set aside with it", story.on(30, decided(.upheld)).on(31, aside).faults())
    let other = CaseEvent.restrictionSetAside(RestrictionSetAside(restriction: "R2", reason: ""))
    expectOnly("was not set aside with it", story.on(30, decided(.upheld), other).faults())
    #expect(story.on(30, decided(.notUpheld)).faults() == [])
    #expect(story.on(30, decided(.partly)).faults() == [])
    expectOnly("nobody received", PathStory.decided.on(30, decided(.upheld)).faults())
  }

  // MARK: The wrong person

  @Test func `nothing heard in a case against the wrong person carries a ban`() {
    let story = PathStory.ready.on(
      13, .personCorrected(PersonCorrected(wrong: "p1", right: "p2", reason: "A name alike.")))
    let faults = story.banned().faults()
    #expect(faults.contains { $0.contains("was set aside") })
    #expect(faults.allSatisfy { $0.contains("was set aside") || $0.contains("was cleared") })
  }

  @Test func `what began after the opening is not found, however late it is written`() {
    let story = PathStory.opened().on(
      9,
      .restrictionFound(
        RestrictionFound(
          restriction: "R1", measure: "site-ban", terms: PathStory.terms(from: 4),
          origin: .elsewhere, imposedBy: "The trust.", shownBy: .letter, dated: PathStory.day(-40),
          kept: "An order.")))
    expectOnly("began after the case", story.faults())
  }

  // MARK: Nobody in their own cause

  @Test func `nobody hears a challenge who is the person, related, affected or a witness`() {
    let story = PathStory.opened(witnesses: ["g1"]).account().spoke().noticed().told().answered()
      .asked().replied().banned()
    let heard = story.on(20, challenged(.panel, staff: "g1"))
    expectOnly("affected by it or saw it", heard.faults())
    let other = story.on(20, challenged(.panel, staff: "g2"))
    #expect(other.faults() == [])
    expectOnly("related", other.faults(MadeUpPacks.menu, PathPerson(related: ["g2"])))
    expectOnly(
      "the person whom it is about", other.faults(MadeUpPacks.menu, PathPerson(themselves: ["g2"])))
  }

  @Test func `nobody acts in their own case, but anybody calls for help`() {
    let person = PathPerson(themselves: ["head"])
    func taken(_ measure: String) -> [String] {
      PathStory.opened().account().spoke()
        .on(1, .measureTaken(MeasureTaken(measure: measure))).faults(MadeUpPacks.menu, person)
    }
    expectOnly("taken by the person whom it is about", taken("warning-letter"))
    #expect(taken("authorities") == [])
  }

  @Test func `a power is for whom its clause names`() throws {
    let pack = try ShippedPacksWalkTests.pack("rossmore")
    let person = PathPerson(roles: ["head": [.head], "dep": [.deputy]])
    let used = CaseEvent.measureTaken(MeasureTaken(measure: "close-chat"))
    #expect(PathStory.opened().on(1, used).faults(pack, person) == [])
    expectOnly(
      "whom its clause does not name",
      PathStory.opened().on(1, by: "dep", used).faults(pack, person))
  }
}
