import CaseModel
import PolicyModel

/// What facts are gathered from: a case, its entries and the names behind its ids.
struct FactsSource {
  let draft: LetterDrafted
  let state: CaseState
  let number: CaseID
  let chronology: [Recorded<CaseEvent>]
  let pack: PolicyPack
  let names: LetterNames
  let today: CivilDate
  /// The person's other cases.
  let others: [OtherCase]

  /// The requests not to contact the person, in every case of theirs.
  var holds: [CaseHold] { state.holds + others.flatMap(\.state.holds) }

  /// The person of the case.
  var person: LetterPerson? { state.parent.flatMap { names.parents[$0] } }

  /// The last unmarked event that `pick` wants, of those written before the letter was drafted.
  func last<Event>(
    _ pick: (CaseEvent) -> Event?
  ) -> (event: Event, when: When, sequence: Int)? {
    let limit = state.letter(draft.letter)?.drafted.sequence ?? Int.max
    for entry in chronology.reversed() where entry.mark == nil && entry.sequence < limit {
      if let event = pick(entry.event) { return (event, entry.happened, entry.sequence) }
    }
    return nil
  }

  // MARK: Whom it goes to

  func addressee() throws(LetterFault) -> Addressee {
    switch draft.kind.recipient {
    case .chair: return try chair()
    case .staff: return try memberOfStaff()
    case .person, .otherCarer: break
    }
    guard let id = draft.to ?? state.parent, let person = names.parents[id],
      draft.kind != .arrangementsOtherCarer || draft.to != nil && draft.to != state.parent
    else { throw .noAddressee }
    let contact = person.contact
    var lines = LetterText.lines(contact.address)
    if !contact.postcode.isEmpty { lines.append(LetterText.line(contact.postcode)) }
    let hides = contact.confidential && !lines.isEmpty
    guard let name = person.name else {
      return Addressee(
        name: "", greeting: "", lines: hides ? [] : lines, withheld: hides)
    }
    let title = [name.title, name.full].filter { !$0.isEmpty }.joined(separator: " ")
    return Addressee(
      name: title, greeting: name.greeting, lines: hides ? [] : lines, withheld: hides)
  }

  private func memberOfStaff() throws(LetterFault) -> Addressee {
    guard let member = draft.toStaff.flatMap({ names.staff[$0] }) else { throw .noAddressee }
    return Addressee(name: member.name, greeting: member.name, lines: [], withheld: false)
  }

  private func chair() throws(LetterFault) -> Addressee {
    guard let consultation else { throw .noSubject(draft.about) }
    let role = consultation.facts.of
    let office = role == .viceChair ? "Vice-Chair of Governors" : "Chair of Governors"
    // Whoever was asked, whoever holds the office now.
    let asked = consultation.facts.asked.flatMap { names.staff[$0] }
    guard let governor = asked ?? names.governors[role] else {
      return Addressee(name: "The \(office)", greeting: office, lines: [], withheld: false)
    }
    return Addressee(
      name: governor.name, greeting: governor.name, lines: [office], withheld: false)
  }

  /// Others alleged and, where somebody else is written to, the person of the case.
  var mustNotName: [String] {
    var list = names.mustNotName
    if draft.kind == .arrangementsOtherCarer, let name = person?.name {
      list.append(name.full)
      if name.greeting != name.full { list.append(name.greeting) }
    }
    return list
  }

  /// Who took the decision that the letter tells; nil where it tells none.
  var decidedBy: StaffID? {
    switch draft.kind {
    case .interimBan, .ban, .managedContact, .accompaniedContact:
      return draft.about.flatMap { state.restriction($0) }?.decided.staff
    case .reviewOutcome, .lift: return staff { if case .reviewDecided = $0 { true } else { false } }
    case .laterReply: return staff { if case .replyConsidered = $0 { true } else { false } }
    case .noBan: return staff { if case .noRestrictionDecided = $0 { true } else { false } }
    case .setAside: return staff { if case .restrictionSetAside = $0 { true } else { false } }
    case .noticeOfIntent, .reviewNotice: return hearing?.opened.staff
    // Whoever heard it decided it, and the school writes of that.
    case .challengeOutcome: return nil
    case .invitation, .warning, .banWarning, .moreTime, .lapse, .restrictionBreached, .chairNote,
      .arrangementsOtherCarer, .exception, .acknowledgement, .removalRequest, .staffAffected:
      return nil
    }
  }

  /// Who wrote the last such entry before the letter was drafted.
  private func staff(_ isMeant: (CaseEvent) -> Bool) -> StaffID? {
    let limit = state.letter(draft.letter)?.drafted.sequence ?? Int.max
    return chronology.last { $0.sequence < limit && isMeant($0.event) }?.staff
  }

  var decider: String {
    (pack.measure(draft.measure)?.decidedBy ?? .head).inWords
  }

  // MARK: What it is about

  func restriction() throws(LetterFault) -> Restriction {
    guard let about = draft.about, let restriction = state.restriction(about) else {
      throw .noSubject(draft.about)
    }
    return restriction
  }

  /// What was put to the parent, where the letter is about that.
  var hearing: Hearing? { draft.about.flatMap { state.hearing($0) } }

  var consultation: CaseConsultation? {
    state.consultations.first { $0.facts.consultation == draft.about }
  }

  /// The incidents that still count and whose entry in the case is not marked, oldest first.
  var incidents: [ToldIncident] { told(state.countingIncidents.map(\.id)) }

  /// What the case knows of those that count and whose entry in it is not marked.
  var countedIncidents: [IncidentJoined] {
    let marked = Set(chronology.filter { $0.mark != nil }.map(\.sequence))
    return state.countingIncidents.filter { !marked.contains($0.joined.sequence) }.map(\.facts)
  }

  /// The code by which an incident was judged: the one in force on its day.
  func code(of incident: IncidentJoined) -> PolicyPack { names.codes[incident.incident] ?? pack }

  /// Of the incidents that were put or decided on those that may be told; no other of the case.
  func told(_ incidents: [IncidentID]) -> [ToldIncident] {
    countedIncidents.filter { incidents.contains($0.incident) }
      .sorted { $0.on.day != $1.on.day ? $0.on.day < $1.on.day : $0.on.isKnown(before: $1.on) }
      .map { joined in
        let report = names.incidents[joined.incident]
        let clauses = report?.behaviours ?? []
        let code = code(of: joined)
        return ToldIncident(
          when: joined.on, channel: joined.channel, place: report?.place ?? "",
          code: code.title,
          behaviours: clauses.isEmpty
            ? ToldClause.ofBehaviours(joined.behaviours, in: code) : clauses)
      }
  }

  /// What the code says of a measure; nil where it does not speak of it.
  func clause(of measure: Measure?) -> ToldClause? {
    measure.flatMap { pack.clause($0.clause(forVisitor: person?.isVisitor ?? false)) }.map {
      ToldClause($0, code: pack.title)
    }
    .flatMap { $0.inCode ? $0 : nil }
  }

  func told(_ terms: Terms, _ measure: String) -> ToldTerms {
    // An interim ban never goes on by silence, whatever the pack says of others.
    let atEnd = terms.form == .interim ? .lapses : pack.measure(measure)?.atEnd ?? .lapses
    return ToldTerms(terms: terms, atEnd: atEnd)
  }

  /// The bans besides the one that is written of, in every case of the person's.
  var bansBesides: [Restriction] {
    let own = state.live(on: today).filter { $0.id != draft.about }
    return (own + others.flatMap { $0.state.live(on: today) }).filter(\.holding.form.isBan)
  }

  // MARK: Children

  /// The arrangements, and after them the person's other children, for whom there is none yet.
  func children(_ arranged: [ChildArrangement]) -> [ToldChild] {
    if (person?.isVisitor ?? false) && arranged.isEmpty { return [] }
    let open = (person?.children ?? []).filter { pupil in
      !arranged.contains { $0.pupil == pupil }
    }
    return (arranged.map { ($0.pupil, $0.arrangement) } + open.map { ($0, "") })
      .filter { !names.gone.contains($0.0) }.compactMap { told($0.0, $0.1) }
  }

  /// The arrangements for the children of the carer who is written to; nothing else of the case.
  func otherCarersChildren() throws(LetterFault) -> [ToldChild] {
    let restriction = try restriction()
    guard let id = draft.to, let carer = names.parents[id] else { throw .noAddressee }
    return restriction.children.filter {
      carer.children.contains($0.pupil) && !names.gone.contains($0.pupil)
    }
    .compactMap { told($0.pupil, $0.arrangement) }
  }

  private func told(_ pupil: PupilID, _ arrangement: String) -> ToldChild? {
    guard let name = names.pupils[pupil] else { return nil }
    return ToldChild(
      name: name.given.isEmpty ? name.full : name.given, arrangement: arrangement)
  }
}
