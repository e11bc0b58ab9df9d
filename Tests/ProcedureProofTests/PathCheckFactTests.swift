import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// A breach is of something that was in force, and a correction is of an entry of the same case.
@Suite struct PathCheckFactTests {
  /// A ban of day 14 that ends on day 56, told in writing on day 15.
  private let told = PathStory.decided.toldOfBan(on: 15)

  private func breached(
    _ story: PathStory, on day: Int, at time: String? = nil, _ id: ItemID = "R1",
    _ pack: PolicyPack = MadeUpPacks.menu
  ) -> [String] {
    story.on(day, at: time, .restrictionBreached(RestrictionBreached(restriction: id, what: "In.")))
      .faults(pack)
  }

  @Test func `a ban is breached while it is in force, to its last day`() {
    #expect(breached(told, on: 17) == [])
    #expect(breached(told, on: 56) == [])
    expectOnly("its last day was past", breached(told, on: 57))
  }

  @Test func `a ban is not breached before its first day`() {
    let later = PathStory.ready.banned(PathStory.terms(from: 20)).toldOfBan(on: 15)
    expectOnly("it began only on", breached(later, on: 19))
    #expect(breached(later, on: 20) == [])
  }

  @Test func `a ban is not breached by somebody who was not told of it in writing`() {
    expectOnly("nobody had told them", breached(PathStory.decided, on: 16))
    expectOnly("nobody had told them", breached(told, on: 14))
    expectOnly("nobody had told them", breached(told.returned("LR1", on: 17), on: 18))
  }

  @Test func `where the head is asked first, what was told without an end goes on`() {
    let asking = MadeUpPacks.menu.changing("site-ban") { $0.atEnd = .askHead }
    expectOnly("its last day was past", breached(told, on: 57, "R1", asking))
    let endless = PathStory.ready.banned(PathStory.terms(until: nil, review: 56)).toldOfBan(on: 15)
    #expect(breached(endless, on: 57, "R1", asking).filter { $0.contains("its last day") } == [])
    // An interim ban never goes on by silence.
    let interim = PathStory.opened().account().spoke().bannedForNow()
      .issued("LR0", .interimBan, on: 0).sent("LR0", on: 0)
    var unasked = asking
    unasked.consultations = []
    unasked = unasked.changing("site-ban") { ban in
      ban.requires.removeAll { $0.id == .chairConsulted }
    }
    #expect(breached(interim, on: 14, "R0", unasked) == [])
    expectOnly("its last day was past", breached(interim, on: 15, "R0", unasked))
  }

  @Test func `what was lifted, replaced or set aside is breached no more`() {
    let lifted = told.on(
      30,
      .reviewDecided(
        ReviewDecided(restriction: "R1", outcome: .lift, reasons: PathStory.reasons, terms: nil)))
    expectOnly("it had ended", breached(lifted, on: 31))
    #expect(breached(lifted, on: 29) == [])
    let quashed = told.on(
      30, .restrictionSetAside(RestrictionSetAside(restriction: "R1", reason: "A mistake.")))
    expectOnly("it was set aside", breached(quashed, on: 31))
    expectOnly("it was set aside", breached(quashed, on: 29))
  }

  @Test func `an interim ban is breached no more once it was decided against`() {
    let interim = PathStory.opened().account().spoke().bannedForNow()
      .issued("LR0", .interimBan, on: 0).sent("LR0", on: 0)
    let against = interim.on(
      6, .noRestrictionDecided(NoRestrictionDecided(about: "R0", reasons: PathStory.reasons)))
    #expect(breached(interim, on: 7, "R0", .unasked) == [])
    expectOnly("it had ended", breached(against, on: 7, "R0", .unasked))
  }

  @Test func `nobody breaches it who was told that they may come, and not that they may not`() {
    let agreed = told.on(
      20,
      .exceptionAgreed(
        ExceptionAgreed(restriction: "R1", on: PathStory.day(22), purpose: "A talk.")))
    func back(_ story: PathStory) -> PathStory {
      story.on(
        21,
        .entryCorrected(
          EntryCorrected(sequence: agreed.entries.count, text: "Not after all.", why: "Ill.")))
    }
    expectOnly("agreed that they may come then", breached(agreed, on: 22))
    #expect(breached(agreed, on: 23) == [])
    expectOnly("told that they may come that day", breached(back(agreed), on: 22))
    #expect(breached(back(agreed), on: 23) == [])
    #expect(breached(back(agreed).spoke(on: 21, telling: "R1"), on: 22) == [])
    // Words about something else told them nothing of it.
    expectOnly("told that they may come that day", breached(back(agreed).spoke(on: 21), on: 22))
    expectOnly(
      "told that they may come that day", breached(back(agreed).spoke(.unanswered, on: 21), on: 22))
    expectOnly("told that they may come that day", breached(back(agreed.spoke(on: 20)), on: 22))
  }

  @Test func `what was agreed under the ban before stands under the one that took its place`() {
    let agreed = told.on(
      20,
      .exceptionAgreed(
        ExceptionAgreed(restriction: "R1", on: PathStory.day(22), purpose: "A talk.")))
    let next = agreed.banned(on: 21, id: "R2", replaces: ["R1"])
      .toldOfBan("R2", drafted: 21, on: 21)
    #expect(
      breached(next, on: 22, "R2").contains { $0.contains("agreed that they may come then") })
    #expect(
      !breached(next, on: 23, "R2").contains { $0.contains("agreed that they may come then") })
  }

  @Test func `what is agreed under the ban to come opens the one that holds until then`() {
    let next = told.banned(on: 20, id: "R2", replaces: ["R1"])
      .on(
        20,
        .exceptionAgreed(
          ExceptionAgreed(restriction: "R2", on: PathStory.day(22), purpose: "A talk.")))
    #expect(breached(next, on: 22).contains { $0.contains("agreed that they may come then") })
    #expect(!breached(next, on: 23).contains { $0.contains("agreed that they may come then") })
  }

  @Test func `nothing is breached that is not in the record`() {
    expectOnly("not in the record", breached(told, on: 16, "R9"))
  }

  @Test func `what was found is breached where what they were sent is kept`() {
    let unshown = PathStory.opened().joined(on: -60)
    let kept = unshown.on(
      1,
      .evidenceKept(
        EvidenceKept(hash: "", name: "a.pdf", bytes: 1, type: "application/pdf", describes: "")))
    expectOnly("nothing kept shows", breached(found(unshown), on: 2))
    expectOnly("nothing kept shows", breached(found(kept, by: .minutes), on: 2))
    let found = found(kept)
    #expect(breached(found, on: 2) == [])
    expectOnly("its last day was past", breached(found, on: 21))
  }

  private func found(_ story: PathStory, by shown: FoundDocument = .letter) -> PathStory {
    story.on(
      1,
      .restrictionFound(
        RestrictionFound(
          restriction: "R1", measure: "site-ban", terms: PathStory.terms(from: -20, until: 20),
          origin: .before, imposedBy: "The head before.", shownBy: shown,
          dated: PathStory.day(-40), kept: "A letter.")))
  }

  // MARK: Corrections

  private func corrected(_ sequence: Int, _ story: PathStory) -> [String] {
    story.on(
      15, .entryCorrected(EntryCorrected(sequence: sequence, text: "Otherwise.", why: "A slip."))
    ).faults()
  }

  @Test func `an entry of the case is corrected, a correction too`() {
    let last = PathStory.decided.entries.count
    #expect(corrected(3, PathStory.decided) == [])
    let once = PathStory.decided.on(
      14, .entryCorrected(EntryCorrected(sequence: 3, text: "Otherwise.", why: "A slip.")))
    #expect(corrected(last + 1, once) == [])
    // Once more, of what was corrected already: it is an entry of the case all the same.
    #expect(corrected(3, once) == [])
  }

  @Test func `an entry of another case is not`() {
    let story = PathStory.decided.numbered(from: 100)
    expectOnly("is not of this case", corrected(3, story))
    #expect(corrected(102, story) == [])
  }

  @Test func `nor an act that only a further one ends`() {
    let lasting = PathStory.decided.entries.filter { entry in
      switch entry.event {
      case .caseOpened, .letterDrafted, .letterIssued: true
      default: false
      }
    }
    #expect(lasting.count > 2)
    for entry in lasting {
      expectOnly("only a further act ends it", corrected(entry.sequence, PathStory.decided))
    }
  }

  @Test func `nor one that is still to be written`() {
    expectOnly("is not of this case", corrected(99, PathStory.decided))
  }
}
