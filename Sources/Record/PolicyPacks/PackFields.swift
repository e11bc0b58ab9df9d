import PolicyModel
import Yams

/// A group of keys in the file, of which only the known ones may stand there.
struct PackFields {
  /// The group's own place.
  let value: PackValue
  private let byKey: [String: PackValue]
  private let keyMarks: [String: Mark]

  /// Reads the group and reports every key that is not known; nil where it is no group.
  init?(_ value: PackValue, known: [String]) {
    guard case .mapping(let mapping) = value.node else {
      value.report(
        "This is \(value.kindInWords), not a group of keys.",
        expected: "the keys \(known.joined(separator: ", "))")
      return nil
    }
    var byKey: [String: PackValue] = [:]
    var keyMarks: [String: Mark] = [:]
    for (key, node) in mapping {
      guard case .scalar(let scalar) = key, known.contains(scalar.string) else {
        PackFields.reportUnknown(key, in: value, known: known)
        continue
      }
      let path = value.path.isEmpty ? scalar.string : "\(value.path).\(scalar.string)"
      byKey[scalar.string] = PackValue(node: node, path: path, log: value.log)
      keyMarks[scalar.string] = scalar.mark
    }
    self.value = value
    self.byKey = byKey
    self.keyMarks = keyMarks
  }

  /// The value of a key that may be left out.
  func optional(_ key: String) -> PackValue? { byKey[key] }

  /// The value of a key that must stand there; reports it where it does not.
  func required(_ key: String, _ expected: String = "") -> PackValue? {
    if let value = byKey[key] { return value }
    let path = value.path.isEmpty ? key : "\(value.path).\(key)"
    value.log.report(
      at: value.node.mark, path: path, "The key “\(key)” is missing.", expected: expected)
    return nil
  }

  /// Reports a key that may not stand in this group although the format knows it.
  func refuse(_ key: String, _ message: String) {
    guard let refused = byKey[key] else { return }
    value.log.report(at: keyMarks[key], path: refused.path, message)
  }

  private static func reportUnknown(_ key: Node, in value: PackValue, known: [String]) {
    let list = "one of \(known.joined(separator: ", "))"
    guard case .scalar(let scalar) = key else {
      value.log.report(
        at: key.mark, path: value.path, "A key here is not a single word.", expected: list)
      return
    }
    let near = NearestWord.to(scalar.string, among: known)
    value.log.report(
      at: key.mark, path: value.path,
      "The key \(QuotedText.quoted(scalar.string)) is not known here.",
      expected: near ?? list)
  }
}
