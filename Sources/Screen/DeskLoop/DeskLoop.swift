public import CaseDesk
import CaseModel
public import DeskScreens
import PolicyModel
public import ScreenKit

/// The update loop: messages in, effects performed at once, answers fed back, frames out.
///
/// It knows no terminal: journeys press keys into it over a record in memory, and the program feeds it what
/// the terminal reads.
@MainActor
public final class DeskLoop {
  /// The screens as they stand.
  public private(set) var model: DeskModel
  private let runner: EffectRunner
  private let desk: Desk
  private let drafts: Drafts

  /// A loop over a desk, with its first screen asked for.
  ///
  /// - Throws: ``CaseDesk/DeskError`` where the school or its policy cannot be read.
  public init(
    desk: Desk, drafts: Drafts, size: Size, glyphs: Glyphs = .unicode, usesEditor: Bool = false
  ) throws(DeskError) {
    let school = try desk.school()
    let pack = try desk.pack()
    let actor = try desk.actor()
    let session = DeskSession(
      school: school.details?.name ?? pack.school,
      practice: school.details?.practice ?? false,
      staff: school.member(desk.staff)?.name ?? desk.staff.rawValue,
      roles: actor.actingHead == nil ? actor.roles : actor.roles.union([.head]),
      words: pack.words, today: try desk.today(), pack: pack, calendar: try desk.calendar(),
      usesEditor: usesEditor, delegated: try desk.viewer().delegated)
    self.desk = desk
    self.drafts = drafts
    runner = EffectRunner(desk: desk, drafts: drafts)
    model = DeskModel(
      session: session, size: size, glyphs: glyphs, savedFilters: drafts.savedFilters)
    _ = perform(model.firstEffects)
    // Only where there is one, so that the first screen waits for nothing as a rule.
    if !drafts.list().isEmpty { _ = perform([.askDrafts]) }
  }

  /// Takes one message, performs everything that follows from it, and returns what the terminal must do.
  public func send(_ message: DeskMessage) -> [TerminalAct] {
    perform(model.update(message))
  }

  /// The screen as it stands.
  public func view() -> Frame { model.view() }

  /// True while a long task wants another slice.
  public var hasWork: Bool { runner.search != nil || runner.check != nil || !desk.hasNames }

  /// Goes on with a long task for a slice, and returns what the terminal must do.
  public func work() -> [TerminalAct] {
    if let answer = runner.continueSearch() { return send(.answer(answer)) }
    if let answer = runner.continueCheck() { return send(.answer(answer)) }
    desk.fillNames()
    return []
  }

  /// Forces drafts to the disk: called on a pause in typing.
  public func pause() { drafts.sync() }

  /// True where a pause has something to do.
  public var needsPause: Bool { drafts.needsSync }

  /// Remembers what was seen, at the end of a sitting.
  public func remember() {
    if let sequence = try? desk.lastSequence() { drafts.remember(seen: sequence) }
  }

  private func perform(_ effects: [DeskEffect]) -> [TerminalAct] {
    var acts: [TerminalAct] = []
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      switch runner.perform(effect) {
      case .answer(let answer): waiting += model.update(.answer(answer))
      case .terminal(let act): acts.append(act)
      case .nothing: break
      }
    }
    return acts
  }
}
