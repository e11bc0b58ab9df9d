import CaseDesk
import CaseModel
import PolicyModel

/// A backup written, or a record restored.
struct BackupJSON: Encodable {
  var path: String
  var bytes: Int
  var entries: Int
  var seal: String

  init(_ report: BackupReport) {
    path = report.path
    bytes = report.bytes
    entries = report.verdict.entries
    seal = report.verdict.seal
  }
}

/// The school with its term dates.
struct SchoolJSON: Encodable {
  /// One term.
  struct Term: Encodable {
    var schoolYear: String
    var name: String
    var first: CivilDate
    var last: CivilDate
    var breakFirst: CivilDate?
    var breakLast: CivilDate?
    var provisional: Bool
  }

  var name: String
  var address: String
  var telephone: String
  var email: String
  var practice: Bool
  var policy: String
  var edition: String
  var day: CivilDate
  var schoolDay: Bool?
  var terms: [Term]
  var insetDays: [CivilDate]
  var bankHolidays: [CivilDate]

  init(_ details: SchoolSetUp?, pack: PolicyPack, calendar: SchoolCalendar, day: CivilDate) {
    name = details?.name ?? pack.school
    address = details?.address ?? ""
    telephone = details?.telephone ?? ""
    email = details?.email ?? ""
    practice = details?.practice ?? false
    policy = pack.id
    edition = pack.version
    self.day = day
    schoolDay = calendar.isSchoolDay(day)
    terms = calendar.terms.map {
      Term(
        schoolYear: $0.schoolYear, name: $0.name, first: $0.first, last: $0.last,
        breakFirst: $0.breakFirst, breakLast: $0.breakLast, provisional: $0.provisional)
    }
    insetDays = calendar.insetDays.sorted()
    bankHolidays = calendar.bankHolidays.sorted()
  }
}
