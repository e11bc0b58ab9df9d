/// What a walk can find wrong with a pack, or with the deciding itself.
public enum WalkRule: String, Hashable, Sendable, CaseIterable {
  /// A state from which a case can never be closed without the parent's or the chair's help.
  case deadEnd = "dead-end"
  /// A measure that somebody's silence puts out of reach.
  case jammedBySilence = "jammed-by-silence"
  /// A measure or power that no path reaches.
  case unreachable
  /// A requirement that no path meets.
  case neverMet = "never-met"
  /// A requirement that never stands in the way of anything.
  case neverUnmet = "never-unmet"
  /// A restriction decided although what must come first is not in the record before it.
  case gateBypassed = "gate-bypassed"
  /// A restriction decided with neither an end nor a review date.
  case withoutEnd = "without-end"
  /// A letter drafted by something else than its step, or sent when or how it may not be.
  case letterAstray = "letter-astray"
  /// Something decided, asked, met about or heard by somebody who may not.
  case wrongHands = "wrong-hands"
  /// An entry that presupposes what is not in the record before it, or that may be there only once.
  case outOfOrder = "out-of-order"
  /// A protective act, or the recording of a fact, refused.
  case protectiveRefused = "protective-refused"
  /// A protective act before which the pack puts a requirement.
  case protectiveDelayed = "protective-delayed"
  /// Whoever acts as head under a delegation is refused what the head may do.
  case actingHeadRefused = "acting-head-refused"
  /// Somebody may decide what is another's to decide.
  case decidedByAnother = "decided-by-another"
  /// Something was accepted that no state allows: a second interim ban, a letter of a measure drafted
  /// freely, a restriction “found” in the record's own days.
  case unlawfulTaken = "unlawful-taken"
  /// What a part of the walk takes for granted is refused, or makes no sense there.
  case prefixRefused = "prefix-refused"
  /// A part has so many states that the walk gave up on it.
  case unfinished
  /// A seeded walk met a state or a verdict that the reduced walk does not know.
  case reductionDiffers = "reduction-differs"
}

/// One thing wrong, with the shortest path that shows it.
public struct WalkFinding: Hashable, Sendable {
  /// What is wrong.
  public var rule: WalkRule
  /// The moves that lead to it, as a person would say them: `opened`, `spoken to`, `interim ban`.
  public var path: [String]
  /// What is wrong in this case, as a whole sentence.
  public var detail: String

  /// One thing wrong, with the path that shows it.
  public init(rule: WalkRule, path: [String], detail: String) {
    self.rule = rule
    self.path = path
    self.detail = detail
  }

  /// The path on one line, then what is wrong.
  public var text: String { "\(path.joined(separator: "; ")): \(detail)" }
}

/// How often a requirement before a step was seen to be met, and not to be.
public struct RequirementSeen: Hashable, Sendable {
  /// The measure's or power's id.
  public var step: String
  /// The demand, as packs write it.
  public var demand: String
  /// True where some state met it.
  public var met: Bool
  /// True where some state did not.
  public var unmet: Bool
}

/// One part of the walk: what was walked together, and how much of it there is.
public struct WalkPart: Hashable, Sendable {
  /// What was walked: `on the way to site-ban`.
  public var name: String
  /// How many states it has.
  public var states: Int
  /// How many moves were tried in them.
  public var moves: Int
}

/// What a walk over a pack's procedure came to.
public struct WalkReport: Hashable, Sendable {
  /// The pack's id.
  public var pack: String
  /// How many states were reached, over all parts.
  public var states: Int
  /// How many moves were tried in them.
  public var movesTried: Int
  /// What was walked, part by part.
  public var parts: [WalkPart]
  /// Everything wrong; empty for a sound pack.
  public var findings: [WalkFinding]
  /// What the walk does not tell apart, or does not try, as whole sentences.
  public var leftOut: [String]
  /// The measures and powers that some path reaches, in the pack's order.
  public var measuresReached: [String]
  /// Every requirement before a step, and whether it was seen met and unmet.
  public var requirementsSeen: [RequirementSeen]

  /// True where nothing is wrong.
  public var isSound: Bool { findings.isEmpty }
}
