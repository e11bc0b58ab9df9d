import Foundation
import Testing

@Suite("Statuses with which commands end")
struct ExitStatusTests {
  @Test func `0 for what was done, with nothing on standard error`() throws {
    let rig = try Rig(policy: "mugginton")

    let outcome = try rig.program.run("staff list")

    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
  }

  @Test func `64 for a command line that cannot be meant`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()

    #expect(try rig.program.run(["cases", "--colour"]).status == 64)
    #expect(try rig.program.run(["nonsense"]).status == 64)
    #expect(try rig.program.run(["cases", "--today", "Friday"]).status == 64)
    #expect(try rig.program.run("bans --due soon").status == 64)
    #expect(try rig.program.run("case do 2026-001 note", sets: ["text"]).status == 64)
    #expect(try rig.program.run("case do 2026-001 note", sets: ["text=a", "text=b"]).status == 64)
    let step = try rig.program.run("case do 2026-001 hang-up")
    #expect(step.status == 64)
    #expect(step.messages.contains("spoken-to"))
  }

  @Test func `64 where it is not known who acts, naming who there is`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.must("staff add", sets: ["name=Dee Second", "roles=deputy"])

    let outcome = try rig.program.run(["cases"])

    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("s02  Dee Second"))
  }

  @Test func `65 for answers to mend, each by its field`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()

    let outcome = try rig.program.run(
      "case do 2026-001 spoken-to", sets: ["channel=pigeon", "on=31/2/2026"])

    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("channel: Choose one of:"))
    #expect(outcome.messages.contains("on: “When it happened” must be a real date."))
    #expect(outcome.messages.contains("Nothing was recorded."))
  }

  @Test func `66 without a record, naming init and demo`() throws {
    let rig = try Rig()

    for command in [["cases"], ["log", "verify"], ["log", "seal"]] {
      let outcome = try rig.program.run(command)
      #expect(outcome.status == 66)
      #expect(outcome.messages.contains("conduct init"))
      #expect(outcome.messages.contains("conduct demo"))
    }
  }

  @Test func `66 for a case, a file or a person that is not there`() throws {
    let rig = try Rig(policy: "mugginton")

    #expect(try rig.program.run("case show 2026-099").status == 66)
    #expect(try rig.program.run("import nowhere.xml").status == 66)
    #expect(try rig.program.run("parent show nobody").status == 66)
    #expect(
      try rig.program.run("parent add", sets: ["given=@nowhere.txt"]).status == 66)
  }

  @Test func `74 where the result cannot be written`() throws {
    let rig = try Rig(policy: "mugginton")
    let (process, _, messages) = try rig.program.process(Program.binary, ["staff", "--as", "s01"])
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")

    try process.run()
    process.waitUntilExit()

    #expect(process.terminationStatus == 74)
    #expect(try rig.program.text(messages).contains("could not be written"))
  }

  @Test func `75 while another program keeps the record busy`() throws {
    let rig = try Rig(policy: "mugginton")
    // A program that waits for its standard input has the record open meanwhile.
    let waiting = try rig.program.process(
      Program.binary, ["incident", "open", "--set", "seen=-", "--as", "s01"]
    ).process
    let pipe = Pipe()
    waiting.standardInput = pipe
    try waiting.run()
    defer {
      try? pipe.fileHandleForWriting.close()
      waiting.waitUntilExit()
    }
    try waiting.wait(for: "the shared-memory file") {
      rig.program.size("\(rig.program.file)-shm") >= 32_768
    }
    // SQLite's lock on writing, held as another program would: byte 120 of the shared-memory file.
    let shared = open("\(rig.program.file)-shm", O_RDWR)
    defer { close(shared) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 120
    lock.l_len = 1
    try waiting.wait(for: "the lock on writing") { fcntl(shared, F_SETLK, &lock) == 0 }

    let outcome = try rig.program.run("gate --print")

    #expect(outcome.status == 75)
    #expect(outcome.messages.contains("The record is busy"))
  }

  @Test func `77 for what is not for whoever acts, which is said`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()
    try rig.must("staff add", sets: ["name=Dee Second", "roles=deputy"])

    let triage = try rig.program.run(
      "incident triage 2026-001", as: "s02", sets: ["outcome=no-breach", "reason=None."])
    let staff = try rig.program.run("staff add", as: "s02", sets: ["name=A", "roles=office"])

    #expect(triage.status == 77 || triage.messages.contains("outcome:"))
    #expect(staff.status == 77)
    #expect(staff.messages.contains("headteacher or the administrator"))
  }

  @Test func `77 for --today on a real record`() throws {
    let rig = try Rig()
    let made = try rig.program.run(["init", "--policy", "model", "--head", "Ruth Amber"])

    let outcome = try rig.program.run(["cases", "--today", "2026-11-20"])

    #expect(made.status == 0)
    #expect(outcome.status == 77)
    #expect(outcome.messages.contains("--today"))
  }

  @Test func `77 for acting as somebody else from a bound account`() throws {
    let rig = try Rig()
    _ = try rig.program.run(["init", "--policy", "model", "--head", "Ruth Amber", "--bind"])
    let added = try rig.program.run([
      "staff", "add", "--set", "name=Dee Second", "--set", "roles=deputy",
    ])

    let outcome = try rig.program.run(["cases", "--as", "s02"])

    #expect(added.status == 0)
    #expect(outcome.status == 77)
    #expect(outcome.messages.contains("bound to Ruth Amber"))
  }

  @Test func `65 for a record made where there is one already, which stays as it was`() throws {
    let rig = try Rig(policy: "mugginton")
    let seal = try rig.must("log seal").output

    let again = try rig.program.run(["init", "--policy", "model", "--head", "Somebody Else"])

    #expect(again.status == 65)
    #expect(try rig.must("log seal").output == seal)
  }

  @Test func `65 for a pack that does not hold`() throws {
    let rig = try Rig()
    let path = "\(rig.program.folder)/oak-lane.yaml"
    let made = try rig.program.run([
      "policy", "new", "--from", "mugginton", "--school", "Oak Lane Primary", path,
    ])
    let text = try rig.program.text(path)
    _ = try rig.program.write(
      text.replacing("kind: site-ban", with: "kind: sight-ban"), to: "oak-lane.yaml")

    let outcome = try rig.program.run(["policy", "check", path])

    #expect(made.status == 0)
    #expect(outcome.status == 65)
    #expect(outcome.output.contains("sight-ban"))
  }

  @Test func `the list of commands where there is no terminal`() throws {
    let rig = try Rig(policy: "mugginton")

    let outcome = try rig.program.run([])

    #expect(outcome.status == 0)
    #expect(outcome.output.contains("incident"))
    #expect(outcome.output.contains("bans"))
  }
}
