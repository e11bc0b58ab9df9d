/// What taking in a transfer file came to, or would come to.
public struct ImportReport: Hashable, Sendable, Encodable {
  /// How many records of the file were treated in each way.
  public struct Counts: Hashable, Sendable, Encodable {
    /// Not in the record before.
    public var new = 0
    /// In the record, with differences that were taken over.
    public var changed = 0
    /// In the record, with nothing to take over.
    public var unchanged = 0
    /// Left out on purpose.
    public var skipped = 0
    /// Could not be taken in.
    public var wrong = 0
    /// Left out until somebody says whether two of them are one person.
    public var waiting = 0

    /// `3 new, 1 changed, 40 unchanged, 2 skipped, 0 wrong`, and how many wait where some do.
    public var sentence: String {
      "\(new) new, \(changed) changed, \(unchanged) unchanged, \(skipped) skipped, \(wrong) wrong"
        + (waiting > 0 ? ", \(waiting) waiting" : "")
    }
  }

  /// A remark on one record of the file.
  public struct Remark: Hashable, Sendable, Encodable {
    /// The line of the file, counted from 1.
    public var line: Int
    /// Whom it is about, as the file names them.
    public var who: String
    /// What there is to say, as a whole sentence.
    public var what: String

    /// `Line 41: Chau, Mai: …`
    public var sentence: String { "Line \(line): \(who): \(what)" }
  }

  /// Contacts who may be one person, or somebody in the record. Never joined unasked.
  public struct Proposal: Hashable, Sendable, Encodable {
    /// By what it is accepted or declined; the same at every import of the file.
    public var code: String
    /// Who: `Dana Hollis, mother of Ash Hollis (line 12)`, or `Dana Hollis, p00012`.
    public var members: [String]
    /// What they share beside the name.
    public var evidence: [String]
    /// What speaks against it; such a proposal is accepted by its own code only.
    public var cautions: [String]
    /// What was decided about it.
    public var decision: Decision
  }

  /// What was decided about a proposal.
  public enum Decision: String, Hashable, Sendable, Encodable {
    /// They are one person.
    case accepted
    /// They are several.
    case apart
    /// Nobody has said; all but the first wait.
    case undecided
  }

  /// Pupils.
  public var pupils = Counts()
  /// Their contacts.
  public var contacts = Counts()
  /// What could not be taken in, and why.
  public var wrong: [Remark] = []
  /// What was left out on purpose.
  public var skipped: [Remark] = []
  /// What was changed in people and pupils known before.
  public var changes: [Remark] = []
  /// Differences that were not taken over, because somebody at the school set the present value or
  /// a court order concerns the person.
  public var toLookAt: [Remark] = []
  /// Who may be one person.
  public var proposals: [Proposal] = []
  /// Who looks alike and is kept apart because of a court order, in words.
  public var keptApart: [String] = []
  /// What is worth a look in the file as a whole.
  public var notices: [String] = []
  /// How many entries were recorded, or would be.
  public var entries = 0
  /// False where this was a rehearsal.
  public var applied = false
}

/// What a person says about the proposals of an import.
public struct ImportDecisions: Hashable, Sendable {
  /// Codes of proposals that are one person; `all` stands for every one without a caution.
  public var accept: Set<String>
  /// Codes of proposals that are several people; `all` stands for every one not accepted.
  public var apart: Set<String>

  /// What a person says about the proposals of an import.
  public init(accept: Set<String> = [], apart: Set<String> = []) {
    self.accept = accept
    self.apart = apart
  }
}
