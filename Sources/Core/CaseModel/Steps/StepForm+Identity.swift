import PolicyModel

/// The forms about who somebody is: identified at last, or the wrong person.
extension StepForm {
  var identifyFields: [StepField] {
    [
      StepField("same-as", "Somebody already in the record", .parent),
      StepField("title", "Title"), StepField("given", "Given name"),
      StepField(
        "family", "Family name", required: true, unless: "same-as",
        hint: "Or the only name that is known."),
      StepField("how", "How this is known", required: true),
      StepField("by", "Who identified them", required: true),
    ]
  }

  func identify(_ reader: inout FormReader) -> StepAct {
    let same = reader.text("same-as")
    let name = PersonName(
      title: reader.text("title"), given: reader.text("given"), family: reader.text("family"))
    if same.isEmpty && name.full.isEmpty {
      reader.wrong("same-as", "Name somebody in the record, or enter a name.")
    }
    return .identify(
      name: same.isEmpty ? name : nil, sameAs: same.isEmpty ? nil : ParentID(rawValue: same),
      how: reader.text("how"), by: named("by", &reader).name)
  }

  var correctPersonFields: [StepField] {
    [
      StepField("right", "Who it should have been", .parent, hint: "Left empty: not known."),
      StepField("reason", "How the mistake came about", .text, required: true),
    ]
      + (state.countingIncidents.count > 1
        ? [
          StepField(
            "all", "Whether it was somebody else in all of its incidents", .yesNo, required: true,
            hint: "All of them leave this case, and whoever it was gets a case on all of them.")
        ] : [])
  }

  func correctPerson(_ reader: inout FormReader) -> StepAct {
    if !reader.isBlank("all"), !reader.isYes("all") {
      reader.wrong(
        "all",
        "What they did themselves stays here. Take out the incident that was somebody else's (correct-entry of "
          + "“Incident joined”), then say on its report who it is about, and triage it.")
    }
    let right = reader.text("right")
    return .correctPerson(
      PersonCorrected(
        wrong: state.parent ?? "", right: right.isEmpty ? nil : ParentID(rawValue: right),
        reason: reader.text("reason")))
  }
}
