/// Texts that are typed where something must be told and that tell nothing.
extension String {
  /// True where nothing is told, and `None` is no answer either: facts, reasons, an address.
  public var tellsNothing: Bool {
    guard let plain = shortPlain else { return false }
    return Self.isNoAnswer(plain) || Self.nones.contains(plain)
  }

  /// True where nothing is told, while `None` would be an answer: no letter and no figure that can be seen, one
  /// character over and over, or what stands in for an answer.
  public var isNoAnswer: Bool { shortPlain.map(Self.isNoAnswer) ?? false }

  /// True where nobody in particular is named or described.
  public var namesNobody: Bool {
    tellsNothing || (shortPlain.map(Self.crowds.contains) ?? false)
  }

  private static func isNoAnswer(_ plain: String) -> Bool {
    Set(plain).count < 2 || placeholders.contains(plain)
  }

  private static let nones: Set = [
    "none", "nil", "no", "nothing", "nobody", "unknown", "notknown",
  ]
  private static let crowds: Set = [
    "all", "anybody", "anyone", "everybody", "everyone", "noone", "others", "people", "somebody",
    "someone", "staff", "them", "they", "witnesses",
  ]
  private static let placeholders: Set = [
    "na", "nonegiven", "notgiven", "notapplicable", "notstated", "tbc", "tba", "tbd",
    "tobeconfirmed", "todo",
  ]
  /// Letters by their kind that no screen shows.
  private static let unseen: Set<Character> = ["\u{115F}", "\u{1160}", "\u{3164}", "\u{FFA0}"]

  /// The letters and figures alone, in small letters; nil where there are more than any of these words has.
  private var shortPlain: String? {
    // Nearly every text is told by its first bytes, which are far quicker than its characters.
    var letters: [UInt8] = []
    var differs = false
    var isPlain = true
    for byte in utf8 {
      let small = byte | 0x20
      guard UInt8(ascii: "a")...UInt8(ascii: "z") ~= small else {
        isPlain = isPlain && byte < 0x80 && !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte)
        continue
      }
      differs = differs || letters.first.map { $0 != small } ?? false
      if letters.count < 14 { letters.append(small) }
      if letters.count > 13, differs { return nil }
    }
    if isPlain { return String(decoding: letters, as: UTF8.self) }
    return lowercased().filter { ($0.isLetter || $0.isNumber) && !Self.unseen.contains($0) }
  }
}
