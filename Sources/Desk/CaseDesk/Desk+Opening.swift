import CaseModel
import CaseStore
import Chronology
import Foundation
public import PolicyModel
import PolicyPacks

extension Desk {
  /// What a new record is made from.
  public struct NewRecord: Sendable {
    /// Where it is made.
    public var path: String
    /// The pack's id.
    public var policy: String
    /// The school's name; the pack's own where empty.
    public var name: String
    /// The head's name.
    public var head: String
    /// The head's operating-system account, to which they are bound; nil for none.
    public var headAccount: String?
    /// The chair of governors' name; empty for none yet.
    public var chair: String
    /// True for a made-up school.
    public var practice: Bool
    /// The group that shares it; nil for one account.
    public var group: String?
    /// The exact text of a term table; empty for none.
    public var terms: String

    /// What a new record is made from.
    public init(
      path: String, policy: String, name: String = "", head: String, headAccount: String? = nil,
      chair: String = "",
      practice: Bool = false, group: String? = nil, terms: String = ""
    ) {
      self.path = path
      self.policy = policy
      self.name = name
      self.head = head
      self.headAccount = headAccount
      self.chair = chair
      self.practice = practice
      self.group = group
      self.terms = terms
    }
  }

  /// Makes a new record with its school, policy, calendar and head.
  ///
  /// - Throws: ``DeskError``: `notFound` for an unknown pack, `unusable` for one with faults, `store`.
  public static func create(
    _ new: NewRecord, resources: ResourceLocator, clock: DeskClock, account: String,
    seed: UInt64? = nil
  ) throws(DeskError) -> Desk {
    let shelf = PackShelf()
    var ids = IDSource(seed.map { SplitMix64(seed: $0) } ?? SystemRandomNumberGenerator())
    let (file, pack) = try soundPack(new.policy, resources: resources)
    let store = try DeskError.mapping {
      try CaseStore.create(
        at: new.path, recordID: ids.entry(),
        projection: RecordProjection(pack: shelf.pack, calendar: shelf.calendar).projection,
        options: StoreOptions(group: new.group))
    }
    let desk = Desk(
      store: store, resources: resources, clock: clock, staff: "s01", account: account,
      shelf: shelf, ids: ids)
    let name = new.name.isEmpty ? pack.school : new.name
    let today = clock.local(in: "Europe/London")
    let holidays =
      (try? String(contentsOfFile: "\(resources.calendars)/england-and-wales.json", encoding: .utf8))
      ?? ""
    let chair =
      new.chair.isEmpty
      ? []
      : [Write("school", StaffAdded(staff: "s02", name: new.chair, roles: [.chair]))]
    try desk.record(
      [
        Write("school", SchoolSetUp(name: name, practice: new.practice)),
        Write(
          "school",
          StaffAdded(staff: "s01", name: new.head, roles: [.head], account: new.headAccount)),
        Write(
          "school",
          PolicyAdopted(
            pack: pack.id, edition: pack.version, digest: Desk.digest(file.bytes),
            source: String(decoding: file.bytes, as: UTF8.self),
            // Behaviour before the record began is judged by the first policy it knows.
            from: CivilDate(dayNumber: 0))),
        Write(
          "school",
          CalendarAdopted(
            bankHolidays: holidays, terms: new.terms,
            digest: Desk.digest(Array((holidays + new.terms).utf8)))),
      ] + chair, happened: When(today.today, today.time), expecting: ["school": 0])
    return desk
  }

  /// Opens a record and settles who acts.
  ///
  /// A member of staff bound to this operating-system account acts, and nobody else may from it; otherwise
  /// the one named; otherwise the only one there is, governors aside.
  ///
  /// - Throws: ``DeskError``: `noRecord`, `whoActs`, `notPermitted`, `store`.
  public static func open(
    _ path: String, as named: String?, resources: ResourceLocator, clock: DeskClock,
    account: String, practiceDay: CivilDate? = nil,
    busy: @escaping @Sendable (_ elapsedMilliseconds: Int) -> Bool = { $0 < 5_000 }
  ) throws(DeskError) -> Desk {
    let shelf = PackShelf()
    guard FileManager.default.fileExists(atPath: path) else { throw .noRecord(path: path) }
    let store = try DeskError.mapping {
      try CaseStore.open(
        path, projection: RecordProjection(pack: shelf.pack, calendar: shelf.calendar).projection,
        options: StoreOptions(busy: busy))
    }
    try DeskError.mapping { try store.requireCurrentReadModels() }
    let codec = EventCodec.conduct
    let school = try DeskError.mapping {
      SchoolState(folding: try codec.schoolEvents(try store.load("school")))
    }
    let staff = try whoActs(named: named, account: account, school: school)
    var clock = clock
    if let practiceDay {
      guard school.details?.practice ?? false else {
        throw .notPermitted("--today sets the clock of a practice or demo record only.")
      }
      clock = .standing(at: practiceDay)
    }
    return Desk(
      store: store, resources: resources, clock: clock, staff: staff, account: account,
      shelf: shelf, ids: IDSource())
  }

  private static func whoActs(
    named: String?, account: String, school: SchoolState
  ) throws(DeskError) -> StaffID {
    let present = school.staff.filter { !$0.left }
    let bound = present.first { $0.account == account }
    guard let named, !named.isEmpty else {
      if let bound { return bound.staff }
      // Governors are named in the record, but the desk is not theirs as a rule.
      let own = present.filter { !$0.roles.areGovernorsOnly }
      if own.count == 1, own[0].account == nil { return own[0].staff }
      throw .whoActs(typed: "", school.present)
    }
    guard let member = present.first(where: { $0.staff.rawValue == named || $0.name == named })
    else {
      throw .whoActs(typed: named, school.present)
    }
    if let bound, bound.staff != member.staff {
      throw .notPermitted(
        "This account is bound to \(bound.name); nobody else may act from it.")
    }
    if let other = member.account, other != account {
      throw .notPermitted(
        "\(member.name) is bound to the account \(other) and cannot act from this one.")
    }
    return member.staff
  }

  /// A shipped pack, or one given by its path.
  static func packFile(_ id: String, resources: ResourceLocator) throws(DeskError) -> PackFile {
    do {
      if id.contains("/") || id.hasSuffix(".yaml") {
        let url = URL(fileURLWithPath: id)
        let name = url.deletingPathExtension().lastPathComponent
        return try PackDirectory(path: url.deletingLastPathComponent().path).read(name)
      }
      return try PackDirectory(path: resources.policies).read(id)
    } catch {
      throw .unusable(error.text)
    }
  }

  /// SHA-256 in lower-case hexadecimal.
  static func digest(_ bytes: [UInt8]) -> String { Digest32(sha256: bytes).hex }
}

/// A small seeded generator (Steele, Lea and Flood 2014), so that a made-up school is the same each time.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
