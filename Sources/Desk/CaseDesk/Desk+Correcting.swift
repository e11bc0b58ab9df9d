import CaseModel
import CaseStore
import Chronology
import PolicyModel

extension Desk {
  /// The form that corrects an entry, with each that may be corrected by its number, its day and what it was, and
  /// with what rests on it.
  func withEntries(
    _ sheet: FormSheet, _ read: OpenCase, _ decider: Decider
  ) throws(DeskError) -> FormSheet {
    var sheet = sheet
    guard let index = sheet.fields.firstIndex(where: { $0.name == "entry" }) else { return sheet }
    let numbers = Set(sheet.fields[index].choices.map(\.value))
    let lines = try lines(read.entries, pack: read.pack).filter {
      numbers.contains(String($0.sequence))
    }
    sheet.fields[index].choices = lines.reversed().map { line in
      StepField.Choice(
        String(line.sequence), "\(line.sequence): \(line.title), \(line.happened.inWords)")
    }
    var resting: [String: String] = [:]
    for line in lines {
      let consequence = decider.consequence(ofCorrecting: line.sequence)
      if !consequence.isEmpty { resting[String(line.sequence)] = consequence }
    }
    sheet.follows["entry"] = resting
    return sheet
  }
}
