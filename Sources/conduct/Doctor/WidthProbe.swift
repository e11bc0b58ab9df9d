import Foundation
import PlainText

/// Asks the terminal how wide it draws what names hold, by where its cursor stands afterwards.
struct WidthProbe {
  /// How long an answer is waited for, in milliseconds.
  private static let deadline = 300

  private struct Sample {
    var name: String
    var text: String
    /// The widths with which lists line up.
    var fits: Set<Int>
    var remedy: String
  }

  private static let samples = [
    Sample(
      name: "李", text: "李", fits: [2],
      remedy:
        "Choose a font and a UTF-8 locale in the terminal in which Chinese characters are two wide."
    ),
    Sample(
      name: "é of two characters", text: "e\u{301}", fits: [1],
      remedy: "Use a terminal that joins accents; until then some accented names are out of line."),
    Sample(
      name: "a family emoji", text: "👩\u{200D}👧", fits: [2, 4],
      remedy: "Emoji in names may be out of line; nothing else is."),
    Sample(
      name: "a line of a box", text: "─", fits: [1],
      remedy: "Set ambiguous characters to narrow in the terminal, or start with --ascii."),
  ]

  private let around: Surroundings

  init(_ around: Surroundings) { self.around = around }

  /// One finding for all samples that line up, and one for each that does not; none without a
  /// terminal.
  var findings: [Finding] {
    guard around.hasTerminal, let term = around.value("TERM"), term != "dumb" else { return [] }
    let widths = measured()
    guard !widths.isEmpty else {
      return [
        Finding(
          "widths", .look, "The terminal does not say where its cursor stands.",
          remedy: "Look whether 李娜 and Siobhán line up in the list of parents.")
      ]
    }
    let wrong = zip(Self.samples, widths).filter { !$0.fits.contains($1) }
    if wrong.isEmpty {
      let said = zip(Self.samples, widths).map { "\($0.name) \($1)" }.joined(separator: ", ")
      return [Finding("widths", .ok, "Columns: \(said).")]
    }
    return wrong.map { sample, width in
      Finding(
        "widths", .look, "\(sample.name) takes \(width) columns here.", remedy: sample.remedy)
    }
  }

  /// The width of each sample; empty where the terminal does not answer.
  private func measured() -> [Int] {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return [] }
    var raw = before
    raw.c_lflag &= ~tcflag_t(ECHO | ICANON)
    guard tcsetattr(STDIN_FILENO, TCSANOW, &raw) == 0 else { return [] }
    defer {
      put("\r\u{1B}[K")
      tcsetattr(STDIN_FILENO, TCSANOW, &before)
    }
    var widths: [Int] = []
    for sample in Self.samples {
      put("\r\u{1B}[K\(sample.text)\u{1B}[6n")
      guard let column = column() else { return [] }
      widths.append(column - 1)
    }
    return widths
  }

  private func put(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// The column of the terminal's report, `ESC [ row ; column R`.
  private func column() -> Int? {
    var reply = ""
    let end = ContinuousClock.now + .milliseconds(Self.deadline)
    while ContinuousClock.now < end {
      var wait = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, Int32(Self.deadline)) > 0 else { return nil }
      var byte: UInt8 = 0
      guard read(STDIN_FILENO, &byte, 1) == 1 else { return nil }
      if byte == UInt8(ascii: "R") { break }
      reply.unicodeScalars.append(Unicode.Scalar(byte))
    }
    return reply.split(separator: ";").last.flatMap { Int($0) }
  }
}
