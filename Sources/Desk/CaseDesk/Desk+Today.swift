public import CaseModel
import CaseStore
import Chronology
import Foundation
import PolicyModel

extension Desk {
  /// The first screen.
  ///
  /// - Parameters:
  ///   - since: the last sequence seen at an earlier look; nil shows no changes.
  ///   - most: at most so many rows of each list; the sheet says how many there are in all.
  public func todaySheet(since: Int? = nil, most: Int = .max) throws(DeskError) -> TodaySheet {
    let viewer = try viewer()
    let today = try today()
    let school = try school()
    let gate = try gate(most: most)
    var due: [DueRow] = []
    var dueTotal = 0
    var holds: [String] = []
    var meetings: [String] = []
    if viewer.seesCases {
      let stored = try DeskError.mapping {
        try store.due(as: viewer, today: today, limit: most)
      }
      let derived =
        try arrangementDues(viewer, today) + policyReview(today) + delegationDues(school, today)
        + unconfirmedDues(school, viewer, today) + fallenViewDues(school, today)
        + fallenDues(viewer, today) + notHeardDues(today)
      let open = try notDecidedElsewhere(stored.rows)
      due = Array(Self.byUrgency(open + derived, today).prefix(most))
      for index in due.indices {
        due[index].leadName = due[index].lead.map { school.member($0)?.name ?? $0.rawValue } ?? ""
      }
      dueTotal = stored.total - (stored.rows.count - open.count) + derived.count
      holds = try DeskError.mapping { try store.holds(as: viewer) }.map {
        $0.by.isEmpty ? $0.name : "\($0.name): asked by \($0.by)"
      }
      meetings = try DeskError.mapping { try store.meetings(as: viewer, on: today) }.map {
        meeting in
        let with = school.member(meeting.heldBy)?.name ?? meeting.heldBy.rawValue
        let other = meeting.accompaniedBy.map { school.member($0)?.name ?? $0.rawValue }
        return "\(meeting.time?.text ?? "--:--") \(meeting.name), with \(with)"
          + (other.map { ", accompanied by \($0)" } ?? "")
          + (meeting.place.isEmpty ? "" : ", \(meeting.place)")
      }
    }
    var changed: [ChronicleLine] = []
    if let since {
      changed = try chronicle(before: nil, limit: 50, after: since, notBy: staff)
    }
    let acting = school.actingHead(on: today)
    return TodaySheet(
      day: today, schoolDay: try calendar().isSchoolDay(today), actingHead: acting?.name ?? "",
      gate: gate.stopped, mayReturn: gate.mayReturn, arranged: gate.arranged, holds: holds,
      meetings: meetings, due: due,
      changed: changed, gateTotal: gate.total, dueTotal: dueTotal)
  }

  private static func byUrgency(_ rows: [DueRow], _ today: CivilDate) -> [DueRow] {
    rows.map { ($0, Urgency($0.kind, due: $0.due, today: today)) }
      .sorted { ($0.1, $0.0.kind.rawValue) < ($1.1, $1.0.kind.rawValue) }.map(\.0)
  }

  private func arrangementDues(
    _ viewer: Viewer, _ today: CivilDate
  ) throws(DeskError) -> [DueRow] {
    let questions = try DeskError.mapping {
      try store.arrangementQuestions(as: viewer, today: today)
    }
    var rows = questions.map { question in
      DueRow(
        kind: .arrangements, due: today, number: question.number, parent: question.parent,
        parentName: question.name,
        what: question.isGone
          ? Self.noLonger(
            question.child, left: question.hasLeft, noneLeft: question.noneLeft)
          : Self.nothingSaid(question.child), step: "arrangements", clause: "")
    }
    rows += try collectorsInDoubt(as: viewer).map { one in
      DueRow(
        kind: .arrangements, due: today, number: one.asked.number, parent: one.asked.parent,
        parentName: one.asked.name, what: "\(one.words) \(one.asked.doubt.toDo)",
        step: "arrangements", clause: "")
    }
    let against = try DeskError.mapping { try store.collectorsAgainstOrders(on: today) }
    for collector in against {
      rows.append(
        DueRow(
          kind: .arrangements, due: today, number: nil, incident: nil, parent: collector.parent,
          parentName: collector.name,
          what: "A court order says that they may not collect \(collector.child), and the record "
            + "says that they do. Settle which.", step: "", clause: ""))
    }
    return rows
  }

  /// Delegations that somebody recorded for the head, for the head alone to confirm or to end.
  private func delegationDues(
    _ school: SchoolState, _ today: CivilDate
  ) throws(DeskError) -> [DueRow] {
    guard school.isHead(staff, on: today) else { return [] }
    return try delegations().filter(\.waitsForHead).map { delegation in
      let by = school.member(delegation.recordedBy)?.name ?? delegation.recordedBy.rawValue
      return DueRow(
        kind: .delegation, due: delegation.recorded, parentName: "",
        what:
          "\(by) recorded a delegation for you: \(Self.words(delegation, school)). Confirm it, or "
          + "end it.",
        step: FormKey.delegationConfirm.draftName, clause: "")
    }
  }

  /// The policy's own review, from eight weeks before; where its day is not known, from the year it names.
  private func policyReview(_ today: CivilDate) throws(DeskError) -> [DueRow] {
    let pack = try pack()
    guard let term = pack.control.reviewTerm else { return [] }
    guard let day = try calendar().endOfTerm(named: term) else {
      let year = term.split(separator: " ").last.flatMap { Int($0) } ?? 9999
      guard today.parts.year >= year else { return [] }
      return [
        review(today, pack, "\(pack.control.reviewWords); the term table does not say when that is")
      ]
    }
    guard day.adding(days: -56) <= today else { return [] }
    return [review(day, pack, pack.control.reviewWords)]
  }

  private func review(_ due: CivilDate, _ pack: PolicyPack, _ when: String) -> DueRow {
    DueRow(
      kind: .policyReview, due: due, number: nil, incident: nil, parent: nil, parentName: "",
      what: "Review the policy itself: \(when).", step: "",
      clause: pack.control.clause.flatMap { pack.clause($0)?.summary } ?? "")
  }

  /// The gate on a day: each part with its rows, and how many are stopped in all.
  public typealias Gate = (
    stopped: [GateRow], mayReturn: [GateRow], arranged: [GateRow], total: Int
  )

  /// Who may not simply come in today, who may again and whose contact is arranged, with how many are stopped in
  /// all.
  ///
  /// - Parameter most: at most so many of each.
  public func gate(most: Int = .max) throws(DeskError) -> Gate {
    let viewer = try viewer()
    let today = try today()
    let fallen = try fallenOutside(today)
    let doubted = try collectorsInDoubt(as: nil).map(\.asked)
    let doubts = Dictionary(
      doubted.map { ("\($0.ban)/\($0.pupil)", $0.doubt.atTheGate) },
      uniquingKeysWith: { first, _ in first })
    let allowed = Set(doubted.filter { $0.doubt == .allowed }.map(\.ban))
    return try DeskError.mapping {
      try store.gate(
        as: viewer, today: today, fallen: fallen, doubts: doubts, ordered: allowed, limit: most)
    }
  }

  /// The sheet for reception, to be looked at: who may not come in, with what to do, and never why.
  public func gateSheet() throws(DeskError) -> [String] { try sheet(try gate()) }

  /// The same for paper. That it was printed is recorded, with how many people it names.
  public func printGateSheet() throws(DeskError) -> [String] {
    let gate = try gate()
    let lines = try sheet(gate)
    let now = try now()
    try record(
      [Write("school", GateSheetPrinted(people: gate.stopped.count))],
      happened: When(now.today, now.time), expecting: [:])
    return lines
  }

  private func sheet(_ gate: Gate) throws(DeskError) -> [String] {
    let today = try today()
    let school = try school()
    var lines = [
      "\(school.details?.name ?? "")", "Who may not simply come in on \(today.withWeekday)",
      school.details?.practice == true ? "PRACTICE: a made-up school." : "", "",
    ]
    if gate.stopped.isEmpty { lines.append("Nobody.") }
    for row in gate.stopped {
      lines.append(row.name)
      lines += row.lines.map { "  \($0)" }
      lines += row.children.map { "  \($0)" }
      lines += row.orders.map { "  Court order: \($0)" }
      lines.append("")
    }
    if !gate.mayReturn.isEmpty {
      lines.append("May come in again:")
      lines += gate.mayReturn.map { "  \($0.name)" }
      lines.append("")
    }
    if !gate.arranged.isEmpty {
      lines.append("Contact is arranged; they come in as others do:")
      lines += gate.arranged.map { "  \($0.name). \($0.line)" }
      lines.append("")
    }
    lines.append(
      "Who may ask somebody to leave: any member of staff. Call the police if they refuse and")
    lines.append(
      "cause a disturbance. Keep this sheet where visitors cannot see it; destroy yesterday's.")
    let seal = try DeskError.mapping { try store.seal().text }
    return lines + ["Seal of the record: \(seal)"]
  }
}
