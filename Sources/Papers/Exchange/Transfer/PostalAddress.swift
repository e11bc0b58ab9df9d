/// A postal address as lines to print, with what is needed to tell two addresses apart.
public struct PostalAddress: Equatable, Sendable {
  /// The lines above the postcode, none empty: house, street, places, county.
  public var lines: [String]
  /// Postcode, capitals with one space where it is a British one; empty where not stated.
  public var postcode: String
  /// Country, as written; empty for the United Kingdom and where not stated.
  public var country: String

  /// An address of these lines; padding is trimmed, empty lines are dropped, the postcode is
  /// spaced.
  public init(lines: [String], postcode: String = "", country: String = "") {
    self.lines = lines.map(ImportedText.tidy).filter { !$0.isEmpty }
    self.postcode = Self.spaced(ImportedText.tidy(postcode))
    let place = ImportedText.tidy(country)
    self.country = ["GBR", "GB", "UK"].contains(place.uppercased()) ? "" : place
  }

  /// True where nothing at all is stated.
  public var isEmpty: Bool { lines.isEmpty && postcode.isEmpty }

  /// The whole address on one line, parts after commas.
  public var oneLine: String {
    (lines + [postcode, country]).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What marks out the house at its postcode: the numbers of its first two lines (`2 22` for flat
  /// 2 at 22), or the first line where there are none; lower case, empty where there are no lines.
  ///
  /// Flats of one building differ; "Flat 2, 22 High Street" and "2 Flat" above "22 High Street" do
  /// not.
  public var house: String {
    let numbers = lines.prefix(2).flatMap { line in
      line.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.first?.isNumber == true }
    }
    if numbers.isEmpty { return lines.first.map { $0.lowercased() } ?? "" }
    return numbers.joined(separator: " ")
  }

  /// A British postcode is one to four letters and digits, then a digit and two letters.
  private static func spaced(_ text: String) -> String {
    let compact = text.uppercased().filter { !$0.isWhitespace }
    let inward = Array(compact.suffix(3))
    guard (5...7).contains(compact.count), compact.first?.isLetter == true, inward[0].isNumber,
      inward[1].isLetter, inward[2].isLetter
    else { return text.uppercased() }
    return "\(compact.dropLast(3)) \(compact.suffix(3))"
  }
}
