/// Why a text is not a seal.
public enum SealError: Error, Equatable, Sendable {
  /// A character that no seal has.
  case notASealCharacter(Character)
  /// Fewer characters than an entry number, 26 digits and the check character.
  case tooShort
  /// An entry number larger than any record holds.
  case tooLong
  /// A letter among the characters of the entry number.
  case notAnEntryNumber
  /// The check character does not fit the rest: a character was misread or two were swapped.
  case checkDiffers

  /// One whole sentence that says what to do.
  public var sentence: String {
    switch self {
    case .notASealCharacter(let character):
      let scalar = character.unicodeScalars.first.map { String($0.value, radix: 16) } ?? "0"
      let shown =
        character.isASCII && !character.isWhitespace && (character.asciiValue ?? 0) > 0x20
        ? "“\(character)”" : "U+\(scalar.uppercased())"
      return "A seal has no character \(shown): compare it with the printed one."
    case .tooShort:
      return "The seal is too short: type the entry number, and all the groups after it."
    case .tooLong:
      return "The seal has too many characters: compare it with the printed one."
    case .notAnEntryNumber:
      return "A seal begins with the number of an entry: compare it with the printed one."
    case .checkDiffers:
      return "The seal was not typed as it is printed: its check character does not fit."
    }
  }
}
