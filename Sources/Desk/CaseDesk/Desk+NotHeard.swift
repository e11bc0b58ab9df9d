import CaseModel
import Chronology
import PolicyModel

extension Desk {
  /// The live restrictions that were last decided as towards a visitor, without hearing the person, who is more
  /// than a visitor now.
  func notHeardBanners(
    _ read: OpenCase, _ parent: ParentState
  ) throws(DeskError) -> [String] {
    let live = read.state.live(on: try today()).filter { $0.found == nil }
    if parent.isMereVisitor || live.isEmpty { return [] }
    let unheard = try lastWays(read.entries).filter { _, ways in
      ways.contains { $0.demand == .chanceToRespond && $0.way == .advisedOnly }
    }
    return live.filter { unheard[$0.id] != nil }.map { restriction in
      "NOT HEARD: the \(restriction.terms.form.words) was decided as towards a visitor. They are more "
        + "than that to the school now: hear them, and decide anew whether it stands."
    }
  }

  /// How each restriction's demands were met when it was last decided.
  private func lastWays(_ entries: [Entry]) throws(DeskError) -> [ItemID: [MetDemand]] {
    try DeskError.mapping {
      try codec.caseEvents(entries).reduce(into: [:]) { ways, entry in
        switch entry.event {
        case .restrictionDecided(let event): ways[event.restriction] = event.ways
        case .reviewDecided(let event): ways[event.restriction] = event.ways
        default: break
        }
      }
    }
  }
}
