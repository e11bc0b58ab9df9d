/// What a letter is checked for before it may be issued.
public enum LintRule: String, CaseIterable, Sendable {
  /// Something that this kind of letter must hold is not in it.
  case missingElement = "missing-element"
  /// A place where a value should stand and none does.
  case emptyPlace = "empty-place"
  /// What is left of a template.
  case templateMark = "template-mark"
  /// A mark that somebody meant to replace.
  case placeholder
  /// Two blanks or two blank lines in a row, or a blank at a line's end.
  case spacing
  /// The number of another case, or of this one where it should not stand.
  case caseNumber = "case-number"
  /// A person whom this letter may not name.
  case otherPerson = "other-person"
  /// A sentence that makes coming in an offence.
  case offence
  /// Words that keep somebody from the site in a letter that tells of no ban.
  case keepsOff = "keeps-off"
  /// Dates that cannot be right together.
  case dates
  /// A person called vexatious.
  case label
  /// A sentence that finds the recipient guilty.
  case accusation
  /// A place of the code that it does not have.
  case place
}

/// One thing to put right in a letter.
public struct LintFinding: Hashable, Sendable {
  /// Which check found it.
  public var rule: LintRule
  /// What is wrong and what to do, in a whole sentence.
  public var sentence: String
  /// The words concerned; empty where something is missing.
  public var excerpt: String

  /// One thing to put right in a letter.
  public init(rule: LintRule, sentence: String, excerpt: String = "") {
    self.rule = rule
    self.sentence = sentence
    self.excerpt = excerpt
  }
}
