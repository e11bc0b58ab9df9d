import CaseModel
import PolicyModel
import Testing

/// A letter tells nobody that went to an address which was changed since its text was fixed.
@Suite struct ChangedAddressTests {
  /// A notice issued on day 0, and the address changed on day 1; today is day 2.
  private func changed(email: Bool = false) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 9), from: spec.today))
    try spec.given("9:15", .issue("L1", .noticeOfIntent))
    let since = Stamp(
      when: When(try CaseSpec.day(1)), sequence: spec.state.version + 1, staff: "s04")
    spec.person = CasePerson(
      hasEmail: true, agreedToEmail: true, addressChanged: email ? nil : since,
      emailChanged: email ? since : nil)
    spec.today = try CaseSpec.day(2)
    return spec
  }

  private func sent(_ how: DeliveryMethod, to: String = "") -> CaseCommand {
    .sendLetter(LetterSent(letter: "L1", how: how, to: to))
  }

  @Test(arguments: [DeliveryMethod.post, .left, .email])
  func `it is refused until it is said that it went to the address now on record`(
    _ how: DeliveryMethod
  ) throws {
    let spec = try changed(email: how == .email)
    let refusal = try #require(spec.refusal(sent(how)))
    #expect(refusal.reasons[0].why.contains("sent to the old one it tells nobody"))
    #expect(refusal.reasons[0].opens.count == 2)
    // That it went somewhere is no word that it went there.
    #expect(spec.refusal(sent(how, to: "1 Old Lane")) != nil)
    #expect(spec.refusal(sent(how, to: "the address on record")) == nil)
  }

  @Test func `it may be handed over, or go a way whose address stands`() throws {
    let spec = try changed()
    #expect(spec.refusal(sent(.handed, to: "at the gate")) == nil)
    #expect(spec.refusal(sent(.email)) == nil)
  }

  @Test func `one that went out before the change, or was issued after it, goes as ever`() throws {
    var spec = try changed()
    spec.today = try CaseSpec.day(0)
    #expect(spec.refusal(sent(.post), at: "9:30") == nil)
    var later = try changed()
    try later.given("9:00", .drop("L1"))
    let again = LetterDrafted(letter: "", kind: .noticeOfIntent, about: "N1")
    try later.given("9:05", .draftLetter(again), .issue("L2", .noticeOfIntent), .post("L2"))
    #expect(later.state.hearing("N1")?.told != nil)
  }

  @Test func `the form asks for it only where the address was changed`() throws {
    func fields(_ spec: CaseSpec) -> [StepField] {
      StepForm(spec.state, spec.context(CaseSpec.head, nil)).fields(of: .builtIn(.letterSent))
    }
    let spec = try changed()
    let asked = try #require(fields(spec).first { $0.name == "current" })
    #expect(asked.onlyWhen?.values == ["left", "post"])
    var same = spec
    same.person.addressChanged = nil
    #expect(!fields(same).contains { $0.name == "current" })
    for answer in ["yes", "no"] {
      let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
      let filled = form.fill(
        .builtIn(.letterSent), ["letter": "L1", "how": "post", "current": answer])
      #expect((answer == "yes") == ((try? filled.get()) != nil))
    }
  }

  @Test func `silence counts on no letter to an address that they had left by then`() throws {
    func decided(_ days: Int, _ how: DeliveryMethod = .post) throws -> [String] {
      var spec = try CaseSpec.ready()
      spec.person = CasePerson(hasEmail: true, agreedToEmail: true)
      try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
      try spec.given("9:15", .issue("L1", .noticeOfIntent), sent(how))
      let since = Stamp(
        when: When(try CaseSpec.day(days)), sequence: spec.state.version + 1, staff: "s04")
      spec.person = CasePerson(hasEmail: true, agreedToEmail: true, addressChanged: since)
      spec.today = try CaseSpec.day(8)
      return spec.refusal(spec.full())?.reasons.map(\.why) ?? []
    }
    for how in [DeliveryMethod.post, .left] {
      let why = try #require(try decided(-30, how).first)
      #expect(why.contains("it changed on 31 January 2026"))
    }
    // It went to their last known address, or not to that address at all.
    #expect(try decided(3) == [])
    #expect(try decided(0) == [])
    #expect(try decided(-30, .email) == [])
  }

  @Test func `an answer counts wherever its letter went, and a letter that is sent anew`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:15", .issue("L1", .noticeOfIntent), sent(.post))
    spec.person = CasePerson(
      addressChanged: Stamp(
        when: When(try CaseSpec.day(-30)), sequence: spec.state.version + 1, staff: "s04"))
    var heard = spec
    heard.today = try CaseSpec.day(3)
    try heard.given("9:00", .received("N1"))
    #expect(heard.refusal(heard.full()) == nil)
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", .returned("L1"))
    try spec.given("9:10", sent(.post, to: "the address on record"), .issue("L2", .moreTime))
    try spec.given(
      "9:20",
      .sendLetter(LetterSent(letter: "L2", how: .post, to: "the address on record")))
    spec.today = try CaseSpec.day(16)
    #expect(spec.refusal(spec.full()) == nil)
  }

  @Test func `a letter to another carer, or to the chair, has nothing to do with that address`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    try spec.given(
      "9:20",
      .draftLetter(
        LetterDrafted(letter: "", kind: .arrangementsOtherCarer, about: "R1", to: "p00009")),
      .draftLetter(LetterDrafted(letter: "", kind: .chairNote, about: "C1")),
      .issue("L2", .arrangementsOtherCarer), .issue("L3", .chairNote))
    let since = Stamp(
      when: When(try CaseSpec.day(1)), sequence: spec.state.version + 1, staff: "s04")
    spec.person = CasePerson(addressChanged: since)
    spec.today = try CaseSpec.day(2)
    #expect(spec.refusal(.post("L2")) == nil)
    #expect(spec.refusal(.post("L3")) == nil)
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    #expect(!form.fields(of: .builtIn(.letterSent)).contains { $0.name == "current" })
  }

  @Test func `a person's address is changed by the entry that puts another in its place`() throws {
    var person = ParentState()
    func write(_ sequence: Int, _ contact: ContactDetails, since: CivilDate? = nil) {
      let event = ParentChanged(
        kind: .parent, name: PersonName(given: "Ada", family: "Marsh"), contact: contact,
        since: since, why: "They said so.")
      person.evolve(
        Recorded(
          event: .parentChanged(event), happened: When(CivilDate(dayNumber: 20_000)),
          staff: "s04", sequence: sequence))
    }
    write(1, ContactDetails(address: "1 Old Lane", email: "a@example.org"))
    write(2, ContactDetails(address: "1 Old Lane", email: "b@example.org"))
    write(3, ContactDetails(address: "1 Old Lane", email: "b@example.org", emailAgreed: true))
    #expect(person.addressChanged == nil && person.emailChanged?.sequence == 2)
    write(
      4,
      ContactDetails(
        address: "1 Old Lane", postcode: "HB1 1AA", email: "b@example.org", emailAgreed: true))
    #expect(person.addressChanged?.sequence == 4 && person.emailChanged?.sequence == 2)
    let since = CivilDate(dayNumber: 19_900)
    write(5, person.contact, since: since)
    #expect(person.addressChanged?.sequence == 5 && person.addressChanged?.when.day == since)
  }
}
