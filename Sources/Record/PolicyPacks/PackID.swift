/// How ids are written in packs and in their files' names.
public enum PackID {
  /// True for small letters, digits and single hyphens between them: `robert-miles`. At most 60 characters.
  public static func isPlain(_ id: String) -> Bool {
    guard id.utf8.count <= 60 else { return false }
    return id.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }

  /// True for plain ids with single dots between them, as clauses have: `breach.ban`.
  static func isDotted(_ id: String) -> Bool {
    id.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { isPlain(String($0)) }
  }
}
