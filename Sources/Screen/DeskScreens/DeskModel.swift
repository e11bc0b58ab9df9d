public import CaseModel
public import ScreenKit

/// Everything the desk shows: where one is, what lies over it, and what was last said.
///
/// `update` answers a message with effects as values; `view` draws. Neither reads a clock, a file or
/// anything else from outside.
public struct DeskModel: Equatable, Sendable {
  /// Who sits at the desk, at which school, on which day.
  public internal(set) var session: DeskSession
  /// How large the terminal is.
  public internal(set) var size: Size
  /// The signs it is drawn with.
  public internal(set) var glyphs: Glyphs
  /// The place one is in.
  public internal(set) var place = Place.today

  /// The place's own screen, and the screens opened over it, the one on top last.
  var screens: [any Screen]
  /// The filters kept under names.
  public internal(set) var savedFilters: [SavedFilter]
  var overlay: Overlay?
  var notice: Notice?
  /// Where one was before the last move to another place or back.
  var last: Trail?

  /// A place and the screens open over it.
  struct Trail: Sendable {
    var place: Place
    var screens: [any Screen]
  }
  /// True while names and texts are hidden from whoever looks over one's shoulder.
  public internal(set) var isHidden = false

  /// What lies over every screen.
  enum Overlay: Equatable, Sendable {
    case palette(PaletteOverlay)
    case goTo(GoToOverlay)
  }

  /// A desk at its first place; ``firstEffects`` says what to ask for.
  public init(
    session: DeskSession, size: Size, glyphs: Glyphs = .unicode, savedFilters: [SavedFilter] = []
  ) {
    self.session = session
    self.savedFilters = savedFilters
    self.size = size
    self.glyphs = glyphs
    screens = [TodayScreen()]
  }

  /// What to ask for before the first key.
  public var firstEffects: [DeskEffect] { screens.flatMap(\.asks) }

  /// How many screens are open over the place; 0 where one is at the place itself.
  public var depth: Int { screens.count - 1 }

  /// True where everything about both is the same.
  public static func == (left: DeskModel, right: DeskModel) -> Bool {
    left.session == right.session && left.size == right.size && left.glyphs == right.glyphs
      && left.isHidden == right.isHidden && left.place == right.place
      && left.overlay == right.overlay
      && left.savedFilters == right.savedFilters
      && left.notice == right.notice && left.screens.count == right.screens.count
      && zip(left.screens, right.screens).allSatisfy { $0.isEqual(to: $1) }
  }

  /// The screen on top.
  var top: any Screen {
    get { screens[screens.count - 1] }
    set { screens[screens.count - 1] = newValue }
  }

  /// Where screens are drawn; nil where the terminal is too small.
  var scene: Scene? {
    ShellLayout(size).map { Scene(rect: $0.body, session: session, glyphs: glyphs) }
  }

  /// Where screens are drawn, on the least terminal there could be where this one is too small.
  var sceneOrLeast: Scene {
    scene
      ?? Scene(
        rect: Rect(
          x: 0, y: 1, columns: ShellLayout.least.columns, rows: ShellLayout.least.rows - 3),
        session: session, glyphs: glyphs)
  }

  mutating func arrangeAll() {
    let scene = sceneOrLeast
    for index in screens.indices { screens[index].arrange(scene) }
  }
}
