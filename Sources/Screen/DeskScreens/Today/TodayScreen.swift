import CaseModel
import PolicyModel
import ScreenKit

/// The first screen: who may not come in, what is due, what changed.
struct TodayScreen: Screen {
  /// The parts one moves between with Tab.
  enum Pane: Hashable, Sendable, CaseIterable { case gate, due, changed }

  /// What a line stands for.
  enum Target: Hashable, Sendable {
    case person(ParentID, name: String, CaseID?)
    case due(DueRow)
    case entry(Int, stream: String)
  }

  var sheet: TodaySheet?
  var pane = Pane.gate
  var gate = Outline<Target>()
  var due = Outline<Target>()
  var changed = Outline<Target>()

  var crumb: String { "Today" }
  var asks: [DeskEffect] { [.askToday] }
  /// The keys, of which those are hinted at that are about the pane one is in.
  var hints: KeyTable<Void> {
    KeyTable<Void>(
      Self.keys.bindings.map { binding in
        KeyBinding<Void>(
          binding.keys, (), label: binding.label, longHelp: binding.longHelp,
          isHinted: binding.isHinted && isAbout(binding.action))
      })
  }

  private func isAbout(_ action: Action) -> Bool {
    switch action {
    case .breach: return pane == .gate
    case .settle, .handOver, .putOff: return pane != .gate
    case .enter, .nextPane, .previousPane, .gateSheet, .call, .leave, .power, .incidents:
      return true
    }
  }

  /// What is selected in the pane that has the keys.
  var selected: Target? {
    switch pane {
    case .gate: return gate.selected
    case .due: return due.selected
    case .changed: return changed.selected
    }
  }

  /// The case of what is selected.
  var number: CaseID? {
    switch selected {
    case .person(_, _, let number): return number
    case .due(let row): return row.number
    case .entry(_, let stream):
      return stream.hasPrefix("case/") ? CaseID(rawValue: String(stream.dropFirst(5))) : nil
    case nil: return nil
    }
  }
}
