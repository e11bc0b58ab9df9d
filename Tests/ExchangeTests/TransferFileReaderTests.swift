import Exchange
import Foundation
import PolicyModel
import Testing

@Suite struct TransferFileReaderTests {
  private func read(_ text: String) throws -> TransferFile {
    try TransferFileReader.read(Data(text.utf8))
  }

  @Test func `the header says which file it is, from whom and for whom`() throws {
    let file = try read(TransferFixture.ctf(TransferFixture.pupil()))
    #expect(file.kind == .ctf)
    #expect(file.version == "25.0")
    #expect(file.dateTime == "2026-02-03T08:15:00")
    #expect(file.qualifier == "partial")
    #expect(
      file.sourceSchool
        == SchoolReference(
          localAuthority: "990", establishment: "12A4", urn: "900001", name: "Larkfield Infants",
          academicYear: "2026"))
    #expect(
      file.destinationSchool == SchoolReference(localAuthority: "990", establishment: "2000"))
    #expect(file.pupils.map(\.fullName) == ["Ada Okafor"])
    #expect(file.notices.isEmpty && file.problems.isEmpty)
  }

  @Test func `an admissions file reads to the same values`() throws {
    let text = """
      <ATfile><Header><ATFversion>15.0</ATFversion></Header><ATFpupilData><Pupil>
      <ApplicationReference>990-2026-09-K-000001</ApplicationReference><UPN></UPN>
      <Surname>Byrne</Surname><Forename>Tom</Forename><DOB>2015-01-31</DOB><Gender>M</Gender>
      <BasicDetails><UPN>h801200001001</UPN><PreferredForename>Tommy</PreferredForename>
      <MiddleNames>Seán</MiddleNames><NCyearActual>5</NCyearActual></BasicDetails>
      </Pupil></ATFpupilData></ATfile>
      """
    let file = try read(text)
    let pupil = try #require(file.pupils.first)
    #expect(file.kind == .atf)
    #expect(file.version == "15.0")
    #expect(pupil.applicationReference == "990-2026-09-K-000001")
    #expect(pupil.upn == "H801200001001")
    #expect(pupil.preferredForename == "Tommy")
    #expect(pupil.middleNames == "Seán")
    #expect(pupil.yearGroup == "5")
    #expect(pupil.sex == "M")
    #expect(pupil.dateOfBirth == CivilDate(iso: "2015-01-31"))
  }

  @Test func `element names may be in other letters, prefixed and in other wrappers`() throws {
    let text = """
      <x:CTFILE xmlns:x="urn:made-up" CTFversion="24.0"><x:Pupils><x:pupil>
      <x:surname>Lee</x:surname><x:FORENAME>Jo</x:FORENAME><x:dob>2016-02-29</x:dob>
      </x:pupil></x:Pupils></x:CTFILE>
      """
    let file = try read(text)
    #expect(file.version == "24.0")
    #expect(file.pupils.map(\.fullName) == ["Jo Lee"])
  }

  @Test func `padding goes, references are resolved and letters are composed`() throws {
    let decomposed = "Nguye\u{302}\u{303}n\u{200B}"
    let file = try read(
      TransferFixture.ctf(
        TransferFixture.pupil("  \(decomposed)\n   van   Dam ", "<![CDATA[D&]]>&#39;Arcy")))
    let pupil = try #require(file.pupils.first)
    #expect(Array(pupil.surname.utf8) == Array("Nguy\u{1EC5}n van Dam".utf8))
    #expect(pupil.forename == "D&'Arcy")
  }

  @Test func `each wrong pupil is one problem with its place, and the rest come through`() throws {
    let pupils = """
      <Pupil><UPN>X1</UPN><Forename>Chi</Forename><DOB>2016-01-01</DOB></Pupil>
      <Pupil><Surname>Day</Surname><Forename>May</Forename></Pupil>
      <Pupil><Contacts><Contact/></Contacts></Pupil>
      <Pupil><Surname>Fox</Surname><Forename>Al</Forename>
        <DOB>2016-02-30</DOB></Pupil>
      <Pupil><Surname>Gale</Surname><Forename>Ed</Forename><DOB>0001-01-01</DOB></Pupil>
      <Pupil><Surname>Hill</Surname><Forename>Di</Forename><DOB>2026-02-04</DOB></Pupil>
      \(TransferFixture.pupil())
      """
    let file = try read(TransferFixture.ctf(pupils))
    #expect(file.pupils.map(\.surname) == ["Okafor"])
    #expect(
      file.problems.map(\.field) == [
        "Surname", "DOB", "Surname, Forename, DOB", "DOB", "DOB", "DOB",
      ])
    #expect(file.problems.map(\.line) == [18, 19, 20, 22, 23, 24])
    #expect(file.problems.map(\.column) == [1, 1, 1, 3, 54, 54])
    #expect(file.problems[0].label == "Chi, X1")
    #expect(file.problems[0].reason == "This pupil has no surname.")
    #expect(file.problems[2].subject == .pupil(contacts: 1))
    #expect(file.problems[3].reason.contains("“2016-02-30” is not a day there is"))
    #expect(file.problems[4].reason.contains("before 1900"))
    #expect(file.problems[5].reason.contains("after the day the file was written"))
  }

  @Test(arguments: ["2015-03-04Z", "2015-03-04+01:00", "2015-03-04T00:00:00"])
  func `a zone or a time after a birthday does not move it`(text: String) throws {
    let file = try read(TransferFixture.ctf(TransferFixture.pupil(born: text)))
    #expect(file.pupils.map(\.dateOfBirth.iso) == ["2015-03-04"])
  }

  @Test func `a contact comes with everything the file states of it`() throws {
    let contact = """
      <Contact><Order>4</Order><Title>Dr</Title><Surname>O&#39;Neil</Surname>
      <Forename>Sam</Forename><MiddleNames>Jo</MiddleNames><Relationship>stf</Relationship>
      <Responsibility>false</Responsibility>
      <Phones>\(TransferFixture.phone("M", "07700 900123"))
      \(TransferFixture.phone("h", "+44 7700 900123"))
      \(TransferFixture.phone("W", "0113 496 0000"))\(TransferFixture.phone("Q", ""))</Phones>
      <Email> sam@example.org </Email>
      <SuppInfo><Surname>Ignored</Surname><Relationship>PAM</Relationship></SuppInfo></Contact>
      """
    let file = try read(
      TransferFixture.ctf(TransferFixture.pupil(holding: TransferFixture.contacts(contact))))
    let read = try #require(file.pupils.first?.contacts.first)
    #expect(
      read
        == TransferContact(
          line: read.line, order: 4, title: "Dr", surname: "O'Neil", forename: "Sam",
          middleNames: "Jo", relationship: .stepFather, parentalResponsibility: .no,
          address: .notStated,
          phones: [
            TransferPhone(kind: .mobile, number: "07700 900123"),
            TransferPhone(kind: .work, number: "0113 496 0000"),
          ], email: "sam@example.org"))
  }

  @Test func `parental responsibility that is absent or unclear is not a no`() throws {
    let list = TransferFixture.contacts(
      TransferFixture.contact("A"),
      TransferFixture.contact("B", "Bo", "PAM", "<Responsibility>true</Responsibility>"),
      TransferFixture.contact("C", "Cy", "PAM", "<Responsibility>perhaps</Responsibility>"))
    let file = try read(TransferFixture.ctf(TransferFixture.pupil(holding: list)))
    let contacts = try #require(file.pupils.first?.contacts)
    #expect(contacts.map(\.parentalResponsibility) == [.notStated, .yes, .notStated])
    #expect(file.notices.map(\.kind) == [.unreadableResponsibility("perhaps")])
  }

  @Test func `a contact without a surname is a problem; its pupil and the others stay`() throws {
    let list = TransferFixture.contacts(
      "<Contact><Forename>Lou</Forename><Relationship>CAR</Relationship></Contact>",
      TransferFixture.contact())
    let file = try read(TransferFixture.ctf(TransferFixture.pupil(holding: list)))
    #expect(file.pupils.first?.contacts.map(\.surname) == ["Okafor"])
    let problem = try #require(file.problems.first)
    #expect(file.problems.count == 1)
    #expect(problem.subject == .contact)
    #expect(problem.label == "contact Lou of Ada Okafor")
  }

  @Test func `professional contacts are listed as skipped, unknown codes are kept`() throws {
    let list = TransferFixture.contacts(
      TransferFixture.contact("Ash", "A", "SWR"), TransferFixture.contact("Bell", "B", "GOD"),
      TransferFixture.contact("Cox", "C", "OTH"), TransferFixture.contact("Dean", "D", ""))
    let file = try read(TransferFixture.ctf(TransferFixture.pupil(holding: list)))
    let contacts = try #require(file.pupils.first?.contacts)
    #expect(contacts.map { $0.skipReason == nil } == [false, true, true, true])
    #expect(
      contacts.map(\.relationship) == [.socialWorker, .unknown("GOD"), .otherContact, .notStated])
    #expect(file.notices.map(\.kind) == [.unknownRelationship("GOD"), .noRelationship])
  }

  @Test func `a father titled Mrs and a wrong check letter are noticed and kept`() throws {
    let list = TransferFixture.contacts(
      TransferFixture.contact("Ash", "A", "PAF", "<Title>Mrs</Title>"))
    let file = try read(
      TransferFixture.ctf(
        TransferFixture.pupil(upn: "A801200001001", holding: list)
          + TransferFixture.pupil(upn: "A12")))
    #expect(
      file.notices.map(\.kind) == [.upnCheckLetter, .titleContradictsRelationship, .upnShape])
    #expect(file.pupils.count == 2)
  }

  @Test func `addresses come in both forms, and a contact may live at the pupil's`() throws {
    let structured = """
      <Address><BS7666Address><SAON>  2   Flat </SAON><PAON> 22  </PAON><Street>Mill Lane</Street>
      <Locality>Upton</Locality><Town>Leeds</Town><PostTown>Leeds</PostTown></BS7666Address>
      <Postcode>ls11aa</Postcode></Address>
      """
    let both = """
      <Address><AddressAsPupil>true</AddressAsPupil><BS7666Address><PAON>Rose Cottage</PAON>
      <Street>Hill Road</Street></BS7666Address><AddressLines><AddressLine1>Elsewhere</AddressLine1>
      </AddressLines><PostCode>LS2 2BB</PostCode><Country>GBR</Country></Address>
      """
    let list = TransferFixture.contacts(
      TransferFixture.contact(
        "Ash", "A", "PAM", "<Address><AddressAsPupil>true</AddressAsPupil></Address>"),
      TransferFixture.contact("Bell", "B", "PAM", both),
      TransferFixture.contact("Cox", "C", "PAM", "<Address></Address>"))
    let file = try read(TransferFixture.ctf(TransferFixture.pupil(holding: structured + list)))
    let pupil = try #require(file.pupils.first)
    let home = PostalAddress(
      lines: ["2 Flat", "22 Mill Lane", "Upton", "Leeds"], postcode: "LS1 1AA")
    #expect(pupil.address == home)
    #expect(pupil.contacts.map { pupil.address(of: $0) }.first == home)
    #expect(
      pupil.contacts[1].address
        == .own(PostalAddress(lines: ["Rose Cottage", "Hill Road"], postcode: "LS2 2BB")))
    #expect(pupil.contacts[2].address == .notStated)
    #expect(file.notices.map(\.kind) == [.bothAddressForms, .addressAsPupilAndOwn])
  }

  @Test func `names deep inside a pupil's other records are not taken for the pupil's`() throws {
    let inner = """
      <SchoolHistory><School><Surname>Wrong</Surname><Address><AddressLines>
      <AddressLine1>Wrong</AddressLine1></AddressLines></Address></School></SchoolHistory>
      """
    let file = try read(
      TransferFixture.ctf(
        "<Pupil>\(inner)<Surname>Right</Surname><Forename>R</Forename>"
          + "<DOB>2016-01-01</DOB></Pupil>"))
    #expect(file.pupils.first?.surname == "Right")
    #expect(file.pupils.first?.address == nil)
  }

  @Test(arguments: [("25.0", 0), ("15.0", 0), ("31.0", 1), ("", 1), ("soon", 1)])
  func `a version that has not been met is read and noticed`(version: String, notices: Int) throws {
    let file = try read(TransferFixture.ctf(TransferFixture.pupil(), version: version))
    #expect(file.pupils.count == 1)
    #expect(file.notices.map(\.kind).count == notices)
    if notices == 1 { #expect(file.notices.first?.kind == .unfamiliarVersion(version)) }
  }

  @Test func `a file without pupils is read and noticed`() throws {
    let file = try read(TransferFixture.ctf(""))
    #expect(file.pupils.isEmpty)
    #expect(file.notices.map(\.kind) == [.noPupils])
  }

  @Test func `an overlong field is left out and noticed`() throws {
    let long = String(repeating: "x", count: 5_000)
    let inner = "<BasicDetails><MiddleNames>\(long)</MiddleNames></BasicDetails>"
    let file = try read(TransferFixture.ctf(TransferFixture.pupil(holding: inner)))
    #expect(file.pupils.first?.middleNames == "")
    #expect(file.notices.map(\.kind) == [.overlongField("middlenames")])
  }

  @Test func `a notice names its lines, five at most`() {
    let notice = TransferNotice(kind: .upnShape, lines: [3, 5, 8, 13, 21, 34, 55])
    #expect(
      notice.sentence
        == "A unique pupil number is not a letter and twelve digits "
        + "(lines 3, 5, 8, 13, 21 and 2 more)."
    )
  }
}
