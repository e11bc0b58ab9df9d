import PolicyModel

extension StepForm {
  /// What is due now, to which day it is put off, and why.
  var putOffFields: [StepField] {
    let decider = Decider(state, context)
    var seen: Set<DueKind> = []
    let due = decider.dueToPutOff.filter { seen.insert($0.kind).inserted }
    let choices = due.map { StepField.Choice($0.kind.rawValue, "\($0.kind.words): \($0.what)") }
    let limits = due.map { decider.lastDayToPutOff($0.kind) }
    let limit = limits.min { $0.day < $1.day }
      .map { "At the latest \($0.day.withWeekday): \($0.why)." }
    return [
      StepField(
        "what", "What is put off", .choice, required: true, initial: choices.first?.value ?? "",
        choices: choices),
      StepField("until", "Until when", .date, required: true, hint: limit ?? ""),
      StepField("reason", "Why", .text, required: true),
    ]
  }

  func putOff(_ reader: inout FormReader) -> StepAct {
    let kind = DueKind(rawValue: reader.text("what"))
    if let until = reader.date("until") {
      let last = kind.map { Decider(state, context).lastDayToPutOff($0) }
      if until <= context.today {
        reader.wrong("until", "Choose a day after today to put this off to.")
      } else if let last, until > last.day {
        reader.wrong(
          "until", "This cannot be put off past \(last.day.withWeekday): \(last.why).")
      }
    }
    return .command(
      .putOff(
        DuePutOff(
          due: reader.text("what"), until: reader.date("until") ?? context.today,
          reason: reader.text("reason"))))
  }
}
