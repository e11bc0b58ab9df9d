import CaseModel
import PolicyModel

extension PathCheck {
  /// Only what began before the record did, or was imposed by somebody else before the case, is recorded as
  /// found, with who imposed it and what shows that.
  func faults(of found: RestrictionFound, _ record: PathRecord) -> [PathFault] {
    var faults: [PathFault] = []
    func fault(_ what: String) {
      faults.append(
        (.gateBypassed, "The restriction \(found.restriction), recorded as found, \(what)."))
    }
    let opened = record.own.openedOn ?? record.today
    switch found.origin {
    case .before:
      if found.terms.from >= person.recordBegan ?? opened { fault("began after the record did") }
    case .elsewhere:
      if found.terms.from >= opened { fault("began after the case was opened") }
    }
    if found.imposedBy.saysNothing { fault("names nobody who imposed it") }
    if found.kept.saysNothing, !record.own.keepsEvidence { fault("has nothing that shows it") }
    if found.dated >= opened { fault("is shown by a document of after the case was opened") }
    if record.own.incidents.contains(where: { found.terms.from < $0.happened.day }) {
      fault("rests on what happened after it began")
    }
    if wasFound(found, record) { fault("was found before") }
    if let decided = decision(besides: found, record) {
      fault("comes after what was decided here in \(decided.about)")
    }
    if found.confirmBy.map({ $0 >= record.today }) ?? true, record.own.keepsEvidence,
      wasDecidedSince(found, record)
    {
      fault("is taken at its word, though this record has decided about the person since it began")
    }
    return faults
  }

  /// True where this record decided about a ban on the person, or about the same contact arrangement, on the day
  /// on which it would have begun or later.
  private func wasDecidedSince(_ found: RestrictionFound, _ record: PathRecord) -> Bool {
    record.all.flatMap(\.decisions).contains { decision in
      decision.stamp.when.day >= found.terms.from
        && (PathTerms.isBan(found.terms.form)
          ? decision.isBan : decision.measure == found.measure)
    }
  }

  /// True where the same was found before, in any case of the person: a ban and another, or one contact
  /// arrangement, on a day in common.
  private func wasFound(_ found: RestrictionFound, _ record: PathRecord) -> Bool {
    record.all.contains { one in
      one.written.contains { entry in
        guard case .restrictionFound(let earlier) = entry.event else { return false }
        let (new, old) = (found.terms, earlier.terms)
        let isOne =
          PathTerms.isBan(new.form)
          ? PathTerms.isBan(old.form) : earlier.measure == found.measure
        let isApart =
          new.until.map { $0 < old.from } ?? false || old.until.map { $0 < new.from } ?? false
        return isOne && !isApart
      }
    }
  }

  /// What was decided in this record on the incidents of the case, or on what happened on the same days; and what
  /// was quashed after it would have begun.
  private func decision(besides found: RestrictionFound, _ record: PathRecord) -> PathDecision? {
    let days = Set(record.own.incidents.map(\.happened.day))
    let mine = Set(record.own.incidents.map(\.id))
    for one in record.all {
      let same = one.incidents.filter { mine.contains($0.id) || days.contains($0.happened.day) }
      for decision in one.decisions {
        if decision.kind == .quashed, decision.measure == found.measure,
          decision.stamp.when.day >= found.terms.from
        {
          return decision
        }
        let isOne =
          PathTerms.isBan(found.terms.form) ? decision.isBan : decision.measure == found.measure
        let isReviewOfFound = one.restrictions.contains { $0.id == decision.about && $0.isFound }
        if isOne, !isReviewOfFound, decision.concerns(same.map(\.id)) { return decision }
      }
    }
    return nil
  }
}
