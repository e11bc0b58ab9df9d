import CaseModel
import CursesTerminal
import DeskScreens
import Foundation

/// A long answer, opened in the person's own editor and read back when they are done.
///
/// The text goes through a file in a folder of its own that nobody else may look into, and everything in
/// that folder, backups of the editor's included, is overwritten and removed afterwards. What an editor
/// keeps in other places is its owner's to know: that is why this is off unless the settings turn it on.
struct EditorRun {
  /// The folder of the person's drafts.
  let folder: String
  /// Which program; off opens nothing.
  let editor: DeskSettings.Editor

  /// The most that is read back, in bytes; the longest answer anybody writes is far shorter.
  private static let most = 1_048_576

  /// Lends the terminal to the editor, waits, and returns the text or why there is none.
  @MainActor
  func edit(_ field: String, _ text: String, on screen: CursesScreen) -> DeskAnswer {
    let place = "\(folder)/editing-\(UUID().uuidString)"
    defer { shred(place) }
    let path = "\(place)/answer.txt"
    let private700: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    do {
      try FileManager.default.createDirectory(
        atPath: place, withIntermediateDirectories: true, attributes: private700)
    } catch {
      return .failed("The text could not be opened: nothing can be written to \(folder).")
    }
    guard
      FileManager.default.createFile(
        atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { return .failed("The text could not be opened: nothing can be written to \(folder).") }
    // The shell splits the command, since an editor may need arguments, as “code --wait”.
    let command = "\(program) \(quoted(path))"
    guard screen.lend({ system(command) }) == 0 else {
      return .failed("The editor ended with a failure. The answer stands as it was.")
    }
    guard let data = FileManager.default.contents(atPath: path), data.count <= Self.most,
      let back = String(validating: data, as: UTF8.self)
    else {
      return .failed("What the editor left is no text that can be read back; nothing was changed.")
    }
    return .edited(field: field, Self.withoutAddedEnd(back, text))
  }

  private var program: String {
    if case .command(let command) = editor { return command }
    return "${VISUAL:-${EDITOR:-vi}}"
  }

  /// Editors end the last line of what they write; where it had no end before, it has none after.
  private static func withoutAddedEnd(_ text: String, _ before: String) -> String {
    text.hasSuffix("\n") && !before.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  private func quoted(_ path: String) -> String {
    "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  /// Overwrites every file in the folder, and removes it with all it holds.
  private func shred(_ place: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    for name in names {
      guard let handle = FileHandle(forUpdatingAtPath: "\(place)/\(name)") else { continue }
      let length = (try? handle.seekToEnd()) ?? 0
      try? handle.seek(toOffset: 0)
      try? handle.write(contentsOf: Data(count: Int(min(length, UInt64(Self.most) * 8))))
      try? handle.synchronize()
      try? handle.close()
    }
    try? FileManager.default.removeItem(atPath: place)
  }
}
