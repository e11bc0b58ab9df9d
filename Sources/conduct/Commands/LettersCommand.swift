import ArgumentParser
import CaseDesk
import CaseModel
import PolicyModel

/// Letters: list, read, issue, record as sent.
struct LettersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letters", abstract: "Letters: list, show, lint, issue, sent.",
    subcommands: [List.self, Show.self, Lint.self, Issue.self, Sent.self],
    defaultSubcommand: List.self)

  /// Letters, the latest first.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Letters, the latest first.")

    @Argument(help: "Part of a name, or a case's number.")
    var text = ""

    @Flag(help: "Those still to be sent.")
    var outstanding = false

    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      let question = LettersQuestion(text: text, outstandingOnly: outstanding)
      let rows = try Pages.all { try desk.letters(question, after: $0) }
      try options.common.show(LettersJSON(letters: rows)) {
        var table = Table(["CASE", "", "PERSON", "LETTER", "STANDING", "DRAFTED", "ISSUED", "SENT"])
        for row in rows {
          table.add([
            row.number.rawValue, row.letter.rawValue, row.parentName, row.kind.name, row.standing,
            row.drafted.slashed, Lines.day(row.issued), Lines.day(row.sent),
          ])
        }
        return table.lines(nothing: "There are no such letters that you may see.")
      }
    }
  }

  /// A letter's text.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A letter's text: as it was issued, or as it would be now.")

    @OptionGroup var letter: LetterName
    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      let sheet = try desk.letterSheet(letter.number, letter.letter)
      switch options.common.format {
      case .text:
        try Console.show(text: sheet.text)
        if !sheet.hash.isEmpty {
          // The school's own copy ends with what proves it; the letter itself does not have it.
          Console.say(["School's copy: text \(sheet.hash), seal of the record \(sheet.seal)."])
        }
        Console.say(sheet.findings.map { "Before it can be issued: \($0)" })
        Console.say(sheet.names.map { "It names \($0): issuing it asks why the name stays." })
      case .json: try Console.show(json: try JSONText.of(LetterJSON(sheet)))
      }
    }
  }

  /// What is to be put right in letters, and how hard they are to read.
  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What is to be put right in drafts, and how hard they are to read.",
      discussion: "Every draft, those of a case, or one letter, whether it is a draft or not.")

    @Argument(help: "The case's number.")
    var caseNumber: String?

    @Argument(help: "The letter, such as L1.")
    var letterID: String?

    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      let question = LettersQuestion(text: caseNumber ?? "", outstandingOnly: letterID == nil)
      let rows = try Pages.all { try desk.letters(question, after: $0) }.filter { row in
        guard let caseNumber else { return row.standing == "draft" }
        return row.number.rawValue == caseNumber
          && (letterID.map { row.letter.rawValue == $0 } ?? (row.standing == "draft"))
      }
      if let letterID, rows.isEmpty {
        throw DeskError.notFound("letter \(letterID)")
      }
      let sheets = try rows.map { try desk.letterSheet($0.number, $0.letter) }
      try options.common.show(LetterLintJSON(letters: sheets.map(LetterLintJSON.Letter.init))) {
        let lines = sheets.flatMap(Self.lines)
        return lines.isEmpty ? ["There is no draft that you may see."] : lines
      }
    }

    private static func lines(_ sheet: LetterSheet) -> [String] {
      let row = sheet.row
      let reading = sheet.reading
      return ["\(row.number) \(row.letter)  \(row.kind.name), \(row.standing)"]
        + (reading.map { ["  \($0.inWords)."] } ?? [])
        + (reading?.long ?? []).map { "  More than 25 words: \($0)" }
        + sheet.findings.map { "  Before it can be issued: \($0)" }
        + sheet.names.map { "  It names \($0): issuing it asks why the name stays." }
    }
  }

  /// Fixes a letter's text.
  struct Issue: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Fix a letter's text, which cannot be changed afterwards.",
      discussion: "Fields: names, on, at.")

    @OptionGroup var letter: LetterName
    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      try letter.take(.letterIssue, from: ["draft"], settings, options)
    }
  }

  /// Records that a letter went out.
  struct Sent: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record that a letter went out.", discussion: "Fields: how, to, on, at.")

    @OptionGroup var letter: LetterName
    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      try letter.take(.letterSent, from: ["issued", "returned", "untold"], settings, options)
    }
  }
}

/// Which letter of which case.
struct LetterName: ParsableArguments {
  @Argument(help: "The case's number.")
  var caseNumber: String

  @Argument(help: "The letter, such as L1.")
  var letterID: String

  var number: CaseID { CaseID(rawValue: caseNumber) }
  var letter: ItemID { ItemID(rawValue: letterID) }

  /// Takes a step about this letter, which must stand as the step needs it.
  ///
  /// - Throws: ``CommandFailure`` with `refused` where it does not; as ``Answering`` does.
  func take(
    _ step: BuiltInStep, from standings: [String], _ settings: Settings, _ options: RecordOptions
  ) throws {
    var answers = try settings.answers()
    answers["letter"] = letterID
    let desk = try options.desk()
    let row = try desk.letterSheet(number, letter).row
    guard standings.contains(row.standing) else {
      throw CommandFailure(
        .refused,
        "Letter \(letterID) of case \(number) is \(row.standing); for this it has to be "
          + "\(standings.joined(separator: " or ")). Nothing was recorded.")
    }
    try Answering.submit(.step(number, step.rawValue), answers, to: desk, options.common)
  }
}
