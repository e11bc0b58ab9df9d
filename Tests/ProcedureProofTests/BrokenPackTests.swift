import PolicyModel
import Testing

@testable import ProcedureProof

@Suite struct BrokenPackTests {
  /// What the parts of a walk whose names begin so find.
  private func findings(
    _ pack: PolicyPack, _ rule: WalkRule, in parts: String...
  ) -> [WalkFinding] {
    report(pack, in: parts).findings.filter { $0.rule == rule }
  }

  private func report(_ pack: PolicyPack, in parts: [String]) -> WalkReport {
    let walk = ProcedureWalk(pack)
    return walk.run(
      walk.topics.filter { topic in parts.contains { topic.name.hasPrefix($0) } })
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
    let found = report(pack, in: ["letter of"]).findings
    #expect(found.contains { $0.rule == .unreachable && $0.detail.contains("warning-letter") })
    #expect(found.contains { $0.rule == .neverMet && $0.detail.contains("meeting-first") })
  }

  @Test func `a demand that never stands in the way is found`() {
    // Nobody who writes this letter had a part in what it is about.
    let pack = MadeUpPacks.small.changing("warning-letter") {
      $0.requires.append(MadeUpPacks.demand(.impartialDecider, [.notInvolved]))
    }
    #expect(
      findings(pack, .neverUnmet, in: "letter of").contains {
        $0.detail.contains("impartial-decider")
      })
  }

  @Test func `a protective act with a requirement is found at once`() throws {
    let pack = MadeUpPacks.small.changing("asked-to-leave") {
      $0.requires = [MadeUpPacks.demand(.parentSpokenTo)]
    }
    let finding = try #require(findings(pack, .protectiveDelayed, in: "on the way").first)
    #expect(finding.path == ["opened", "Asked to leave"])
  }

  @Test func `a restriction that may have no end is found with the path to it`() throws {
    let pack = MadeUpPacks.small.changing("warning-letter") {
      $0.kind = .managedContact
      $0.requires = [MadeUpPacks.demand(.informationGathered)]
    }
    let found = findings(pack, .withoutEnd, in: "life of warning-letter")
    let finding = try #require(found.first)
    #expect(
      finding.path == [
        "opened", "first-hand account taken", "managed contact with nothing filled in",
      ])
  }

  @Test func `a ban whose requirement forgets the listed consultation is found with its path`()
    throws
  {
    let pack = MadeUpPacks.asking.changing("site-ban") { ban in
      ban.requires.removeAll { $0.id == .chairConsulted }
    }
    let finding = try #require(findings(pack, .gateBypassed, in: "on the way to site-ban").first)
    #expect(finding.detail.contains("without the chair consulted about it"))
    #expect(finding.path.first == "opened")
    #expect(finding.path.last?.contains("ban") == true)
    #expect(!finding.path.contains { $0.contains("chair") })
  }

  @Test func `a ban without a chance to respond is found whatever the pack says`() {
    let pack = MadeUpPacks.small.changing("site-ban") { ban in
      ban.requires.removeAll { $0.id == .chanceToRespond }
    }
    let found = findings(pack, .gateBypassed, in: "notice before site-ban")
    #expect(
      found.contains { finding in
        finding.detail.contains("the parent was not heard")
          && !finding.path.contains { $0.contains("notice of intent") }
      })
  }

  @Test func `a pack that a silent chair can jam is found`() {
    let pack = MadeUpPacks.asking.changing("site-ban") { ban in
      ban.requires.removeAll { $0.id == .chairConsulted }
      ban.requires.append(MadeUpPacks.demand(.chairConsulted, [.consulted]))
    }
    let jammed = findings(pack, .jammedBySilence, in: "on the way to site-ban")
    #expect(jammed.map(\.detail).contains { $0.contains("chair") && $0.contains("site-ban") })
  }

  @Test func `a pack that a silent parent can jam is found`() {
    let pack = MadeUpPacks.small.changing("warning-letter") { letter in
      letter.requires = [MadeUpPacks.demand(.parentSpokenTo, [.spokenTo])]
    }
    let jammed = findings(pack, .jammedBySilence, in: "letter of warning-letter")
    #expect(jammed.map(\.detail).contains { $0.contains("parent") && $0.contains("warning") })
  }

  @Test func `only a pack that consults a chair walks questions to one`() {
    let asks = report(MadeUpPacks.asking, in: ["on the way"])
    let asksNot = report(MadeUpPacks.small, in: ["acts"])
    #expect(asks.requirementsSeen.contains { $0.demand == "chair-consulted" && $0.met && $0.unmet })
    #expect(!asksNot.requirementsSeen.contains { $0.demand == "chair-consulted" })
    #expect(asksNot.leftOut.contains { $0.contains("chair of governors: this policy asks none") })
  }

  @Test func `a measure decided by a role is walked by that role and no other`() {
    let pack = MadeUpPacks.small.changing("site-ban") { $0.decidedBy = .seniorStaff }
    let report = report(pack, in: ["life of site-ban"])
    #expect(report.measuresReached.contains("site-ban"))
    #expect(!report.findings.contains { $0.rule == .decidedByAnother })
  }

  @Test func `a head who was affected is refused without a reason and may decide with one`() {
    let report = report(MadeUpPacks.small, in: ["wrongly on the way to site-ban"])
    let seen = report.requirementsSeen.first {
      $0.step == "site-ban" && $0.demand == "impartial-decider"
    }
    #expect(seen?.met == true)
    #expect(seen?.unmet == true)
  }
}
