import PolicyModel
import PolicyPacks
import Testing

@Suite("The checks of a pack")
struct PackChecksTests {
  /// What the checks find once the pack is spoiled; the pack without fault gives nothing.
  private func findings(_ spoil: (inout PolicyPack) -> Void) throws -> [String] {
    var pack = try OakLane.pack()
    try #require(PackChecks.run(pack).allSatisfy { $0.findings.isEmpty })
    spoil(&pack)
    return PackChecks.run(pack).flatMap(\.findings).map(\.text)
  }

  private func index(_ measure: String, _ pack: PolicyPack) -> Int {
    pack.measures.firstIndex { $0.id == measure } ?? 0
  }

  @Test("each keep one rule, said in a sentence of its own")
  func rules() {
    let rules = PackChecks.all.map(\.rule)
    #expect(rules.count == 25)
    #expect(Set(rules).count == rules.count)
    #expect(rules.allSatisfy { $0.hasSuffix(".") && $0.first?.isUppercase == true })
  }

  @Test("find a clause that is named and is not there")
  func citations() throws {
    #expect(
      try findings { $0.legalAdviser = LegalAdviser(name: "someone", clause: "breach.none") } == [
        "legal adviser: It names the clause “breach.none”, which the pack does not have."
      ])
    #expect(
      try findings { $0.clauses[2].citation.place = "" } == [
        "clause conduct.threat: Its citation needs the document and the place in it."
      ])
    #expect(
      try findings { $0.challenge.citation = Citation(basis: .law, source: "", place: "") } == [
        "challenge: Its citation needs the statute, case or guidance."
      ])
  }

  @Test("find a clause that asks something and that nothing uses")
  func unused() throws {
    let found = try findings { pack in
      for kind in ClauseKind.allCases {
        pack.clauses.append(
          Clause(
            id: "extra.\(kind.rawValue)",
            citation: Citation(basis: .ourDefault, source: "", place: ""), kind: kind,
            summary: "Extra."))
      }
    }
    let unused = found.filter { $0.contains("nothing uses it") }
    #expect(unused.count == 8)
    #expect(!unused.contains { $0.contains("extra.information") || $0.contains("extra.scope") })
    #expect(
      found.contains("clause extra.expectation: It is an expectation and is not listed as one."))
  }

  @Test("find a summary that is no sentence, and exact words that are only the summary")
  func summaries() throws {
    #expect(
      try findings { $0.clauses[0].summary = "" } == ["clause scope.who: It says nothing."])
    #expect(
      try findings { $0.clauses[0].summary = "Parents" } == [
        "clause scope.who: What it says does not end with a full stop."
      ])
    #expect(
      try findings { $0.clauses[0].summary = "parents." } == [
        "clause scope.who: What it says does not begin with a capital."
      ])
    #expect(
      try findings { $0.clauses[0].exact = "Parents are Parents" } == [
        "clause scope.who: Its exact words are its summary. Put the summary in plain words."
      ])
    #expect(try findings { $0.clauses[0].exact = "A parent is a parent." } == [])
  }

  @Test("find an id that stands twice or is not well written")
  func ids() throws {
    #expect(
      try findings { $0.behaviours.append($0.behaviours[0]) } == [
        "behaviour threat: The id stands more than once."
      ])
    #expect(
      try findings { $0.routes[0].id = "All Ways" } == [
        "route All Ways: Write the id in small letters, digits and hyphens, such as warning-letter."
      ])
  }

  @Test("find a step that has another's name")
  func stepNames() throws {
    let power = { (id: String) in
      Power(id: id, name: "P", clause: "breach.ban", who: [.head], requires: [])
    }
    #expect(
      try findings { $0.powers = [power("site-ban")] } == [
        "power site-ban: A measure has this name too. Give one of them another."
      ])
    #expect(
      try findings { $0.powers = [power("meeting")] } == [
        "power meeting: This is the name of a step that every procedure has. Choose another."
      ])
  }

  @Test("find a scope without people, and words without a word")
  func scope() throws {
    #expect(
      try findings { $0.scope.people = [] } == ["scope: It does not say who counts as a parent."])
    #expect(
      try findings { $0.scope.measuresFor = "" } == [
        "scope: It does not say whom measures are taken against."
      ])
    #expect(
      try findings { $0.words.parents = "" } == [
        "words: A word for one parent, or for several, is missing."
      ])
  }

  @Test("find a clause for visitors that is not there, or in a code that is not for them")
  func visitors() throws {
    #expect(
      try findings { pack in
        pack.scope.visitors = true
        pack.measures[index("site-ban", pack)].visitorClause = "breach.none"
      } == [
        "measure site-ban, for visitors: It names the clause “breach.none”, which the pack does not "
          + "have."
      ])
    #expect(
      try findings { $0.measures[index("site-ban", $0)].visitorClause = "breach.ban" } == [
        "measure site-ban: It says what it rests on for visitors, who do not come under the code."
      ])
  }

  @Test("find an expectation that is none")
  func expectations() throws {
    #expect(
      try findings { $0.expectations.append("scope.who") } == [
        "clause scope.who: It is listed as an expectation and is of the kind scope."
      ])
    #expect(
      try findings { $0.behaviours[0].expects = ["scope.who"] } == [
        "behaviour threat: It expects scope.who, which is not listed as expected."
      ])
  }

  @Test("find a behaviour that nothing answers")
  func responses() throws {
    let narrow = try findings { pack in
      pack.routes[0].when = [Trigger(nature: [.criminal, .libellous, .both])]
    }
    #expect(
      narrow == [
        "behaviour threat: Nothing answers it where it is judged neither and happens on the premises."
      ])
    #expect(
      try findings { $0.behaviours = [] }.contains(
        "behaviours: The pack names no conduct that breaches the code."))
  }

  @Test("find that an everyday act is missing, or that something stands before one")
  func everyday() throws {
    #expect(
      try findings { $0.measures.removeAll { $0.kind == .askedToLeave } } == [
        "measures: There is no measure of the kind asked-to-leave."
      ])
    let found = try findings { pack in
      pack.measures[0].requires = pack.measures[index("warning-letter", pack)].requires
    }
    #expect(
      found == [
        "measure informal-word: It requires parent-spoken-to. Let it require nothing."
      ])
  }

  @Test("find a requirement that cannot be met")
  func requirements() throws {
    #expect(
      try findings { $0.measures[index("warning-letter", $0)].requires[0].ways = [] } == [
        "measure warning-letter: No way is left to meet parent-spoken-to."
      ])
    #expect(
      try findings { $0.measures[index("warning-letter", $0)].requires[0].ways = [.consulted] } == [
        "measure warning-letter: consulted is no way to meet parent-spoken-to."
      ])
    #expect(
      try findings { $0.measures[index("warning-letter", $0)].requires[0].id = .meetingFirst }
        .contains(
          "measure warning-letter: It waits for meeting-first, "
            + "and the pack has no measure that brings it."))
    #expect(
      try findings { $0.measures[index("warning-letter", $0)].requires[0].clause = nil }
        .contains("measure warning-letter: parent-spoken-to rests on no clause and no law."))
  }

  @Test("find a way that rests on a clause that is not there, and on nothing at all")
  func ways() throws {
    let spoil = { (change: (inout Requirement) -> Void) in
      try findings { change(&$0.measures[index("warning-letter", $0)].requires[0]) }
    }
    #expect(
      try spoil { $0.wayClauses[.offeredTwice] = "breach.none" } == [
        "measure warning-letter, offered-twice: It names the clause “breach.none”, which the pack "
          + "does not have."
      ])
    #expect(
      try spoil {
        $0.wayCitations[.offeredTwice] = Citation(basis: .ourReading, source: "", place: "x")
      } == [
        "measure warning-letter, offered-twice: Its citation needs the document and the place in it."
      ])
    #expect(
      try spoil { $0.wayClauses[.putOffAtRequest] = "breach.speak" } == [
        "measure warning-letter: It says on what put-off-at-request rests, which is no way here to "
          + "meet parent-spoken-to."
      ])
  }

  @Test("find a restriction without review, period or end, and one on what is none")
  func restrictions() throws {
    let found = try findings { pack in
      let ban = index("site-ban", pack)
      pack.measures[ban].review = nil
      pack.measures[ban].period = nil
      pack.measures[ban].atEnd = nil
      pack.measures[ban].decidedBy = .office
    }
    #expect(
      found == [
        "measure site-ban: It does not say how long it lasts.",
        "measure site-ban: It does not say what happens at its end.",
        "measure site-ban: It has no review.",
        "measure site-ban: It is decided by the office, who cannot decide it.",
      ])
    #expect(
      try findings { $0.measures[index("warning-letter", $0)].atEnd = .lapses } == [
        "measure warning-letter: It is over at once, so it has no period, no end and no review."
      ])
  }

  @Test("find a restriction that leaves out what law and guidance ask")
  func fairness() throws {
    let found = try findings { pack in
      pack.measures[index("site-ban", pack)].requires.removeAll { $0.id == .chanceToRespond }
    }
    #expect(found == ["measure site-ban: It does not ask chance-to-respond."])
  }

  @Test("find a ban by another name")
  func ban() throws {
    let found = try findings { pack in
      pack.measures[index("site-ban", pack)].id = "exclusion"
      pack.consultations[0].before = ["exclusion"]
      pack.routes[0].to = ["exclusion"]
    }
    #expect(found == ["measure exclusion: It is a site ban; give it the id site-ban."])
  }

  @Test("find a letter that is missing or does not fit")
  func letters() throws {
    #expect(
      try findings { $0.measures[index("warning-letter", $0)].letter = nil } == [
        "measure warning-letter: It names no letter. Name warning or ban-warning."
      ])
    #expect(
      try findings { $0.measures[index("warning-letter", $0)].letter = .lift } == [
        "measure warning-letter: A letter of the kind lift does not fit a measure of the kind "
          + "warning-letter."
      ])
    #expect(try findings { $0.measures[0].letter = .warning }.count == 1)
  }

  @Test("find a rung on a menu, and a rung missing from a ladder")
  func ladder() throws {
    #expect(
      try findings { $0.measures[0].rung = 1 } == [
        "measure informal-word: It has a rung, and the procedure is a menu."
      ])
    #expect(
      try findings { $0.shape = .ladder } == [
        "measures: The procedure is a ladder, and no measure has a rung."
      ])
    for (low, high) in [(1, 3), (2, 3), (1, Int.max)] {
      let found = try findings { pack in
        pack.shape = .ladder
        pack.measures[3].rung = low
        pack.measures[4].rung = high
      }
      #expect(found == ["measures: A rung below rung \(high) is missing."])
    }
    let whole = try findings { pack in
      pack.shape = .ladder
      pack.measures[3].rung = 1
      pack.measures[4].rung = 2
    }
    #expect(whole == [])
  }

  @Test("find a meeting held by someone who could not, and holders of what is no meeting")
  func meetings() throws {
    #expect(
      try findings { $0.measures[index("warning-letter", $0)].with = [.head] } == [
        "measure warning-letter: It is no meeting, so nobody holds it."
      ])
    let found = try findings { pack in
      pack.measures.append(
        Measure(
          id: "talk", name: "Talk", kind: .meetingInvitation, clause: "breach.warning",
          with: [.head, .office], letter: .invitation))
    }
    #expect(
      found == ["measure talk: It may be held by the office, who does not hold such meetings."])
  }

  @Test("find a duty that nothing does, or that can never come about")
  func duties() throws {
    #expect(try findings { $0.duties[0].doneBy = [] } == ["duty speak: Nothing does it."])
    #expect(
      try findings { $0.duties[0].doneBy = ["prayer"] } == [
        "duty speak: It is done by “prayer”, which is no step of this procedure."
      ])
    #expect(
      try findings { $0.duties[0].when = [Trigger(category: [.dogs, .threat])] } == [
        "duty speak: It waits for the category “dogs”, to which no behaviour of the pack belongs."
      ])
  }

  @Test("find a route that leads nowhere")
  func routes() throws {
    let extra = { (to: [String], when: [Trigger]) in
      Route(id: "extra", clause: "breach.warning", when: when, to: to)
    }
    #expect(try findings { $0.routes.append(extra([], [])) } == ["route extra: It leads nowhere."])
    #expect(
      try findings { $0.routes.append(extra(["prayer"], [Trigger(category: [.dogs])])) } == [
        "route extra: It leads to “prayer”, which is no measure of this pack.",
        "route extra: It waits for the category “dogs”, to which no behaviour of the pack belongs.",
      ])
  }

  @Test("find a consultation that bars nothing, and a bar without a consultation")
  func consultations() throws {
    #expect(
      try findings { $0.consultations = [] } == [
        "measure site-ban: It requires a consultation that the pack does not hold."
      ])
    #expect(
      try findings { $0.consultations[0].before.append("warning-letter") } == [
        "measure warning-letter: The chair is consulted first, and it does not require it."
      ])
    #expect(
      try findings { $0.consultations[0].standIn = .chair } == [
        "consultation of chair: Nobody can stand in for themselves."
      ])
    #expect(
      try findings { $0.consultations[0].before = ["site-ban", "exile"] } == [
        "consultation of chair: It stands before “exile”, which is no measure of this pack."
      ])
  }

  @Test("find a power without a holder, and a challenge without a route")
  func powersAndChallenge() throws {
    let power = Power(id: "look", name: "Look", clause: "breach.ban", who: [], requires: [])
    #expect(try findings { $0.powers = [power] } == ["power look: Nobody holds it."])
    #expect(try findings { $0.challenge.route = "" } == ["challenge: It names no route."])
    #expect(
      try findings { $0.challenge.citation = $0.clauses[0].citation } == [
        "challenge: It is said to rest on the policy and names no clause of it."
      ])
  }

  @Test(
    "find a review of the policy in a term that no calendar has",
    arguments: [
      "summer", "Summer 2028", "summer term 2028", "winter 2028", "summer 28", "summer  2028",
    ])
  func control(term: String) throws {
    #expect(
      try findings { $0.control.reviewTerm = term } == [
        "control: “\(term)” is no term. Write autumn, spring or summer and the year: summer 2028."
      ])
  }
}
