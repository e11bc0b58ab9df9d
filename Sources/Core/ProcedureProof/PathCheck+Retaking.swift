import CaseModel
import PolicyModel

extension PathCheck {
  /// A contact arrangement that stands goes on by a review, of which the person is told first; taken again
  /// with nothing new, it takes that chance away.
  func retakenFaults(
    _ name: String, _ measure: Measure, _ incidents: [PathIncident], _ record: PathRecord
  ) -> [PathFault] {
    let standing = record.all.flatMap { place in
      place.restrictions.filter { earlier in
        guard !earlier.isFound, !earlier.isSetAside, earlier.lifted == nil, earlier.replaced == nil,
          let taken = pack.measure(earlier.measure), taken.kind == measure.kind
        else { return false }
        let isOver = earlier.terms.lastDayWithoutReview.map { $0 < record.today } ?? false
        return !isOver || taken.atEnd == .askHead && earlier.wasInForce(record, in: place)
      }
    }
    return standing.compactMap { earlier in
      let isNew = incidents.contains { earlier.decided.when.isSurely(before: $0.happened) }
      return isNew
        ? nil
        : (.gateBypassed, "\(name) was taken again while \(earlier.id) stands, without a review.")
    }
  }
}
