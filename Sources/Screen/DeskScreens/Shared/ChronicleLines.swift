import CaseModel
import PolicyModel
import ScreenKit

/// A chronology entry as lines: when, what and by whom; its mark; what it says; what corrects it.
enum ChronicleLines {
  /// - Parameter isNumbered: whether its number stands before it, by which a correction names it.
  static func head(_ line: ChronicleLine, isNumbered: Bool = false) -> [Span] {
    var spans = [
      Span(isNumbered ? "\(line.sequence)  " : "", .muted),
      Span(line.happened.short, .accent), Span("  \(line.title)", .text.bold),
      Span("  by \(line.by)", .muted),
    ]
    if let mark = line.mark {
      spans.append(Span("  [\(mark.rawValue.asWords)]", .warning))
    }
    return spans
  }

  /// When an entry was written, as every screen writes a day and a time.
  static func written(_ line: ChronicleLine) -> String {
    let parts = line.written.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = parts.first, let day = CivilDate(iso: first) else { return line.written }
    return ([day.slashed] + parts.dropFirst()).joined(separator: " ")
  }

  static func lines(
    _ line: ChronicleLine, columns: Int, isNumbered: Bool = false
  ) -> [[Span]] {
    var lines = [head(line, isNumbered: isNumbered)]
    if line.writtenLater {
      lines += Prose.spans(
        "recorded afterwards, \(written(line))", columns: columns, style: .warning, indent: 2)
    }
    if !line.body.isEmpty { lines += Prose.spans(line.body, columns: columns, indent: 2) }
    if let correction = line.correction {
      lines += Prose.spans(
        "Corrected: \(correction)", columns: columns, style: .warning, indent: 2)
    }
    return lines
  }
}
