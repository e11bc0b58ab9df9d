public import CaseModel
import CaseStore
import PolicyModel

extension Desk {
  /// What ends and what is reviewed in the coming weeks.
  public func bansOutlook() throws(DeskError) -> BansOutlook {
    let viewer = try viewer()
    let today = try today()
    return try DeskError.mapping { try store.bansOutlook(as: viewer, today: today) }
  }
}
