import CaseModel
import PolicyModel

extension Desk {
  /// The live restrictions that were last decided as towards a visitor, without hearing the person, who is more
  /// than a visitor now.
  func notHeardBanners(
    _ read: OpenCase, _ parent: ParentState
  ) throws(DeskError) -> [String] {
    if parent.isMereVisitor { return [] }
    return read.state.live(on: try today()).filter(\.wasUnheard).map { restriction in
      "NOT HEARD: the \(restriction.terms.form.words) was decided as towards a visitor. They are more "
        + "than that to the school now: hear them, and decide anew whether it stands."
    }
  }
}
