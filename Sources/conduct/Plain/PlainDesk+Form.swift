import CaseDesk
import CaseModel
import PolicyModel

extension PlainDesk {
  /// Fills in a form question by question, has the answers checked, and hands them in.
  ///
  /// - Parameter known: answers that follow from where the form was opened.
  /// - Returns: true where it was recorded; otherwise what was typed is kept as a draft.
  @discardableResult
  func fill(_ key: FormKey, known: [String: String] = [:]) throws -> Bool {
    var typed = drafts.load(key) ?? [:]
    if PlainAnswers(try desk.form(key, typed: typed, answers: known)).hasDraft {
      try terminal.say(["", "You began this form before. What you typed then is kept."])
      if try isAgreed("Begin afresh, and throw that away?") {
        drafts.drop(key)
        typed = [:]
      }
    }
    let sheet = try desk.form(key, typed: typed, answers: known)
    try terminal.say(["", sheet.title])
    if !sheet.clause.isEmpty { try terminal.say(["The policy: \(sheet.clause)"]) }
    try terminal.say(sheet.advice.map { "To know: \($0)" })
    let form = PlainAnswers(sheet)
    var talk = FormTalk(form: form, version: sheet.version)
    do {
      try askAll(&talk)
      return try check(&talk)
    } catch FormLeft.back {
      try terminal.say([
        talk.form.hasDraft
          ? "Nothing was recorded. What you typed is kept as a draft." : "Nothing was recorded."
      ])
      return false
    }
  }

  private func askAll(_ talk: inout FormTalk) throws {
    let fields = talk.form.sheet.fields
    try terminal.say(["\(fields.count) questions. An empty line keeps what is there."])
    for (index, field) in fields.enumerated() where talk.form.applies(field) {
      try terminal.say(["", "Question \(index + 1) of \(fields.count)"])
      if try !ask(field, &talk) { return }
    }
  }

  /// Shows every answer and asks what to do; true once they are recorded.
  private func check(_ talk: inout FormTalk) throws -> Bool {
    let sheet = talk.form.sheet
    while true {
      try terminal.say(["", "Check your answers", sheet.title] + talk.form.check)
      for field in sheet.fields {
        guard let advice = try advice(on: field, talk.form) else { continue }
        try terminal.say(["Note on “\(field.label)”: \(advice)"])
      }
      try terminal.say([
        "s. \(sheet.submit)", "A number changes that answer. b leaves and keeps the draft.",
      ])
      let line = try terminal.ask("Your choice:")
      switch PlainAnswer(line) {
      case .back: throw FormLeft.back
      case .quit: throw PlainEnd.quit
      case .number(let number) where sheet.fields.indices.contains(number - 1):
        let field = sheet.fields[number - 1]
        guard talk.form.applies(field) else {
          try terminal.say(["“\(field.label)” is not asked beside the other answers."])
          continue
        }
        _ = try ask(field, &talk)
      case .text("s"), .text("S"):
        if try handIn(&talk) { return true }
      case .help, .nothing, .number, .text:
        try terminal.say([
          "1 to \(sheet.fields.count): change that answer.", "s: \(sheet.submit).",
          "b: leave the form; q: leave the desk. Both keep the draft.",
        ])
      }
    }
  }

  /// What to consider about the day that stands in a field; nil where there is nothing.
  func advice(on field: StepField, _ form: PlainAnswers) throws -> String? {
    form.sheet.advice(
      on: field.name, of: form.values, today: try desk.today(), calendar: try desk.calendar())
  }

  // MARK: Handing in

  private func handIn(_ talk: inout FormTalk) throws -> Bool {
    let sheet = talk.form.sheet
    let consequence = sheet.confirmation(
      of: talk.form.counted, today: try desk.today(), calendar: try desk.calendar())
    if !consequence.isEmpty {
      try terminal.say([consequence])
      guard try isAgreed("\(sheet.submit)?") else {
        try terminal.say([talk.form.nothingRecorded])
        return false
      }
    }
    let submission: Submission
    do throws(DeskError) {
      submission = try desk.submit(sheet.key, talk.form.counted, version: talk.version)
    } catch {
      try terminal.say(["Nothing was recorded.", error.sentence])
      return false
    }
    switch submission {
    case .recorded(let said, let place):
      drafts.drop(sheet.key)
      try terminal.say(["", said])
      try offer(place)
      return true
    case .mend(let problems):
      try mend(problems, &talk)
    case .refused(let refusal):
      try terminal.say(
        ["", "This may not be done now. \(talk.form.nothingRecorded)"]
          + refusal.lines.map { String($0.drop { $0 == " " }) })
    case .changedMeanwhile(let lines, let version):
      talk.version = version
      try terminal.say(
        ["", "Somebody else recorded something in between, so nothing was recorded:"]
          + lines.map { "\($0.written), \($0.by): \($0.title)" }
          + ["What you typed still stands. s judges it anew and records it."])
    }
    return false
  }

  /// Says everything wrong, then asks each again with the same words before it.
  private func mend(_ problems: [FieldProblem], _ talk: inout FormTalk) throws {
    let fields = talk.form.sheet.fields
    talk.form.call(problems.map(\.field))
    try terminal.say(["", "There is a problem"] + problems.map(\.message))
    for problem in problems {
      guard let field = fields.first(where: { $0.name == problem.field }) else { continue }
      try terminal.say(["", "Error: \(problem.message)"])
      if try !ask(field, &talk) { return }
    }
  }
}

/// A form being filled in: its answers, and the version it is judged against.
struct FormTalk {
  var form: PlainAnswers
  var version: Int
}

/// Why a form is left without anything recorded.
enum FormLeft: Error {
  case back
}
