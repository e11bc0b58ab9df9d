/// A small made-up school, as its office's system would export it.
enum SmallSchool {
  /// A mother of two whom the file names twice, a doctor, and a pupil who cannot be read.
  static let transferFile = """
    <?xml version="1.0" encoding="UTF-8"?>
    <CTfile><Header><DocumentName>Common Transfer File</DocumentName><CTFversion>15.0</CTFversion></Header>
    <CTFpupilData>
    <Pupil><UPN>A123456789012</UPN><Surname>Hollis</Surname><Forename>Ash</Forename><DOB>2016-03-04</DOB>
    <Contacts><Contact><Title>Ms</Title><Surname>Hollis</Surname><Forename>Dana</Forename>
    <Relationship>PAM</Relationship><Responsibility>true</Responsibility>
    <Phones><Phone><TelephoneType>M</TelephoneType><PhoneNo>07700 900111</PhoneNo></Phone></Phones>
    <Email>dana@example.org</Email></Contact>
    <Contact><Surname>Leech</Surname><Forename>Ana</Forename><Relationship>DOC</Relationship></Contact>
    </Contacts></Pupil>
    <Pupil><Surname>Hollis</Surname><Forename>Bea</Forename><DOB>2018-03-04</DOB>
    <Contacts><Contact><Title>Ms</Title><Surname>Hollis</Surname><Forename>Dana</Forename>
    <Relationship>PAM</Relationship>
    <Phones><Phone><TelephoneType>M</TelephoneType><PhoneNo>07700 900111</PhoneNo></Phone></Phones>
    </Contact></Contacts></Pupil>
    <Pupil><Surname></Surname><Forename>Nobody</Forename><DOB>2018-01-04</DOB></Pupil>
    </CTFpupilData></CTfile>
    """

  /// A file of this many families with one child each, all names their own.
  static func families(_ count: Int, from first: Int = 0) -> String {
    let pupils = (first..<first + count).map { number in
      """
      <Pupil><Surname>Family\(number)</Surname><Forename>Child</Forename><DOB>2016-03-04</DOB>
      <Contacts><Contact><Surname>Family\(number)</Surname><Forename>Parent</Forename>
      <Relationship>PAF</Relationship></Contact></Contacts></Pupil>
      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <CTfile><Header><CTFversion>15.0</CTFversion></Header><CTFpupilData>
      \(pupils.joined(separator: "\n"))
      </CTFpupilData></CTfile>
      """
  }
}

extension Rig {
  /// Dana Hollis and her two children, an incident about her and a case, reported by the head, who did not
  /// see it, and the account of somebody who did.
  func makeCase() throws {
    let file = try program.write(SmallSchool.transferFile, to: "office.xml")
    _ = try program.run("import \(file) --accept-merge all")
    try must(
      "incident open --alleged p00001 --behaviour language",
      sets: [
        "seen=Swore at the office.", "channel=premises", "first-hand=no", "open-case=yes",
        "nature=neither",
        "seriousness=medium", "on=20/11/2026", "at=8:35",
      ])
    try takeAccount()
  }

  /// The account of somebody besides whoever reported it, who saw it.
  func takeAccount() throws {
    try must(
      "case do 2026-001 statement",
      sets: ["from=Kim Bell", "part=witness", "first-hand=yes", "seen=She swore at me.", "at=8:38"])
  }

  /// Somebody who can be consulted.
  func addChair() throws {
    try must("staff add", sets: ["name=Noor Shah", "roles=chair", "minute=FGB 4"])
  }

  /// What an interim ban's form asks.
  static let facts = "facts=What was heard at the office."

  static let interimBan = [
    facts,
    "factors=The risk to the office.", "alternatives=A warning would not be enough.",
    "child-u00001=Their grandmother collects.", "child-u00002=Their grandmother collects.",
    "adjustments=None asked for.", "then-form=full",
  ]

  /// The case's interim ban, with everything before it, and its letter sent.
  func banInterim() throws {
    try must(
      "case do 2026-001 spoken-to",
      sets: ["channel=telephone", "outcome=spoken", "note=Asked to stop.", "at=8:40"])
    try addChair()
    try must(
      "case do 2026-001 consult",
      sets: [
        "measure=site-ban", "scope=whole", "how=by telephone", "until=+6w", "view=supports",
        "at=9:05", Self.facts,
      ])
    try must("case do 2026-001 interim-ban", sets: Self.interimBan)
    try must("letters issue 2026-001 L1")
    try must(
      "letters sent 2026-001 L1", sets: ["how=handed", "to=her, at the office", "in-person=yes"])
  }
}
