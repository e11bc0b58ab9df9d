/// Which transfer file.
public enum TransferFileKind: String, Equatable, Sendable, CaseIterable {
  /// Common Transfer File.
  case ctf
  /// Admissions Transfer File.
  case atf

  /// The file's name in words.
  public var name: String {
    switch self {
    case .ctf: return "Common Transfer File"
    case .atf: return "Admissions Transfer File"
    }
  }
}
