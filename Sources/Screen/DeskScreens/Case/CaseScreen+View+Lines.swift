import CaseModel
import PolicyModel
import ScreenKit

extension CaseScreen {
  /// The procedure, grouped, a line a step: mark, word, name, how often and when last.
  func railLines(_ sheet: CaseSheet, columns: Int, glyphs: Glyphs) -> [Outline<StepID>.Line] {
    StepGroup.allCases.flatMap { group -> [Outline<StepID>.Line] in
      let steps = sheet.steps.filter { $0.step.group == group }
      guard !steps.isEmpty else { return [] }
      return [Outline.Line([Span(group.rawValue, .heading)])]
        + steps.map { Outline.Line(railSpans($0, columns: columns, glyphs), $0.step.id) }
    }
  }

  private func railSpans(_ step: NextStep, columns: Int, _ glyphs: Glyphs) -> [Span] {
    let style = StepWords.style(step)
    var tail = step.last.map { $0.day.slashed } ?? ""
    if step.count > 1 { tail = "\(step.count) times, \(tail)" }
    let head = "\(StepWords.mark(step, glyphs)) \(Prose.padded(StepWords.word(step), to: 8)) "
    let room = columns - Prose.width(head) - (tail.isEmpty ? 0 : tail.utf8.count + 1)
    return [
      Span(head, style), Span(Prose.padded(step.step.name, to: max(8, room), glyphs: glyphs)),
      Span(tail.isEmpty ? "" : " \(tail)", .muted),
    ]
  }

  /// The chronology, oldest first, bodies wrapped under their headings.
  func chronologyLines(_ sheet: CaseSheet, columns: Int) -> [[Span]] {
    narrowed(sheet).flatMap {
      ChronicleLines.lines($0, columns: columns, isNumbered: true) + [[]]
    }.dropLast()
  }

  /// Letters, incidents or what is due.
  func listedLines(
    _ sheet: CaseSheet, columns: Int, today: CivilDate
  ) -> [Outline<Target>.Line] {
    switch side {
    case .chronology: return []
    case .letters:
      if sheet.letters.isEmpty { return none("No letter has been drafted in this case.") }
      return sheet.letters.map { row in
        let day = row.sent ?? row.issued ?? row.drafted
        return Outline.Line(
          [
            Span(Prose.padded(row.standing, to: 9), .accent), Span(row.kind.name),
            Span("  \(day.slashed)  \(row.how)", .muted),
          ], .letter(row.letter))
      }
    case .incidents:
      if sheet.incidents.isEmpty { return none("No incident belongs to this case yet.") }
      return sheet.incidents.flatMap { row -> [Outline<Target>.Line] in
        let head = [
          Span(row.incident.rawValue, .accent), Span("  \(row.happened.short)"),
          Span("  \(row.channel.words)", .muted),
        ]
        let what = Prose.spans(row.summary, columns: columns, style: .muted, indent: 2)
        return [Outline.Line(head, .incident(row.incident))] + what.map { Outline.Line($0) }
      }
    case .due:
      if sheet.due.isEmpty { return none("Nothing is due in this case.") }
      return sheet.due.enumerated().flatMap { index, item -> [Outline<Target>.Line] in
        let word = DueWords.span(item.due, today: today)
        let head = [Span(Prose.padded(word.text, to: 11), word.style), Span(item.kind.words)]
        let what = Prose.spans(item.what, columns: columns, style: .muted, indent: 11)
        return [Outline.Line(head, .due(index, step: item.step))] + what.map { Outline.Line($0) }
      }
    }
  }

  private func none(_ words: String) -> [Outline<Target>.Line] {
    [Outline.Line([Span(words, .muted)])]
  }
}
