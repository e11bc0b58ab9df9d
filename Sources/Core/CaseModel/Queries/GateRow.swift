public import PolicyModel

/// Someone who may not simply come in today, or who may again. Never says why.
public struct GateRow: Hashable, Sendable, Codable {
  /// Who.
  public var parent: ParentID
  /// Their name as lists show it.
  public var name: String
  /// What to do, in a word; nil for somebody who may come in again.
  public var verdict: GateVerdict?
  /// What to do, in words.
  public var line: String
  /// What else stands against them, a line each.
  public var more: [String] = []
  /// Where the restriction stands; nil for somebody whom only a court order concerns.
  public var standing: RestrictionStanding?
  /// What it is; nil for somebody whom only a court order concerns.
  public var form: RestrictionForm?
  /// The last day.
  public var until: CivilDate?
  /// Each child, with who collects.
  public var children: [String]
  /// Court orders that bear on collecting.
  public var orders: [String]
  /// Exceptions agreed for today.
  public var exceptions: [String]
  /// The case, where the viewer may see it.
  public var number: CaseID?

  /// Someone who may not simply come in today, or who may again. Never says why.
  public init(
    parent: ParentID, name: String, verdict: GateVerdict? = nil, line: String,
    standing: RestrictionStanding? = nil,
    form: RestrictionForm? = nil, until: CivilDate? = nil, children: [String], orders: [String],
    exceptions: [String] = [], number: CaseID? = nil
  ) {
    self.parent = parent
    self.name = name
    self.verdict = verdict
    self.line = line
    self.standing = standing
    self.form = form
    self.until = until
    self.children = children
    self.orders = orders
    self.exceptions = exceptions
    self.number = number
  }
}

extension GateRow {
  /// What to do, line by line: the verdict first, and what else stands.
  public var lines: [String] {
    [verdict.map { "\($0.words). \(line)" } ?? line] + more.map { "Besides: \($0)" }
  }

  /// The verdict and its last day, for a list of people that leaves one column for it.
  public var inShort: String {
    guard let verdict else { return "" }
    return verdict.words + (until.map { " until \($0.slashed)" } ?? "")
  }

  /// One entry a person, in the order of the first of each: what keeps most from them leads, unless they were
  /// told that they may come today, and the rest stands under it. Where that was of one ban and another stands, the
  /// head is asked.
  public static func byPerson(_ rows: [GateRow]) -> [GateRow] {
    var order: [ParentID] = []
    var entries: [ParentID: [GateRow]] = [:]
    for row in rows {
      if entries[row.parent] == nil { order.append(row.parent) }
      entries[row.parent, default: []].append(row)
    }
    return order.compactMap { parent in
      let all = (entries[parent] ?? []).enumerated().sorted {
        ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
      }.map(\.element)
      guard var entry = all.first else { return nil }
      if entry.rank == 0, all.contains(where: \.keepsOut) {
        // What was agreed of one ban opens no other.
        entry.verdict = .askHead
        entry.line =
          "Ask the headteacher: it was agreed that they may come in today, and something else keeps them "
          + "from it. \(entry.line)"
      }
      for other in all.dropFirst() {
        if !entry.more.contains(other.line), other.line != entry.line {
          entry.more.append(other.line)
        }
        entry.orders += other.orders.filter { !entry.orders.contains($0) }
        entry.exceptions += other.exceptions
      }
      return entry
    }
  }

  /// True for what keeps somebody out today, or from a part of the site, or has the head asked.
  private var keepsOut: Bool {
    switch verdict {
    case .noEntry, .noEntryToPart, .askHead: true
    case .mayComeIn, nil: false
    }
  }

  private var rank: Int {
    switch verdict {
    case .mayComeIn where !exceptions.isEmpty: 0
    case .noEntry: 1
    case .askHead: 2
    case .noEntryToPart: 3
    case .mayComeIn, nil: 4
    }
  }
}

/// What reception does with somebody, in a word.
public enum GateVerdict: String, Hashable, Sendable, Codable, CaseIterable {
  case noEntry = "no-entry"
  case noEntryToPart = "no-entry-to-part"
  case askHead = "ask-head"
  case mayComeIn = "may-come-in"

  /// The verdict as it stands at the gate.
  public var words: String {
    switch self {
    case .noEntry: "NO ENTRY"
    case .noEntryToPart: "NO ENTRY TO PART"
    case .askHead: "ASK THE HEAD"
    case .mayComeIn: "MAY COME IN"
    }
  }

  /// What a restriction comes to at the gate on a day from its first on; nil once it is over.
  public init?(_ row: RestrictionRow, _ today: CivilDate) {
    guard row.standing.isLive else { return nil }
    guard row.form.isBan else {
      self = .mayComeIn
      return
    }
    switch row.standing {
    case .inForce
    where !row.hasFallen && row.reviewLongOverdue(on: today) == nil
      && row.inThePost(on: today) == nil:
      self = row.form == .limited ? .noEntryToPart : .noEntry
    default: self = .askHead
    }
  }
}

extension RestrictionRow {
  /// The day from which the letter of one in force counts as with the person, where that is still to come: until
  /// then nobody is sure that they know of it.
  public func inThePost(on today: CivilDate) -> CivilDate? {
    guard form.isBan, standing == .inForce, let knownFrom, knownFrom > today else { return nil }
    return knownFrom
  }

  /// The day by which a letter promised a review of a ban in force that nobody has held in the six weeks since, a
  /// school's half term (our default); nil where that is not so. The ban stands, and the head is asked.
  public func reviewLongOverdue(on today: CivilDate) -> CivilDate? {
    guard form.isBan, standing == .inForce, let review, review.adding(days: 42) < today else {
      return nil
    }
    return review
  }
}
