import CaseDesk
import CaseModel
import PolicyModel

extension PlainDesk {
  /// Asks one question of a form until it is answered.
  ///
  /// - Returns: false where somebody wants to go on to checking the answers.
  func ask(_ field: StepField, _ talk: inout FormTalk) throws -> Bool {
    try terminal.say(talk.form.prompt(field).lines)
    while true {
      let prompt = talk.form.prompt(field)
      let line = try terminal.ask("Answer:")
      switch line.trimmed {
      case "?":
        try terminal.say(prompt.help)
        continue
      case "b": throw FormLeft.back
      case "q": throw PlainEnd.quit
      case ">": return false
      default: break
      }
      switch prompt.read(line) {
      case .keep: return true
      case .value(let value):
        if prompt.form == .text, !value.isEmpty {
          try writeText(field, first: value, &talk)
        } else {
          if let wrong = try problem(with: value, in: field, talk.form) {
            try terminal.say(["Error: \(wrong)"])
            continue
          }
          try take(field, value, &talk)
        }
        return true
      case .find(let text):
        guard let found = try find(field, text) else { continue }
        try take(field, found.value, name: found.label, &talk)
        return true
      case .several(let choices):
        guard let chosen = try pick(choices) else { continue }
        try take(field, prompt.form == .several ? added(chosen, to: prompt) : chosen.value, &talk)
        return true
      case .say(let sentence): try terminal.say([sentence])
      }
    }
  }

  /// What is wrong with a date or a time, which is said at once; nil where nothing is, and for what can only
  /// be judged beside the other answers.
  private func problem(
    with value: String, in field: StepField, _ form: PlainAnswers
  ) throws -> String? {
    guard !value.isEmpty, field.type == .date || field.type == .time else { return nil }
    var tried = form
    tried.set(field, value)
    return FieldCheck.problems(
      form.sheet.fields, tried.values, today: try desk.today(), calendar: try desk.calendar()
    ).first { $0.field == field.name }?.message
  }

  private func added(_ choice: StepField.Choice, to prompt: FieldPrompt) -> String {
    let values = prompt.current.split(separator: " ").map(String.init)
    return (values.filter { $0 != choice.value } + [choice.value]).joined(separator: " ")
  }

  private func take(
    _ field: StepField, _ value: String, name: String? = nil, _ talk: inout FormTalk
  ) throws {
    talk.form.set(field, value, name: name)
    try keep(talk)
    if field.type == .date, let day = weekday(of: field, talk.form) {
      try terminal.say(["That is \(day)."])
      if let advice = try advice(on: field, talk.form) { try terminal.say(["Note: \(advice)"]) }
    } else if field.type != .line, field.type != .time, field.type != .file, !value.isEmpty {
      try terminal.say(["Taken: \(talk.form.shown(field))"])
    }
  }

  /// The weekday of the day that a date comes to; what is no date is judged when handed in.
  private func weekday(of field: StepField, _ form: PlainAnswers) -> String? {
    guard let today = try? desk.today(), let calendar = try? desk.calendar() else { return nil }
    let dates = FormDates(form.sheet.fields, form.values, today: today, calendar: calendar)
    guard case .success(let entry)? = dates.read(field.name) else { return nil }
    return entry.date.withWeekday
  }

  /// Reads the lines of a text after its first, keeping each as it is typed.
  private func writeText(_ field: StepField, first: String, _ talk: inout FormTalk) throws {
    guard first != "." else { return }
    var lines = [first]
    while true {
      talk.form.set(field, lines.joined(separator: "\n"))
      try keep(talk)
      let line = try terminal.ask("")
      if line.trimmed == "." { return }
      lines.append(line.hasPrefix("\\") ? String(line.dropFirst()) : line)
    }
  }

  private func keep(_ talk: FormTalk) throws {
    do {
      try drafts.save(talk.form.sheet.key, talk.form.values)
    } catch {
      try terminal.say([error.sentence])
    }
  }

  // MARK: People and incidents

  /// Looks somebody or something up; nil where it is asked again.
  private func find(_ field: StepField, _ text: String) throws -> StepField.Choice? {
    let found = try desk.lookUp(field.type, text)
    if let exact = found.first(where: { $0.value == text }) { return exact }
    switch found.count {
    case 0:
      try terminal.say([
        "Nothing in the record holds “\(text)”. Type another part of the name, or a minus to leave "
          + "it empty."
      ])
      return nil
    case 1:
      return try isAgreed("\(found[0].label). Is this the one?") ? found[0] : nil
    default: return try pick(found)
    }
  }

  /// Lets one of several be chosen; nil where it is asked again.
  private func pick(_ choices: [StepField.Choice]) throws -> StepField.Choice? {
    try terminal.say(choices.enumerated().map { "\($0 + 1). \($1.label)" })
    let answer = PlainAnswer(try terminal.ask("Which number? Empty to type something else:"))
    switch answer {
    case .number(let number) where choices.indices.contains(number - 1):
      return choices[number - 1]
    case .quit: throw PlainEnd.quit
    case .nothing, .back, .help, .number, .text: return nil
    }
  }
}
