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
  /// The restrictions in force whose view of the chair, or of whoever stood in, does not count any more.
  public var fallenViews: [FallenView] {
    state.live(on: context.today).compactMap { restriction in
      Gate(self, measure: restriction.measure).whyViewFell(under: restriction).map {
        FallenView(restriction: restriction, why: $0)
      }
    }
  }
}
