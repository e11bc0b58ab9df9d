public import CaseModel
public import CaseStore
import Chronology
import Foundation
public import PolicyModel

/// The desk: everything a user can do with one record, shared by the commands and the screens.
///
/// One person acts at a desk. Every use case reads what it needs, lets the pure core decide, and appends
/// the result in one transaction that expects the streams as they were read.
public final class Desk {
  /// The record.
  public let store: CaseStore
  /// Where packs, templates and calendars are.
  public let resources: ResourceLocator
  /// The clock.
  public let clock: DeskClock
  /// Who acts.
  public let staff: StaffID
  /// The operating-system account, as every entry has it.
  public let account: String
  let shelf: PackShelf
  let codec = EventCodec.conduct
  var ids: IDSource
  let nameIndex = NameIndex()
  private var schoolCache: (version: Int, state: SchoolState)?
  var casesRead = ReadStreams<OpenCase>()
  var parentsRead = ReadStreams<ParentState>()

  init(
    store: CaseStore, resources: ResourceLocator, clock: DeskClock, staff: StaffID,
    account: String, shelf: PackShelf, ids: IDSource
  ) {
    self.store = store
    self.resources = resources
    self.clock = clock
    self.staff = staff
    self.account = account
    self.shelf = shelf
    self.ids = ids
  }

  // MARK: The school

  /// The school as the record has it now.
  public func school() throws(DeskError) -> SchoolState {
    try DeskError.mapping {
      let version = try store.streamVersion("school")
      if let schoolCache, schoolCache.version == version { return schoolCache.state }
      let state = SchoolState(folding: try codec.schoolEvents(try store.load("school")))
      schoolCache = (version, state)
      return state
    }
  }

  /// Today in the school's zone.
  public func today() throws(DeskError) -> CivilDate { try now().today }

  /// Today and the time now in the school's zone.
  public func now() throws(DeskError) -> (today: CivilDate, time: LocalTime?) {
    clock.local(in: try school().details?.timeZone ?? "Europe/London")
  }

  /// The pack in force today.
  ///
  /// - Throws: ``DeskError/notFound(_:)`` where none is.
  public func pack() throws(DeskError) -> PolicyPack {
    try pack(on: try today())
  }

  func pack(on day: CivilDate) throws(DeskError) -> PolicyPack {
    let school = try school()
    guard let adopted = school.policy(on: day) ?? school.policies.first,
      let pack = shelf.pack(adopted)
    else { throw .notFound("policy in force on \(day.inWords)") }
    return pack
  }

  func pack(_ reference: PolicyReference) throws(DeskError) -> PolicyPack {
    guard let adopted = try school().policies.last(where: { $0.digest == reference.digest }),
      let pack = shelf.pack(adopted)
    else { throw .notFound("policy \(reference.pack) \(reference.edition)") }
    return pack
  }

  /// The school's calendar.
  public func calendar() throws(DeskError) -> SchoolCalendar {
    try school().calendar.map(shelf.calendar) ?? .empty
  }

  // MARK: Who acts

  /// Who acts, with the roles of today; for one case, a delegation for that case counts too.
  public func actor(for number: CaseID? = nil) throws(DeskError) -> Actor {
    guard let actor = try school().actor(staff, on: try today(), case: number) else {
      throw .notPermitted("\(staff) is not on the staff any more.")
    }
    return actor
  }

  /// Who asks, for the store's questions; for one case, a delegation for that case counts too. Their own
  /// record as a parent is the one that it turned out to belong to.
  public func viewer(for number: CaseID? = nil) throws(DeskError) -> Viewer {
    var own: ParentID?
    if let parent = try school().member(staff)?.parent { own = try sameSelf(parent) }
    let today = try today()
    let delegated = try school().standingDelegations(on: today)
      .filter { $0.facts.to == staff && $0.facts.from <= today }.compactMap(\.facts.caseNumber)
    return Viewer(
      staff: staff, roles: try actor(for: number).allRoles, ownParent: own, delegated: delegated)
  }

  // MARK: Recording

  /// One payload for one stream.
  struct Write {
    var stream: String
    var payload: any EventPayload
    var mark: Mark?
    var happened: When?

    init(_ stream: String, _ payload: any EventPayload, mark: Mark? = nil, happened: When? = nil) {
      self.stream = stream
      self.payload = payload
      self.mark = mark
      self.happened = happened
    }
  }

  /// Appends in one transaction.
  ///
  /// - Parameter expecting: the version each stream must be at.
  @discardableResult
  func record(
    _ writes: [Write], happened: When, expecting: [String: Int],
    evidence: [NewEvidence] = [], command: String? = nil
  ) throws(DeskError) -> Receipt {
    try DeskError.mapping {
      let entries = try writes.map { write in
        NewEntry(
          id: ids.entry(), stream: write.stream, kind: type(of: write.payload).kind,
          version: type(of: write.payload).version, happened: write.happened ?? happened,
          staff: staff.rawValue, account: account, mark: write.mark?.rawValue,
          payload: try EventCodec.bytes(of: write.payload), salt: ids.salt())
      }
      return try store.append(
        expecting: expecting, entries, evidence: evidence, commandID: command ?? ids.entry(),
        at: clock.instant)
    }
  }

  /// The next free number of a year: `2026-014`. An append that expects its stream empty settles a race.
  func nextNumber(_ prefix: String, year: Int) throws(DeskError) -> String {
    try DeskError.mapping {
      let streams = try store.streams(prefix: "\(prefix)\(year)-")
      let last = streams.compactMap { Int($0.stream.split(separator: "-").last ?? "") }.max() ?? 0
      let digits = String(last + 1)
      return "\(year)-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
  }

  /// The next free id of a kind: `p00012`.
  func nextID(_ prefix: String, letter: String) throws(DeskError) -> String {
    try DeskError.mapping {
      let streams = try store.streams(prefix: "\(prefix)/\(letter)")
      let last = streams.compactMap { Int($0.stream.drop { $0 != "/" }.dropFirst(2)) }.max() ?? 0
      let digits = String(last + 1)
      return letter + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    }
  }
}

/// Ids and salts: random for a real record, made from a seed for a made-up one.
struct IDSource {
  private var generator: any RandomNumberGenerator

  init(_ generator: any RandomNumberGenerator = SystemRandomNumberGenerator()) {
    self.generator = generator
  }

  /// An opaque id: 128 random bits in hexadecimal.
  mutating func entry() -> String {
    let digits = (0..<2).map { _ in
      let text = String(generator.next(), radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    return digits.joined()
  }

  /// A salt of thirty-two random bytes.
  mutating func salt() -> [UInt8] {
    (0..<4).flatMap { _ -> [UInt8] in
      let word = generator.next()
      return (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
    }
  }
}

extension DeskError {
  /// Runs a body whose errors are the store's, the codec's or the desk's own.
  static func mapping<Value>(_ body: () throws -> Value) throws(DeskError) -> Value {
    do {
      return try body()
    } catch let error as DeskError {
      throw error
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as UnknownEvent {
      throw .unusable(error.sentence)
    } catch let error as UnreadableEvent {
      throw .damaged(error.sentence)
    } catch {
      throw .file("Something went wrong: \(error).")
    }
  }
}
