import CaseModel
import CaseStore
import Chronology
import Foundation
import PolicyModel

extension Desk {
  /// Takes a step of a case: form, decision, record.
  func takeStep(
    _ number: CaseID, _ id: StepID, _ answers: [String: String], version: Int?, command: String?
  ) throws(DeskError) -> Submission {
    if let put = try whereItWasPut(number, id, answers) {
      let taken = try takeStep(
        id, try caseState(put.number), put.number, put.answers, version: nil, command: command)
      guard case .recorded(let words, let place) = taken else { return taken }
      return .recorded("In case \(put.number), where it is heard. \(words)", open: place)
    }
    return try takeStep(
      id, try caseState(number), number, answers, version: version, command: command)
  }

  /// Takes a step of a case as it was read, whoever may see it: a breach is logged from the gate too.
  func takeStep(
    _ id: StepID, _ read: OpenCase, _ number: CaseID, _ answers: [String: String], version: Int?,
    command: String?
  ) throws(DeskError) -> Submission {
    let (state, pack) = (read.state, read.pack)
    guard let step = Step.named(id, in: pack) else { throw .notFound("step \(id)") }
    var context = try caseContext(number, state, pack)
    if step == .builtIn(.letterIssue) { context.namesInDrafts = try namesInDrafts(number, read) }
    let rail = Decider(state, context).standing(of: step)
    if let refusal = Self.openingRefusal(step, rail) { return .refused(refusal) }
    if let version, version != state.version {
      let since = read.entries.filter { $0.streamVersion > version }
      return .changedMeanwhile(try lines(since, pack: pack), version: state.version)
    }
    let form = StepForm(state, context)
    let (named, strangers) = try staffNames().read(form.fields(of: step), answers)
    let filled: FilledStep
    switch form.fill(step, named) {
    case .failure(let problems):
      // What stands before the step whatever its form says comes first: nobody mends answers in vain.
      if let rail, !rail.mayBeTaken, !problems.problems.contains(where: { named[$0.field] != nil })
      {
        return .refused(Refusal(rail.reasons))
      }
      let known = Set(strangers.map(\.field))
      return .mend(strangers + problems.problems.filter { !known.contains($0.field) })
    case .success(let value): filled = value
    }
    if !strangers.isEmpty { return .mend(strangers) }
    context.happened = filled.happened
    let taking = Taking(
      number: number, state: state, pack: pack, context: context, filled: filled, step: step,
      command: command)
    if let letter = filled.act.letterGoingOut,
      let refusal = try unconfirmedRefusal(letter, number, read)
    {
      return .refused(refusal)
    }
    switch filled.act {
    case .command(.correctEntry(let event)) where event.sequence == state.wrongPerson?.sequence:
      return try themAfterAll(event, taking)
    case .command(let command): return try commit(taking, command)
    case .refuse(let refusal): return .refused(refusal)
    case .issueLetter(let letter, let names): return try issue(letter, naming: names, taking)
    case .keepEvidence(let path, let describes): return try keep(path, describes, taking)
    case .joinIncident(let incident): return try join(incident, taking)
    case .judge(let judged): return try judge(judged, taking)
    case .identify(let name, let same, let how, let by):
      return try identify(name: name, sameAs: same, how: how, by: by, taking)
    case .correctPerson(let corrected): return try correct(corrected, taking)
    }
  }

  /// A step on its way into the record.
  struct Taking {
    var number: CaseID
    var state: CaseState
    var pack: PolicyPack
    var context: CaseContext
    var filled: FilledStep
    var step: Step
    var command: String?
  }

  /// Decides and records, with whatever else goes in the same transaction.
  func commit(
    _ taking: Taking, _ command: CaseCommand, also writes: [Write] = [],
    expecting: [String: Int] = [:], evidence: [NewEvidence] = [],
    open place: Submission.Place? = nil
  ) throws(DeskError) -> Submission {
    let events: [CaseEvent]
    switch Decider(taking.state, taking.context).decide(command) {
    case .refused(let refusal): return .refused(refusal)
    case .accepted(let accepted): events = accepted
    }
    let stream = taking.number.stream
    let own = events.compactMap(\.payload).map { payload in
      Write(stream, payload, mark: taking.filled.mark)
    }
    // What was read of the person's other cases must still be so.
    var versions = [stream: taking.state.version]
    for other in taking.context.others { versions[other.number.stream] = other.state.version }
    do {
      try record(
        own + writes, happened: taking.filled.happened,
        expecting: expecting.merging(versions) { first, _ in first },
        evidence: evidence, command: taking.command)
    } catch .store(.conflict(stream, _, let actual, let since)) {
      return .changedMeanwhile(try lines(since, pack: taking.pack), version: actual)
    }
    return .recorded(words(events, taking), open: place)
  }

  private func words(_ events: [CaseEvent], _ taking: Taking) -> String {
    let name = taking.step.name
    let record = "Record "
    var words = [
      name.hasPrefix(record)
        ? "Recorded \(name.dropFirst(record.count))." : "Recorded: \(name)."
    ]
    let decider = Decider(taking.state, taking.context)
    for event in events {
      switch event {
      case .letterDrafted(let draft):
        words.append(
          "The letter “\(draft.kind.name)” is drafted: issue it, then record how it was sent."
        )
      case .restrictionDecided(let decided):
        words += decider.advice(on: decided).map { "Note: \($0)" }
      case .noticeGiven(let notice):
        words += decider.advice(onPutting: notice.proposal).map { "Note: \($0)" }
      default: break
      }
    }
    return words.joined(separator: " ")
  }

  // MARK: Acts that need more than the form

  private func keep(
    _ path: String, _ describes: String, _ taking: Taking
  ) throws(DeskError) -> Submission {
    let expanded = (path as NSString).expandingTildeInPath
    guard let data = FileManager.default.contents(atPath: expanded) else {
      return .mend([FieldProblem("file", "There is no readable file at \(path).")])
    }
    let bytes = [UInt8](data)
    if bytes.count > store.options.evidenceLimit {
      return .mend([
        FieldProblem(
          "file",
          "The file has \(bytes.count) bytes; at most \(store.options.evidenceLimit) are kept.")
      ])
    }
    let name = URL(fileURLWithPath: expanded).lastPathComponent
    let kept = EvidenceKept(
      hash: Desk.digest(bytes), name: name, bytes: bytes.count,
      type: MediaType.of(fileName: name), describes: describes)
    return try commit(taking, .keepEvidence(kept), evidence: [NewEvidence(bytes)])
  }

  /// A judgement in a case is of this person's part: it goes to every case of theirs that the incident belongs to, and
  /// to the incident itself where nobody else's case is about it.
  private func judge(_ judged: IncidentJudged, _ taking: Taking) throws(DeskError) -> Submission {
    let state = try incidentState(judged.incident)
    let person = try anyCase(taking.number).state.parent
    var writes: [Write] = []
    var expecting: [String: Int] = [:]
    var isShared = false
    for other in try DeskError.mapping({ try store.cases(of: judged.incident) })
    where other != taking.number {
      let its = try anyCase(other).state
      guard its.parent == person else {
        isShared = true
        continue
      }
      writes.append(Write(other.stream, judged))
      writes += its.takingBack(judged).map { Write(other.stream, $0) }
      expecting[other.stream] = its.version
    }
    if !isShared {
      let triaged = IncidentTriaged(
        nature: judged.nature, seriousness: judged.seriousness, outcome: judged.outcome,
        reason: judged.reason)
      writes.insert(Write(judged.incident.stream, triaged), at: 0)
      expecting[judged.incident.stream] = state.version
    }
    return try commit(taking, .judgeIncident(judged), also: writes, expecting: expecting)
  }
}

/// Media types by file ending, for what schools keep as evidence.
enum MediaType {
  static func of(fileName: String) -> String {
    switch fileName.split(separator: ".").last?.lowercased() {
    case "png": return "image/png"
    case "jpg", "jpeg": return "image/jpeg"
    case "heic": return "image/heic"
    case "pdf": return "application/pdf"
    case "txt": return "text/plain"
    case "eml": return "message/rfc822"
    case "mp3": return "audio/mpeg"
    case "m4a": return "audio/mp4"
    case "mp4": return "video/mp4"
    case "docx": return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    default: return "application/octet-stream"
    }
  }
}
