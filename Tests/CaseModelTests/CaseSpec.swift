import CaseModel
import PolicyModel
import Testing

/// A case told as given, when and then: what happened, what somebody now wants, and the verdict on it.
struct CaseSpec {
  static let head = Actor(staff: "s01", roles: [.head])
  static let deputy = Actor(staff: "s02", roles: [.deputy])
  static let actingHead = Actor(staff: "s02", roles: [.deputy], actingHead: "given on 1 March")
  static let staff = Actor(staff: "s03", roles: [.staff])
  static let office = Actor(staff: "s04", roles: [.office])

  /// The staff and governors of the school: a head, a deputy, senior and other staff, an office, two governors.
  static let school = [
    NamedStaff(staff: "s01", name: "A. Carr", roles: [.head]),
    NamedStaff(staff: "s02", name: "B. Dean", roles: [.deputy]),
    NamedStaff(staff: "s03", name: "C. Evans", roles: [.staff]),
    NamedStaff(staff: "s04", name: "D. Frost", roles: [.office]),
    NamedStaff(staff: "s05", name: "E. Grant", roles: [.chair]),
    NamedStaff(staff: "s06", name: "F. Hale", roles: [.viceChair]),
    NamedStaff(staff: "s07", name: "G. Ince", roles: [.seniorStaff]),
  ]

  let pack: PolicyPack
  private(set) var state = CaseState()
  var today: CivilDate
  var children: [CaseChild] = []
  var person = CasePerson()
  var staff = CaseSpec.school
  var formerGovernors: [NamedStaff] = []
  var others: [OtherCase] = []
  var firstDay: CivilDate?
  /// What was written, oldest first.
  private(set) var entries: [Recorded<CaseEvent>] = []
  /// Which of these a test is about; nil for the last.
  var looksAt: Int?
  private var sequence: Int { entries.count }

  /// A case opened on Monday 2 March 2026 about an incident of the day before.
  init(
    _ pack: PolicyPack = MadeUpPacks.menu, visitor: Bool = false, nature: Nature? = .neither,
    category: BehaviourCategory = .disrespect, firstHand: Bool = false,
    affected: [StaffID] = [], channel: Channel = .premises
  ) throws {
    self.pack = pack
    today = try #require(CivilDate(iso: "2026-03-02"))
    let incident = IncidentJoined(
      incident: "2026-001", on: When(today.adding(days: -1)), channel: channel, behaviours: [],
      categories: [category], nature: nature, firstHand: firstHand, affectedStaff: affected)
    person.isVisitor = visitor
    let opened = CaseOpened(
      parent: "p00001", policy: PolicyReference(pack: pack.id, edition: "1", digest: ""))
    try given("8:00", .open(opened, incidents: [incident]))
  }

  /// The day before the opening, on which what it is about happened.
  static let before = CivilDate(dayNumber: 20_513)

  /// A day this many days after the opening.
  static func day(_ days: Int) throws -> CivilDate {
    try #require(CivilDate(iso: "2026-03-02")).adding(days: days)
  }

  func context(_ actor: Actor, _ happened: When?) -> CaseContext {
    CaseContext(
      pack: pack, calendar: .empty, today: today, actor: actor, happened: happened ?? When(today),
      children: children, person: person, staff: staff,
      formerGovernors: formerGovernors, others: others, firstDay: firstDay)
  }

  /// What happened, which the procedure must have taken.
  mutating func given(
    _ time: String? = nil, _ commands: CaseCommand..., by actor: Actor = head, mark: Mark? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let happened = When(today, time.flatMap { LocalTime($0) })
    for command in commands {
      switch Decider(state, context(actor, happened)).decide(command) {
      case .refused(let refusal):
        Issue.record("refused: \(refusal.lines)", sourceLocation: sourceLocation)
        throw NotTaken()
      case .accepted(let events):
        for event in events { fold(event, happened, actor, mark) }
      }
    }
  }

  /// An event as it stands in the record, whatever the procedure says to it.
  mutating func fold(
    _ event: CaseEvent, _ happened: When? = nil, _ actor: Actor = head, _ mark: Mark? = nil
  ) {
    let entry = Recorded(
      event: event, happened: happened ?? When(today), staff: actor.staff, sequence: sequence + 1,
      mark: mark)
    entries.append(entry)
    state.evolve(entry, pack: pack)
  }

  /// Why the procedure refuses a command now; nil where it takes it.
  func refusal(
    _ command: CaseCommand, at time: String? = nil, by actor: Actor = head
  ) -> Refusal? {
    let happened = When(today, time.flatMap { LocalTime($0) })
    switch Decider(state, context(actor, happened)).decide(command) {
    case .accepted: return nil
    case .refused(let refusal): return refusal
    }
  }

  /// The demands that stand before a command now, in order.
  func unmet(_ command: CaseCommand, at time: String? = nil, by actor: Actor = head) -> [Demand] {
    refusal(command, at: time, by: actor)?.reasons.compactMap(\.demand) ?? []
  }

  /// What the procedure makes of a command it takes.
  func events(
    _ command: CaseCommand, at time: String? = nil, by actor: Actor = head
  ) throws -> [CaseEvent] {
    let happened = When(today, time.flatMap { LocalTime($0) })
    switch Decider(state, context(actor, happened)).decide(command) {
    case .accepted(let events): return events
    case .refused(let refusal): throw Refused(lines: refusal.lines)
    }
  }

  /// How each demand before a decision was met.
  func ways(_ command: CaseCommand, at time: String? = nil) throws -> [Demand: Way] {
    for case .restrictionDecided(let decided) in try events(command, at: time) {
      return Dictionary(uniqueKeysWithValues: decided.ways.map { ($0.demand, $0.way) })
    }
    return [:]
  }

  struct NotTaken: Error {}
  struct Refused: Error { let lines: [String] }
}
