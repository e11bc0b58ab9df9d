import PolicyModel
import Testing

@testable import ProcedureProof

@Suite struct BrokenPackTests {
  private func findings(_ pack: PolicyPack, _ rule: WalkRule) -> [WalkFinding] {
    ProcedureWalk(pack).run().findings.filter { $0.rule == rule }
  }

  @Test(arguments: [MadeUpPacks.menu, MadeUpPacks.small, MadeUpPacks.ladder])
  func `a pack that nobody broke is sound`(_ pack: PolicyPack) {
    let report = ProcedureWalk(pack).run()
    #expect(report.findings.map(\.text) == [])
    #expect(report.isSound)
  }

  @Test func `a requirement that nothing can meet is found, and the step it shuts`() {
    let pack = MadeUpPacks.small.changing("warning-letter") {
      $0.requires.append(MadeUpPacks.demand(.meetingFirst, [.advisedOnly]))
    }
    #expect(findings(pack, .unreachable).contains { $0.detail.contains("warning-letter") })
    #expect(findings(pack, .neverMet).contains { $0.detail.contains("meeting-first") })
  }

  @Test func `a demand that never stands in the way is found`() {
    // Arrangements for children are asked before bans only.
    let pack = MadeUpPacks.small.changing("warning-letter") {
      $0.requires.append(MadeUpPacks.demand(.childArrangements, [.overriddenWithReason]))
      $0.kind = .managedContact
    }
    #expect(findings(pack, .neverUnmet).contains { $0.detail.contains("child-arrangements") })
  }

  @Test func `a protective act with a requirement is found at once`() throws {
    let pack = MadeUpPacks.small.changing("asked-to-leave") {
      $0.requires = [MadeUpPacks.demand(.parentSpokenTo)]
    }
    let finding = try #require(findings(pack, .protectiveDelayed).first)
    #expect(finding.path == ["opened", "Asked to leave"])
  }

  @Test func `a restriction that may have no end is found with the path to it`() throws {
    let pack = MadeUpPacks.small.changing("site-ban") { ban in
      ban.requires.removeAll { $0.id == .endOrReview }
    }
    let finding = try #require(findings(pack, .withoutEnd).first)
    #expect(
      finding.path == [
        "opened", "first-hand account taken", "notice of intent", "notice of intent sent",
        "parent's side received", "ban without an end",
      ])
    #expect(finding.detail.contains("neither an end nor a review date"))
  }

  @Test func `a ban whose requirement forgets the listed consultation is found with its path`()
    throws
  {
    let pack = MadeUpPacks.asking.changing("site-ban") { ban in
      ban.requires.removeAll { $0.id == .chairConsulted }
    }
    let finding = try #require(findings(pack, .gateBypassed).first)
    #expect(finding.detail.contains("consultation that the policy lists"))
    #expect(finding.path.first == "opened")
    #expect(finding.path.last?.contains("ban") == true)
    #expect(!finding.path.contains { $0.contains("chair") })
  }

  @Test func `a ban without a chance to respond is found whatever the pack says`() throws {
    let pack = MadeUpPacks.small.changing("site-ban") { ban in
      ban.requires.removeAll { $0.id == .chanceToRespond }
    }
    let finding = try #require(findings(pack, .gateBypassed).first)
    #expect(finding.detail.contains("a chance to respond"))
    #expect(!finding.path.contains { $0.contains("notice of intent") })
  }

  @Test func `a pack that a silent chair can jam is found`() {
    let pack = MadeUpPacks.asking.changing("site-ban") { ban in
      ban.requires.removeAll { $0.id == .chairConsulted }
      ban.requires.append(MadeUpPacks.demand(.chairConsulted, [.consulted]))
    }
    let jammed = findings(pack, .jammedBySilence)
    #expect(jammed.map(\.detail).contains { $0.contains("chair") && $0.contains("site-ban") })
  }

  @Test func `a pack that a silent parent can jam is found`() {
    let pack = MadeUpPacks.small.changing("warning-letter") { letter in
      letter.requires = [MadeUpPacks.demand(.parentSpokenTo, [.spokenTo])]
    }
    let jammed = findings(pack, .jammedBySilence)
    #expect(jammed.map(\.detail).contains { $0.contains("parent") && $0.contains("warning") })
  }

  @Test func `only a pack that consults a chair walks questions to one`() {
    let asks = ProcedureWalk(MadeUpPacks.asking).run()
    let asksNot = ProcedureWalk(MadeUpPacks.small).run()
    #expect(asks.requirementsSeen.contains { $0.demand == "chair-consulted" && $0.met && $0.unmet })
    #expect(!asksNot.requirementsSeen.contains { $0.demand == "chair-consulted" })
    #expect(asksNot.leftOut.contains { $0.contains("chair of governors: this policy asks none") })
  }

  @Test func `a measure decided by a role is walked by that role and no other`() {
    let pack = MadeUpPacks.small.changing("site-ban") { $0.decidedBy = .seniorStaff }
    let report = ProcedureWalk(pack).run()
    #expect(report.measuresReached.contains("site-ban"))
    #expect(!report.findings.contains { $0.rule == .decidedByAnother })
  }
}
