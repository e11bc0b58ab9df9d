import Foundation

/// Builds small transfer files of made-up people, faults included on purpose.
enum TransferFixture {
  /// A Common Transfer File of version 25.0 around these pupil elements.
  static func ctf(_ pupils: String, version: String = "25.0", declaration: String = utf8) -> String
  {
    """
    \(declaration)
    <CTfile>
      <Header>
        <DocumentName>Common Transfer File</DocumentName>
        <CTFversion>\(version)</CTFversion>
        <DateTime>2026-02-03T08:15:00</DateTime>
        <DocumentQualifier>partial</DocumentQualifier>
        <SupplierID>Made up</SupplierID>
        <SourceSchool>
          <LEA>990</LEA><Estab>12A4</Estab><URN>900001</URN>
          <SchoolName>Larkfield Infants</SchoolName><AcademicYear>2026</AcademicYear>
        </SourceSchool>
        <DestSchool><LEA>990</LEA><Estab>2000</Estab></DestSchool>
        <SuppInfo><Surname>Not a pupil</Surname>
          <Pupil><Surname>Nor this</Surname></Pupil></SuppInfo>
      </Header>
      <CTFpupilData>
    \(pupils)
      </CTFpupilData>
    </CTfile>
    """
  }

  static let utf8 = #"<?xml version="1.0" encoding="UTF-8"?>"#

  /// A pupil element with these children besides names and birthday.
  static func pupil(
    _ surname: String = "Okafor", _ forename: String = "Ada", born: String = "2017-04-09",
    upn: String = "H801200001001", holding inner: String = ""
  ) -> String {
    """
    <Pupil>
      <UPN>\(upn)</UPN><Surname>\(surname)</Surname><Forename>\(forename)</Forename>
      <DOB>\(born)</DOB><Sex>F</Sex>
    \(inner)
    </Pupil>
    """
  }

  /// A contact element.
  static func contact(
    _ surname: String = "Okafor", _ forename: String = "Ngozi", _ relationship: String = "PAM",
    _ inner: String = ""
  ) -> String {
    """
    <Contact><Order>1</Order><Surname>\(surname)</Surname><Forename>\(forename)</Forename>
    <Relationship>\(relationship)</Relationship>
    \(inner)
    </Contact>
    """
  }

  static func contacts(_ list: String...) -> String {
    "<Contacts>\n\(list.joined(separator: "\n"))\n</Contacts>"
  }

  static func phone(_ kind: String, _ number: String) -> String {
    "<Phone><TelephoneType>\(kind)</TelephoneType><PhoneNo>\(number)</PhoneNo></Phone>"
  }

  static func data(_ text: String) -> Data { Data(text.utf8) }
}
