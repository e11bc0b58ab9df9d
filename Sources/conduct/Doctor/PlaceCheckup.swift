import CaseDesk
import DeskScreens
import Foundation

/// Looks at what stands beside the program and the record: resources, settings, drafts, the editor.
struct PlaceCheckup {
  let common: CommonOptions
  let around: Surroundings

  var findings: [Finding] { [resources] + settings + [drafts, editor] }

  private var resources: Finding {
    do {
      return Finding(
        "resources", .ok, "Policies, letters and calendars in \(try common.locator().folder).")
    } catch {
      let words = (error as? DeskError)?.sentence ?? "They were not found."
      return Finding(
        "resources", .problem, words,
        remedy: "Set CONDUCT_RESOURCES to the folder that holds Policies.")
    }
  }

  private var settings: [Finding] {
    let store = SettingsStore(environment: around.environment)
    if store.problems.isEmpty {
      let isThere = FileManager.default.fileExists(atPath: store.path)
      return [
        Finding(
          "settings", .ok,
          isThere ? "Read from \(store.path)." : "None; they would be in \(store.path).")
      ]
    }
    return store.problems.map {
      Finding("settings", .look, $0, remedy: "Mend that line, or take it out.")
    }
  }

  private var drafts: Finding {
    let home = around.value("HOME") ?? NSHomeDirectory()
    let state = around.value("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let folder = "\(state ?? "\(home)/.local/state")/conduct"
    var nearest = folder
    while !FileManager.default.fileExists(atPath: nearest), nearest.count > 1 {
      nearest = (nearest as NSString).deletingLastPathComponent
    }
    guard FileManager.default.isWritableFile(atPath: nearest) else {
      return Finding(
        "drafts", .problem, "Drafts cannot be kept: \(nearest) may not be written to.",
        remedy: "Let this account write there, or set XDG_STATE_HOME to a folder of its own.")
    }
    return Finding("drafts", .ok, "Kept in \(folder).")
  }

  private var editor: Finding {
    let command: String
    switch SettingsStore(environment: around.environment).settings.editor {
    case .off:
      return Finding("editor", .ok, "Long texts are written in the form itself.")
    case .command(let named): command = named
    case .environment:
      guard let named = around.value("VISUAL") ?? around.value("EDITOR") else {
        return Finding(
          "editor", .look, "The settings allow one, and neither VISUAL nor EDITOR names it.",
          remedy: "Set EDITOR to one that is installed.")
      }
      command = named
    }
    let program = command.split(separator: " ").first.map(String.init) ?? command
    guard around.program(program) != nil else {
      return Finding(
        "editor", .look, "\(program) is to be the editor and is not there.",
        remedy: "Name one that is installed, in the settings or in EDITOR.")
    }
    return Finding("editor", .ok, "Long texts may be written in \(command).")
  }
}
