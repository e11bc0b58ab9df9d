import PolicyModel

extension StepForm {
  /// What is due now, to which day it is put off, and why.
  var putOffFields: [StepField] {
    let due = DueList(pack: context.pack, calendar: context.calendar).items(
      of: state, others: context.others
    )
    .filter { $0.kind != .breachToday }
    var seen: Set<DueKind> = []
    let choices = due.filter { seen.insert($0.kind).inserted }.map {
      StepField.Choice($0.kind.rawValue, "\($0.kind.words): \($0.what)")
    }
    let last = Decider(state, context).lastDayToPutOff
    let limit = last.map { "At the latest \($0.day.withWeekday): \($0.why)." } ?? ""
    return [
      StepField(
        "what", "What is put off", .choice, required: true,
        initial: due.first { $0.shows <= context.today }?.kind.rawValue
          ?? choices.first?.value ?? "", choices: choices),
      StepField("until", "Until when", .date, required: true, hint: limit),
      StepField("reason", "Why", .text, required: true),
    ]
  }

  func putOff(_ reader: inout FormReader) -> StepAct {
    if let until = reader.date("until") {
      if until <= context.today {
        reader.wrong("until", "Choose a day after today to put this off to.")
      } else if let last = Decider(state, context).lastDayToPutOff, until > last.day {
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
