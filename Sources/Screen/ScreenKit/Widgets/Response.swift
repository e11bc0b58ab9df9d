/// What a widget made of a key.
public enum Response: Hashable, Sendable {
  /// Nothing; the key may mean something to whatever holds the widget.
  case ignored
  /// It moved or scrolled, or there was nothing further to move to.
  case handled
  /// What it holds is different now: the text, the choice, the selected row.
  case changed
  /// The person is done with it: Enter.
  case submitted
  /// The person wants out of it: Escape.
  case cancelled
}
