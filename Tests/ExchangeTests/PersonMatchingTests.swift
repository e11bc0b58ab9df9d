import Exchange
import PolicyModel
import Testing

@Suite struct PersonMatchingTests {
  private func contact(
    _ forename: String, _ surname: String, _ relationship: RelationshipCode = .mother,
    mobile: String = "", email: String = "", address: ContactAddress = .notStated
  ) -> TransferContact {
    TransferContact(
      line: 1, surname: surname, forename: forename, relationship: relationship, address: address,
      phones: mobile.isEmpty ? [] : [TransferPhone(kind: .mobile, number: mobile)], email: email)
  }

  private func file(_ families: [[TransferContact]], home: PostalAddress? = nil) -> TransferFile {
    let pupils = families.enumerated().map { index, contacts in
      TransferPupil(
        line: index, surname: "Child", forename: "C\(index)",
        dateOfBirth: CivilDate(dayNumber: 16_800), address: home, contacts: contacts)
    }
    return TransferFile(
      kind: .ctf, version: "25.0", dateTime: "", qualifier: "", sourceSchool: SchoolReference(),
      destinationSchool: SchoolReference(), pupils: pupils, problems: [], notices: [])
  }

  private func place(_ pupil: Int, _ contact: Int) -> MergeProposal.Member {
    .contact(ContactPlace(pupil: pupil, contact: contact))
  }

  @Test func `a mother written under each of three children is one proposal`() {
    let report = PersonMatching.propose(
      in: file([
        [contact("Siân", "O'Neil", mobile: "07700 900123")],
        [contact("Sian", "ONeil", mobile: "+447700900123", email: "s@example.org")],
        [contact("SIAN", "O’NEIL", email: "S@Example.org")],
      ]), known: [])
    #expect(
      report.proposals == [
        MergeProposal(
          members: [place(0, 0), place(1, 0), place(2, 0)],
          evidence: [.email("s@example.org"), .mobile("+447700900123")])
      ])
  }

  @Test func `an equal name alone proposes nothing, nor does an equal mobile under another name`() {
    let report = PersonMatching.propose(
      in: file([
        [contact("Ann", "Lee", mobile: "07700 900123")],
        [contact("Ann", "Lee"), contact("Bob", "Lee", mobile: "07700 900123")],
      ]), known: [])
    #expect(report == MatchingReport(proposals: [], keptApart: []))
  }

  @Test func `a name that somebody in the record has is asked, and never taken for granted`() {
    let jo = KnownPerson(id: "p00001", family: "Lee", given: "Ann")
    let report = PersonMatching.propose(
      in: file([[contact("ann", "LEE", mobile: "07700 900123")], [contact("Bob", "Lee")]]),
      known: [jo])
    #expect(
      report.proposals == [
        MergeProposal(
          members: [place(0, 0), .known("p00001")], evidence: [.nameInRecord],
          cautions: [.onlyTheName])
      ])
    var ordered = jo
    ordered.hasCourtOrder = true
    #expect(
      PersonMatching.propose(in: file([[contact("Ann", "Lee")]]), known: [ordered]).proposals
        .isEmpty)
  }

  @Test func `a shared landline is no evidence`() {
    let report = PersonMatching.propose(
      in: file([
        [contact("Ann", "Lee", mobile: "0113 496 0000")],
        [contact("Ann", "Lee", mobile: "0113 496 0000")],
      ]), known: [])
    #expect(report.proposals.isEmpty)
  }

  @Test func `the house at a postcode is evidence, the pupil's where it is the same`() {
    let home = PostalAddress(lines: ["Flat 2, 22 Mill Lane"], postcode: "LS1 1AA")
    let same = ContactAddress.own(
      PostalAddress(lines: ["2 Flat", "22 Mill Lane"], postcode: "ls11aa"))
    let next = ContactAddress.own(
      PostalAddress(lines: ["3 Flat", "22 Mill Lane"], postcode: "LS1 1AA"))
    let report = PersonMatching.propose(
      in: file(
        [
          [contact("Ann", "Lee", address: .asPupil)], [contact("Ann", "Lee", address: same)],
          [contact("Ann", "Lee", address: next)],
        ], home: home), known: [])
    #expect(
      report.proposals == [
        MergeProposal(
          members: [place(0, 0), place(1, 0)], evidence: [.house("2 22", postcode: "LS1 1AA")])
      ])
  }

  @Test func `a known person is proposed, and two of them are a caution`() {
    let contacts = file([[contact("Ann", "Lee", email: "a@example.org")]])
    let first = KnownPerson(id: "P1", family: "Lee", given: "Ann", emails: ["A@example.org"])
    let second = KnownPerson(id: "P2", family: "Lee", given: "Ann", emails: ["a@example.org"])
    let one = PersonMatching.propose(in: contacts, known: [first])
    #expect(one.proposals.map(\.members) == [[place(0, 0), .known("P1")]])
    #expect(one.proposals.first?.cautions == [])
    let two = PersonMatching.propose(in: contacts, known: [first, second])
    #expect(two.proposals.map(\.members) == [[place(0, 0), .known("P1"), .known("P2")]])
    #expect(two.proposals.first?.cautions == [.severalKnownPeople])
  }

  @Test func `known people alone are not an import's business`() {
    let people = ["P1", "P2"].map {
      KnownPerson(id: $0, family: "Lee", given: "Ann", emails: ["a@example.org"])
    }
    #expect(PersonMatching.propose(in: file([]), known: people).proposals.isEmpty)
  }

  @Test func `nobody a court order concerns is proposed, not even by way of a third`() {
    let contacts = file([
      [contact("Ann", "Lee", email: "a@example.org")],
      [contact("Ann", "Lee", mobile: "07700 900123")],
    ])
    let bridge = KnownPerson(
      id: "P1", family: "Lee", given: "Ann", emails: ["a@example.org"], phones: ["07700900123"],
      hasCourtOrder: true)
    let report = PersonMatching.propose(in: contacts, known: [bridge])
    #expect(report.proposals.isEmpty)
    #expect(report.keptApart.map(\.members) == [[place(0, 0), place(1, 0), .known("P1")]])
    let flagged = PersonMatching.propose(
      in: file([
        [contact("Ann", "Lee", email: "a@example.org")],
        [contact("Ann", "Lee", email: "a@example.org")],
      ]), known: [], courtOrders: [ContactPlace(pupil: 1, contact: 0)])
    #expect(flagged.proposals.isEmpty)
    #expect(flagged.keptApart.count == 1)
  }

  @Test func `contacts settled by an earlier import and skipped ones are not asked about`() {
    let contacts = file([
      [contact("Ann", "Lee", email: "a@example.org")],
      [contact("Ann", "Lee", .doctor, email: "a@example.org")],
      [contact("Ann", "Lee", email: "a@example.org")],
    ])
    let settled: Set = [ContactPlace(pupil: 0, contact: 0)]
    #expect(PersonMatching.propose(in: contacts, known: [], recognised: settled).proposals.isEmpty)
    #expect(PersonMatching.propose(in: contacts, known: []).proposals.count == 1)
  }

  @Test func `a father and a grandfather of one name under one pupil are a caution`() {
    let report = PersonMatching.propose(
      in: file([
        [
          contact("Tom", "Lee", .father, mobile: "07700900123"),
          contact("Tom", "Lee", .otherRelative, mobile: "07700900123"),
        ]
      ]), known: [])
    #expect(report.proposals.first?.cautions == [.differentRelationshipsToOnePupil])
  }
}
