public import CaseModel

/// What the screens want done: a value, carried out by the loop, answered with a ``DeskAnswer``.
public enum DeskEffect: Hashable, Sendable {
  /// The first screen's contents.
  case askToday
  /// A page of parents; from the beginning where `after` is nil.
  case askParents(ParentsQuestion, after: Cursor?, limit: Int)
  /// One person.
  case askParent(ParentID)
  /// A page of cases.
  case askCases(CasesQuestion, after: Cursor?, limit: Int)
  /// One case.
  case askCase(CaseID)
  /// A page of restrictions.
  case askRestrictions(RestrictionsQuestion, after: Cursor?, limit: Int)
  /// What ends and what is reviewed in the coming weeks.
  case askOutlook
  /// A page of letters.
  case askLetters(LettersQuestion, after: Cursor?, limit: Int)
  /// One letter, with its text.
  case askLetter(CaseID, ItemID)
  /// A page of incidents.
  case askIncidents(IncidentsQuestion, after: Cursor?, limit: Int)
  /// One incident, as lines to read.
  case askIncident(IncidentID)
  /// The policy in force.
  case askPolicy
  /// Entries of the record, newest first, those before a sequence where one is given.
  case askRecord(before: Int?, limit: Int)
  /// What whoever sits at the desk recorded, newest first, before a sequence where one is given.
  case askOwn(before: Int?, limit: Int)
  /// The counts of a report.
  case askReport(ReportQuestion)
  /// The sheet for the gate, to be looked at.
  case askGateSheet
  /// A form with its draft, ready to be filled in.
  case askForm(FormKey)
  /// A form with some answers that follow from what is selected, by field name.
  case askFormWith(FormKey, [String: String])
  /// Suggestions for a field that names somebody or something by a part of its name.
  case lookUp(field: String, type: StepField.Kind, text: String)
  /// Keeps what has been typed into a form so far.
  case saveDraft(FormKey, [String: String])
  /// Throws a form's draft away.
  case dropDraft(FormKey)
  /// Hands in a form's answers, made from this version of its stream.
  case submit(FormKey, [String: String], version: Int)
  /// Verifies the record, in slices, with progress in between.
  case verify
  /// People, cases and incidents by a part of a name or number, from wherever one is.
  case find(String)
  /// Keeps the filters that have names, all of them, for the next sitting.
  case keepFilters([SavedFilter])
  /// Puts a text on the clipboard.
  case copy(String)
  /// Puts a text on paper; the name is what its file is called where there is no printer.
  case print(name: String, text: String)
  /// Puts the sheet for the gate on paper as it is now, which is recorded.
  case printGateSheet(name: String)
  /// Gives the terminal back to the shell for a while.
  case suspend
  /// Ends the program.
  case quit
  /// Changes how the terminal is used.
  case change(TerminalChange)
  /// The forms that were left with something typed into them.
  case askDrafts
  /// Opens a field's text in the person's own editor; answered with ``DeskAnswer/edited(field:_:)``.
  case edit(field: String, text: String)
}
