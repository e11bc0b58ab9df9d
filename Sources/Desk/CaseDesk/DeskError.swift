public import CaseModel
public import CaseStore
import Chronology
import PlainText

/// What kept the desk from doing something, other than the procedure itself.
public enum DeskError: Error, Equatable, Sendable {
  /// The packs, templates and calendars were not found in any of these places.
  case noResources(tried: [String])
  /// There is no record at the path yet.
  case noRecord(path: String)
  /// There is no such thing, or the person asking may not see it: the two are not told apart.
  case notFound(String)
  /// The person acting may not do this.
  case notPermitted(String)
  /// It is not known who acts: nobody was named, or what was typed is nobody's id or full name. With those who
  /// may act.
  case whoActs(typed: String, [NamedStaff])
  /// The answers or the file cannot be used; a whole sentence.
  case unusable(String)
  /// An entry cannot be read as what it says it is: the record is damaged. A whole sentence.
  case damaged(String)
  /// The store answered so.
  case store(StoreError)
  /// A file could not be read or written; a whole sentence.
  case file(String)

  /// The exit status of a command that ends so (sysexits.h).
  public var exitCode: Int32 {
    switch self {
    case .noResources, .noRecord, .notFound: return 66
    case .notPermitted: return 77
    case .whoActs: return 64
    case .unusable: return 65
    case .damaged: return 4
    case .file: return 74
    case .store(let error):
      switch error {
      case .noRecord: return 66
      case .busy, .conflict: return 75
      case .damagedEntry, .damagedFile: return 4
      case .alreadyExists, .notARecord, .newerFormat, .readOnly, .readModelsOutdated,
        .unknownKind, .evidenceTooLarge:
        return 65
      case .networkFileSystem, .unknownGroup: return 64
      case .file, .unusableEntry, .nothingToAppend, .erasureByAppend, .cannotErase,
        .evidenceNotMatched, .modelRow, .refused, .diskFull, .inputOutput:
        return 74
      }
    }
  }

  /// What happened and what to do, in whole sentences.
  public var sentence: String {
    switch self {
    case .noResources(let tried):
      return "The policy packs were not found. Looked in \(tried.joined(separator: " and ")). Give "
        + "their folder with --resources or CONDUCT_RESOURCES."
    case .noRecord(let path):
      return "There is no record at \(path) yet. Make one with “conduct init”, or try the made-up "
        + "school with “conduct demo”."
    case .notFound(let what): return "There is no \(what) that you may see."
    case .notPermitted(let why): return why
    case .whoActs(let typed, let staff): return Self.asking(typed, staff)
    case .unusable(let sentence), .file(let sentence), .damaged(let sentence): return sentence
    case .store(let error): return StoreWording.sentence(error)
    }
  }

  /// Who may act, a line each; where a name was typed that is nobody's, those whom it may mean.
  private static func asking(_ typed: String, _ staff: [NamedStaff]) -> String {
    if staff.isEmpty { return "Say who acts with --as STAFF. Add staff with “conduct staff add”." }
    let word = FoldingKey.search(typed)
    let near = staff.filter { member in
      !word.isEmpty
        && FoldingKey.search(member.name).split(separator: " ").contains { $0.hasPrefix(word) }
    }
    let lines = (near.isEmpty ? staff : near).map { "\n  \($0.staff)  \($0.name)" }.joined()
    if typed.isEmpty { return "Say who acts with --as STAFF, by id or full name:\(lines)" }
    return near.isEmpty
      ? "“\(typed)” is nobody here. Say who acts with --as STAFF, by id or full name:\(lines)"
      : "“\(typed)” is no full name. Did you mean:\(lines)"
  }
}

/// The store's answers in whole sentences.
enum StoreWording {
  static func sentence(_ error: StoreError) -> String {
    switch error {
    case .noRecord(let path): return DeskError.noRecord(path: path).sentence
    case .alreadyExists(let path):
      return "There is a record at \(path) already; nothing was changed."
    case .notARecord(let path): return "\(path) is not a Conduct record."
    case .newerFormat(let found, let known):
      return
        "This record has format \(found), and this Conduct knows up to \(known). Bring Conduct up to date."
    case .networkFileSystem(let path, let kind):
      return
        "\(path) lies on a network file system (\(kind)), where two programs can damage a record. Keep it on a local disk."
    case .unknownGroup(let group): return "There is no group called \(group) on this machine."
    case .file(let path, let errno):
      return "\(path) could not be used (error \(errno)). Check the folder and its permissions."
    case .busy:
      return "The record is busy: another program is writing to it. Try again in a moment."
    case .conflict:
      return "Somebody else recorded something in between. Look again before going on."
    case .readOnly(.unknownKind(let kind, let version)):
      return
        "This record holds entries (\(kind), version \(version)) written by a newer Conduct; it can be read here but not added to."
    case .readOnly(.newerReadModels):
      return "A newer Conduct has used this record; it can be read here but not added to."
    case .readModelsOutdated:
      return "An older Conduct wrote this record's tables. Run “conduct log rebuild” first."
    case .evidenceTooLarge(let size, let limit):
      return "The file has \(size) bytes; at most \(limit) are kept in a record."
    case .damagedEntry(let fault): return "The record is damaged: \(fault.sentence)"
    case .damagedFile(let message):
      return "The record's file is damaged: \(message). Restore a backup."
    case .diskFull: return "The disk is full; nothing was recorded."
    case .inputOutput(_, let message): return "The record could not be read or written: \(message)."
    case .unusableEntry(_, let field):
      return "The entry could not be recorded: its \(field) cannot be kept."
    case .nothingToAppend, .unknownKind, .erasureByAppend, .cannotErase, .evidenceNotMatched,
      .modelRow, .refused:
      return "The entry could not be recorded: \(error)."
    }
  }
}
