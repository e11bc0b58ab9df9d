public import CaseModel
import CaseStore
import Chronology
import Letters
import PolicyModel

extension Desk {
  /// A letter: its frozen text once issued, or what it would say now, with what speaks against issuing it.
  ///
  /// - Throws: ``DeskError``: `notFound`.
  public func letterSheet(_ number: CaseID, _ letter: ItemID) throws(DeskError) -> LetterSheet {
    let read = try caseState(number)
    let (state, pack, entries) = (read.state, read.pack, read.entries)
    guard let standing = state.letter(letter) else { throw .notFound("letter \(letter)") }
    let rows = try letters(of: number, state.parent)
    guard let row = rows.first(where: { $0.letter == letter }) else {
      throw .notFound("letter \(letter)")
    }
    if standing.issued != nil {
      let payloads = try DeskError.mapping { try entries.map { try codec.payload(of: $0) } }
      for case let issued as LetterIssued in payloads where issued.letter == letter {
        let seal = try DeskError.mapping { try store.seal().text }
        return LetterSheet(
          row: row, text: issued.text, hash: issued.hash, findings: [], seal: seal,
          reading: LetterReading(of: issued.text))
      }
      return LetterSheet(row: row, text: "", hash: standing.hash ?? "", findings: [])
    }
    switch try render(standing.draft, number, state, pack, entries) {
    case .failure(let problem):
      return LetterSheet(row: row, text: "", hash: "", findings: problem.reasons.map(\.why))
    case .success(let rendered):
      return LetterSheet(
        row: row, text: rendered.letter.text, hash: "", findings: rendered.findings,
        names: rendered.names, reading: LetterReading(of: rendered.letter.text))
    }
  }

  struct Rendered {
    var letter: RenderedLetter
    var findings: [String]
    /// The names of others on record that stand in it.
    var names: [String]
  }

  /// The names of others on record that the drafts of a case bear.
  func namesInDrafts(
    _ number: CaseID, _ read: OpenCase
  ) throws(DeskError) -> [ItemID: [String]] {
    var names: [ItemID: [String]] = [:]
    for letter in read.state.letters where letter.isOutstanding && letter.issued == nil {
      guard
        case .success(let rendered) = try render(
          letter.draft, number, read.state, read.pack, read.entries), !rendered.names.isEmpty
      else { continue }
      names[letter.id] = rendered.names
    }
    return names
  }

  /// Fixes a letter's text, unless the templates or the lint say no.
  func issue(
    _ letter: ItemID, naming names: [AllowedName], _ taking: Taking
  ) throws(DeskError) -> Submission {
    guard let standing = taking.state.letter(letter) else {
      return .mend([FieldProblem("letter", "There is no letter \(letter) in this case.")])
    }
    if let refusal = try collectingRefusal(standing, taking) { return .refused(refusal) }
    let entries = try DeskError.mapping { try store.load(taking.number.stream) }
    let rendered: Rendered
    switch try render(standing.draft, taking.number, taking.state, taking.pack, entries) {
    case .failure(let fault): return .refused(Refusal(fault.reasons))
    case .success(let value): rendered = value
    }
    if !rendered.findings.isEmpty {
      return .refused(
        Refusal(
          rendered.findings.map {
            Refusal.Reason(
              kind: .state, why: $0, opens: ["Mend what the letter says, then issue it."])
          }))
    }
    let text = rendered.letter.text
    let issued = LetterIssued(
      letter: letter, kind: standing.draft.kind, text: text, hash: Desk.digest(Array(text.utf8)),
      signedBy: staff, names: names)
    return try commit(taking, .issueLetter(issued))
  }

  private func render(
    _ draft: LetterDrafted, _ number: CaseID, _ state: CaseState, _ pack: PolicyPack,
    _ entries: [Entry]
  ) throws(DeskError) -> Result<Rendered, LetterFault> {
    let school = try school()
    let today = try today()
    let templates: LetterTemplates
    do {
      templates = try LetterTemplates(folder: resources.letters)
    } catch {
      throw .file(error.sentence)
    }
    let events = try DeskError.mapping { try codec.caseEvents(entries) }
    let names = try letterNames(draft, number, state, pack, school)
    let others = try state.parent.map { parent throws(DeskError) in
      try otherCases(of: parent, besides: number)
    }
    let facts: LetterFacts
    let letter: RenderedLetter
    do {
      facts = try LetterFacts.make(
        draft, in: state, case: number, chronology: events, pack: pack, names: names,
        school: school.details ?? SchoolSetUp(name: pack.school), today: today,
        signatory: staff, others: others ?? [])
      letter = try LetterRenderer(templates: templates).render(facts)
    } catch {
      return .failure(error)
    }
    let findings = LetterLint.findings(in: letter, facts: facts).map { finding in
      finding.excerpt.isEmpty ? finding.sentence : "\(finding.sentence) (“\(finding.excerpt)”)"
    }
    return .success(
      Rendered(
        letter: letter, findings: findings,
        names: try othersNamed(in: letter.text, facts, draft, state)))
  }

  /// A member of staff as letters name them: one who acts as head on the day says so.
  private func officer(_ member: StaffMember, _ acting: Delegation?) -> LetterOfficer {
    if acting?.basis == .governors {
      return LetterOfficer(name: member.name, title: "Acting headteacher")
    }
    let role = member.roles.first.map { role -> String in
      switch role {
      case .head: return "Headteacher"
      case .deputy: return "Deputy headteacher"
      case .chair: return "Chair of governors"
      case .viceChair: return "Vice-chair of governors"
      case .safeguardingLead: return "Designated safeguarding lead"
      case .seniorStaff: return "Senior member of staff"
      case .staff, .office, .administrator: return "For the school"
      }
    }
    let title = member.title.isEmpty ? role ?? "" : member.title
    return LetterOfficer(
      name: member.name, title: acting == nil ? title : "\(title), deciding for the headteacher")
  }

  private func letterNames(
    _ draft: LetterDrafted, _ number: CaseID, _ state: CaseState, _ pack: PolicyPack,
    _ school: SchoolState
  ) throws(DeskError) -> LetterNames {
    var names = LetterNames()
    for parent in [state.parent, draft.to].compactMap(\.self) {
      let person = try parentState(parent)
      names.parents[parent] = LetterPerson(
        name: person.name, described: person.described, contact: person.contact,
        children: person.standingLinks.map(\.pupil), adjustments: person.adjustments.map(\.what),
        isVisitor: try casePerson(person, parent).isVisitor)
      for link in person.standingLinks {
        names.pupils[link.pupil] = try pupilState(link.pupil).name
      }
    }
    for restriction in state.restrictions {
      for child in restriction.children where names.pupils[child.pupil] == nil {
        names.pupils[child.pupil] = try pupilState(child.pupil).name
      }
    }
    let today = try today()
    for pupil in names.pupils.keys {
      if let left = try pupilState(pupil).left, left < today { names.gone.insert(pupil) }
    }
    for member in school.staff {
      let acting = school.delegations.last {
        $0.facts.to == member.staff && $0.covers(today, case: number)
      }
      names.staff[member.staff] = officer(member, acting)
      if let drafted = state.letter(draft.letter)?.drafted, drafted.staff == member.staff,
        let held = school.delegations.last(where: { $0.held(drafted, in: number) })
      {
        names.then[member.staff] = officer(member, held)
      }
      if member.roles.contains(.head) && !member.left || acting?.basis == .governors {
        names.heads.insert(member.staff)
      }
      for role in member.roles where !member.left && Role.governors.contains(role) {
        names.governors[role] = officer(member, nil)
        if role == .chair { names.chairs.insert(member.staff) }
      }
    }
    for incident in state.joinedIncidents {
      try add(incident.facts.incident, to: &names, state)
    }
    return names
  }

  /// What may be said of an incident.
  private func add(
    _ id: IncidentID, to names: inout LetterNames, _ state: CaseState
  ) throws(DeskError) {
    let incident = try incidentState(id)
    guard let report = incident.report else { return }
    let today = try today()
    let then = try pack(on: incident.happened?.day ?? today)
    names.codes[id] = then
    names.incidents[id] = ReportedIncident(report, mark: incident.mark, pack: then)
  }
}
