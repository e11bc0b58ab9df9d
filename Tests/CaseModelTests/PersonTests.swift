import CaseModel
import PolicyModel
import Testing

/// A person in scope as their chronology has them: name, contact, links, court orders, agreement.
@Suite struct PersonTests {
  private let day = CivilDate(dayNumber: 20_600)

  private func folded(_ events: ParentEvent...) -> ParentState {
    ParentState(
      folding: events.enumerated().map { index, event in
        Recorded(
          event: event, happened: When(day.adding(days: index)), staff: "s04", sequence: index + 1)
      })
  }

  private let home = ContactDetails(
    address: "1 High Street", postcode: "WA1 1AA", email: "a@b.example", telephone: ["01606 1"],
    emailAgreed: true, confidential: true)
  private let name = PersonName(title: "Mrs", given: "Ann", family: "Bell")

  private func link(_ pupil: PupilID, _ relation: LinkKind = .mother) -> ParentEvent {
    .linkMade(LinkMade(pupil: pupil, relation: relation, importKey: "k-\(pupil)"))
  }

  @Test func `a person is known by what they were added with`() {
    let state = folded(
      .parentAdded(
        ParentAdded(
          kind: .carer, name: name, described: "Tall.", contact: home, importKey: "k1")))
    #expect(state.kind == .carer)
    #expect(state.name == name)
    #expect(state.described == "Tall.")
    #expect(state.contact == home)
    #expect(state.importKey == "k1")
    #expect(state.version == 1)
  }

  @Test
  func `what tells them from a namesake, and who says that they are no parent, is as last said`() {
    var added = ParentAdded(kind: .visitor, name: name)
    (added.apart, added.noParentHere) = ("of Mill Lane", "D. Frost")
    let known = folded(.parentAdded(added))
    #expect(known.apart == "of Mill Lane")
    #expect(known.listedName == "Bell, Ann (of Mill Lane)")
    #expect(known.noParentHere == "D. Frost")
    var change = ParentChanged(kind: .visitor, name: name, why: "Moved.")
    (change.apart, change.noParentHere) = ("of High Street", "C. Evans")
    let changed = folded(.parentAdded(added), .parentChanged(change))
    #expect(changed.apart == "of High Street")
    #expect(changed.noParentHere == "C. Evans")
  }

  @Test func `a first e-mail address takes the place of none`() {
    var mailed = home
    mailed.email = "c@d.example"
    func changed(_ old: ContactDetails, _ new: ContactDetails, since: CivilDate? = nil)
      -> ParentState
    {
      var change = ParentChanged(kind: .carer, name: name, contact: new, why: "Said so.")
      change.since = since
      return folded(
        .parentAdded(ParentAdded(kind: .carer, name: name, contact: old)), .parentChanged(change))
    }
    var unmailed = home
    unmailed.email = ""
    #expect(changed(unmailed, home).emailChanged == nil)
    #expect(changed(home, mailed).emailChanged != nil)
    // Since when it is another: the e-mail address here, and not the house.
    #expect(changed(home, mailed, since: day).addressChanged == nil)
    #expect(changed(home, home, since: day).addressChanged?.when.day == day)
  }

  @Test func `whoever was once more than a visitor is none by being called one`() {
    func kinds(_ kinds: ParentKind...) -> ParentState {
      ParentState(
        folding: kinds.enumerated().map { index, kind in
          Recorded(
            event: index == 0
              ? .parentAdded(ParentAdded(kind: kind, name: name))
              : .parentChanged(ParentChanged(kind: kind, name: name, why: "Said so.")),
            happened: When(day), staff: "s04", sequence: index + 1)
        })
    }
    #expect(kinds(.visitor).isMereVisitor)
    #expect(kinds(.unidentified, .visitor).isMereVisitor)
    #expect(!kinds(.parent, .visitor).isMereVisitor)
    #expect(!kinds(.visitor, .carer, .visitor).isMereVisitor)
    #expect(!kinds(.parent).isMereVisitor)
  }

  @Test func `a change gives name, contact and kind anew, and keeps how a file knows them`() {
    let changed = PersonName(given: "Anne", family: "Bell")
    let state = folded(
      .parentAdded(ParentAdded(kind: .visitor, name: name, described: "A", importKey: "k1")),
      .parentChanged(
        ParentChanged(
          kind: .collector, name: changed, described: "B", contact: home, why: "Misspelt.")))
    #expect(state.kind == .collector)
    #expect(state.name == changed)
    #expect(state.described == "B")
    #expect(state.contact == home)
    #expect(state.importKey == "k1")
    #expect(state.version == 2)
  }

  // MARK: Identified

  @Test func `somebody described is listed in quotation marks until a name is known`() {
    let unknown = folded(
      .parentAdded(ParentAdded(kind: .unidentified, described: "blue van")))
    #expect(unknown.listedName == "“blue van”")
    #expect(unknown.fullName == "the person described as “blue van”")
    let silent = folded(.parentAdded(ParentAdded(kind: .unidentified)))
    #expect(silent.listedName == "Not yet identified")
    #expect(silent.fullName == "a person not yet identified")
    let nameless = folded(
      .parentAdded(
        ParentAdded(
          kind: .unidentified, name: PersonName(given: "", family: ""), described: "blue van")))
    #expect(nameless.listedName == "“blue van”")
    #expect(nameless.fullName == "the person described as “blue van”")
    let named = folded(.parentAdded(ParentAdded(kind: .parent, name: name, described: "blue van")))
    #expect(named.listedName == "Bell, Ann")
    #expect(named.fullName == "Ann Bell")
  }

  @Test func `whoever is identified by name is a visitor at least, and what they were otherwise`() {
    let found = ParentEvent.parentIdentified(
      ParentIdentified(name: name, how: "Seen again.", by: "s03"))
    let stranger = folded(.parentAdded(ParentAdded(kind: .unidentified, described: "van")), found)
    #expect(stranger.kind == .visitor)
    #expect(stranger.name == name)
    #expect(stranger.identified?.how == "Seen again.")
    #expect(folded(.parentAdded(ParentAdded(kind: .collector)), found).kind == .collector)
  }

  @Test func `whoever turns out to be on record already keeps no name of their own`() {
    let state = folded(
      .parentAdded(ParentAdded(kind: .unidentified, described: "van")),
      .parentIdentified(ParentIdentified(sameAs: "p00002", how: "Seen again.", by: "s03")))
    #expect(state.name == nil)
    #expect(state.kind == .unidentified)
    #expect(state.identified?.sameAs == "p00002")
  }

  // MARK: Links

  @Test(arguments: [ParentKind.visitor, .unidentified])
  func `whoever has a child here is no mere visitor`(_ kind: ParentKind) {
    #expect(folded(.parentAdded(ParentAdded(kind: kind)), link("u1")).kind == .parent)
    #expect(folded(.parentAdded(ParentAdded(kind: kind))).kind == kind)
  }

  @Test(arguments: [ParentKind.carer, .collector])
  func `a carer with a child here is still a carer`(_ kind: ParentKind) {
    #expect(folded(.parentAdded(ParentAdded(kind: kind)), link("u1")).kind == kind)
  }

  @Test func `there is one link to a child, made anew where it is made again`() {
    let state = folded(link("u1"), link("u2"), link("u1", .carer))
    #expect(state.links.map(\.pupil) == ["u2", "u1"])
    #expect(state.links.last?.relation == .carer)
    #expect(state.links.last?.importKey == "k-u1")
  }

  @Test func `a link that changes is about its own child, and says all of it anew`() {
    let state = folded(
      link("u1"), link("u2"),
      .linkChanged(
        LinkChanged(
          pupil: "u2", relation: .stepParent, responsibility: .no, collects: false,
          livesWith: true, why: "Moved.")))
    #expect(state.links[0].relation == .mother)
    #expect(state.links[0].responsibility == .notStated)
    #expect(state.links[0].collects)
    #expect(state.links[0].livesWith == nil)
    #expect(state.links[1].relation == .stepParent)
    #expect(state.links[1].responsibility == .no)
    #expect(!state.links[1].collects)
    #expect(state.links[1].livesWith == true)
  }

  @Test func `a link that ends is its own child's, from that day on`() {
    let state = folded(
      link("u1"), link("u2"), .linkEnded(LinkEnded(pupil: "u2", why: "Adopted.")))
    #expect(state.standingLinks.map(\.pupil) == ["u1"])
    #expect(state.links[1].ended == "Adopted.")
    #expect(state.links[1].endedOn == day.adding(days: 2))
  }

  // MARK: Court orders

  private func order(_ id: ItemID, until: CivilDate? = nil) -> ParentEvent {
    .courtOrderRecorded(
      CourtOrderRecorded(
        order: id, kind: "Prohibited steps", effect: "No contact.", from: day, until: until))
  }

  @Test func `a court order stands from its first day to its last`() {
    let order = folded(order("O1", until: day.adding(days: 10))).orders[0]
    let days = [-1, 0, 10, 11].map { day.adding(days: $0) }
    #expect(days.map { order.stands(on: $0) } == [false, true, true, false])
    #expect(days.map { order.isOver(on: $0) } == [false, false, false, true])
  }

  @Test func `one that names no last day stands until it is ended, from that very day`() {
    let state = folded(
      order("O1"), order("O2"), .courtOrderEnded(CourtOrderEnded(order: "O2", why: "Discharged.")))
    let far = day.adding(days: 5_000)
    #expect(state.orders[0].stands(on: far))
    let ended = state.orders[1]
    #expect(ended.ended == "Discharged.")
    #expect(ended.stands(on: day.adding(days: 1)))
    #expect(!ended.stands(on: day.adding(days: 2)) && !ended.stands(on: far))
  }

  @Test func `an order ended early is over although its last day is to come, and only then`() {
    let state = folded(
      order("O1", until: day.adding(days: 1)),
      .courtOrderEnded(CourtOrderEnded(order: "O1", why: "")),
      order("O3"))
    #expect(!state.orders[0].stands(on: day.adding(days: 1)))
    #expect(state.orders[1].endedOn == nil)
  }

  // MARK: Adjustments and agreement

  @Test func `adjustments stand side by side, and each ends by itself`() {
    let state = folded(
      .adjustmentAgreed(AdjustmentAgreed(adjustment: "A1", what: "Large print.")),
      .adjustmentAgreed(AdjustmentAgreed(adjustment: "A2", what: "A ramp.")),
      .adjustmentEnded(AdjustmentEnded(adjustment: "A1", why: "No longer needed.")))
    #expect(state.adjustments.map(\.what) == ["A ramp."])
    #expect(state.adjustmentsEnded.map(\.what) == ["Large print."])
  }

  @Test func `each answer to the code is kept, the latest last`() {
    let state = folded(
      .agreementAsked(AgreementAsked(edition: "1")),
      .agreementAsked(AgreementAsked(edition: "1", agreed: true)))
    #expect(state.agreements.map(\.agreed) == [nil, true])
  }

  @Test func `an erased entry counts in the stream and changes nothing else`() {
    let before = folded(.parentAdded(ParentAdded(kind: .parent, name: name)))
    var after = folded(
      .parentAdded(ParentAdded(kind: .parent, name: name)), .erased(kind: LinkMade.kind))
    #expect(after.version == 2)
    after.version = before.version
    #expect(after == before)
  }
}
