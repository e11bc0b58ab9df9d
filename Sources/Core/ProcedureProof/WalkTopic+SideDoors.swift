import CaseModel
import PolicyModel

extension TopicList {
  /// The ways round a gate that a hurried school might look for.
  func sideDoors(of measure: Measure) -> [WalkTopic] {
    var topics = [found(measure)]
    if isHeard(measure) {
      topics += [corrected(measure), freely(measure), withoutAddress(measure)]
    }
    if asksChair(measure) { topics.append(unfitChair(measure)) }
    return topics
  }

  private func decided(_ measure: Measure) -> [Move] {
    let last = RestrictionForm.forms(of: measure.kind).last ?? .full
    return Array(list.decisions(measure, [last]).suffix(1))
  }

  /// A restriction recorded as found, confirmed by a proper decision or ended.
  private func found(_ measure: Measure) -> WalkTopic {
    let heard = isHeard(measure) ? [list.heardInOneGo(measure)] : []
    var found = list.found(measure)
    if !isHeard(measure) && !isDeep { found.removeLast() }
    return part(
      "found instead of", measure,
      found + heard + decided(measure) + ends(list.reviews(measure))
        + Array(list.reviewed(measure).prefix(1)) + [list.setAside(measure)] + waits,
      [.found, .evidence], closing: list.settledAndClosed)
  }

  /// What a gate has read corrected before and after the decision, and recorded anew.
  private func corrected(_ measure: Measure) -> WalkTopic {
    let read = Facet.read(before: measure.id, measure.requires, in: pack)
    let short = read.intersection([.accounts, .words])
    var moves = list.corrections(measure) + decided(measure)
    if short.contains(.accounts) {
      moves.append(list.accounts()[0].only { $0.state.accounts.isEmpty })
    }
    if short.contains(.words) {
      moves.append(list.words()[0].only { $0.state.conversations.isEmpty })
    }
    if asksChair(measure) { moves.append(list.chairSupports(measure)) }
    if isDeep { moves.append(list.heardInOneGo(measure)) }
    moves.append(list.noticeSent(measure))
    let asked: Set<Facet> = asksChair(measure) ? [.chair(measure.id)] : []
    return part(
      "corrections before", measure, prefix: [list.heardInOneGo(measure)], moves,
      short.union(asked).union([.corrections]), closing: list.settledAndClosed)
  }

  /// The free letter beside notices, interim bans and decisions, and letters given up.
  private func freely(_ measure: Measure) -> WalkTopic {
    let others = isDeep ? list.decisions(measure, [.interim]) + list.replies(measure).prefix(1) : []
    return part(
      "free letters beside", measure,
      list.freeLetters(measure) + [list.notice(measure, "notice of intent")]
        + list.noticeGivenUp(measure) + [list.givenUp, list.noticeSent(measure)] + others
        + decided(measure) + [list.told(measure)] + waits, closing: list.settledAndClosed)
  }

  /// Notice to somebody without an address: by hand, or not at all.
  private func withoutAddress(_ measure: Measure) -> WalkTopic {
    func sent(_ name: String, by how: DeliveryMethod) -> Move {
      list.letterOut(name, by: how) {
        $0.openNotices(of: measure.id).map(\.id)
      } of: {
        $0 == .noticeOfIntent
      }
    }
    return part(
      "no address before", measure,
      [
        list.notice(measure, "notice of intent"),
        sent("notice posted to no address", by: .post).unlawful,
        sent("notice left at no address", by: .left).unlawful,
        sent("notice e-mailed without agreement", by: .email).unlawful,
        sent("notice handed over", by: .handed),
      ] + decided(measure) + waits, closing: list.settledAndClosed,
      circumstances: Circumstances(hasAddress: false))
  }

  /// A chair who is related to the person: the vice-chair is asked.
  private func unfitChair(_ measure: Measure) -> WalkTopic {
    var moves = list.chair(measure).map { move in
      move.tags.contains(.ofChair) ? move.unlawful : move
    }
    if isHeard(measure) { moves.append(list.heardInOneGo(measure)) }
    var topic = part(
      "a related chair before", measure, moves + decided(measure), [.chair(measure.id)],
      closing: list.settledAndClosed, circumstances: Circumstances(chairIsRelated: true))
    topic.prefix.removeAll { $0.tags.contains(.ofChair) }
    return topic
  }
}
