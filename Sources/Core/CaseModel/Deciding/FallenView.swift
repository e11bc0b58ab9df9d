/// A restriction in force that rests on the view of somebody who, as it turned out since, was not to be asked.
public struct FallenView: Hashable, Sendable {
  /// The restriction, which stands until the head has put it right.
  public var restriction: Restriction
  /// Why the view does not count: who gave it, and what became known of them.
  public var why: String

  /// What is to be done about it, in whole sentences.
  public var words: String {
    "The \(restriction.terms.form.words) rests on a view that does not count: \(why) Consult somebody who may "
      + "be asked, and decide anew; or end it."
  }
}

extension Decider {
  /// What is to be done about restrictions in force that were decided by somebody who turned out since to have been
  /// affected or to have seen it, in whole sentences.
  public var judgedInOwnCause: [String] {
    state.live(on: context.today).compactMap { restriction in
      state.involvedJudge(of: restriction).map { judge in
        let who = context.somebody(judge)?.name ?? "somebody who has left"
        return
          "\(restriction.inWords.capitalizedFirst) was decided by \(who), who was affected by the incident "
          + "or saw it. \(restriction.mendingJudge)"
      }
    }
  }

  /// The restrictions in force whose view of the chair, or of whoever stood in, does not count any more.
  public var fallenViews: [FallenView] {
    state.live(on: context.today).compactMap { restriction in
      Gate(self, measure: restriction.measure).whyViewFell(under: restriction).map {
        FallenView(restriction: restriction, why: $0)
      }
    }
  }
}

extension Restriction {
  /// What mends that it was decided by somebody who had a part in it: before the decision a written reason would
  /// have done too.
  var mendingJudge: String {
    if told == nil, terms.form != .interim {
      return
        "No letter has told them of it, so that no review goes on with it: lift it, or set it aside."
    }
    let judged = terms.form == .interim ? "take the decision that follows" : "review it"
    return
      "Let somebody else \(judged), or say there in writing why whoever it was decides all the same; or end it."
  }

  /// What mends that something it rests on fell away, as it ends a sentence. An interim ban is not reviewed, and what
  /// nobody was told of has nothing to go on with.
  var mendingBasis: String {
    if terms.form == .interim { return "take the decision that follows, or set it aside" }
    return told == nil ? "lift it, or set it aside" : "review it"
  }
}
