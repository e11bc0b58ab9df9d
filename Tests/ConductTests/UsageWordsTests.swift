import Foundation
import Testing

@Suite("What is said of wrong input")
struct UsageWordsTests {
  private func said(_ words: [String], _ rig: Rig) throws -> String {
    let outcome = try rig.program.run(words)
    #expect(outcome.status != 0, "\(words) was taken")
    #expect(outcome.output.isEmpty)
    return outcome.messages
  }

  @Test func `a command line that cannot be meant is answered with what to type`() throws {
    let rig = try Rig(policy: "mugginton")

    let wrong: [(words: [String], said: String)] = [
      (["lettres"], "There is no command “lettres”. Is “conduct letters” meant?"),
      (["nonsense"], "There is no command “nonsense”. “conduct --help” lists them all."),
      (["cases", "--colour"], "There is no option --colour here."),
      (["cases", "--format", "xml"], "--format <format> takes one of text, json, and not “xml”."),
      (["case", "show"], "Say also <number>: its number."),
      (["init", "--policy", "model"], "Say also --head <head>: the headteacher's name"),
      (
        ["report", "colour"], "<question> takes one of behaviour, measure, outcome, term, channel,"
      ),
      (["cases", "--as"], "A value belongs behind --as <as>."),
      (["--file", "r.db", "bans"], "“conduct bans … --file FILE”"),
      (["--as", "s01", "case", "show", "2026-001"], "“conduct case … --file FILE”"),
      (["gate", "extra"], "“extra” is more than this takes."),
    ]
    for (words, expected) in wrong {
      let outcome = try rig.program.run(words)
      #expect(outcome.status == 64)
      #expect(outcome.messages.contains(expected), "\(words): \(outcome.messages)")
    }
    #expect(
      try said(["case", "show"], rig).contains("“conduct case show --help” tells how it is used."))
  }

  @Test func `a file that is not there, or a folder, is named for what it is`() throws {
    let rig = try Rig(policy: "mugginton")
    let folder = rig.program.folder

    for words in [
      ["import", "\(folder)/no.xml"], ["policy", "check", "\(folder)/no.yaml"],
      ["policy", "adopt", "no.yaml"], ["restore", "\(folder)/no.db"],
    ] {
      #expect(try said(words, rig).contains("There is no file at "), "\(words)")
      #expect(try rig.program.run(words).status == 66, "\(words)")
    }
    #expect(try said(["import", folder], rig).contains("is a folder. Name the file in it."))
    #expect(
      try said(["backup", "\(folder)/no/copy.db"], rig).contains("Make that folder, or name a file")
    )
    let text = try rig.program.write("hello", to: "hello.txt")
    #expect(
      try said(["restore", text, "--file", "\(folder)/new/r.db"], rig)
        .contains("hello.txt is not a Conduct record."))
  }

  @Test func `no message blames, or uses the words that do`() throws {
    let rig = try Rig(policy: "mugginton")
    let lines: [[String]] = [
      ["nonsense"], ["cases", "--colour"], ["cases", "--format", "xml"], ["case", "show"],
      ["case", "show", "abc"], ["incident", "open"], ["parent", "add", "--set", "given"],
      ["bans", "--due", "soon"], ["report", "colour"], ["log", "verify", "--seal", "ABC"],
      ["staff", "add", "--set", "roles=boss"], ["policy", "show", "nowhere"],
      ["policy", "adopt", "mugginton", "--from", "soon"], ["init", "--policy", "nowhere"],
      ["demo", "--parents", "0"], ["demo", "--today", "never"], ["school", "calendar"],
      ["cases", "--as", "nobody"], ["letters", "issue", "2026-001", "L1"],
    ]
    for line in lines {
      let message = try said(line, rig).lowercased()
      #expect(!message.isEmpty, "\(line) says nothing")
      for word in ["invalid", "please", "required", "oops", "illegal", "error:", "nserror"] {
        #expect(!message.contains(word), "\(line): \(message)")
      }
    }
  }
}
