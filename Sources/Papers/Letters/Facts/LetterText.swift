import PlainText
import PolicyModel

/// Words from outside made fit to stand in a letter.
///
/// Controls and direction marks go, template marks are taken apart, so that a name can neither move
/// the page about nor pass for a template; apostrophes, ampersands and accents stay as they are.
enum LetterText {
  /// One line: a name, a place, a heading.
  static func line(_ text: String) -> String {
    let clean = SafeText.clean(SafeText.kept(text))
    return neutral(clean.split(separator: " ").joined(separator: " "))
  }

  /// One line that goes on within a sentence: without the full stop at its end.
  static func phrase(_ text: String) -> String {
    var text = line(text)
    while text.hasSuffix(".") && !text.hasSuffix("...") { text.removeLast() }
    return text
  }

  /// The same of what was written one a line, each set apart.
  static func list(_ text: String) -> String {
    lines(text).map { phrase($0) }.joined(separator: "; ")
  }

  /// One line that ends a sentence.
  static func sentence(_ text: String) -> String {
    let text = line(text)
    guard let last = text.last else { return "" }
    return ".!?…”".contains(last) || text.hasSuffix(".)") ? text : text + "."
  }

  /// Several paragraphs, each ending a sentence; a line break in the text starts a new one.
  static func prose(_ text: String) -> String {
    SafeText.kept(text, multiline: true).split(whereSeparator: \.isNewline)
      .map { sentence(String($0.drop { $0 == "|" || $0 == " " })) }
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// The lines of an address, blank ones left out.
  static func lines(_ text: String) -> [String] {
    SafeText.kept(text, multiline: true).split(whereSeparator: \.isNewline)
      .map { line(String($0)) }.filter { !$0.isEmpty }
  }

  /// `Wednesday 4 March 2026`.
  static func day(_ day: CivilDate) -> String { "\(day.weekday.name) \(day.inWords)" }

  /// `Wednesday 4 March 2026 at 3.20 pm`, or the day alone where no time is known.
  static func when(_ when: When) -> String {
    guard let time = when.time else { return day(when.day) }
    return "\(day(when.day)) at \(clock(time))"
  }

  /// `3.20 pm`.
  static func clock(_ time: LocalTime) -> String {
    let hour = time.minutes / 60
    let minute = time.minutes % 60
    let shown = hour % 12 == 0 ? 12 : hour % 12
    let padded = minute < 10 ? "0\(minute)" : String(minute)
    return "\(shown).\(padded) \(hour < 12 ? "am" : "pm")"
  }

  /// The text with a capital first letter.
  static func capital(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func neutral(_ text: String) -> String {
    guard text.contains("{{") || text.contains("}}") else { return text }
    var result = ""
    for character in text {
      if let last = result.last, last == character, character == "{" || character == "}" {
        result.append(" ")
      }
      result.append(character)
    }
    return result
  }
}
