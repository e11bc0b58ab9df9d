public import CaseModel
import CaseStore
import Chronology
import PolicyModel

extension Desk {
  // MARK: Lists

  /// Asks the store as whoever acts, today; about one case, as they are in that case.
  private func asking<Row>(
    in number: CaseID? = nil,
    _ ask: (_ viewer: Viewer, _ today: CivilDate, _ calendar: SchoolCalendar) throws -> Page<Row>
  ) throws(DeskError) -> Page<Row> {
    let viewer = try viewer(for: number)
    let today = try today()
    let calendar = try calendar()
    return try DeskError.mapping { try ask(viewer, today, calendar) }
  }

  /// People by name; their cases and restrictions are counted only as far as the viewer may see them. To whoever
  /// sees no cases, what the gate tells every member of staff stands beside the name.
  public func parents(
    _ question: ParentsQuestion, after cursor: Cursor? = nil, limit: Int = 100
  ) throws(DeskError) -> Page<ParentRow> {
    var page = try known(question, after: cursor, limit: limit)
    if try viewer().seesTeamCases { return page }
    let stopped = Dictionary(try gate().stopped.map { ($0.parent, $0) }) { first, _ in first }
    for index in page.rows.indices where page.rows[index].restriction.isEmpty {
      page.rows[index].restriction = stopped[page.rows[index].parent]?.inShort ?? ""
    }
    return page
  }

  /// Plain words are looked for in memory once the names are there; see ``fillNames()``.
  private func known(
    _ question: ParentsQuestion, after cursor: Cursor?, limit: Int
  ) throws(DeskError) -> Page<ParentRow> {
    if let page = try namedParents(question, after: cursor, limit: limit) { return page }
    let known = try knownTotal(question)
    return try asking {
      try store.ask(
        question, as: $0, today: $1, calendar: $2, after: cursor, limit: limit, known: known)
    }
  }

  /// Cases that the viewer may see.
  public func cases(
    _ question: CasesQuestion, after cursor: Cursor? = nil, limit: Int = 100
  ) throws(DeskError) -> Page<CaseRow> {
    var page: Page<CaseRow> = try asking {
      try store.ask(question, as: $0, today: $1, calendar: $2, after: cursor, limit: limit)
    }
    var held: [ParentID: Bool] = [:]
    for index in page.rows.indices where !page.rows[index].hold {
      let parent = page.rows[index].parent
      if held[parent] == nil { held[parent] = try isHeld(parent) }
      page.rows[index].hold = held[parent] ?? false
    }
    return page
  }

  /// True where contact with a person is on hold, in whichever of their cases that was recorded.
  private func isHeld(_ parent: ParentID) throws(DeskError) -> Bool {
    for number in try DeskError.mapping({ try store.cases(of: parent) }) {
      if try anyCase(number).state.hold != nil { return true }
    }
    return false
  }

  /// Restrictions that the viewer may see.
  public func restrictions(
    _ question: RestrictionsQuestion, after cursor: Cursor? = nil, limit: Int = 100
  ) throws(DeskError) -> Page<RestrictionRow> {
    var page: Page<RestrictionRow> = try asking {
      try store.ask(question, as: $0, today: $1, calendar: $2, after: cursor, limit: limit)
    }
    let fallen = try fallenOutside(try today())
    for index in page.rows.indices where !fallen.isEmpty {
      let row = page.rows[index]
      if fallen.contains(row.number.naming(row.restriction)) { page.rows[index].hasFallen = true }
    }
    return page
  }

  /// Letters of cases that the viewer may see.
  public func letters(
    _ question: LettersQuestion, after cursor: Cursor? = nil, limit: Int = 100
  ) throws(DeskError) -> Page<LetterRow> {
    try asking {
      try store.ask(question, as: $0, today: $1, calendar: $2, after: cursor, limit: limit)
    }
  }

  /// Incidents that the viewer may see.
  public func incidents(
    _ question: IncidentsQuestion, after cursor: Cursor? = nil, limit: Int = 100
  ) throws(DeskError) -> Page<IncidentRow> {
    try asking {
      try store.ask(question, as: $0, today: $1, calendar: $2, after: cursor, limit: limit)
    }
  }

  /// Pupils by name.
  public func children(
    _ question: ChildrenQuestion, after cursor: Cursor? = nil, limit: Int = 100
  ) throws(DeskError) -> Page<ChildRow> {
    try asking { viewer, today, _ in
      try store.ask(question, as: viewer, today: today, after: cursor, limit: limit)
    }
  }

  // MARK: One thing

  /// A case as its screen shows it. Throws `notFound` where there is none that the viewer may see.
  public func caseSheet(_ number: CaseID) throws(DeskError) -> CaseSheet {
    let read = try caseState(number)
    let (state, pack) = (read.state, read.pack)
    let viewer = try viewer(for: number)
    let today = try today()
    let context = try caseContext(number, state, pack)
    guard var row = try caseRow(number) else { throw .notFound("case \(number)") }
    let calendar = try calendar()
    row.hold = row.hold || context.others.contains { $0.state.hold != nil }
    let restrictions: Page<RestrictionRow> = try asking(in: number) {
      try store.ask(
        RestrictionsQuestion(parent: row.parent), as: $0, today: $1, calendar: $2, limit: 1_000)
    }
    return CaseSheet(
      row: row, version: state.version, policy: "\(pack.id) \(pack.version)",
      banners: try banners(number, read, row.parent, context.others),
      steps: Decider(state, context).nextSteps(),
      chronology: try lines(read.entries, pack: pack),
      letters: try letters(of: number, row.parent),
      restrictions: restrictions.rows.filter { $0.number == number },
      incidents: try DeskError.mapping {
        try state.incidents.compactMap {
          try store.incidentRow($0.facts.incident, as: viewer)
        }
      },
      due: try notHeardItems(read, parentState(row.parent))
        + DueList(pack: pack, calendar: calendar).items(of: state, others: context.others).filter {
          item in
          item.shows <= today && item.ends.map { today <= $0 } ?? true
        })
  }

  /// The letters of a case that whoever acts may see.
  func letters(of number: CaseID, _ parent: ParentID?) throws(DeskError) -> [LetterRow] {
    let page: Page<LetterRow> = try asking(in: number) {
      try store.ask(
        LettersQuestion(parent: parent), as: $0, today: $1, calendar: $2, limit: 1_000)
    }
    return page.rows.filter { $0.number == number }
  }

  /// The children a person is linked to and who are on the roll.
  func children(of parent: ParentID, on today: CivilDate) throws(DeskError) -> [CaseChild] {
    let state = try parentState(parent)
    var children: [CaseChild] = []
    for link in state.standingLinks {
      let pupil = try pupilState(link.pupil)
      if let left = pupil.left, left < today { continue }
      let order = state.orders.contains {
        $0.stands(on: today) && $0.facts.mayCollect == false
          && ($0.facts.pupil == nil || $0.facts.pupil == link.pupil)
      }
      children.append(
        CaseChild(
          pupil: link.pupil, name: pupil.name.full, orderAgainstCollecting: order,
          mayNotCollect: try barred(from: link.pupil, on: today)))
    }
    return children
  }

  /// The names of those linked to a child whom a court order in force keeps from collecting them.
  private func barred(from pupil: PupilID, on today: CivilDate) throws(DeskError) -> [String] {
    var names: [String] = []
    for adult in try DeskError.mapping({ try store.linkedAdults(of: pupil) }) {
      let person = try parentState(adult.parent)
      let isBarred = person.orders.contains {
        $0.stands(on: today) && $0.facts.mayCollect == false
          && ($0.facts.pupil == nil || $0.facts.pupil == pupil)
      }
      if isBarred, let name = person.name?.full, !name.isEmpty { names.append(name) }
    }
    return names
  }

  /// What matters before anything else, the most pressing first.
  private func banners(
    _ number: CaseID, _ read: OpenCase, _ parent: ParentID, _ others: [OtherCase]
  ) throws(DeskError) -> [String] {
    let state = read.state
    let today = try today()
    var banners: [String] = []
    if let hold = state.hold {
      banners.append("CONTACT ON HOLD: asked by \(hold.facts.by). No letters, no calls.")
    } else if others.contains(where: { $0.state.hold != nil }) {
      // It holds for the person; whose case it stands in is for those who may see that case.
      banners.append("CONTACT ON HOLD. No letters, no calls.")
    }
    for restriction in state.live(on: today) {
      let holding = restriction.holding
      let until = holding.lastDay.map { " until \($0.withWeekday)" } ?? ""
      let standing = restriction.standing(on: today)
      let found = standing == .unconfirmed ? "as found; " : "as found, not confirmed; "
      banners.append(
        "\(holding.form.words.uppercased())\(until): "
          + "\(restriction.found == nil ? "" : found)\(standing.words).")
    }
    banners += try unconfirmedBanners(number, read)
    banners += try fallenViewBanners(number, read)
    let person = try parentState(parent)
    banners += try notHeardBanners(read, person) + unsettledBanners(person, parent)
    banners += try arrangementQuestions(state, parent)
    banners += try collectorsInDoubt(as: nil, in: number).map { "ARRANGEMENTS. \($0.words)" }
    for order in person.orders where order.stands(on: today) {
      let seen = order.facts.copySeenBy == nil ? " (no copy seen)" : ""
      banners.append("COURT ORDER: \(order.facts.kind): \(order.facts.effect)\(seen)")
    }
    for adjustment in person.adjustments {
      banners.append("ADJUSTMENT AGREED: \(adjustment.what)")
    }
    if state.access == .named { banners.append("NAMED PEOPLE ONLY may see this case.") }
    let actor = try actor(for: number)
    if actor.actingHead != nil { banners.append("You act as headteacher under a delegation.") }
    if actor.isHead,
      state.affects(staff, in: state.countingIncidents.map(\.id))
    {
      banners.append("CONFLICT: you were affected by this incident. Consider handing it on.")
    }
    return banners
  }

  /// Children who left, or started, since a live restriction was arranged; and collectors whom a court
  /// order forbids to collect.
  func arrangementQuestions(_ state: CaseState, _ parent: ParentID) throws(DeskError) -> [String] {
    let today = try today()
    let children = try children(of: parent, on: today)
    var questions: [String] = []
    for restriction in state.live(on: today) where restriction.terms.form.isBan {
      let arranged = Set(restriction.children.map(\.pupil))
      for child in children where !arranged.contains(child.pupil) && restriction.found == nil {
        questions.append("ARRANGEMENTS. \(Self.nothingSaid(child.name))")
      }
      for pupil in arranged where !children.contains(where: { $0.pupil == pupil }) {
        let child = try pupilState(pupil)
        // What was decided once they had left is settled.
        if let left = child.left, left < restriction.lastDecided.when.day { continue }
        let words = Self.noLonger(
          child.name.full, left: child.left != nil, noneLeft: children.isEmpty)
        questions.append("ARRANGEMENTS. \(words)")
      }
    }
    return questions
  }

  static func nothingSaid(_ child: String) -> String {
    "The ban says nothing about \(child): say who brings and collects them."
  }

  static func noLonger(_ child: String, left: Bool, noneLeft: Bool) -> String {
    (left
      ? "\(child) is no longer at the school."
      : "\(child) is no longer linked to them. Change the arrangements.")
      + (noneLeft ? " No child of theirs is left: review the restriction." : "")
  }

  /// An incident's line and its report as lines of text.
  public func incidentSheet(
    _ incident: IncidentID
  ) throws(DeskError) -> (row: IncidentRow, lines: [ChronicleLine]) {
    guard let row = try incidentRow(incident) else { throw .notFound("incident \(incident)") }
    let entries = try DeskError.mapping { try store.load(incident.stream) }
    return (row, try lines(entries, pack: try pack(on: row.happened.day)))
  }

  /// The policy in force today, with how often each behaviour was alleged.
  public func policySheet() throws(DeskError) -> PolicySheet {
    let viewer = try viewer()
    let counts = try DeskError.mapping { try store.count(.behaviour, as: viewer) }
    var alleged: [String: Int] = [:]
    for count in counts { alleged[count.label, default: 0] += count.count }
    let digest = try school().policy(on: try today())?.digest ?? ""
    return PolicySheet(pack: try pack(), alleged: alleged, digest: digest)
  }

  /// Entries of the record, newest first, as far as the viewer may see them; with `after`, only those
  /// written later than that one; with `notBy`, only those of others.
  public func chronicle(
    before sequence: Int?, limit: Int, after last: Int = 0, notBy own: StaffID? = nil
  ) throws(DeskError) -> [ChronicleLine] {
    let entries = try DeskError.mapping {
      try store.entries(newestBefore: sequence, limit: limit).filter {
        $0.sequence > last && $0.staff != own?.rawValue
      }
    }
    var open: [String: Bool] = [:]
    var shown: [Entry] = []
    for entry in entries {
      if open[entry.stream] == nil { open[entry.stream] = try maySee(entry.stream) }
      if open[entry.stream] == true { shown.append(entry) }
    }
    return try lines(shown, pack: try pack())
  }

  private func maySee(_ stream: String) throws(DeskError) -> Bool {
    let id = String(stream.drop { $0 != "/" }.dropFirst())
    if stream.hasPrefix("case/") { return try mayOpen(CaseID(rawValue: id)) }
    if stream.hasPrefix("incident/") { return try incidentRow(IncidentID(rawValue: id)) != nil }
    let viewer = try viewer()
    return viewer.seesCases || viewer.roles.contains(.administrator)
  }

  /// A report's bars, in order of size; terms in order of time.
  public func report(_ question: ReportQuestion) throws(DeskError) -> [CountRow] {
    let viewer = try viewer()
    let pack = try pack()
    let calendar = try calendar()
    let counts = try DeskError.mapping { try store.count(question, as: viewer) }
    var bars: [String: Int] = [:]
    for count in counts {
      let label: String
      switch question {
      case .behaviour: label = pack.behaviour(count.label)?.name ?? count.label
      case .measure:
        label = pack.measure(count.label)?.name ?? pack.power(count.label)?.name ?? count.label
      case .outcome: label = CaseOutcome(rawValue: count.label)?.words ?? "open"
      case .channel: label = Channel(rawValue: count.label)?.words ?? count.label
      case .term:
        let term = count.day.flatMap { day in
          calendar.terms.last { $0.first <= day }.map { "\($0.schoolYear) \($0.name)" }
        }
        label = term ?? "term not known"
      }
      bars[label, default: 0] += count.count
    }
    let rows = bars.map { CountRow(label: $0.key, count: $0.value) }
    if question == .term { return rows.sorted { $0.label < $1.label } }
    return rows.sorted { ($1.count, $0.label) < ($0.count, $1.label) }
  }
}
