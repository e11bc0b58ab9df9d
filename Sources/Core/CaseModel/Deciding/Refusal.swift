public import PolicyModel

/// Why a step may not be taken now: every reason, what it rests on, and what would open it.
///
/// A refusal is a value, not an error: the procedure worked and said no.
public struct Refusal: Hashable, Sendable {
  /// What kind of no it is.
  public enum Kind: String, Hashable, Sendable {
    /// The school's policy demands something first; there is no override.
    case policy
    /// Law or guidance demands something first.
    case fairness
    /// The person who acts may not do this.
    case permission
    /// The case is not in a state in which this makes sense.
    case state
  }

  /// One reason.
  public struct Reason: Hashable, Sendable {
    /// What kind of no it is.
    public var kind: Kind
    /// The demand that is not met, where it is one.
    public var demand: Demand?
    /// Why not, as a whole sentence.
    public var why: String
    /// The clause in words, where the policy asks it.
    public var clause: String?
    /// What it rests on.
    public var citation: Citation?
    /// What would make it possible, each as a whole sentence.
    public var opens: [String]

    /// One reason.
    public init(
      kind: Kind, demand: Demand? = nil, why: String, clause: String? = nil,
      citation: Citation? = nil, opens: [String] = []
    ) {
      self.kind = kind
      self.demand = demand
      self.why = why
      self.clause = clause
      self.citation = citation
      self.opens = opens
    }
  }

  /// Every reason, the policy's first; never empty.
  public var reasons: [Reason]

  /// A refusal for these reasons.
  public init(_ reasons: [Reason]) {
    self.reasons = reasons
  }

  /// A refusal for one reason.
  public init(
    _ kind: Kind, _ why: String, citation: Citation? = nil, opens: [String] = []
  ) {
    reasons = [Reason(kind: kind, why: why, citation: citation, opens: opens)]
  }

  /// True where the only thing wrong is who acts.
  public var isPermission: Bool { reasons.allSatisfy { $0.kind == .permission } }

  /// The refusal as text: a sentence a reason, its citation, and what would open it.
  public var lines: [String] {
    reasons.flatMap { reason -> [String] in
      var lines = [reason.why]
      if let citation = reason.citation {
        lines.append("  \(reason.clause.map { "\($0) " } ?? "")[\(citation.text)]")
      }
      lines += reason.opens.map { "  What would open it: \($0)" }
      return lines
    }
  }
}

/// What `decide` answers.
public enum Verdict<Event: Hashable & Sendable>: Hashable, Sendable {
  /// The step is taken: these events, in order.
  case accepted([Event])
  /// The step is not taken.
  case refused(Refusal)
}
