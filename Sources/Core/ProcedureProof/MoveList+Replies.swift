import CaseModel
import PolicyModel

extension MoveList {
  /// What the parent says once a restriction was decided, and what the head does about it.
  func lateReplies(_ measure: Measure) -> [Move] {
    func considered(_ name: String, _ answer: String) -> Move {
      decision(name, of: .head) { scene in
        scene.standing(measure.id).map {
          [.considerReply(ReplyConsidered(restriction: $0.id, answer: answer))]
        }
      }
    }
    return [
      head("parent's side received after the decision", needs: .parent) { scene in
        guard let standing = scene.standing(measure.id), standing.canGoOn,
          !scene.hasReplyToConsider(measure.id)
        else { return nil }
        return [
          .receiveRepresentations(RepresentationsReceived(how: "letter", text: "It was another."))
        ]
      },
      considered("what came after the decision answered", "The witnesses name you."),
      considered("what came after the decision put aside without an answer", "").unlawful,
    ]
  }
}

extension Scene {
  /// True where the standing restriction of this measure was decided without something that the parent said.
  func hasReplyToConsider(_ measure: String) -> Bool {
    standing(measure).map { state.hasReplyToConsider($0.id, others: others) } ?? false
  }
}
