/// A page of the plain desk: what it says, and what can be chosen by number, by letter or by typing.
struct PlainMenu {
  /// What a choice does.
  typealias Act = () throws -> Void

  /// Everything the page says, in order.
  private(set) var lines: [String] = []
  private var numbered: [Act] = []
  private var lettered: [(letter: String, words: String, act: Act)] = []
  /// What typing something else does; nil where only the choices count.
  private var typed: (words: String, act: (String) throws -> Void)?

  /// What a line typed comes to.
  enum Choice {
    case act(Act)
    case back
    case quit
    /// Something to say, after which the question is asked again.
    case say([String])
  }

  init(_ lines: [String] = []) { self.lines = lines }

  /// Says something.
  mutating func say(_ lines: [String]) { self.lines += lines }

  /// A choice with a number, and lines that belong to it.
  mutating func number(_ words: String, _ details: [String] = [], _ act: @escaping Act) {
    numbered.append(act)
    lines.append("\(numbered.count). \(words)")
    lines += details.map { "   \($0)" }
  }

  /// A choice with a letter.
  mutating func letter(_ letter: String, _ words: String, _ act: @escaping Act) {
    lettered.append((letter, words, act))
  }

  /// What typing something else does.
  mutating func typing(_ words: String, _ act: @escaping (String) throws -> Void) {
    typed = (words, act)
  }

  /// The whole page, the letters last.
  var page: [String] { lines + lettered.map { "\($0.letter). \($0.words)" } }

  /// What can be typed here.
  var help: [String] {
    var help: [String] = []
    switch numbered.count {
    case 0: break
    case 1: help.append("1: the one numbered line.")
    default: help.append("1 to \(numbered.count): what the numbered line says.")
    }
    help += lettered.map { "\($0.letter): \($0.words)" }
    if let typed { help.append(typed.words) }
    return help + ["b: back.", "q: leave. What is half typed is kept as a draft.", "?: this list."]
  }

  /// What an answer comes to.
  func choice(_ answer: PlainAnswer) -> Choice {
    switch answer {
    case .back: return .back
    case .quit: return .quit
    case .help: return .say(help)
    case .nothing: return .say(["Nothing was typed. ? says what can be typed here."])
    case .number(let number):
      if numbered.indices.contains(number - 1) { return .act(numbered[number - 1]) }
      // A year or a telephone number is something to look for; a short number is a slip.
      return number > 99 ? other("\(number)") : missing("\(number)")
    case .text(let text): return other(text)
    }
  }

  private func other(_ text: String) -> Choice {
    if let known = lettered.first(where: { $0.letter == text.lowercased() }) {
      return .act(known.act)
    }
    if let typed { return .act { try typed.act(text) } }
    return missing(text)
  }

  private func missing(_ text: String) -> Choice {
    let range = numbered.isEmpty ? "" : " The numbers here go up to \(numbered.count)."
    return .say(["There is no “\(text)” here.\(range) ? says what can be typed."])
  }
}
