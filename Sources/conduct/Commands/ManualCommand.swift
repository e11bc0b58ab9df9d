import ArgumentParser
import Foundation

/// Writes the manual pages and the completions of the shells: what `make install` runs.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Write the manual pages and the shells' completions under a share folder.",
    shouldDisplay: false)

  @Argument(help: "The folder, such as /usr/local/share.", completion: .directory)
  var folder: String

  func run() throws {
    for page in ManualWriter(try ManualTree.ofThisProgram()).pages {
      try write(page.text, to: "man/man1/\(page.file)")
    }
    try write(
      Conduct.completionScript(for: .bash), to: "bash-completion/completions/conduct")
    try write(Conduct.completionScript(for: .zsh), to: "zsh/site-functions/_conduct")
    try write(Conduct.completionScript(for: .fish), to: "fish/vendor_completions.d/conduct.fish")
  }

  private func write(_ text: String, to place: String) throws {
    let file = URL(fileURLWithPath: folder).appendingPathComponent(place)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file, options: .atomic)
    } catch {
      throw CommandFailure(
        .inputOutput,
        "\(file.path) could not be written. Check the folder and its permissions.")
    }
  }
}
