/// One pupil transfer file of the Department for Education, as read: who sent it and which pupils
/// it names, with their contacts.
///
/// The Common Transfer File (a pupil changes school) and the Admissions Transfer File (a place was
/// offered) differ in their wrapping only, so both read to this one value. Nothing is decided here:
/// what an import would change is ``ImportPlan``'s to say.
public struct TransferFile: Equatable, Sendable {
  /// Which of the two files it is, by its root element.
  public var kind: TransferFileKind
  /// The version the file states, such as `15.0`; empty where it states none.
  public var version: String
  /// The date and time the file states, as written; empty where it states none.
  public var dateTime: String
  /// `full` or `partial`, as written. A full file still deletes nobody here.
  public var qualifier: String
  /// The school that wrote the file.
  public var sourceSchool: SchoolReference
  /// The school it was written for.
  public var destinationSchool: SchoolReference
  /// Every pupil that could be read, in the file's order.
  public var pupils: [TransferPupil]
  /// What could not be read: one for each wrong pupil, contact or field, in the file's order.
  public var problems: [TransferProblem]
  /// What was read but is worth a look, once for each kind.
  public var notices: [TransferNotice]

  /// A file with these parts.
  public init(
    kind: TransferFileKind, version: String, dateTime: String, qualifier: String,
    sourceSchool: SchoolReference, destinationSchool: SchoolReference,
    pupils: [TransferPupil], problems: [TransferProblem], notices: [TransferNotice]
  ) {
    self.kind = kind
    self.version = version
    self.dateTime = dateTime
    self.qualifier = qualifier
    self.sourceSchool = sourceSchool
    self.destinationSchool = destinationSchool
    self.pupils = pupils
    self.problems = problems
    self.notices = notices
  }
}
