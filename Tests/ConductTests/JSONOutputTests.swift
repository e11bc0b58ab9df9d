import Foundation
import Testing

@Suite("Results as JSON")
struct JSONOutputTests {
  @Test func `every result parses, with its keys in order`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()
    try rig.banInterim()
    let commands = [
      "parents", "parent show p00001", "pupil", "incident list", "incident show 2026-001",
      "cases --all", "case show 2026-001", "case next 2026-001", "bans --all", "gate",
      "gate --print", "letters", "letters show 2026-001 L1", "due", "report", "report term",
      "policy list", "policy show", "log show", "log show --stream case/2026-001", "log seal",
      "log verify", "log rebuild", "staff list",
    ]
    for command in commands {
      let outcome = try rig.must("\(command) --format json")
      let object = try #require(outcome.json as? [String: Any], "\(command) is no JSON object")
      #expect(!object.isEmpty, "\(command) says nothing")
      let keys = outcome.output.split(separator: "\n").filter { $0.hasPrefix("  \"") }
        .compactMap { $0.split(separator: "\"").dropFirst().first }
      #expect(keys == keys.sorted(), "\(command) has keys out of order")
    }
  }

  @Test func `a form's outcome names what was made`() throws {
    let rig = try Rig(policy: "mugginton")

    let parent = try #require(
      try rig.must("parent add --format json", sets: ["given=Ida", "family=Moss"]).json
        as? [String: String])
    let incident = try #require(
      try rig.must(
        "incident open --alleged p00001 --behaviour language --format json",
        sets: [
          "seen=Swore.", "channel=premises", "first-hand=yes", "open-case=yes", "nature=neither",
          "seriousness=medium",
        ]
      ).json as? [String: String])

    #expect(parent["parent"] == "p00001")
    #expect(incident["case"] == "2026-001")
    #expect(incident["recorded"]?.isEmpty == false)
  }

  @Test func `a check of a pack gives its rules and its walk`() throws {
    let rig = try Rig()

    let outcome = try rig.program.run(["policy", "check", "mugginton", "--format", "json"])
    let object = try #require(outcome.json as? [String: Any])
    let check = try #require((object["checks"] as? [[String: Any]])?.first)
    let walk = try #require(check["walk"] as? [String: Any])

    #expect(outcome.status == 0)
    #expect(check["sound"] as? Bool == true)
    #expect((check["rules"] as? [Any])?.isEmpty == false)
    #expect((walk["states"] as? Int ?? 0) > 100)
    #expect((walk["leftOut"] as? [String])?.isEmpty == false)
  }
}
