/// Why a transfer file was refused as a whole. Nothing of a refused file is taken in.
public enum TransferFileError: Error, Equatable, Sendable {
  /// The file cannot be opened or read, for the system's reason.
  case unreadable(path: String, reason: String)
  /// The file is larger than the limit; both in bytes.
  case tooLarge(bytes: Int, limit: Int)
  /// The file has no content.
  case empty
  /// The file does not begin as XML does; what it looks like instead, where that can be told.
  case notXML(looksLike: String?)
  /// The file declares a document type, which transfer files never have and through which a file
  /// can pull in others or swell without end.
  case declaresDocumentType(line: Int, column: Int)
  /// The file declares a character encoding this program does not read.
  case unknownEncoding(String)
  /// The XML is that of something else, by its outermost element.
  case otherDocument(rootElement: String, line: Int, column: Int)
  /// The file ends in the middle, after this many whole pupils.
  case truncated(line: Int, column: Int, pupilsRead: Int)
  /// The XML is damaged at this place, after this many whole pupils.
  case damaged(line: Int, column: Int, reason: String, pupilsRead: Int)

  /// What happened and what to do, in whole sentences.
  public var sentence: String {
    switch self {
    case .unreadable(let path, let reason):
      return "The file \(path) could not be read: \(reason)."
    case .tooLarge(let bytes, let limit):
      return "The file is \(Self.mebibytes(bytes)), and the most that is read is "
        + "\(Self.mebibytes(limit)). A whole school's transfer file is far smaller: check that "
        + "this is the right file, or export fewer pupils at a time."
    case .empty:
      return "The file is empty. Export it again."
    case .notXML(let looksLike):
      let hint = looksLike.map { " It looks like \($0)." } ?? ""
      return "The file is not XML, which a transfer file is.\(hint)"
    case .declaresDocumentType(let line, let column):
      return
        "Line \(line), column \(column): the file declares a document type. Transfer files have "
        + "none, and one can pull in other files, so it was not read. Ask where the file came from."
    case .unknownEncoding(let name):
      return "The file says that it is written in “\(name)”. Export it as UTF-8."
    case .otherDocument(let root, let line, let column):
      return "Line \(line), column \(column): the outermost element is “\(root)”, not CTfile or "
        + "ATfile, so this is another kind of document."
    case .truncated(let line, let column, let pupils):
      return "The file ends in the middle, on line \(line), column \(column), after "
        + "\(Self.pupils(pupils)). Nothing of it was taken in. Fetch or export the file again."
    case .damaged(let line, let column, let reason, let pupils):
      return
        "Line \(line), column \(column): \(reason) \(Self.pupils(pupils, capital: true)) could be "
        + "read before that; nothing of the file was taken in. Export the file again."
    }
  }

  private static func mebibytes(_ bytes: Int) -> String {
    // Rounded up, so that a file just over the limit never reads as equal to it.
    let tenths = (bytes * 10 + 1_048_575) / 1_048_576
    return tenths % 10 == 0 ? "\(tenths / 10) MiB" : "\(tenths / 10).\(tenths % 10) MiB"
  }

  private static func pupils(_ count: Int, capital: Bool = false) -> String {
    if count == 0 { return capital ? "No pupil" : "no whole pupil" }
    return count == 1 ? (capital ? "One pupil" : "one pupil") : "\(count) pupils"
  }
}
