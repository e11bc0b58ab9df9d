import ScreenKit

extension WhoModel {
  static let keys = KeyTable<Void>([
    KeyBinding([.enter], (), label: "open", longHelp: "Opens the desk for whom the line names."),
    KeyBinding([.escape], (), label: "leave", longHelp: "Leaves Conduct."),
  ])
}
