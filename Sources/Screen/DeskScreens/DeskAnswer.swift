public import CaseModel

/// What became of a ``DeskEffect``. A page names the question it answers, so that one that comes
/// late, after more was typed, is told apart.
public enum DeskAnswer: Hashable, Sendable {
  /// The first screen.
  case today(TodaySheet)
  /// A page of parents.
  case parents(Page<ParentRow>, ParentsQuestion, after: Cursor?)
  /// One person.
  case parent(ParentSheet)
  /// A page of cases.
  case cases(Page<CaseRow>, CasesQuestion, after: Cursor?)
  /// One case.
  case caseSheet(CaseSheet)
  /// A page of restrictions.
  case restrictions(Page<RestrictionRow>, RestrictionsQuestion, after: Cursor?)
  /// What ends and what is reviewed in the coming weeks.
  case outlook(BansOutlook)
  /// A page of letters.
  case letters(Page<LetterRow>, LettersQuestion, after: Cursor?)
  /// One letter.
  case letter(LetterSheet)
  /// A page of incidents.
  case incidents(Page<IncidentRow>, IncidentsQuestion, after: Cursor?)
  /// An incident and its chronology as lines to read.
  case incident(IncidentRow, [String])
  /// The policy in force.
  case policy(PolicySheet)
  /// Entries, newest first; fewer than asked for at the record's beginning.
  case record([ChronicleLine], before: Int?)
  /// Own entries, newest first; none at the beginning.
  case own([OwnEntry], before: Int?)
  /// A report's counts, the largest first.
  case report(ReportQuestion, [CountRow])
  /// The printable sheet for the gate.
  case gateSheet([String])
  /// A form, ready to be filled in.
  case form(FormSheet)
  /// Suggestions for a field of the form on the screen.
  case found(field: String, [StepField.Choice])
  /// What was found for a text, from wherever one is.
  case foundAnywhere(String, [Finding])
  /// What became of a form's answers.
  case submitted(FormKey, Submission)
  /// How much of the record has been verified.
  case verifying(done: Int, total: Int)
  /// Whether the record is sound, and what was found, a whole sentence a line.
  case verified(sound: Bool, [String])
  /// It could not be done: a whole sentence that says why and what to do.
  case failed(String)
  /// The forms that were left with something typed into them, the latest first.
  case drafts([DraftRow])
  /// A field's text as it came back from the person's own editor.
  case edited(field: String, String)
}
