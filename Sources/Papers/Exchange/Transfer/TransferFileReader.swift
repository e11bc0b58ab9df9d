public import Foundation
import FoundationXML

/// Reads Common Transfer Files and Admissions Transfer Files, of any version.
///
/// The file is read as a stream of elements; memory holds its bytes and the values read. Element
/// names are taken in capitals or not, with or without a prefix. No external entity is ever loaded,
/// and a file that declares a document type is refused.
public enum TransferFileReader {
  /// The largest file read unless another limit is given: 64 MiB, some fifty times a large
  /// school's.
  public static let defaultLimit = 64 * 1_048_576

  /// Reads the file at this path.
  ///
  /// - Throws: ``TransferFileError`` where nothing can be taken from it: unreadable, over `limit`
  ///   bytes, empty, not XML, another document, truncated or damaged.
  public static func read(
    path: String, limit: Int = defaultLimit
  ) throws(TransferFileError) -> TransferFile {
    let bytes: Data
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
      guard size <= limit else { throw TransferFileError.tooLarge(bytes: size, limit: limit) }
      bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch let error as TransferFileError {
      throw error
    } catch {
      throw .unreadable(path: path, reason: Self.reason(for: error))
    }
    return try read(bytes, limit: limit)
  }

  /// Reads a file's bytes.
  ///
  /// - Throws: ``TransferFileError`` as ``read(path:limit:)`` does, save `unreadable`.
  public static func read(
    _ bytes: Data, limit: Int = defaultLimit
  ) throws(TransferFileError) -> TransferFile {
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    let prologue = try TransferFilePrologue.examine(bytes)
    guard prologue.isDeclaredUTF8, !Self.isUTF8(bytes) else {
      return try parse(bytes, notices: [])
    }
    guard let text = String(data: bytes, encoding: .windowsCP1252) else {
      return try parse(bytes, notices: [])
    }
    return try parse(Data(text.utf8), notices: [TransferNotice(kind: .readAsWindows1252)])
  }

  private static func parse(
    _ bytes: Data, notices: [TransferNotice]
  ) throws(TransferFileError) -> TransferFile {
    let listener = TransferFileListener(ending: TransferFileEnding(bytes))
    let parser = XMLParser(data: bytes)
    parser.shouldResolveExternalEntities = false
    parser.delegate = listener
    // The parser answers true for a truncated file, so what the listener heard decides.
    _ = parser.parse()
    if let refusal = listener.refusal { throw refusal }
    guard let kind = listener.kind, listener.isComplete else {
      throw .truncated(
        line: max(parser.lineNumber, 1), column: max(parser.columnNumber, 1),
        pupilsRead: listener.pupils.count)
    }
    return listener.file(kind: kind, leading: notices)
  }

  private static func isUTF8(_ bytes: Data) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  private static func reason(for error: any Error) -> String {
    let error = error as NSError
    if error.domain == NSCocoaErrorDomain, error.code == CocoaError.fileReadNoSuchFile.rawValue {
      return "there is no such file"
    }
    if error.domain == NSCocoaErrorDomain, error.code == CocoaError.fileReadNoPermission.rawValue {
      return "this account may not read it"
    }
    return error.localizedDescription
  }
}
