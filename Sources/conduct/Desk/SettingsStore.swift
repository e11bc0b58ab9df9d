import DeskScreens
import Foundation

/// The settings file: `conduct/settings` under the XDG configuration folder.
struct SettingsStore {
  /// Where the file is, or would be.
  let path: String
  /// What it says.
  private(set) var settings: DeskSettings
  /// What could not be taken, a whole sentence each with file, line and column.
  private(set) var problems: [String]
  private var text: SettingsText
  /// False where the file holds something that must not be written over.
  private var mayWrite = true

  /// More than this is no settings file.
  private static let longest = 64 * 1024

  /// The settings of whoever has this environment.
  init(environment: [String: String]) {
    path = Self.path(environment)
    text = SettingsText()
    problems = []
    settings = DeskSettings()
    guard FileManager.default.fileExists(atPath: path) else { return }
    guard let data = FileManager.default.contents(atPath: path), data.count <= Self.longest,
      let read = String(validating: data, as: UTF8.self)
    else {
      mayWrite = false
      problems = ["The settings in \(path) cannot be read as a short text, so none of them apply."]
      return
    }
    text = SettingsText(read)
    let said = text.settings()
    settings = said.settings
    problems = said.problems.map { "\(path), line \($0.line), column \($0.column): \($0.sentence)" }
  }

  /// Writes a setting into the file and leaves everything else in it as it is.
  ///
  /// - Returns: whether it was written; otherwise the change holds for this sitting only.
  mutating func keep(_ key: SettingsText.Key, _ value: String) -> Bool {
    guard mayWrite else { return false }
    // Another desk may have written meanwhile.
    if let data = FileManager.default.contents(atPath: path),
      let read = String(validating: data, as: UTF8.self)
    {
      text = SettingsText(read)
    }
    text.set(key, to: value)
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try Data(text.text.utf8).write(to: file, options: .atomic)
      return true
    } catch {
      return false
    }
  }

  /// The file under `XDG_CONFIG_HOME`, which counts only as an absolute path, or under `~/.config`.
  private static func path(_ environment: [String: String]) -> String {
    let home = environment["HOME"] ?? NSHomeDirectory()
    let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return "\(folder ?? "\(home)/.config")/conduct/settings"
  }
}
