import CaseModel
import Exchange
import Foundation
import PolicyModel
import PolicyPacks
import Synchronization

/// Packs and calendars adopted into the record, read once and kept by their digest.
final class PackShelf: Sendable {
  private let packs = Mutex<[String: PolicyPack]>([:])
  private let calendars = Mutex<[String: SchoolCalendar]>([:])

  /// The pack an entry adopted; nil where its bytes are no pack this program can read.
  func pack(_ adopted: PolicyAdopted) -> PolicyPack? {
    if let known = packs.withLock({ $0[adopted.digest] }) { return known }
    let reading = PackReader.read(text: adopted.source, file: "\(adopted.pack).yaml")
    guard let pack = reading.pack else { return nil }
    packs.withLock { $0[adopted.digest] = pack }
    return pack
  }

  /// The calendar an entry adopted; what cannot be read of it is left out.
  func calendar(_ adopted: CalendarAdopted) -> SchoolCalendar {
    if let known = calendars.withLock({ $0[adopted.digest] }) { return known }
    let holidays = try? BankHolidays.read(
      Data(adopted.bankHolidays.utf8), division: "england-and-wales")
    let terms = try? TermTable.read(Data(adopted.terms.utf8))
    let calendar = SchoolCalendar(
      bankHolidays: holidays?.days ?? [], terms: terms?.terms ?? [],
      insetDays: terms?.insetDays ?? [])
    calendars.withLock { $0[adopted.digest] = calendar }
    return calendar
  }
}
