/// The check on a unique pupil number: a check letter, then 12 digits, of which the last is a
/// letter in a temporary number.
///
/// The letter is looked up by the sum of the digits, weighted 2 to 13, modulo 23 (Department for
/// Education, guide to unique pupil numbers). A number that fails is noticed, never refused.
public enum UniquePupilNumber {
  private static let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ")

  /// Capitals, without spaces.
  public static func normalised(_ text: String) -> String {
    text.uppercased().filter { !$0.isWhitespace }
  }

  /// True for a letter and twelve digits: a number that stays with the pupil for good.
  public static func isPermanent(_ upn: String) -> Bool {
    let characters = Array(upn)
    return characters.count == 13 && letters.contains(characters[0])
      && characters.dropFirst().allSatisfy { digit($0) != nil }
  }

  /// True for a letter, eleven digits and a letter: a number given until the real one is found.
  public static func isTemporary(_ upn: String) -> Bool {
    let characters = Array(upn)
    return characters.count == 13 && letters.contains(characters[0])
      && characters[1..<12].allSatisfy { digit($0) != nil } && letters.contains(characters[12])
  }

  /// Whether the first letter is the one the rest demands; false for a number of another shape.
  public static func hasRightCheckLetter(_ upn: String) -> Bool {
    guard isPermanent(upn) || isTemporary(upn) else { return false }
    let characters = Array(upn)
    var sum = 0
    for (index, character) in characters.dropFirst().enumerated() {
      let value = digit(character) ?? letters.firstIndex(of: character) ?? 0
      sum += value * (index + 2)
    }
    return characters[0] == letters[sum % letters.count]
  }

  private static func digit(_ character: Character) -> Int? {
    guard character.isASCII, let value = character.wholeNumberValue else { return nil }
    return value
  }
}
