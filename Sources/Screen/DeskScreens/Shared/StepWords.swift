import CaseModel
import PolicyModel
import ScreenKit

/// How the rail says where a step stands: a mark and a word, then a colour.
enum StepWords {
  static func word(_ step: NextStep) -> String {
    switch step.status {
    case .may: return "may"
    case .ready: return "ready"
    case .blocked: return "blocked"
    case .done: return "done"
    case .notUsed: return "not used"
    }
  }

  static func mark(_ step: NextStep, _ glyphs: Glyphs) -> Character {
    switch step.status {
    case .may, .ready: return glyphs.open
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
    case .may, .notUsed: return .muted
    }
  }

  /// Why a step cannot be taken, and what would open it or how many more reasons there are.
  static func why(_ step: NextStep) -> String {
    guard let first = step.reasons.first else { return "This step may not be taken now." }
    switch step.reasons.count {
    case 1: return refusal(first)
    case 2: return "\(first.why) One more reason stands below the procedure."
    default: return "\(first.why) \(step.reasons.count - 1) more reasons stand below the procedure."
    }
  }

  /// The step that would open one that is blocked, where that is one that may be taken; nil where no single
  /// step is.
  static func opener(of step: NextStep, in steps: [NextStep]) -> NextStep? {
    step.reasons.lazy.compactMap(\.demand).flatMap(\.openers).compactMap { opener in
      steps.first { $0.mayBeTaken && $0.step.id == opener.rawValue && $0.step.id != step.step.id }
    }.first
  }

  /// A reason with what would open the step, for where the procedure is not seen.
  static func refusal(_ reason: Refusal.Reason) -> String {
    guard let way = reason.opens.first else { return reason.why }
    return "\(reason.why) What would open it: \(way)"
  }

  /// Everything about a step: what the policy says, what is missing, and what would open it.
  static func details(_ step: NextStep) -> [ReadingScreen.Line] {
    var lines: [ReadingScreen.Line] = []
    for reason in step.reasons {
      lines.append(.init("Blocked: \(reason.why)", .danger))
      // Before the clause: where room is short, what to do is read first.
      for way in reason.opens {
        lines.append(.init("What would open it: \(way)", .accent, indent: 2))
      }
      if let clause = reason.clause { lines.append(.init(clause, .text, indent: 2)) }
      if let citation = reason.citation {
        lines.append(.init("[\(citation.text)]", .muted, indent: 2))
      }
    }
    if let clause = step.clause {
      lines.append(.init("The policy: \(clause.exact ?? clause.summary)", .text))
      lines.append(.init("[\(clause.citation.text)]", .muted, indent: 2))
    }
    if !step.whyNotUsed.isEmpty { lines.append(.init("Not used: \(step.whyNotUsed)", .text)) }
    lines += step.advice.map { .init("Note: \($0)", .warning) }
    if let last = step.last {
      let times = step.count == 1 ? "Done once" : "Done \(step.count) times, last"
      lines.append(.init("\(times) on \(last.inWords).", .good))
    }
    if step.mayBeTaken { lines.append(.init("Enter opens its form.", .muted)) }
    if step.clause == nil {
      lines.append(
        .init(
          "The policy says nothing of this step; every procedure here has it. [our default]", .muted
        ))
    }
    return lines
  }
}

extension Demand {
  /// The steps by which it is met before another one, the usual one first.
  fileprivate var openers: [BuiltInStep] {
    switch self {
    case .informationGathered: return [.statement]
    case .parentSpokenTo: return [.spokenTo]
    case .chairConsulted: return [.consultReply, .consult]
    case .meetingFirst: return [.meetingHeld, .meetingArrange]
    case .chanceToRespond: return [.representations, .letterSent, .letterIssue, .notice]
    case .warnedFirst, .consentGiven, .familyTried, .reasonsGiven, .endOrReview, .noticeLength,
      .childArrangements, .adjustmentsAsked, .complaintRoute, .impartialDecider:
      return []
    }
  }
}
