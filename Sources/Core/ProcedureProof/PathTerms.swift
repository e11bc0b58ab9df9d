import CaseModel
import PolicyModel

/// Holds what is decided against what was put to somebody, line by line.
struct PathTerms: Sendable {
  /// What was put.
  let put: Proposal
  /// What was told besides the facts of the proposal, where something was.
  var toldBesides = ""

  /// In what this goes beyond it, each as the end of “it goes beyond that:”; empty where it lies within.
  func beyond(_ decided: Proposal) -> [String] {
    if decided.measure != put.measure { return ["another measure was put"] }
    var found = Self.widening(from: put.terms, to: decided.terms)
    if decided.terms.from < put.terms.from {
      found.append("it begins before \(put.terms.from.inWords)")
    }
    found += later(decided.terms)
    for incident in decided.incidents where !put.incidents.contains(incident) {
      found.append("incident \(incident) was not put")
    }
    let lines = PathText(decided.facts)
      .facts(missingIn: PathText(put.facts), PathText(toldBesides))
    return found + lines.map { "the fact “\($0)” was not told" }
  }

  private func later(_ terms: Terms) -> [String] {
    if let end = put.terms.until {
      let isWithin = terms.until.map { $0 <= end } ?? false
      return isWithin ? [] : ["it does not end by \(end.inWords)"]
    }
    // Nothing but a review date was put: that date is the last day it stands by itself.
    guard let review = put.terms.review else { return ["neither an end nor a review was put"] }
    let isWithin = (terms.review ?? terms.until).map { $0 <= review } ?? false
    return isWithin ? [] : ["it is not reviewed by \(review.inWords)"]
  }

  /// In what one set of terms restricts more than another, times apart.
  static func widening(from old: Terms, to new: Terms) -> [String] {
    var found: [String] = []
    if !forms(within: old.form).contains(new.form) {
      found.append("\(new.form.words) is more than \(old.form.words)")
    }
    if old.scope == .part || !isBan(new.form) {
      if new.scope == .whole, isBan(new.form) {
        found.append("it is from the whole site, and a part was put")
      }
      // Contact that was put without a word on its arrangements was put whatever they are.
      let isOpen = !isBan(new.form) && old.conditions.allSatisfy(\.isWhitespace)
      let lines = PathText(new.conditions).lines(missingIn: PathText(old.conditions))
      if !isOpen { found += lines.map { "“\($0)” was not put" } }
      // A line that says when, for what or but for what held for the others; so it does where nothing else is left.
      let gone = PathText(old.conditions).lines(missingIn: PathText(new.conditions))
      let kept = PathText(old.conditions).lines(missingIn: PathText(gone.joined(separator: "\n")))
      let isAdrift = !kept.isEmpty && kept.allSatisfy(qualifies)
      found += gone.filter { isAdrift || qualifies($0) }.map { "“\($0)” no longer limits it" }
    }
    if old.exceptions.contains(where: { !$0.isWhitespace }) {
      let added = PathText(new.exceptions).lines(missingIn: PathText(old.exceptions))
      found += added.filter(qualifies).map { "“\($0)” limits what was left open" }
    }
    let left = PathText(old.exceptions).lines(missingIn: PathText(new.exceptions))
    found += left.map { "the exception “\($0)” is left out" }
    return found
  }

  /// True for a line that names no place or purpose of its own: it begins with when, with but for what, or with
  /// what may be done.
  private static func qualifies(_ line: String) -> Bool {
    let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if words.contains("only") || words.contains("except") || words.contains("unless") {
      return true
    }
    let small: Set = ["on", "in", "at", "the", "from", "every"]
    guard let word = words.first(where: { !small.contains($0) }) else { return true }
    let openers = ["not", "but", "save", "between", "before", "after", "during", "when", "if"]
    return openers.contains(word) || word.allSatisfy(\.isNumber)
      || ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        .contains { word.hasPrefix($0) }
  }

  /// True for what keeps somebody from the site.
  static func isBan(_ form: RestrictionForm) -> Bool {
    form == .interim || form == .limited || form == .full
  }

  /// The forms that go no further than this one. An interim ban stands only until the parent was heard, so
  /// no final ban lies within it, and it lies within every ban.
  private static func forms(within form: RestrictionForm) -> Set<RestrictionForm> {
    switch form {
    case .interim: return [.interim]
    case .limited: return [.interim, .limited]
    case .full: return [.interim, .limited, .full]
    case .managedContact, .accompaniedContact, .seniorContact: return [form]
    }
  }

  /// The forms that a measure of this kind can take.
  static func forms(of kind: MeasureKind) -> Set<RestrictionForm> {
    switch kind {
    case .siteBan: return [.interim, .limited, .full]
    case .managedContact: return [.managedContact]
    case .accompaniedContact: return [.accompaniedContact]
    case .seniorContact: return [.seniorContact]
    default: return []
    }
  }
}
