import CaseModel
import PolicyModel
import ScreenKit

extension FormScreen {
  // MARK: Why nothing was recorded

  func addHindrance(to page: inout FormPage, columns: Int) {
    switch hindrance {
    case .mend(let problems):
      page.add([[Span("There is a problem", .danger.bold)]])
      for (index, problem) in problems.enumerated() {
        page.add(
          Prose.spans(problem.message, columns: columns - 2, style: .danger, indent: 2),
          focus: .problem(index), gap: index == problems.count - 1 ? 1 : 0)
      }
    case .refused(let refusal): addRefusal(refusal, to: &page, columns: columns)
    case .changed(let conflict): addConflict(conflict, to: &page, columns: columns)
    case nil: break
    }
  }

  private func addRefusal(_ refusal: Refusal, to page: inout FormPage, columns: Int) {
    var lines: [[Span]] = [[Span("This cannot be done now", .danger.bold)]]
    for reason in refusal.reasons {
      lines += Prose.spans(reason.why, columns: columns, indent: 2)
      if let clause = reason.clause {
        lines += Prose.spans(clause, columns: columns, style: .muted, indent: 4)
      }
      if let citation = reason.citation {
        lines += Prose.spans("[\(citation.text)]", columns: columns, style: .muted, indent: 4)
      }
      for way in reason.opens {
        lines += Prose.spans(
          "What would open it: \(way)", columns: columns, style: .accent, indent: 4)
      }
    }
    lines.append([Span(nothingRecorded, .muted)])
    page.add(lines, focus: .panel, gap: 1)
  }

  private func addConflict(_ conflict: Conflict, to page: inout FormPage, columns: Int) {
    page.add([[Span("Somebody else recorded something in between", .danger.bold)]], gap: 1)
    var theirs: [[Span]] = [[Span("What they recorded", .heading)]]
    for line in conflict.lines {
      theirs += ChronicleLines.lines(line, columns: columns - 2).map { [Span("  ")] + $0 }
    }
    for taken in conflict.taken {
      theirs += Prose.spans("\(taken.label): \(taken.theirs)", columns: columns, indent: 4)
    }
    page.add(theirs, gap: 1)
    var mine: [[Span]] = [[Span("What you typed", .heading)]]
    for field in touched {
      mine += Prose.spans("\(field.field.label): \(field.words)", columns: columns, indent: 2)
      for clash in conflict.clashes where clash.label == field.field.label {
        mine += Prose.spans(
          "The record says now: \(clash.theirs)", columns: columns, style: .warning, indent: 4)
      }
    }
    if mine.count == 1 { mine.append([Span("  Nothing but what stood in the form.", .muted)]) }
    page.add(mine, gap: 1)
    page.add([[Span("Nothing of yours is recorded yet.", .muted)]])
    for way in ConflictWay.allCases {
      page.add(
        [[Span("  \(way.words)", .accent)]], focus: .way(way), gap: way == .change ? 1 : 0)
    }
  }

  // MARK: Check your answers

  func addCheck(to page: inout FormPage, columns: Int, _ scene: Scene) {
    page.add(
      [[Span("Check your answers", .heading.bold)]]
        + Prose.spans("Enter goes back to one, to change it.", columns: columns, style: .muted),
      gap: 1)
    for index in shown {
      page.add(
        checkRow(index, columns: columns, scene)
          + adviceLines(on: fields[index].field, columns: columns, indent: 2, scene),
        focus: .row(index))
    }
    page.add([[]])
    page.addSubmit()
  }

  private func checkRow(_ index: Int, columns: Int, _ scene: Scene) -> [[Span]] {
    let labelColumns = min(32, columns * 2 / 5)
    let field = fields[index]
    let labels = Prose.lines(field.field.label, columns: labelColumns - 2)
    let isEmpty = field.words.allSatisfy(\.isWhitespace)
    let answers = Prose.lines(
      isEmpty ? skipped(field.field) : answer(index, scene), columns: columns - labelColumns)
    return (0..<max(labels.count, answers.count)).map { row in
      let label = row < labels.count ? labels[row] : ""
      return [
        Span(Prose.padded(label, to: labelColumns, glyphs: scene.glyphs), .text.bold),
        Span(row < answers.count ? answers[row] : "", isEmpty ? .muted : .text),
      ]
    }
  }

  /// What a question that was passed over comes to.
  private func skipped(_ field: StepField) -> String {
    field.hint.contains("eft empty") ? "Not provided. \(field.hint)" : "Not provided"
  }

  private func answer(_ index: Int, _ scene: Scene) -> String {
    let words = fields[index].words
    guard fields[index].field.type == .date else { return words }
    guard case .success(let entry)? = dates(scene.session).read(fields[index].field.name) else {
      return words
    }
    return entry.words.isEmpty
      ? entry.date.withWeekday : "\(entry.date.withWeekday) (\(entry.words))"
  }
}
