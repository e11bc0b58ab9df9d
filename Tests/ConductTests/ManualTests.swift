import Foundation
import Testing

@Suite("The manual and the completions")
struct ManualTests {
  /// A share folder with everything in it.
  private func share() throws -> (rig: Rig, folder: String) {
    let rig = try Rig()
    let folder = "\(rig.program.folder)/share"
    let written = try rig.program.run(["manual", folder])
    #expect(written.status == 0)
    #expect(written.output.isEmpty)
    return (rig, folder)
  }

  private func commands(_ rig: Rig) throws -> [String: [String: Any]] {
    let dump = try rig.program.run(["--experimental-dump-help"]).json as? [String: Any]
    let root = try #require(dump?["command"] as? [String: Any])
    let all = try #require(root["subcommands"] as? [[String: Any]])
    let shown = all.filter { $0["shouldDisplay"] as? Bool == true }
    return Dictionary(uniqueKeysWithValues: shown.map { ($0["commandName"] as? String ?? "", $0) })
  }

  @Test func `there is a page for the program and for each of its commands, and no other`() throws {
    let (rig, folder) = try share()

    let pages = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/man/man1")
    let names = try commands(rig).keys.filter { $0 != "help" }
    let main = try rig.program.text("\(folder)/man/man1/conduct.1")

    #expect(Set(pages) == Set(names.map { "conduct-\($0).1" } + ["conduct.1"]))
    for name in names {
      #expect(
        main.contains("conduct\\-\(name.replacing("-", with: "\\-"))"), "\(name) is not named")
    }
    #expect(!pages.contains("conduct-manual.1"))
  }

  @Test func `every option of every command stands on its page`() throws {
    let (rig, folder) = try share()

    for (name, command) in try commands(rig) where name != "help" {
      let page = try rig.program.text("\(folder)/man/man1/conduct-\(name).1")
      let own = [command] + (command["subcommands"] as? [[String: Any]] ?? [])
      for argument in own.flatMap({ $0["arguments"] as? [[String: Any]] ?? [] })
      where argument["shouldDisplay"] as? Bool == true {
        for written in argument["names"] as? [[String: String]] ?? [] {
          let option =
            "\(written["kind"] == "long" ? "\\-\\-" : "\\-")"
            + (written["name"] ?? "").replacing("-", with: "\\-")
          #expect(page.contains("\\fB\(option)\\fR"), "\(name) does not tell \(option)")
        }
      }
    }
  }

  @Test func `no word of a text is taken by roff for a request`() throws {
    let (rig, folder) = try share()
    let known = [".TH ", ".SH ", ".SS ", ".PP", ".TP", ".nf", ".fi", ".\\\""]

    for page in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/man/man1") {
      let text = try rig.program.text("\(folder)/man/man1/\(page)")
      for line in text.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
        #expect(known.contains { line.hasPrefix($0) }, "\(page): \(line)")
      }
      for heading in ["NAME", "SYNOPSIS", "DESCRIPTION"] {
        #expect(text.contains(".SH \(heading)\n"), "\(page) has no \(heading)")
      }
    }
  }

  @Test func `the exit statuses on the page are those of the program`() throws {
    let (rig, folder) = try share()
    let help = Set(
      try rig.program.run(["--help"]).output.split { $0.isWhitespace }.map(String.init))

    let page = try rig.program.text("\(folder)/man/man1/conduct.1")

    for status in ["0", "3", "4", "64", "65", "66", "74", "75", "77"] {
      #expect(page.contains("\\fB\(status)\\fR"))
      #expect(help.contains(status))
    }
  }

  @Test func `bash completes commands and their options, and knows no hidden one`() throws {
    let (rig, folder) = try share()
    let script = "\(folder)/bash-completion/completions/conduct"
    let ask = { (line: String) in
      """
      source '\(script)'; COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9
      COMP_WORDS=(\(line)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); 
      _conduct conduct "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      echo "${COMPREPLY[@]}"
      """
    }
    func completed(_ line: String) throws -> [String] {
      let (process, output, _) = try rig.program.process("/bin/bash", ["-c", ask(line)])
      try process.run()
      process.waitUntilExit()
      return try rig.program.text(output).split { $0.isWhitespace }.map(String.init)
    }

    #expect(Set(try completed("conduct ca")) == ["case", "cases"])
    #expect(try completed("conduct case ne") == ["next"])
    #expect(try completed("conduct doctor --fo") == ["--format"])
    #expect(try completed("conduct manu").isEmpty)
  }

  @Test func `zsh and fish have theirs`() throws {
    let (rig, folder) = try share()

    let zsh = try rig.program.text("\(folder)/zsh/site-functions/_conduct")
    let fish = try rig.program.text("\(folder)/fish/vendor_completions.d/conduct.fish")

    #expect(zsh.hasPrefix("#compdef conduct"))
    #expect(fish.contains("complete -c 'conduct'"))
    for script in [zsh, fish] {
      #expect(script.contains("restore"))
      #expect(!script.contains("Write the manual pages"))
    }
  }
}
