import CaseModel
import ScreenKit

extension LetterScreen {
  mutating func press(_ key: Key, _ scene: Scene) -> Turn {
    guard let action = Self.keys.action(for: key) else {
      return text.handle(key, size: body(scene).size) == .ignored ? .ignored : .done
    }
    guard let sheet else { return .say("The letter has not been read yet.") }
    switch action {
    case .issue: return LetterSteps.issue(sheet.row)
    case .sent: return LetterSteps.sent(sheet.row)
    case .cameBack: return LetterSteps.cameBack(sheet.row)
    case .copy:
      return .copy(sheet.text, saying: "Copied the letter's text.")
    case .print:
      guard sheet.row.issued != nil else {
        return .say("A draft is not printed: i issues the letter, and then its text is fixed.")
      }
      return .ask(.print(name: "letter-\(number)-\(letter)", text: sheet.text))
    case .ofCase: return .open(CaseScreen(number, name: sheet.row.parentName))
    }
  }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {
    guard case .letter(let sheet) = answer, sheet.row.number == number,
      sheet.row.letter == letter
    else { return }
    self.sheet = sheet
    arrange(scene)
  }

  mutating func arrange(_ scene: Scene) {
    guard let sheet else { return }
    let top = text.top
    text = Scroller(lines: lines(sheet, columns: body(scene).columns - 4))
    text.top = top
  }
}
