/// Telephone numbers in the one form in which they can be compared: E.164, `+` and up to 15 digits.
///
/// A number without a country is read as one of the United Kingdom.
public enum PhoneNumber {
  /// `+447700900123` for `07700 900123`, `+44 (0)7700-900123`, `0044 7700 900123` or, as a
  /// spreadsheet leaves it, `7700900123`; nil where the text is no whole telephone number.
  public static func international(_ text: String) -> String? {
    let folded = text.lowercased()
    // An extension is not part of the number that identifies a person's telephone.
    let main = folded.prefix { $0 != "x" && $0 != "e" && $0 != "#" }
    var digits = ""
    for character in main {
      if let value = character.wholeNumberValue, (0...9).contains(value) {
        digits += String(value)
      } else if character.isLetter {
        return nil
      }
    }
    let isInternational = main.drop { $0.isWhitespace || $0 == "(" }.first == "+"
    if isInternational {
      return withCountry(digits)
    }
    if digits.hasPrefix("00") { return withCountry(String(digits.dropFirst(2))) }
    if digits.hasPrefix("0") { return british(String(digits.dropFirst())) }
    if digits.hasPrefix("7"), digits.count == 10 { return british(digits) }
    return nil
  }

  /// True for a British mobile number in E.164 form. Personal numbering (070) and pagers (076, save
  /// the Isle of Man's 07624) are not mobiles (Ofcom's National Telephone Numbering Plan).
  public static func isBritishMobile(_ international: String) -> Bool {
    guard international.hasPrefix("+447"), international.count == 13 else { return false }
    if international.hasPrefix("+447624") { return true }
    return !international.hasPrefix("+4470") && !international.hasPrefix("+4476")
  }

  private static func withCountry(_ digits: String) -> String? {
    // "+44 (0)20" is written so often that the trunk zero is dropped here.
    if digits.hasPrefix("440") { return british(String(digits.dropFirst(3))) }
    if digits.hasPrefix("44") { return british(String(digits.dropFirst(2))) }
    guard (8...15).contains(digits.count) else { return nil }
    return "+" + digits
  }

  private static func british(_ national: String) -> String? {
    guard (9...10).contains(national.count) else { return nil }
    return "+44" + national
  }
}
