/// Text from outside made fit for a terminal, a table or a letter.
///
/// A name in an import file, a pasted message or a case another program wrote may hold escape
/// sequences, characters that reorder the line, or marks that would be drawn on somebody else's cell.
/// The data stays as it is; only what is shown goes through here.
public enum SafeText {
  /// The same text with nothing in it that could move the cursor, reorder the line or take no column
  /// of its own.
  ///
  /// - Controls, escape characters and what cannot be printed become `�`.
  /// - Line ends and tabs become a space each; with `multiline`, line ends of every kind become `\n`.
  /// - Direction marks, zero-width and other invisible characters are left out.
  /// - A combining mark with nothing to sit on gets a dotted circle; more than four marks on one
  ///   letter are left out, as ncurses holds no more in a cell.
  /// - An emoji put together from several (a family, a skin tone) becomes its first one, a flag its two
  ///   letters: terminals do not agree on how wide the whole is.
  ///
  /// Printable ASCII comes back as it is, after one look at its bytes.
  public static func clean(_ text: some StringProtocol, multiline: Bool = false) -> String {
    if DisplayWidth.isPrintableASCII(text) { return String(text) }
    var cleaner = Cleaner(multiline: multiline)
    cleaner.result.reserveCapacity(text.utf8.count)
    for character in text { cleaner.take(character) }
    return String(cleaner.result)
  }

  /// Text as a person typed or pasted it, fit to be kept: without controls, direction marks and
  /// zero-width spaces, which nobody types on purpose.
  ///
  /// Unlike `clean` it keeps what belongs to a name or a message (joiners, emoji of several parts,
  /// scalars too new for the width table), so show the result through `clean`. Line ends become `\n`
  /// with `multiline` and a space without it; a tab becomes a space.
  public static func kept(_ text: some StringProtocol, multiline: Bool = false) -> String {
    if DisplayWidth.isPrintableASCII(text) { return String(text) }
    var result = String.UnicodeScalarView()
    for character in text {
      if character.isNewline {
        result.append(multiline ? "\n" : " ")
        continue
      }
      for scalar in character.unicodeScalars {
        switch scalar.value {
        case 0x09: result.append(" ")
        case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E,
          0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
          continue
        default: result.append(scalar)
        }
      }
    }
    return String(result)
  }

  private struct Cleaner {
    let multiline: Bool
    var result = String.UnicodeScalarView()
    /// Marks on the last letter, or nil where there is no letter for a mark to sit on.
    var marks: Int?

    init(multiline: Bool) {
      self.multiline = multiline
    }

    mutating func take(_ character: Character) {
      if character.isNewline {
        result.append(multiline ? "\n" : " ")
        marks = nil
        return
      }
      let scalars = character.unicodeScalars
      if scalars.count > 1 && isAssembled(scalars) {
        for scalar in scalars.prefix(2) { takeFirst(scalar) }
        return
      }
      for scalar in scalars { take(scalar) }
    }

    /// Whether terminals may draw these as one sign of a width nobody agrees on.
    private func isAssembled(_ scalars: Character.UnicodeScalarView) -> Bool {
      guard let first = scalars.first else { return false }
      if isRegional(first) { return true }
      return first.properties.isEmoji && first.value > 0xFF
        && scalars.dropFirst().contains { $0.value == 0x200D || isSkinTone($0) }
    }

    /// Of a sign put together from several: a flag's two letters, else the first scalar only.
    private mutating func takeFirst(_ scalar: Unicode.Scalar) {
      if isRegional(scalar) {
        if let letter = Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41) { append(letter) }
      } else if scalar.properties.isEmoji && !isSkinTone(scalar) {
        append(DisplayWidth.isPrintable(scalar) ? scalar : "\u{FFFD}")
      }
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
      if scalar.value >= 0x20 && scalar.value < 0x7F { return append(scalar) }
      if scalar == "\t" {
        result.append(" ")
        marks = nil
        return
      }
      if isRegional(scalar) { return takeFirst(scalar) }
      if isInvisible(scalar) { return }
      // A skin tone by itself counts as a mark to Swift and as a letter to the terminal.
      guard DisplayWidth.isPrintable(scalar), !isSkinTone(scalar) else {
        result.append("\u{FFFD}")
        marks = nil
        return
      }
      if DisplayWidth.columns(of: scalar) > 0 { return append(scalar) }
      if let count = marks {
        if count < 4 {
          result.append(scalar)
          marks = count + 1
        }
      } else {
        append("\u{25CC}")
        result.append(scalar)
        marks = 1
      }
    }

    private mutating func append(_ letter: Unicode.Scalar) {
      result.append(letter)
      marks = 0
    }

    private func isRegional(_ scalar: Unicode.Scalar) -> Bool {
      (0x1F1E6...0x1F1FF).contains(scalar.value)
    }

    private func isSkinTone(_ scalar: Unicode.Scalar) -> Bool {
      (0x1F3FB...0x1F3FF).contains(scalar.value)
    }

    /// Joiners, direction marks, variation selectors, fillers, tags: what shows nothing of its own;
    /// and the keycap, which some terminals draw two columns wide.
    private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value >= 0xAD
        && (scalar.value == 0x20E3 || scalar.properties.isDefaultIgnorableCodePoint
          || scalar.properties.generalCategory == .format)
    }
  }
}
