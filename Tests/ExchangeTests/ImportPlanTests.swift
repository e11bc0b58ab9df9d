import Exchange
import Foundation
import PolicyModel
import Testing

@Suite struct ImportPlanTests {
  private let family = TransferFixture.ctf(
    TransferFixture.pupil(
      holding: """
        <Address><AddressLines><AddressLine1>1 Mill Lane</AddressLine1></AddressLines>
        <PostCode>LS1 1AA</PostCode></Address>
        """
          + TransferFixture.contacts(
            TransferFixture.contact(
              "Okafor", "Ngozi", "PAM",
              "<Email>n@example.org</Email><Responsibility>true</Responsibility><Phones>"
                + TransferFixture.phone("M", "07700 900123") + "</Phones>"),
            TransferFixture.contact("Patel", "Dr", "DOC")))
      + TransferFixture.pupil(
        "Okafor", "Ben", born: "2019-01-02", upn: "",
        holding: TransferFixture.contacts(TransferFixture.contact("Okafor", "Ngozi", "PAM"))))

  private func read(_ text: String) throws -> TransferFile {
    try TransferFileReader.read(Data(text.utf8))
  }

  private func replacing(_ old: String, _ new: String) -> String {
    family.replacing(old, with: new)
  }

  @Test func `everything is new to an empty record, save who is skipped`() throws {
    let plan = ImportPlan(file: try read(family), pupils: [], links: [])
    #expect(plan.pupilCounts.sentence == "2 new, 0 changed, 0 unchanged, 0 skipped, 0 wrong")
    #expect(plan.contactCounts.sentence == "2 new, 0 changed, 0 unchanged, 1 skipped, 0 wrong")
    #expect(
      plan.pupils.map(\.key) == ["upn:H801200001001", "name:okafor,ben,2019-01-02"])
    #expect(plan.pupils[0].contacts[0].key == "upn:H801200001001/okafor,ngozi/PAM")
    #expect(plan.recognised.isEmpty)
  }

  @Test func `importing twice changes nothing`() throws {
    let file = try read(family)
    let record = MadeUpRecord(applying: file)
    let plan = ImportPlan(file: file, pupils: record.pupils, links: record.links)
    #expect(plan.changesNothing)
    #expect(plan.pupilCounts.sentence == "0 new, 0 changed, 2 unchanged, 0 skipped, 0 wrong")
    #expect(plan.contactCounts.sentence == "0 new, 0 changed, 2 unchanged, 1 skipped, 0 wrong")
    #expect(plan.recognised.count == 2)
  }

  @Test func `a change shows what was and what would be`() throws {
    let record = MadeUpRecord(applying: try read(family))
    let newer = try read(replacing("n@example.org", "ngozi@example.org"))
    let plan = ImportPlan(file: newer, pupils: record.pupils, links: record.links)
    #expect(plan.pupils.map(\.outcome) == [.unchanged, .unchanged])
    #expect(
      plan.pupils[0].contacts[0].outcome
        == .changed([FieldChange(field: .email, from: "n@example.org", to: "ngozi@example.org")]))
  }

  @Test func `a blank in the file leaves what the record has`() throws {
    let record = MadeUpRecord(applying: try read(family))
    var text = replacing("<Email>n@example.org</Email>", "<Email> </Email>")
    text = text.replacing("<Responsibility>true</Responsibility>", with: "")
    text = text.replacing("<AddressLine1>1 Mill Lane</AddressLine1>", with: "")
      .replacing("<PostCode>LS1 1AA</PostCode>", with: "")
    let plan = ImportPlan(file: try read(text), pupils: record.pupils, links: record.links)
    #expect(plan.changesNothing)
  }

  @Test func `a pupil or contact that the file lacks is not touched`() throws {
    let record = MadeUpRecord(applying: try read(family))
    let plan = ImportPlan(
      file: try read(TransferFixture.ctf(TransferFixture.pupil())), pupils: record.pupils,
      links: record.links)
    #expect(plan.changesNothing)
    #expect(plan.pupils.count == 1)
  }

  @Test func `telephones are added and never taken away, however they are written`() throws {
    let record = MadeUpRecord(applying: try read(family))
    let rewritten = ImportPlan(
      file: try read(replacing("07700 900123", "+44 7700 900123")), pupils: record.pupils,
      links: record.links)
    #expect(rewritten.changesNothing)
    let other = ImportPlan(
      file: try read(replacing("07700 900123", "07700 900999")), pupils: record.pupils,
      links: record.links)
    #expect(
      other.pupils[0].contacts[0].outcome
        == .changed([FieldChange(field: .phone, from: "", to: "mobile 07700 900999")]))
  }

  @Test func `what the school put right is not undone by the same file`() throws {
    let file = try read(family)
    var record = MadeUpRecord(applying: file)
    record.links[0].current[.email] = "right@example.org"
    record.links[0].given = "Ngozi Ada"
    record.links[0].current[.forename] = "Ngozi Ada"
    #expect(
      ImportPlan(file: file, pupils: record.pupils, links: record.links).changesNothing)
    let newer = try read(replacing("n@example.org", "new@example.org"))
    let plan = ImportPlan(file: newer, pupils: record.pupils, links: record.links)
    #expect(
      plan.pupils[0].contacts[0].outcome
        == .changed([
          FieldChange(
            field: .email, from: "right@example.org", to: "new@example.org",
            cautions: [.replacesOwnEdit])
        ]))
  }

  @Test func `a change to somebody a court order concerns says so`() throws {
    var record = MadeUpRecord(applying: try read(family))
    record.links[0].hasCourtOrder = true
    let newer = try read(replacing("true</Resp", "false</Resp"))
    let plan = ImportPlan(file: newer, pupils: record.pupils, links: record.links)
    #expect(
      plan.pupils[0].contacts[0].outcome
        == .changed([
          FieldChange(
            field: .parentalResponsibility, from: "yes", to: "no", cautions: [.courtOrder])
        ]))
  }

  @Test func `a pupil entered by hand is found by folded name and birthday`() throws {
    let byHand = KnownPupil(
      id: "K1", surname: "OKAFOR", forename: "Àda", dateOfBirth: CivilDate(iso: "2017-04-09"),
      current: [.surname: "OKAFOR", .forename: "Àda", .dateOfBirth: "2017-04-09"])
    let plan = ImportPlan(file: try read(family), pupils: [byHand], links: [])
    #expect(plan.pupils[0].known == "K1")
    guard case .changed(let changes) = plan.pupils[0].outcome else {
      Issue.record("It gave \(plan.pupils[0].outcome).")
      return
    }
    #expect(changes.contains(FieldChange(field: .upn, from: "", to: "H801200001001")))
    #expect(
      changes.contains(
        FieldChange(
          field: .surname, from: "OKAFOR", to: "Okafor", cautions: [.replacesOwnEdit])))
  }

  @Test func `a temporary number gives way to the real one of the same child`() throws {
    let record = MadeUpRecord(applying: try read(replacing("H801200001001", "H80120000100B")))
    let plan = ImportPlan(file: try read(family), pupils: record.pupils, links: record.links)
    #expect(plan.pupils[0].known == record.pupils[0].id)
    #expect(
      plan.pupils[0].outcome
        == .changed([FieldChange(field: .upn, from: "H80120000100B", to: "H801200001001")]))
    #expect(plan.pupils[0].contacts[0].outcome == .unchanged)
  }

  @Test func `a namesake born the same day with another permanent number is another child`() throws
  {
    let record = MadeUpRecord(applying: try read(replacing("H801200001001", "A123456789012")))
    let plan = ImportPlan(file: try read(family), pupils: record.pupils, links: record.links)
    #expect(plan.pupils[0].outcome == .new)
    #expect(plan.pupils[0].cautions.count == 1)
    #expect(plan.pupils[0].cautions.first?.contains("A123456789012") == true)
  }

  @Test func `a number that belongs to somebody else altogether changes nothing`() throws {
    let other = KnownPupil(
      id: "K9", upn: "H801200001001", surname: "Quill", forename: "Rex",
      dateOfBirth: CivilDate(iso: "2014-12-12"))
    let plan = ImportPlan(file: try read(family), pupils: [other], links: [])
    guard case .wrong(let reason) = plan.pupils[0].outcome else {
      Issue.record("It gave \(plan.pupils[0].outcome).")
      return
    }
    #expect(reason.contains("Rex Quill, born 12 December 2014"))
    #expect(plan.pupils[0].contacts[0].outcome == .skipped("The pupil could not be applied."))
    #expect(plan.pupilCounts.wrong == 1)
    #expect(!plan.changesNothing)
  }

  @Test func `two children with one number in a file: the second is wrong`() throws {
    let text = TransferFixture.ctf(
      TransferFixture.pupil() + "\n" + TransferFixture.pupil("Reed", "Ivy", born: "2016-05-05"))
    let plan = ImportPlan(file: try read(text), pupils: [], links: [])
    #expect(plan.pupils[0].outcome == .new)
    #expect(
      plan.pupils[1].outcome
        == .wrong("This pupil has the unique pupil number of another, on line 18."))
  }

  @Test func `a child written twice is taken once, with both lists of contacts`() throws {
    let text = TransferFixture.ctf(
      TransferFixture.pupil(holding: TransferFixture.contacts(TransferFixture.contact()))
        + TransferFixture.pupil(
          holding: TransferFixture.contacts(
            TransferFixture.contact(), TransferFixture.contact("Obi", "Ike", "PAF"))))
    let plan = ImportPlan(file: try read(text), pupils: [], links: [])
    #expect(plan.pupilCounts.sentence == "1 new, 0 changed, 0 unchanged, 1 skipped, 0 wrong")
    #expect(plan.contactCounts.sentence == "2 new, 0 changed, 0 unchanged, 1 skipped, 0 wrong")
  }

  @Test func `two children under one application reference are two`() throws {
    let text = family.replacing(
      "<UPN></UPN>", with: "<ApplicationReference>R1</ApplicationReference>"
    ).replacing("<UPN>H801200001001</UPN>", with: "<ApplicationReference>R1</ApplicationReference>")
    let plan = ImportPlan(file: try read(text), pupils: [], links: [])
    #expect(plan.pupilCounts.new == 2)
    #expect(Set(plan.pupils.map(\.key)).count == 2)
    #expect(plan.pupils.allSatisfy { $0.key.hasPrefix("ref:R1:") })
  }

  @Test func `a relationship put right in the file is a change of the same link`() throws {
    let record = MadeUpRecord(
      applying: try read(
        TransferFixture.ctf(
          TransferFixture.pupil(
            holding: TransferFixture.contacts(TransferFixture.contact("Obi", "Ike", "OTH"))))))
    let newer = try read(
      TransferFixture.ctf(
        TransferFixture.pupil(
          holding: TransferFixture.contacts(TransferFixture.contact("Obi", "Ike", "STF")))))
    let plan = ImportPlan(file: newer, pupils: record.pupils, links: record.links)
    #expect(
      plan.pupils[0].contacts[0].outcome
        == .changed([FieldChange(field: .relationship, from: "OTH", to: "STF")]))
  }

  @Test func `records that could not be read count as wrong, with a lost pupil's contacts`() throws
  {
    let text = TransferFixture.ctf(
      "<Pupil><Contacts><Contact/><Contact/></Contacts></Pupil>"
        + TransferFixture.pupil(holding: TransferFixture.contacts("<Contact/>")))
    let plan = ImportPlan(file: try read(text), pupils: [], links: [])
    #expect(plan.pupilCounts.sentence == "1 new, 0 changed, 0 unchanged, 0 skipped, 1 wrong")
    #expect(plan.contactCounts.sentence == "0 new, 0 changed, 0 unchanged, 0 skipped, 3 wrong")
  }
}
