import Yams

/// Reads a school's policy pack from the bytes of its YAML file.
///
/// The format is the pack in the order of ``PolicyPack``, one key to a part; unknown keys and unknown
/// words are faults, not things to pass over. Everything wrong is reported in one go, each with its
/// line and column. A value that an alias stands for is reported where it was first written.
public enum PackReader {
  /// The largest file that is read, in bytes.
  public static var sizeLimit: Int { YamlSource.sizeLimit }

  /// Reads a pack from a file's bytes, UTF-8 with or without a byte order mark. `file` only names the
  /// file in issues.
  public static func read(bytes: [UInt8], file: String) -> PackReading {
    read(bytes: bytes, file: file, id: nil)
  }

  /// Reads a pack from text; see ``read(bytes:file:)``.
  public static func read(text: String, file: String) -> PackReading {
    read(bytes: Array(text.utf8), file: file)
  }

  /// Reads a pack that must have this id, where one is stated: the file's name.
  static func read(bytes: [UInt8], file: String, id: String?) -> PackReading {
    let log = IssueLog(file: file)
    guard let root = YamlSource.tree(bytes, log: log) else {
      return PackReading(pack: nil, issues: log.issues)
    }
    let value = PackValue(node: root, path: "", log: log)
    let pack = PackFields(value, known: PackParts.keys).flatMap {
      PackParts($0).pack(expectedID: id)
    }
    return PackReading(pack: pack, issues: log.issues)
  }
}
