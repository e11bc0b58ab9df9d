public import CaseModel
import CaseStore
import Chronology
import PolicyModel

extension Desk {
  /// What whoever sits at the desk recorded, newest first, with what can still be done about each:
  /// entries before a sequence, or the newest.
  public func ownEntries(before sequence: Int?, limit: Int) throws(DeskError) -> [OwnEntry] {
    let entries = try DeskError.mapping {
      try store.entries(newestBefore: sequence, by: staff.rawValue, limit: limit)
    }
    var drafts: [CaseID: Set<Int>] = [:]
    var remedies: [Int: OwnEntry.Remedy] = [:]
    var toldAtGate: Set<Int> = []
    for entry in entries {
      guard entry.stream.hasPrefix("case/") else {
        remedies[entry.sequence] = try remedy(entry.stream)
        continue
      }
      let number = CaseID(rawValue: String(entry.stream.dropFirst("case/".count)))
      guard let state = try? caseState(number).state else {
        // A case that may not be seen shows nothing of itself here either, save what was told at the gate.
        if entry.kind == RestrictionBreached.kind {
          toldAtGate.insert(entry.sequence)
          remedies[entry.sequence] = .stays(
            "It stays. Tell the headteacher what is right, who corrects it.")
        }
        continue
      }
      if drafts[number] == nil {
        let open = state.letters.filter { $0.isOutstanding && $0.issued == nil }
        drafts[number] = Set(open.map(\.drafted.sequence))
      }
      if drafts[number]?.contains(entry.sequence) == true,
        let letter = state.letters.first(where: { $0.drafted.sequence == entry.sequence })
      {
        remedies[entry.sequence] = .takeBack(
          .step(number, BuiltInStep.letterDrop.rawValue), ["letter": letter.id.rawValue])
      } else if let act = state.lasting[entry.sequence] {
        remedies[entry.sequence] = .stays(
          (["It stays.", act.why] + act.opens).joined(separator: " "))
      } else {
        remedies[entry.sequence] = .correct(
          .step(number, BuiltInStep.correctEntry.rawValue), ["entry": String(entry.sequence)])
      }
    }
    let shown = entries.filter { remedies[$0.sequence] != nil }
    var own: [OwnEntry] = []
    for line in try lines(shown, pack: try pack()) {
      guard let remedy = remedies[line.sequence] else { continue }
      let isTold = toldAtGate.contains(line.sequence)
      own.append(OwnEntry(line: isTold ? try asToldAtTheGate(line) : line, remedy: remedy))
    }
    return own
  }

  /// A breach in a case that may not be seen, as it was told at the gate: by whom, and what; of no case.
  private func asToldAtTheGate(_ line: ChronicleLine) throws(DeskError) -> ChronicleLine {
    let number = CaseID(rawValue: String(line.stream.dropFirst("case/".count)))
    var line = line
    line.title = "Breach logged"
    line.stream = "gate"
    if let parent = try anyCase(number).state.parent {
      line.title += ": \(try nameAtTheGate(parent))"
    }
    return line
  }

  private func remedy(_ stream: String) throws(DeskError) -> OwnEntry.Remedy {
    let id = String(stream.drop { $0 != "/" }.dropFirst())
    switch stream.prefix(while: { $0 != "/" }) {
    case "parent": return try correcting(.parentEdit(ParentID(rawValue: id)))
    case "incident":
      return .stays("It stays. A note in the incident's case says what is right.")
    case "pupil": return .stays("It stays. A later import or entry brings the pupil up to date.")
    default: return try correcting(.schoolDetails)
    }
  }

  /// The form that says what is right, where whoever sits at the desk may submit it.
  private func correcting(_ key: FormKey) throws(DeskError) -> OwnEntry.Remedy {
    guard let refusal = try openingRefusal(key) else { return .correct(key, [:]) }
    return .stays(
      "It stays. " + refusal.reasons.map(\.why).joined(separator: " ")
        + " What is right can be said by them.")
  }
}
