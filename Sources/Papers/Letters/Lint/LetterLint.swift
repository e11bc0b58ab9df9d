import CaseModel
import PolicyModel

/// Checks a letter before it is issued: that it holds what its kind must hold, and nothing that no
/// letter may.
public enum LetterLint {
  /// What is to be put right; empty for a letter that may be issued.
  ///
  /// - Parameters:
  ///   - letter: the letter as rendered, or as somebody changed it since.
  ///   - facts: the facts it was made from.
  public static func findings(in letter: RenderedLetter, facts: LetterFacts) -> [LintFinding] {
    // The seal is no prose, and its groups could look like anything.
    let lines = letter.lines.filter { line in
      facts.seal.map { $0.isEmpty || !line.contains($0) } ?? true
    }
    let prose = LetterProse(lines: lines)
    return missing(facts, prose) + emptyPlaces(lines) + marks(lines) + spacing(lines)
      + numbers(facts, prose) + people(facts, prose) + sentences(prose)
      + keepingOff(facts, prose) + dates(facts) + told(facts, prose)
  }

  private static func missing(_ facts: LetterFacts, _ prose: LetterProse) -> [LintFinding] {
    RequiredElement.required(of: facts.kind).filter { !$0.isMet(facts, prose) }
      .map { LintFinding(rule: .missingElement, sentence: $0.sentence) }
  }

  private static func emptyPlaces(_ lines: [String]) -> [LintFinding] {
    let traces = ["()", "“”", "( ", " )", " .", " ,", ": .", ",,", ",.", "Dear ,"]
    return lines.filter { line in
      traces.contains { line.contains($0) } || line == "-" || line == "- ." || line.hasSuffix(": ")
    }.map {
      LintFinding(
        rule: .emptyPlace, sentence: "A word is missing in this line. Fill it in.", excerpt: $0)
    }
  }

  private static func marks(_ lines: [String]) -> [LintFinding] {
    var findings: [LintFinding] = []
    for line in lines {
      if line.contains("{{") || line.contains("}}") {
        findings.append(
          LintFinding(
            rule: .templateMark, sentence: "This line shows a piece of the template.",
            excerpt: line))
      }
      if let mark = placeholder(in: line) {
        findings.append(
          LintFinding(
            rule: .placeholder, sentence: "This mark waits to be replaced.", excerpt: mark))
      }
    }
    return findings
  }

  /// `[date]`, `<name>`, `____`, `TODO`, `TBC`, `XXX`: what people leave to fill in later.
  private static func placeholder(in line: String) -> String? {
    for (open, close) in [("[", "]"), ("<", ">")] {
      let parts = line.split(separator: Character(open), omittingEmptySubsequences: false)
      for part in parts.dropFirst() {
        guard let end = part.firstIndex(of: Character(close)) else { continue }
        let inside = part[..<end]
        if !inside.isEmpty && inside != "sic" && inside != "…" { return open + inside + close }
      }
    }
    if line.contains("___") { return "___" }
    if line.contains("....") { return "...." }
    let words = line.split { !($0.isLetter || $0.isNumber) }
    return words.first { ["TODO", "TBC", "TBA", "XX", "XXX", "XXXX", "FIXME"].contains($0) }
      .map(String.init)
  }

  private static func spacing(_ lines: [String]) -> [LintFinding] {
    var findings: [LintFinding] = []
    for (index, line) in lines.enumerated() {
      let body = line.drop { $0 == " " }
      if body.contains("  ") || line.hasSuffix(" ") {
        findings.append(
          LintFinding(rule: .spacing, sentence: "This line has a blank too many.", excerpt: line))
      }
      if line.isEmpty && (index == 0 || lines[index - 1].isEmpty) {
        findings.append(
          LintFinding(rule: .spacing, sentence: "The letter has an empty line too many."))
      }
    }
    return findings
  }

  private static func numbers(_ facts: LetterFacts, _ prose: LetterProse) -> [LintFinding] {
    let own = facts.kind == .arrangementsOtherCarer ? "" : facts.caseNumber.rawValue
    return prose.flat.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
      .filter { ($0 == facts.caseNumber.rawValue || isCaseNumber($0)) && $0 != own }
      .map {
        LintFinding(
          rule: .caseNumber, sentence: "This number does not belong in this letter.", excerpt: $0)
      }
  }

  /// `2026-014`: a year and a running number, as cases and incidents have them.
  private static func isCaseNumber(_ word: String) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 3 else { return false }
    return (parts[0].hasPrefix("20") || parts[0].hasPrefix("19"))
      && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  private static func people(_ facts: LetterFacts, _ prose: LetterProse) -> [LintFinding] {
    let words = LetterProse.words(of: prose.flat)
    return facts.mustNotName.filter { name in
      let wanted = LetterProse.words(of: LetterText.line(name))
      return !wanted.isEmpty
        && words.indices.contains { words[$0...].starts(with: wanted) }
    }.map {
      LintFinding(
        rule: .otherPerson,
        sentence: "No letter tells one parent about another. Leave this name out.",
        excerpt: $0)
    }
  }

  private static func sentences(_ prose: LetterProse) -> [LintFinding] {
    prose.sentences.filter { OffenceWording.isOverstated($0) }.map {
      LintFinding(
        rule: .offence,
        sentence: "Coming in is not in itself an offence (Education Act 1996, section 547).",
        excerpt: $0)
    }
      + prose.sentences.filter { PersonLabel.isPutOnPerson($0) }.map {
        LintFinding(
          rule: .label, sentence: "Describe what was done; do not call a person vexatious.",
          excerpt: $0)
      }
      + prose.sentences.filter { CourtWording.isFinding($0) }.map {
        LintFinding(
          rule: .accusation,
          sentence:
            "Whether that is a crime is for a court. Say what was done: pushed, hit, threw.",
          excerpt: $0)
      }
  }

  /// Days in the wrong tense, and places that the code does not have.
  private static func told(_ facts: LetterFacts, _ prose: LetterProse) -> [LintFinding] {
    ToldDays.wrong(in: prose.sentences, on: facts.date).map { day, isToCome in
      LintFinding(
        rule: .dates,
        sentence: isToCome
          ? "The letter tells of this day as past, and it is still to come."
          : "The letter asks for something by this day, and it is past.",
        excerpt: day.inWords)
    }
      + PlacesInText.unknown(in: prose.sentences, among: facts.places).map {
        LintFinding(
          rule: .place, sentence: "The code has no such place. Name the one that is meant.",
          excerpt: $0)
      }
  }

  /// A ban is decided by its own step and told by its own letter: no other letter imposes one.
  private static func keepingOff(_ facts: LetterFacts, _ prose: LetterProse) -> [LintFinding] {
    let isBan = facts.terms?.terms.form.isBan ?? false
    let tellsOfBan =
      switch facts.kind {
      case .interimBan, .ban, .noticeOfIntent, .moreTime, .reviewNotice, .reviewOutcome, .noBan,
        .laterReply, .lift, .lapse, .setAside, .challengeOutcome, .restrictionBreached, .exception,
        .staffAffected, .chairNote:
        isBan || facts.terms == nil
      case .invitation, .warning, .banWarning, .managedContact, .accompaniedContact,
        .arrangementsOtherCarer, .acknowledgement, .removalRequest:
        false
      }
    if tellsOfBan { return [] }
    return prose.sentences.filter { !KeepingOff.sentences(in: $0, andWarnings: false).isEmpty }.map
    {
      LintFinding(
        rule: .keepsOff,
        sentence: "This keeps the person from the site, and no ban was decided. Leave it out.",
        excerpt: $0)
    }
  }

  private static func dates(_ facts: LetterFacts) -> [LintFinding] {
    var findings: [LintFinding] = []
    func find(_ sentence: String, _ day: CivilDate) {
      findings.append(LintFinding(rule: .dates, sentence: sentence, excerpt: day.inWords))
    }
    if let replyBy = facts.replyBy, replyBy <= facts.date {
      find("The day to reply by must be later than the letter's date.", replyBy)
    }
    if let terms = facts.terms?.terms, let last = terms.lastDay, last < terms.from {
      find("The restriction ends before it begins.", last)
    }
    if let meeting = facts.meeting, facts.kind == .invitation, meeting.when.day < facts.date {
      find("The meeting is before the letter's date.", meeting.when.day)
    }
    if let ended = facts.endedOn, facts.kind == .lapse, ended >= facts.date {
      find("The restriction is still in force on the letter's date.", ended)
    }
    for incident in facts.incidents where incident.when.day > facts.date {
      find("The letter tells of a day still to come.", incident.when.day)
    }
    return findings
  }
}
