import CaseModel
import CaseStore
import PlainText
import PolicyModel

/// One person once in the record: whoever adds somebody of a name that is here already is asked whether it is
/// somebody else. Two records of one person would have two hearings and two bans.
extension Desk {
  /// The fields by which somebody of a name that is here already is told apart.
  var namesakeFields: [StepField] {
    let differs = StepField.Condition("somebody-else", "yes")
    return [
      StepField(
        "somebody-else", "Somebody else than whoever has that name here", .yesNo,
        hint: "Only asked where the record has that name."),
      StepField(
        "apart", "What tells them apart", required: true, onlyWhen: differs,
        hint: "Lists show it beside the name: “grandfather of Jory”."),
    ]
  }

  /// What tells somebody apart; nil where nothing was said.
  static func apart(_ reading: PlainForm) -> String? {
    let words = reading.text("apart")
    return words.isEmpty ? nil : words
  }

  /// What is asked of somebody added under a name that is in the record; nothing once they are said to be
  /// somebody else.
  func namesakeProblems(
    _ name: PersonName, _ reading: PlainForm
  ) throws(DeskError) -> [FieldProblem] {
    if reading.isYes("somebody-else") { return [] }
    let namesakes = try namesakes(of: name)
    if namesakes.isEmpty { return [] }
    let known = namesakes.joined(separator: "; ")
    return [
      FieldProblem(
        "somebody-else",
        "\(name.full) is in the record: \(known). Go on with that record, or say here that this is somebody "
          + "else.")
    ]
  }

  /// Whoever has that name, with what tells who it is: their id, children and postcode. Whoever may add people
  /// may see these.
  private func namesakes(of name: PersonName) throws(DeskError) -> [String] {
    let folded = FoldingKey.search(name.full)
    let found = try DeskError.mapping { try store.people(folded: folded) }
    var words: [String] = []
    for parent in found {
      let state = try parentState(parent)
      guard let known = state.name, FoldingKey.search(known.full) == folded else { continue }
      var parts = [parent.rawValue]
      if let apart = state.apart { parts.append(apart) }
      for link in state.standingLinks {
        let pupil = try pupilState(link.pupil)
        parts.append(
          "\(link.relation.words) of \(pupil.name.full)"
            + (pupil.form.isEmpty ? "" : " (\(pupil.form))"))
      }
      if !state.contact.confidential, !state.contact.postcode.isEmpty {
        parts.append(state.contact.postcode)
      }
      words.append(parts.joined(separator: ", "))
    }
    return words
  }
}
