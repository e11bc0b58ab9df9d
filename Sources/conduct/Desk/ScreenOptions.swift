import ArgumentParser
import CursesTerminal
import DeskScreens
import ScreenKit

/// How the screens look; what is given here wins over the settings file.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The colours: \(Self.names).",
      valueName: "name"),
    transform: Self.palette)
  var palette: Palette?

  @Flag(help: "Draws boxes and marks with ASCII signs alone.")
  var ascii = false

  @Flag(help: "Leaves the mouse to the terminal, so that it selects text.")
  var noMouse = false

  private static func palette(_ name: String) throws -> Palette {
    guard let palette = Palette(rawValue: name) else {
      throw ValidationError("There are no colours called “\(name)”. There are \(names).")
    }
    return palette
  }

  private static var names: String {
    Palette.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// What to open the terminal with.
  func curses(_ settings: DeskSettings) -> CursesOptions {
    CursesOptions(
      palette: palette, usualPalette: settings.palette, mouse: settings.mouse && !noMouse,
      asciiOnly: ascii || settings.asciiBorders)
  }
}
