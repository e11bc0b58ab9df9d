public import PolicyModel
public import ScreenKit

/// Something that happened, which the screens answer with ``DeskEffect`` values.
public enum DeskMessage: Hashable, Sendable {
  /// Somebody pressed a key or used the mouse.
  case key(Key)
  /// The terminal is now this large.
  case resize(Size)
  /// An effect was carried out.
  case answer(DeskAnswer)
  /// Another process wrote to the record.
  case recordChanged
  /// It is this day now.
  case tick(CivilDate)
  /// Nobody has touched a key for a while: names and texts are to be hidden.
  case hide
  /// The program has something to say about the terminal or the settings: a whole sentence.
  case say(String, isProblem: Bool)
}
