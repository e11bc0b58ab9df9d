public import PolicyModel

/// Names for ids, so that a chronology can be read aloud.
public struct Names: Sendable {
  /// Staff names by id.
  public var staff: [StaffID: String]
  /// People's names by id.
  public var parents: [ParentID: String]
  /// Pupils' names by id.
  public var pupils: [PupilID: String]
  /// What the letters of each case are called, by id.
  public var letters: [CaseID: [ItemID: LetterKind]]

  /// Names for ids.
  public init(
    staff: [StaffID: String] = [:], parents: [ParentID: String] = [:],
    pupils: [PupilID: String] = [:], letters: [CaseID: [ItemID: LetterKind]] = [:]
  ) {
    self.staff = staff
    self.parents = parents
    self.pupils = pupils
    self.letters = letters
  }

  func of(_ id: StaffID) -> String { staff[id] ?? id.rawValue }
  func of(_ id: ParentID) -> String { parents[id] ?? id.rawValue }
  func of(_ id: PupilID) -> String { pupils[id] ?? id.rawValue }
}

/// Puts entries into words: a title of a few words and a body of whole lines.
public struct Narration: Sendable {
  let pack: PolicyPack
  let names: Names

  /// A narration under a pack, with these names.
  public init(pack: PolicyPack, names: Names) {
    self.pack = pack
    self.names = names
  }

  /// An entry in words.
  public struct Words: Hashable, Sendable {
    /// A few words.
    public var title: String
    /// Whole lines; empty where the title says it all.
    public var body: String

    init(_ title: String, _ lines: [String] = []) {
      self.title = title
      body = lines.filter { !$0.isBlank }.joined(separator: "\n")
    }
  }

  /// An entry of a case in words.
  public func words(_ event: CaseEvent, in number: CaseID) -> Words {
    switch event {
    case .caseOpened(let event):
      return Words(
        "Case opened",
        ["About \(names.of(event.parent)), under \(event.policy.pack) \(event.policy.edition)."])
    case .incidentJoined(let event):
      let names = event.behaviours.map { pack.behaviour($0)?.name ?? $0 }
      return Words(
        "Incident \(event.incident)",
        ["\(event.on.inWords), \(event.channel.words): \(names.joined(separator: ", "))."])
    case .incidentJudged(let event):
      return Words(
        "Judged",
        [
          "Incident \(event.incident): \(event.nature.words); \(event.seriousness.rawValue)."
            + (event.outcome == .openCase ? "" : " \(event.outcome.words.capitalizedFirst)."),
          event.reason,
        ])
    case .accessChanged(let event):
      let who = event.people.map { names.of($0) }.joined(separator: ", ")
      return Words(
        "Access changed",
        ["\(event.access == .team ? "Case team" : "Named people only"): \(who).", event.reason])
    case .personIdentified(let event):
      return Words("Person identified", ["\(names.of(event.parent)), by \(event.by).", event.how])
    case .personCorrected(let event):
      let right = event.right.map { " It should have been \(names.of($0))." } ?? ""
      return Words(
        "Wrong person",
        ["Opened against \(names.of(event.wrong)) by mistake.\(right)", event.reason])
    case .caseClosed(let event):
      return Words("Closed", ["\(event.outcome.words.capitalizedFirst).", event.reason])
    case .caseReopened(let event): return Words("Reopened", [event.reason])
    case .noteAdded(let event): return Words("Note", [event.text])
    case .entryCorrected(let event):
      return Words("Correction of entry \(event.sequence)", [event.text, "Why: \(event.why)"])
    case .statementTaken(let event):
      return Words(
        "Account of \(event.from)",
        [
          "\(event.part.rawValue.capitalizedFirst)\(event.firstHand ? ", first-hand" : ", not first-hand").",
          event.seen, event.assessment.isBlank ? "" : "Assessment: \(event.assessment)",
        ])
    case .nobodyElseInvolved(let event):
      return Words("Nobody else was involved", [event.reason])
    case .accountAsked(let event):
      return Words("Account asked for", ["\(event.from), \(event.how)."])
    case .evidenceKept(let event):
      return Words(
        "Evidence",
        ["\(event.name), \(event.bytes) bytes: \(event.describes)", "SHA-256 \(event.hash)"])
    case .parentSpokenTo(let event):
      let who = [event.requestedFrom?.words ?? "", event.requestedBy, event.reference]
        .filter { !$0.isBlank }.joined(separator: ", ")
      let asked = who.isEmpty ? "" : "At the request of \(who)."
      return Words(
        "Words with the \(pack.words.parent)",
        [
          "\(event.outcome.words.capitalizedFirst), \(event.channel.words).", event.note,
          Self.said(event.ofWhatWasPut),
          event.meeting.map { "They were told of the meeting \($0)." } ?? "", asked,
        ])
    case .measureTaken(let event): return taken(event)
    case .adjustmentsAsked(let event):
      return Words(
        event.letter == nil ? "Adjustments asked about" : "What is agreed was done for a letter",
        [
          event.letter.map { "For \($0)." } ?? "", "\(event.how).", event.answer,
          Self.said(event.ofWhatWasPut),
        ])
    case .dutyDeparted(let event):
      let name = pack.duties.first { $0.id == event.duty }?.name ?? event.duty
      return Words("Departure from a duty", ["\(name).", event.reason])
    case .measureNotUsed(let event):
      return Words("Not used: \(measure(event.measure))", [event.reason])
    case .holdPlaced(let event):
      return Words("Contact on hold", ["Asked by \(event.by). \(event.reference)", event.reason])
    case .duePutOff(let event):
      let what = DueKind(rawValue: event.due)?.words ?? event.due
      return Words(
        "Put off until \(event.until.slashed)", ["\(what.capitalizedFirst).", event.reason])
    case .caseHandedOver(let event):
      return Words("Handed to \(names.of(event.to))", [event.note])
    case .holdLifted(let event): return Words("Contact hold lifted", ["By \(event.by)."])
    case .referredToSafeguarding(let event):
      let to = event.to.map { names.of($0) } ?? "the safeguarding lead"
      return Words("Passed to safeguarding", ["To \(to). \(event.reference)"])
    case .erased(let kind):
      return Words(
        "Erased", ["The content of this entry (\(kind)) was destroyed under an authority."])
    default: return furtherWords(event, in: number)
    }
  }

  private func taken(_ event: MeasureTaken) -> Words {
    var lines = [event.note]
    if !event.to.isBlank || !event.reference.isBlank {
      lines.append("To \(event.to) \(event.reference)".trimmedEnd)
    }
    if !event.consentFrom.isBlank { lines.append("With the consent of \(event.consentFrom).") }
    if !event.attempts.isBlank { lines.append("Tried before: \(event.attempts)") }
    if !event.seriousness.isBlank { lines.append("Too serious to wait: \(event.seriousness)") }
    return Words(measure(event.measure), lines + event.ways.map { way($0, before: event.measure) })
  }

  func measure(_ id: String) -> String { pack.measure(id)?.name ?? pack.power(id)?.name ?? id }

  /// How a demand before a measure was met, with what it rests on.
  func way(_ met: MetDemand, before measure: String) -> String {
    let reason =
      met.way == .overriddenWithReason || met.way == .seriousnessReason ? ": \(met.by)" : ""
    let requirement = pack.measure(measure)?.requires.first { $0.id == met.demand }
    let citation = requirement.map { " [\($0.citation(of: met.way).text)]" } ?? ""
    return "\(met.demand.words.capitalizedFirst): \(met.inWords)\(reason)\(citation)."
  }
}

extension Nature {
  /// The nature in words.
  public var words: String {
    switch self {
    case .criminal: return "perhaps criminal"
    case .libellous: return "perhaps libel or slander"
    case .both: return "perhaps criminal, and perhaps libel or slander"
    case .neither: return "neither criminal nor libellous"
    }
  }
}

extension String {
  /// The text without white space at its end.
  var trimmedEnd: String { String(reversed().drop(while: \.isWhitespace).reversed()) }
}
