import CaseModel
import PolicyModel
import ScreenKit

extension PolicyScreen {
  typealias Line = Outline<ClauseID>.Line

  func body(_ scene: Scene) -> Rect { scene.rect.splitTop(1).rest }

  func draw(into frame: inout Frame, _ scene: Scene) {
    let top = scene.rect.row(0)
    outline.draw(into: &frame, body(scene), focused: !isTyping)
    if isTyping || !field.text.isEmpty {
      let used = frame.write("Filter: ", at: top.origin, style: .accent)
      field.draw(into: &frame, top.inset(left: used), focused: isTyping)
      return
    }
    guard let sheet else {
      frame.write("Reading the policy.", at: top.origin, style: .muted)
      return
    }
    frame.write(
      [
        Span(sheet.pack.title, .heading), Span("  \(sheet.pack.id) \(sheet.pack.version)"),
        Span("  \(sheet.digest.prefix(12))", .muted),
      ], at: top.origin, maxColumns: top.columns)
  }

  /// The clauses that hold every typed word, grouped by what they do.
  func lines(_ sheet: PolicySheet, columns: Int) -> [Line] {
    let words = field.text.lowercased().split(separator: " ")
    var lines: [Line] = []
    for kind in ClauseKind.allCases {
      let clauses = sheet.pack.clauses.filter { clause in
        let text = "\(clause.id) \(clause.summary) \(clause.exact ?? "")".lowercased()
        return clause.kind == kind && words.allSatisfy { text.contains($0) }
      }
      guard !clauses.isEmpty else { continue }
      lines.append(Line([Span(title(of: kind), .heading)]))
      for clause in clauses { lines += self.lines(of: clause, sheet, columns: columns) }
    }
    if lines.isEmpty {
      lines.append(Line([Span("No clause holds that. Esc clears what is typed.", .muted)]))
    }
    return lines
  }

  private func title(of kind: ClauseKind) -> String {
    switch kind {
    case .scope: return "Whom it is for"
    case .expectation: return "What is expected"
    case .behaviour: return "What is not tolerated"
    case .measure: return "What the school may do"
    case .duty: return "What the school will do"
    case .requirement: return "What comes first"
    case .route: return "Which response goes with what"
    case .consultation: return "Who is consulted"
    case .power: return "Who may do what"
    case .challenge: return "How to challenge a decision"
    case .concern: return "Where to turn with a concern"
    case .control: return "Approval and review"
    case .information: return "Information"
    }
  }

  private func lines(of clause: Clause, _ sheet: PolicySheet, columns: Int) -> [Line] {
    let text = Prose.lines(clause.exact ?? clause.summary, columns: columns)
    var lines = [Line([Span(text.first ?? "")], clause.id)]
    lines += text.dropFirst().map { Line([Span($0)]) }
    lines += Prose.spans(
      "[\(clause.citation.text)]  \(clause.id)", columns: columns, style: .muted, indent: 2
    ).map { Line($0) }
    for note in notes(on: clause.id, sheet) {
      lines += Prose.spans(note, columns: columns, style: .accent, indent: 2).map { Line($0) }
    }
    return lines
  }

  /// What a clause demands, and how often what it forbids was alleged.
  private func notes(on id: ClauseID, _ sheet: PolicySheet) -> [String] {
    let pack = sheet.pack
    var notes: [String] = []
    for behaviour in pack.behaviours where behaviour.clause == id {
      let count = sheet.alleged[behaviour.id] ?? 0
      let times = count == 0 ? "never" : count == 1 ? "once" : "\(count) times"
      notes.append("\(behaviour.name): alleged \(times).")
    }
    for measure in pack.measures where measure.clause == id {
      notes.append(before("\(measure.name)", measure.requires))
    }
    for power in pack.powers where power.clause == id {
      notes.append(before(power.name, power.requires))
    }
    for duty in pack.duties where duty.clause == id {
      notes.append("Duty: \(duty.name). It blocks closing a case while it is undone.")
    }
    for consultation in pack.consultations where consultation.clause == id {
      let names = consultation.before.map { pack.measure($0)?.name ?? $0.asWords }
      notes.append(
        "Consults \(consultation.role.inWords) before: \(names.joined(separator: ", ")).")
    }
    return notes
  }

  private func before(_ name: String, _ requires: [Requirement]) -> String {
    if requires.isEmpty { return "\(name): nothing has to come first." }
    let demands = requires.map(\.id.rawValue.asWords).joined(separator: ", ")
    return "\(name) needs first: \(demands)."
  }
}
