import PolicyModel

extension PersonRecord {
  /// What a restriction rests on silence to, by the name under which its decision cites it, though the time to
  /// reply had not run out by then, as the requests not to contact the person are known now; nil where it had,
  /// or where the head has decided since with all of them on record.
  func silenceTooSoon(under restriction: Restriction) -> String? {
    let decided = restriction.lastDecided
    let isNews = holds.contains { hold in
      hold.lifted.map { $0.sequence > decided.sequence } ?? true
    }
    guard isNews, let met = restriction.ways.last(where: { $0.demand == .chanceToRespond }),
      met.way == .replyByPassed, let hearing = hearing(named: met.item)
    else { return nil }
    let isFirst = restriction.decision?.ways.contains(met) ?? false
    let day = (isFirst ? restriction.decided : decided).when.day
    if let last = lastDay(toReply: hearing), last < day { return nil }
    return met.item
  }

  private func hearing(named name: String) -> Hearing? {
    own.hearing(ItemID(rawValue: name))
      ?? others.lazy.compactMap { other in
        other.state.hearings.first { other.name(of: $0) == name }
      }.first
  }
}
