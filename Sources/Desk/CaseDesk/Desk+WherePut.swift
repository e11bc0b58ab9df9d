import CaseModel
import PolicyModel

extension Desk {
  /// The case in which was put what a reply answers, and the answers as its own form takes them, where it was
  /// put in another case of the same person that whoever acts may see: there it is heard. Nil where it was
  /// put here, or nowhere.
  func whereItWasPut(
    _ number: CaseID, _ id: StepID, _ answers: [String: String]
  ) throws(DeskError) -> (number: CaseID, answers: [String: String])? {
    guard id == BuiltInStep.representations.rawValue, let about = answers["about"],
      let slash = about.firstIndex(of: "/"), let parent = try caseState(number).state.parent
    else { return nil }
    let other = CaseID(rawValue: String(about[..<slash]))
    guard
      try otherCases(of: parent, besides: number).contains(where: {
        $0.number == other && $0.isSeen
      })
    else { return nil }
    var there = answers
    there["about"] = String(about[about.index(after: slash)...])
    return (other, there)
  }
}
