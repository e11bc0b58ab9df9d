import CaseModel
import CaseStore
import PolicyModel

/// What was decided under a delegation that ended before the headteacher confirmed it: it stands, and the
/// headteacher decides whether it goes on.
extension Desk {
  /// Something that was decided so.
  struct Unconfirmed {
    /// What it is, as it begins a sentence.
    var what: String
    /// When it was decided.
    var stamp: Stamp
    /// Who decided it.
    var decidedBy: StaffMember
    /// Under what, which does not stand.
    var under: Delegation
    /// The step by which the headteacher decides otherwise.
    var step: StepID
    /// The restriction in force that it is; nil for any other decision.
    var restriction: ItemID?
  }

  /// What was decided in a case under such a delegation and nobody has decided upon since.
  ///
  /// What the policy lets that person decide without the head's powers rests on none, and a case that was
  /// closed since is accepted as it stands.
  func unconfirmed(
    _ number: CaseID, _ read: OpenCase
  ) throws(DeskError) -> [Unconfirmed] {
    let school = try school()
    let today = try today()
    return decisions(read, today).compactMap { what, stamp, step, measure, restriction in
      guard let under = school.unconfirmed(stamp, in: number, on: today),
        let member = school.member(stamp.staff)
      else { return nil }
      if let role = measure.flatMap({ read.pack.measure($0) })?.decidedBy,
        member.roles.contains(role), under.basis != .pastOffice || role != .head
      {
        return nil
      }
      if let closed = read.state.closedStamp, closed.sequence > stamp.sequence,
        school.unconfirmed(closed, in: number, on: today) == nil
      {
        return nil
      }
      return Unconfirmed(
        what: what, stamp: stamp, decidedBy: member, under: under, step: step,
        restriction: restriction)
    }
  }

  /// The measure is one that the policy may let somebody decide without the head's powers; the restriction is
  /// one in force.
  private typealias Decision = (
    what: String, stamp: Stamp, step: StepID, measure: String?, restriction: ItemID?
  )

  /// What was decided in a case about its person and stands, with the step that decides it otherwise.
  private func decisions(_ read: OpenCase, _ today: CivilDate) -> [Decision] {
    let state = read.state
    let (correct, notice) = (BuiltInStep.correctEntry.rawValue, BuiltInStep.notice.rawValue)
    var found: [Decision] = state.live(on: today).map { restriction in
      let isInterim = restriction.terms.form == .interim
      return (
        "The \(restriction.terms.form.words)", restriction.lastDecided,
        isInterim ? restriction.measure : "review", restriction.measure, restriction.id
      )
    }
    for restriction in state.restrictions {
      guard let ended = restriction.ended else { continue }
      let form = restriction.terms.form.words
      switch restriction.ending {
      case .lifted: found.append(("The lifting of the \(form)", ended, notice, nil, nil))
      case .setAside where state.wrongPerson == nil:
        found.append(("The setting aside of the \(form)", ended, notice, nil, nil))
      case .setAside, .replaced, .notImposed, nil: break
      }
    }
    for taken in state.measures {
      // A measure taken anew takes the place of the one before.
      let last = state.measures.last { $0.facts.measure == taken.facts.measure }
      guard let measure = read.pack.measure(taken.facts.measure), !measure.kind.isProtective,
        last?.stamp == taken.stamp
      else { continue }
      found.append(("“\(measure.name)”", taken.stamp, correct, measure.id, nil))
    }
    for decision in state.finalDecisions where decision.restriction == nil {
      found.append(("The decision against a restriction", decision.stamp, notice, nil, nil))
    }
    for challenge in state.challenges {
      // Whoever the policy names to hear it decides it in their own right.
      guard let decided = challenge.decided, decided.staff != challenge.facts.staff else {
        continue
      }
      let which = state.restriction(challenge.facts.about)?.inWords ?? "a decision"
      found.append(("The outcome of the challenge to \(which)", decided, correct, nil, nil))
    }
    return found
  }

  /// What the case says of them before anything else.
  func unconfirmedBanners(
    _ number: CaseID, _ read: OpenCase
  ) throws(DeskError) -> [String] {
    try unconfirmed(number, read).map { decision in
      let name =
        decision.what.hasPrefix("The ") ? String(decision.what.dropFirst(4)) : decision.what
      return "\(name.uppercased()): decided by \(decision.decidedBy.name) "
        + "\(decision.under.unconfirmedWords): the headteacher decides whether it stands."
    }
  }

  /// The delegations that are over without the head's word and under which something was decided that waits
  /// for it.
  func unsettledDelegations() throws(DeskError) -> [Delegation] {
    let viewer = try viewer()
    var found: [Delegation] = []
    for delegation in try school().unsettled(on: try today()) {
      for number in try cases(under: [delegation], viewer) {
        let decided = try unconfirmed(number, try caseState(number))
        if decided.contains(where: { delegation.held($0.stamp, in: number) }) {
          found.append(delegation)
          break
        }
      }
    }
    return found
  }

  /// The cases that a viewer may see, or all for nobody, in which something was written under one of these.
  func cases(
    under delegations: [Delegation], _ viewer: Viewer?
  ) throws(DeskError) -> [CaseID] {
    var numbers: Set<CaseID> = []
    for delegation in delegations {
      numbers.formUnion(
        try DeskError.mapping {
          try store.casesWritten(
            by: delegation.facts.to, after: delegation.given, before: delegation.endedBy ?? .max,
            since: delegation.basis == .pastOffice ? delegation.facts.from : nil, as: viewer)
        })
    }
    return numbers.sorted { $0.rawValue < $1.rawValue }
  }

  /// Each of them as something due of the head.
  func unconfirmedDues(
    _ school: SchoolState, _ viewer: Viewer, _ today: CivilDate
  ) throws(DeskError) -> [DueRow] {
    let over = school.unsettled(on: today)
    guard !over.isEmpty, school.isHead(staff, on: today) else {
      return try deniedDues(over.filter { $0.basis.waitsForNewHead }, school)
    }
    var rows: [DueRow] = []
    for number in try cases(under: over, viewer) {
      let read = try caseState(number)
      let decisions = try unconfirmed(number, read)
      if decisions.isEmpty { continue }
      let name = try caseRow(number)?.parentName ?? ""
      for decision in decisions {
        rows.append(
          DueRow(
            kind: .decide, due: decision.stamp.when.day, number: number,
            parent: read.state.parent, parentName: name,
            what: "\(decision.what) was decided by \(decision.decidedBy.name) "
              + (decision.under.basis.waitsForNewHead
                ? "\(decision.under.unconfirmedWords): decide anew, or say that it stands "
                  + "(confirm-delegation)."
                : "under a delegation that you did not confirm: decide whether it stands, or confirm the "
                  + "delegation."),
            step: decision.step, clause: "", lead: read.state.lead))
      }
    }
    return rows
  }

  /// What the chair has due of appointments that the governors say they never made, and of a headteacher who went on
  /// after their time, while something decided so waits: that there is somebody to decide it. It names no case.
  private func deniedDues(
    _ denied: [Delegation], _ school: SchoolState
  ) throws(DeskError) -> [DueRow] {
    guard try !actor().roles.isDisjoint(with: [.chair, .viceChair]) else { return [] }
    var rows: [DueRow] = []
    for delegation in denied {
      var waits = false
      for number in try cases(under: [delegation], nil) where !waits {
        waits = try unconfirmed(number, try anyCase(number)).contains {
          $0.under.given == delegation.given
        }
      }
      if !waits { continue }
      let name = school.member(delegation.facts.to)?.name ?? delegation.facts.to.rawValue
      rows.append(
        DueRow(
          kind: .delegation, due: delegation.ended ?? delegation.recorded, parentName: "",
          what:
            "What \(name) decided \(delegation.unconfirmedWords), waits for the headteacher: see that "
            + "there is one in office to decide it.", step: "", clause: ""))
    }
    return rows
  }
}
