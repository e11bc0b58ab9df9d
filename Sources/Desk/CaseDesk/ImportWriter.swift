import CaseModel
import Exchange
import PolicyModel

/// Turns an import's plan into entries, and tells what was done with every record of the file.
struct ImportWriter {
  /// A person whom the file names, as they will be.
  struct Draft {
    var before: ParentState?
    var state: ParentState
    var importKey = ""
    var links: [LinkMade] = []
    var linkChanges: [LinkChanged] = []
    var changed: [ImportField] = []
  }

  let file: TransferFile
  let plan: ImportPlan
  let matching: ImportMatching
  let known: ImportKnown
  let source: String
  var newPupil: Int
  var newPerson: Int
  var pupilOfKey: [String: PupilID] = [:]
  var personOf: [ContactPlace: ParentID] = [:]
  var drafts: [ParentID: Draft] = [:]
  var order: [ParentID] = []
  /// Everything that the file gives for one person, so that two children's files that differ do not
  /// change them back and forth.
  var given: [ParentID: [ImportField: Set<String>]] = [:]

  /// What was done.
  var report = ImportReport()
  /// What to record, pupils first.
  private(set) var writes: [Desk.Write] = []
  /// The version each stream must be at.
  private(set) var expecting: [String: Int] = [:]

  /// - Parameters:
  ///   - source: the file's name, as the reason of a change names it.
  ///   - firstPupil: the number of the next pupil's id.
  ///   - firstPerson: the number of the next person's id.
  init(
    file: TransferFile, plan: ImportPlan, matching: ImportMatching, known: ImportKnown,
    source: String, firstPupil: Int, firstPerson: Int
  ) {
    self.file = file
    self.plan = plan
    self.matching = matching
    self.known = known
    self.source = source
    newPupil = firstPupil
    newPerson = firstPerson
    noteProblems()
    for planned in plan.pupils { take(planned) }
    collectGiven()
    for planned in plan.pupils {
      for contact in planned.contacts { take(contact, of: planned) }
    }
    for id in order { write(id) }
    report.proposals = matching.proposals
    report.keptApart = matching.keptApart
    report.notices = file.notices.map(\.sentence)
    report.entries = writes.count
  }

  private mutating func noteProblems() {
    for problem in file.problems {
      switch problem.subject {
      case .pupil(let contacts):
        report.pupils.wrong += 1
        report.contacts.wrong += contacts
      case .contact: report.contacts.wrong += 1
      }
      report.wrong.append(
        ImportReport.Remark(line: problem.line, who: problem.label, what: problem.reason))
    }
  }

  // MARK: Pupils

  private mutating func take(_ planned: ImportPlan.Pupil) {
    let pupil = file.pupils[planned.index]
    func remark(_ what: String) -> ImportReport.Remark {
      ImportReport.Remark(line: pupil.line, who: pupil.fullName, what: what)
    }
    for caution in planned.cautions { report.toLookAt.append(remark(caution)) }
    switch planned.outcome {
    case .new:
      let id = PupilID(rawValue: Self.id("u", newPupil))
      newPupil += 1
      pupilOfKey[planned.key] = id
      report.pupils.new += 1
      expecting[id.stream] = 0
      writes.append(
        Desk.Write(
          id.stream,
          PupilAdded(
            name: PersonName(given: pupil.forename, family: pupil.surname),
            born: pupil.dateOfBirth, year: pupil.yearGroup, upn: pupil.upn ?? "",
            importKey: planned.key)))
    case .changed(let changes): change(planned, pupil, changes.filter(\.field.isKept))
    case .unchanged: report.pupils.unchanged += 1
    case .skipped(let why):
      report.pupils.skipped += 1
      report.skipped.append(remark(why))
    case .wrong(let why):
      report.pupils.wrong += 1
      report.wrong.append(remark(why))
    }
    if let known = planned.known { pupilOfKey[planned.key] = PupilID(rawValue: known) }
  }

  private mutating func change(
    _ planned: ImportPlan.Pupil, _ pupil: TransferPupil, _ changes: [FieldChange]
  ) {
    guard let id = planned.known.map({ PupilID(rawValue: $0) }), var state = known.pupils[id]?.state
    else { return }
    var taken: [ImportField] = []
    for change in changes {
      guard change.cautions.isEmpty else {
        report.toLookAt.append(
          ImportReport.Remark(line: pupil.line, who: pupil.fullName, what: Self.words(change)))
        continue
      }
      switch change.field {
      case .upn: state.upn = change.to
      case .surname: state.name.family = change.to
      case .forename: state.name.given = change.to
      case .dateOfBirth: state.born = pupil.dateOfBirth
      case .yearGroup: state.year = change.to
      case .applicationReference, .sex, .preferredSurname, .preferredForename, .middleNames,
        .address, .title, .relationship, .parentalResponsibility, .email, .order, .phone:
        continue
      }
      taken.append(change.field)
    }
    guard !taken.isEmpty else {
      report.pupils.unchanged += 1
      return
    }
    report.pupils.changed += 1
    let words = taken.map(\.words).joined(separator: ", ")
    report.changes.append(
      ImportReport.Remark(line: pupil.line, who: pupil.fullName, what: "Changed: \(words)."))
    expecting[id.stream] = state.version
    writes.append(
      Desk.Write(
        id.stream,
        PupilChanged(
          name: state.name, born: state.born, year: state.year, form: state.form, upn: state.upn,
          why: why(taken))))
  }

  // MARK: Writing

  private mutating func write(_ id: ParentID) {
    guard let draft = drafts[id] else { return }
    let state = draft.state
    let count = writes.count
    if let before = draft.before {
      if before.name != state.name || before.contact != state.contact {
        writes.append(
          Desk.Write(
            id.stream,
            ParentChanged(
              kind: state.kind, name: state.name, described: state.described,
              contact: state.contact, apart: state.apart, noParentHere: state.noParentHere,
              why: why(draft.changed))))
      }
    } else {
      writes.append(
        Desk.Write(
          id.stream,
          ParentAdded(
            kind: state.kind, name: state.name, contact: state.contact,
            importKey: draft.importKey)))
    }
    writes += draft.linkChanges.map { Desk.Write(id.stream, $0) }
    writes += draft.links.map { Desk.Write(id.stream, $0) }
    if writes.count > count { expecting[id.stream] = draft.before?.version ?? 0 }
  }

  func why(_ fields: [ImportField]) -> String {
    var words: [String] = []
    for field in fields where !words.contains(field.words) { words.append(field.words) }
    return "\(ImportKnown.why)\(words.joined(separator: ", ")) from \(source)"
  }

  static func words(_ change: FieldChange) -> String {
    var reasons: [String] = []
    if change.cautions.contains(.replacesOwnEdit) {
      reasons.append("somebody at the school set it")
    }
    if change.cautions.contains(.courtOrder) {
      reasons.append("a court order concerns this person")
    }
    let now = change.from.isEmpty ? "nothing" : "“\(change.from)”"
    return
      "The \(change.field.words) was left as it is, because \(reasons.joined(separator: " and "))"
      + ": the record has \(now), the file “\(change.to)”."
  }

  static func responsibility(_ stated: ParentalResponsibility) -> Responsibility {
    switch stated {
    case .yes: return .yes
    case .no: return .no
    case .notStated: return .notStated
    }
  }

  static func id(_ letter: String, _ number: Int) -> String {
    let digits = String(number)
    return letter + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }
}
