import CaseModel
import PolicyModel

/// A consultation as the entries tell of it.
struct PathConsultation: Sendable {
  let asked: ChairAsked
  let stamp: PathStamp
  /// What was answered, in the order of writing.
  var replies: [(view: ChairView, stamp: PathStamp)] = []

  /// The last view that is one; “asked, no answer” is none.
  var view: (view: ChairView, stamp: PathStamp)? {
    var latest: (view: ChairView, stamp: PathStamp)?
    for reply in replies where reply.view != .noAnswer {
      if latest.map({ reply.stamp.comes(after: $0.stamp) }) ?? true { latest = reply }
    }
    return latest
  }
}

extension PathCase {
  /// The consultations of the case, with the views that were known by the step.
  func readConsultations() -> [PathConsultation] {
    var found: [PathConsultation] = []
    for entry in entries {
      switch entry.event {
      case .chairAsked(let asked):
        found.append(PathConsultation(asked: asked, stamp: entry.stamp))
      case .chairReplied(let reply):
        for index in found.indices
        where found[index].asked.consultation == reply.consultation
          && !entry.happened.isSurely(before: found[index].stamp.when)
        {
          found[index].replies.append((reply.view, entry.stamp))
        }
      default: continue
      }
    }
    return found
  }
}

/// Whether the chair of governors, or whoever stands in, was consulted on what is decided.
struct PathChair {
  let record: PathRecord
  /// Every decision in the person's cases.
  let decisions: [PathDecision]

  /// What came of looking for a view.
  enum Finding {
    /// The latest view that counts.
    case consulted(ChairView)
    /// There is none, for this reason.
    case notConsulted(String)
  }

  /// The latest view of these offices that covers the decision. Where there are no terms to hold against
  /// what was put, as before a letter, the measure and the incidents alone count.
  func finding(_ offices: Set<Role>, on decided: Proposal, hasTerms: Bool = true) -> Finding {
    var reasons: [String] = []
    var latest: (view: ChairView, stamp: PathStamp)?
    for consultation in record.own.consultations {
      let asked = consultation.asked
      func leave(_ why: String) { reasons.append("\(asked.consultation): \(why)") }
      guard offices.contains(asked.of) else {
        leave("\(asked.of.inWords) is not whom the policy has asked")
        continue
      }
      if let why = whyNotCounted(consultation, on: decided) {
        leave(why)
        continue
      }
      let beyond =
        hasTerms
        ? PathTerms(put: asked.proposal).beyond(decided)
        : narrow(asked.proposal, decided)
      if !beyond.isEmpty {
        leave("the decision goes beyond what was put: \(beyond.joined(separator: ", "))")
        continue
      }
      guard let view = consultation.view else {
        leave("there is no answer")
        continue
      }
      if latest.map({ view.stamp.comes(after: $0.stamp) }) ?? true { latest = view }
    }
    if let latest { return .consulted(latest.view) }
    if reasons.isEmpty { return .notConsulted("nobody was asked") }
    return .notConsulted(reasons.joined(separator: "; "))
  }

  private func narrow(_ put: Proposal, _ decided: Proposal) -> [String] {
    if put.measure != decided.measure { return ["another measure was put"] }
    return decided.incidents.filter { !put.incidents.contains($0) }
      .map { "incident \($0) was not put" }
  }

  private func whyNotCounted(
    _ consultation: PathConsultation, on decided: Proposal
  ) -> String? {
    let asked = consultation.asked
    // An interim ban decides nothing yet: what the chair was asked before it may carry the ban after it.
    let used = decisions.first {
      $0.kind != .interim && $0.measure == decided.measure && $0.concerns(decided.incidents)
        && !consultation.stamp.comes(after: $0.stamp)
    }
    if let used {
      return "it was asked before the decision of \(used.stamp.when.inWords) on these incidents"
    }
    let incidents = record.own.incidents(by: record.step.happened)
    let early = incidents.first {
      decided.incidents.contains($0.id) && !$0.mayConcern(consultation.stamp.when)
    }
    if let early { return "it was asked before incident \(early.id) happened" }
    let dropped = record.own.written.contains { entry in
      guard case .incidentJudged(let judged) = entry.event, judged.outcome != .openCase else {
        return false
      }
      return decided.incidents.contains(judged.incident)
        && entry.sequence > consultation.stamp.sequence
    }
    if dropped { return "it was asked before the matter was judged to be no case" }
    if asked.isStandInUnsaid { return "\(asked.of.inWords) was asked, and nothing says why" }
    if asked.standIn == .silent, !wasSilent(before: consultation) {
      return "the chair is said to be silent, and nobody had asked them"
    }
    guard let somebody = asked.asked else {
      return record.person.knowsHolder(of: asked.of, on: consultation.stamp.when.day)
        ? "nothing says who was asked" : nil
    }
    if somebody == record.step.staff { return "whoever decided was asked about it themselves" }
    return Self.objection(
      to: somebody, as: asked.of, at: consultation.stamp.when.day,
      on: incidents.filter { asked.proposal.incidents.contains($0.id) }, record.person)
  }

  /// True where the chair was asked about the same before, and had said nothing by then.
  private func wasSilent(before consultation: PathConsultation) -> Bool {
    let earlier = record.own.consultations.last {
      $0.asked.of == .chair && $0.asked.proposal.measure == consultation.asked.proposal.measure
        && $0.stamp.sequence < consultation.stamp.sequence
    }
    guard let earlier else { return false }
    return !earlier.replies.contains {
      $0.view != .noAnswer && $0.stamp.sequence < consultation.stamp.sequence
    }
  }

  /// Why somebody may not be consulted about a case with these incidents; nil where they may.
  static func objection(
    to asked: StaffID, as office: Role, at day: CivilDate, on incidents: [PathIncident],
    _ person: PathPerson
  ) -> String? {
    if person.themselves.contains(asked) { return "whoever was asked is the person of the case" }
    if person.related.contains(asked) {
      return "whoever was asked is related to the person of the case"
    }
    if incidents.contains(where: { $0.involved.contains(asked) }) {
      return "whoever was asked was affected by it or saw it"
    }
    if person.roles[asked]?.contains(.head) ?? false { return "whoever was asked decides it" }
    if !(person.held(office, by: asked, on: day) ?? true) {
      return "whoever was asked was not \(office.inWords) on \(day.inWords)"
    }
    return nil
  }
}

extension ChairAsked {
  /// True where somebody stands in for the chair and no reason is given.
  var isStandInUnsaid: Bool {
    of != .chair && (standIn == nil || (standIn == .conflict && standInWords.saysNothing))
  }
}
