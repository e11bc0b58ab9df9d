import PolicyModel

/// A transfer file's header as it is heard: texts by lower-case name, the schools' under a prefix.
struct TransferHeader {
  /// Common Transfer File versions met in public specifications and programs; admissions files have
  /// kept within them.
  private static let metVersions = 15...25

  private var texts: [String: String] = [:]

  subscript(_ name: String) -> String { texts[name] ?? "" }

  mutating func set(_ name: String, _ text: String) {
    if !text.isEmpty { texts[name] = text }
  }

  func school(_ prefix: String) -> SchoolReference {
    SchoolReference(
      localAuthority: self["\(prefix)/lea"], establishment: self["\(prefix)/estab"],
      urn: self["\(prefix)/urn"], name: self["\(prefix)/schoolname"],
      academicYear: self["\(prefix)/academicyear"])
  }

  /// The day the file says it was written.
  var day: CivilDate? { CivilDate(iso: self["datetime"].prefix(10)) }

  /// A notice where the version is one that has not been met.
  func versionNotice(for kind: TransferFileKind) -> TransferNotice? {
    let version = self["version"]
    let year = version.split(separator: ".", maxSplits: 1).first.flatMap { Int($0) }
    if let year, Self.metVersions.contains(year) { return nil }
    return TransferNotice(kind: .unfamiliarVersion(version))
  }
}
