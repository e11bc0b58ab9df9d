import Foundation
import Testing

@Suite("The doctor")
struct DoctorTests {
  private func findings(
    _ rig: Rig, environment: [String: String] = [:]
  ) throws -> (status: Int32, byArea: [String: [String: String]]) {
    let outcome = try rig.program.run(["doctor", "--format", "json"], environment: environment)
    let object = try #require(outcome.json as? [String: Any])
    let list = try #require(object["findings"] as? [[String: String]])
    #expect(object["sound"] as? Bool == (outcome.status == 0))
    for finding in list where finding["state"] != "ok" {
      #expect(finding["remedy"]?.isEmpty == false, "\(finding) has no remedy")
    }
    return (
      outcome.status, Dictionary(list.map { ($0["area"] ?? "", $0) }, uniquingKeysWith: { $1 })
    )
  }

  @Test func `a record as init made it is well kept and holds`() throws {
    let rig = try Rig(policy: "mugginton")

    let (status, found) = try findings(rig, environment: ["LC_ALL": "C.UTF-8"])

    #expect(status == 0)
    #expect(found["record"]?["state"] == "ok")
    #expect(found["record's access"]?["what"] == "This account only (file 600, folder 700).")
    #expect(found["resources"]?["state"] == "ok")
    #expect(found["locale"]?["state"] == "ok")
    #expect(found["terminal"]?["state"] == "look")
  }

  @Test func `a record that others can read is a problem, with the command that mends it`() throws {
    let rig = try Rig(policy: "mugginton")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: rig.program.file)

    let outcome = try rig.program.run(["doctor"])

    #expect(outcome.status == 65)
    #expect(outcome.output.contains("problem  record's access: Other accounts"))
    #expect(outcome.output.contains("Do: chmod 600 \(rig.program.file)"))
    #expect(outcome.messages.contains("One problem was found, see above."))
  }

  @Test func `a record whose chain does not hold ends with 4`() throws {
    let rig = try Rig(policy: "mugginton")
    let (_, before) = try findings(rig)
    let copy = "\(rig.program.folder)/copy.db"
    _ = try rig.program.run(["backup", copy])
    var bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
    let name = try #require(bytes.range(of: Data("\"name\":\"Ruth Amber\"".utf8)))
    bytes[name.lowerBound + 8] = UInt8(ascii: "B")
    try bytes.write(to: URL(fileURLWithPath: copy))

    let outcome = try rig.program.run(["doctor", "--file", copy])

    #expect(before["record"]?["state"] == "ok")
    #expect(outcome.status == 4)
    #expect(outcome.output.contains("problem  record: Entry"))
  }

  @Test func `without a record the doctor says how to make one, and that is no problem`() throws {
    let rig = try Rig()

    let (status, found) = try findings(rig)

    #expect(status == 0)
    #expect(found["record"]?["remedy"]?.contains("conduct init") == true)
  }

  @Test func `what the environment says is looked at`() throws {
    let rig = try Rig(policy: "mugginton")

    let (_, found) = try findings(
      rig, environment: ["LC_ALL": "C", "ESCDELAY": "900", "NO_COLOR": "1"])
    let nowhere = try rig.program.run(
      ["doctor", "--resources", "/nowhere"], environment: ["LC_ALL": "C.UTF-8"])

    #expect(found["locale"]?["remedy"] == "Set LC_ALL=C.UTF-8.")
    #expect(found["Esc key"]?["what"] == "ESCDELAY is 900: Esc is answered after 900 ms.")
    #expect(found["colours"]?["what"]?.contains("NO_COLOR is set") == true)
    #expect(nowhere.status == 65)
    #expect(nowhere.output.contains("problem  resources:"))
  }

  @Test func `a wrong line in the settings is named`() throws {
    let rig = try Rig(policy: "mugginton")
    let folder = "\(rig.program.folder)/config/conduct"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("mouse = perhaps\n".utf8).write(to: URL(fileURLWithPath: "\(folder)/settings"))

    let (status, found) = try findings(
      rig, environment: ["XDG_CONFIG_HOME": "\(rig.program.folder)/config"])

    #expect(status == 0)
    #expect(found["settings"]?["state"] == "look")
    #expect(found["settings"]?["what"]?.contains("line 1") == true)
  }
}
