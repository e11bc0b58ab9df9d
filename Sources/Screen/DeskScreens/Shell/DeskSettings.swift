public import ScreenKit

/// How somebody likes their desk: the settings file, without its text.
public struct DeskSettings: Hashable, Sendable {
  /// Whether a long text may be written in another program.
  public enum Editor: Hashable, Sendable {
    /// Texts are written in the form alone.
    case off
    /// The program that `VISUAL` or `EDITOR` names.
    case environment
    /// This command.
    case command(String)
  }

  /// Whether the mouse works the desk.
  public var mouse = true
  /// The palette, or nil for the best the terminal shows.
  public var palette: Palette?
  /// Whether boxes and marks are drawn with ASCII signs.
  public var asciiBorders = false
  /// The program for long texts.
  public var editor = Editor.off
  /// Seconds without a key after which names and texts are hidden; nil for never.
  public var privacyAfter: Int? = 5 * 60

  /// What holds where nothing else is said.
  public init() {}
}
