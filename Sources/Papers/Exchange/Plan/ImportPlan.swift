/// What taking in a transfer file would change, record by record, before anything is changed.
///
/// Applying a plan and planning the same file again changes nothing. A blank field never
/// overwrites, telephones are only added, and nobody is deleted because a file lacks them.
///
/// Whoever applies a plan keeps, for every pupil and contact that is new, changed or unchanged, its
/// key and the file's fields (``TransferPupil/importedFields``,
/// ``TransferPupil/importedFields(of:)`` and the telephones), also those of a change that was
/// declined.
public struct ImportPlan: Equatable, Sendable {
  /// One pupil of the file.
  public struct Pupil: Equatable, Sendable {
    /// The pupil's index in ``TransferFile/pupils``.
    public var index: Int
    /// The key to keep.
    public var key: String
    /// The pupil's id in the record, where known.
    public var known: String?
    /// What would be done.
    public var outcome: ImportOutcome
    /// What a person should look at: another pupil of the same name and birthday, for one.
    public var cautions: [String]
    /// The pupil's contacts.
    public var contacts: [Contact]
  }

  /// One contact of a pupil of the file.
  public struct Contact: Equatable, Sendable {
    /// Where the contact stands.
    public var place: ContactPlace
    /// The key to keep.
    public var key: String
    /// The adult's id in the record, where this link is known.
    public var known: String?
    /// What would be done.
    public var outcome: ImportOutcome
  }

  /// Every pupil of the file that could be read, in its order.
  public var pupils: [Pupil]
  /// What could not be read, from the file.
  public var problems: [TransferProblem]

  /// The plan for this file against this record.
  public init(file: TransferFile, pupils known: [KnownPupil], links: [KnownLink]) {
    var planner = ImportPlanner(known: known, links: links)
    pupils = file.pupils.enumerated().map { planner.plan($1, at: $0) }
    problems = file.problems
  }

  /// Counts of pupils, those that could not be read among the wrong ones.
  public var pupilCounts: ImportCounts {
    var counts = ImportCounts()
    for pupil in pupils { counts.count(pupil.outcome) }
    for case .pupil in problems.map(\.subject) { counts.wrong += 1 }
    return counts
  }

  /// Counts of contacts, those that could not be read among the wrong ones.
  public var contactCounts: ImportCounts {
    var counts = ImportCounts()
    for contact in pupils.flatMap(\.contacts) { counts.count(contact.outcome) }
    for problem in problems {
      switch problem.subject {
      case .contact: counts.wrong += 1
      case .pupil(let contacts): counts.wrong += contacts
      }
    }
    return counts
  }

  /// Contacts whose link to an adult of the record is known from before.
  public var recognised: Set<ContactPlace> {
    Set(pupils.flatMap(\.contacts).filter { $0.known != nil }.map(\.place))
  }

  /// True where applying the plan would change nothing and nothing was wrong.
  public var changesNothing: Bool {
    let counts = [pupilCounts, contactCounts]
    return counts.allSatisfy { $0.new + $0.changed + $0.wrong == 0 }
  }
}
