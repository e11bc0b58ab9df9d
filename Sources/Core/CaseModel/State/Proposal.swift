public import PolicyModel

/// What is put to the chair or to the parent, and within which a decision must lie (DESIGN, “Gates”): a
/// measure with its terms, the incidents, and the facts as told.
public struct Proposal: Hashable, Sendable, Codable {
  /// The measure's id.
  public var measure: String
  /// Its terms.
  public var terms: Terms
  /// The incidents that it rests on.
  public var incidents: [IncidentID]
  /// The facts as told, one a line; what is not told here was not put.
  public var facts: String

  /// What is put to somebody.
  public init(measure: String, terms: Terms, incidents: [IncidentID], facts: String) {
    self.measure = measure
    self.terms = terms
    self.incidents = incidents
    self.facts = facts
  }

  /// In what this goes beyond what was put to somebody; empty where it lies within it.
  public func beyond(_ put: Proposal) -> [Excess] {
    if measure != put.measure { return [.measure] }
    var found = terms.beyond(put.terms)
    let others = incidents.filter { !put.incidents.contains($0) }
    if !others.isEmpty { found.append(.incidents(others)) }
    let facts = Statements.facts(self.facts, beyond: put.facts)
    if !facts.isEmpty { found.append(.facts(facts)) }
    return found
  }

  /// True where this is no wider, no longer, about no further incident and on no further fact.
  public func lies(within put: Proposal) -> Bool { beyond(put).isEmpty }
}

extension Terms {
  /// In what these go beyond terms that were put to somebody: the whole site where a part was put, further
  /// places or times, an exception left out or limited, an earlier first day, a later end, or where only a review was
  /// put, a later one.
  public func beyond(_ put: Terms) -> [Excess] {
    var found: [Excess] = []
    if form.isBan != put.form.isBan || (!form.isBan && form != put.form) {
      found.append(.form(form))
    } else if reach == .whole && put.reach == .part {
      found.append(.form(form))
    } else if put.reach == .part || (!form.isBan && !put.conditions.isBlank) {
      let more = Statements.of(conditions, beyond: put.conditions)
      if !more.isEmpty { found.append(.conditions(more)) }
      let limits = Statements.of(put.conditions, limitsLeftOutOf: conditions)
      if !limits.isEmpty { found.append(.limitsLeftOut(limits)) }
    }
    let left = Statements.of(put.exceptions, beyond: exceptions)
    if !left.isEmpty { found.append(.exceptions(left)) }
    let limits = Statements.of(exceptions, limitsAddedTo: put.exceptions)
    if !limits.isEmpty { found.append(.exceptionsLimited(limits)) }
    if from < put.from { found.append(.earlier(put.from)) }
    if let end = put.until {
      if until.map({ $0 > end }) ?? true { found.append(.longer(end)) }
    } else if let day = put.review, (review ?? until).map({ $0 > day }) ?? true {
      found.append(.laterReview(day))
    }
    return found
  }

  /// How much of the site it covers in truth: only a limited ban covers a part.
  var reach: Scope { form == .limited ? scope : .whole }

  /// True where these are no wider and no longer than what was put.
  public func lies(within put: Terms) -> Bool { beyond(put).isEmpty }

  /// True where these take more from somebody than terms that they know: they reach further, or last longer.
  func takesMore(than known: Terms) -> Bool {
    guard let last = known.lastDay, let next = lastDay else { return false }
    var (then, now) = (self, known)
    (then.until, now.until, then.review, now.review) = (next, next, nil, nil)
    return next > last || !then.lies(within: now)
  }
}

/// One way in which a decision goes beyond what was put to somebody.
public enum Excess: Hashable, Sendable {
  /// Another measure.
  case measure
  /// A wider form.
  case form(RestrictionForm)
  /// Places, times or purposes that were not put.
  case conditions([String])
  /// Statements that limited the others and are left out.
  case limitsLeftOut([String])
  /// Exceptions that were put and are left out.
  case exceptions([String])
  /// Statements that limit the exceptions that were put.
  case exceptionsLimited([String])
  /// A first day before the one that was put.
  case earlier(CivilDate)
  /// An end after the one that was put, or none.
  case longer(CivilDate)
  /// Without an end, no review by the day that was put.
  case laterReview(CivilDate)
  /// Incidents that were not put.
  case incidents([IncidentID])
  /// Facts that were not told.
  case facts([String])

  /// What goes beyond, as a part of a sentence: `it would end after 4 March 2027`.
  public var words: String {
    func quoted(_ lines: [String]) -> String {
      lines.map { "“\($0)”" }.joined(separator: ", ")
    }
    switch self {
    case .measure: return "it is another measure"
    case .form(let form): return "\(form.words) is wider"
    case .conditions(let lines): return "\(quoted(lines)) was not put"
    case .limitsLeftOut(let lines): return "without \(quoted(lines)) it would reach further"
    case .exceptions(let lines): return "the exception \(quoted(lines)) is left out"
    case .exceptionsLimited(let lines):
      return "\(quoted(lines)) limits the exceptions that were put"
    case .earlier(let day): return "it would begin before \(day.inWords)"
    case .longer(let day): return "it would not end by \(day.inWords)"
    case .laterReview(let day): return "it would not be reviewed by \(day.inWords)"
    case .incidents(let ids):
      return "incident \(ids.map(\.rawValue).joined(separator: ", ")) was not put"
    case .facts(let lines): return "the fact \(quoted(lines)) was not told"
    }
  }
}
