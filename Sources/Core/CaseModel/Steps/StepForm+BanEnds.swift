import PolicyModel

extension StepForm {
  /// The fields of a step in which the last day of a ban stands.
  public func banEnds(of step: Step) -> [BanEnd] {
    switch step {
    case .measure(let measure): return measure.kind == .siteBan ? [BanEnd("until")] : []
    case .builtIn(.interimBan): return [BanEnd("until"), BanEnd("then-until")]
    case .builtIn(.notice): return [BanEnd("until", onlyWhen: aboutBan)]
    case .builtIn(.reviewPrepare): return reviewEnds("recommendation")
    case .builtIn(.review): return reviewEnds("outcome")
    case .builtIn, .power: return []
    }
  }

  private func reviewEnds(_ outcome: String) -> [BanEnd] {
    guard reviewed?.restriction.terms.form.isBan == true else { return [] }
    return [BanEnd("until", onlyWhen: StepField.Condition(outcome, "continue", "vary"))]
  }
}
