import PolicyModel

/// Where the form of a decision starts: within what was put to the parent and within what the chair was asked,
/// as far as one follows from the other.
struct StartingTerms {
  /// How far it goes.
  let form: RestrictionForm
  /// What it covers, a line each.
  let conditions: String
  /// What stays open, a line each.
  let exceptions: String
  /// The last day on which it may end; nil where neither was put with an end.
  let latest: CivilDate?

  /// The terms put to the parent, and those that the chair was asked about.
  init(put: Terms?, asked: Terms?) {
    let narrows = asked?.scope == .part && put?.form != .limited
    form = narrows ? .limited : put?.form ?? .full
    conditions = (narrows ? nil : put?.conditions) ?? asked?.conditions ?? ""
    let kept = put?.exceptions ?? ""
    let more = Statements(asked?.exceptions ?? "").beyond(Statements(kept))
    exceptions = ([kept].filter { !$0.isBlank } + more).joined(separator: "\n")
    latest = [put?.until, asked?.until].compactMap { $0 }.min()
  }
}
