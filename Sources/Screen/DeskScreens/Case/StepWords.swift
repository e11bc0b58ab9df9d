import CaseModel
import PolicyModel
import ScreenKit

/// How the rail says where a step stands: a mark and a word, then a colour.
enum StepWords {
  static func word(_ step: NextStep) -> String {
    switch step.status {
    case .ready: return "ready"
    case .blocked: return "blocked"
    case .done: return "done"
    case .notUsed: return "not used"
    }
  }

  static func mark(_ step: NextStep, _ glyphs: Glyphs) -> Character {
    switch step.status {
    case .ready: return glyphs.open
    case .blocked: return glyphs.blocked
    case .done: return glyphs.done
    case .notUsed: return glyphs.unused
    }
  }

  static func style(_ step: NextStep) -> Style {
    switch step.status {
    case .ready: return .accent
    case .blocked: return .danger
    case .done: return .good
    case .notUsed: return .muted
    }
  }

  /// Why a step cannot be taken, in a sentence, with how many more reasons there are.
  static func why(_ step: NextStep) -> String {
    guard let first = step.reasons.first else { return "This step may not be taken now." }
    switch step.reasons.count {
    case 1: return first.why
    case 2: return "\(first.why) One more reason stands below the procedure."
    default: return "\(first.why) \(step.reasons.count - 1) more reasons stand below the procedure."
    }
  }

  /// Everything about a step: what the policy says, what is missing, and what would open it.
  static func details(_ step: NextStep) -> [(text: String, style: Style, indent: Int)] {
    var lines: [(text: String, style: Style, indent: Int)] = []
    if let clause = step.clause {
      lines.append((clause.exact ?? clause.summary, .text, 0))
      lines.append(("[\(clause.citation.text)]", .muted, 0))
    }
    for reason in step.reasons {
      lines.append(("Blocked: \(reason.why)", .danger, 0))
      if let clause = reason.clause { lines.append((clause, .text, 2)) }
      if let citation = reason.citation { lines.append(("[\(citation.text)]", .muted, 2)) }
      for way in reason.opens { lines.append(("What would open it: \(way)", .accent, 2)) }
    }
    if !step.whyNotUsed.isEmpty { lines.append(("Not used: \(step.whyNotUsed)", .text, 0)) }
    lines += step.advice.map { ("Note: \($0)", .warning, 0) }
    if let last = step.last {
      let times = step.count == 1 ? "Done once" : "Done \(step.count) times, last"
      lines.append(("\(times) on \(last.inWords).", .good, 0))
    }
    if step.mayBeTaken { lines.append(("Enter opens its form.", .muted, 0)) }
    return lines
  }
}
