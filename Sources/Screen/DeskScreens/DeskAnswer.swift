public import CaseModel

/// What became of a ``DeskEffect``. A page names the question it answers, so that one that comes
/// late, after more was typed, is told apart.
public enum DeskAnswer: Hashable, Sendable {
  case today(TodaySheet)
  case parents(Page<ParentRow>, ParentsQuestion, after: Cursor?)
  case parent(ParentSheet)
  case cases(Page<CaseRow>, CasesQuestion, after: Cursor?)
  case caseSheet(CaseSheet)
  case restrictions(Page<RestrictionRow>, RestrictionsQuestion, after: Cursor?)
  case letters(Page<LetterRow>, LettersQuestion, after: Cursor?)
  case letter(LetterSheet)
  case incidents(Page<IncidentRow>, IncidentsQuestion, after: Cursor?)
  /// An incident and its chronology as lines to read.
  case incident(IncidentRow, [String])
  case policy(PolicySheet)
  /// Entries, newest first; fewer than asked for at the record's beginning.
  case record([ChronicleLine], before: Int?)
  case report(ReportQuestion, [CountRow])
  /// The printable sheet for the gate.
  case gateSheet([String])
  case form(FormSheet)
  /// Suggestions for a field of the form on the screen.
  case found(field: String, [StepField.Choice])
  case submitted(FormKey, Submission)
  /// How much of the record has been verified.
  case verifying(done: Int, total: Int)
  /// Whether the record is sound, and what was found, a whole sentence a line.
  case verified(sound: Bool, [String])
  /// It could not be done: a whole sentence that says why and what to do.
  case failed(String)
}
