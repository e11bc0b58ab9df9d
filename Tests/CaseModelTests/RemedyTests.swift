import CaseModel
import PolicyModel
import Testing

/// Every remedy that is printed is a way that the pack's requirement allows.
@Suite struct RemedyTests {
  /// Words by which a remedy is known, and its way.
  private static let remedies: [(words: String, way: Way)] = [
    ("an account of somebody involved", .firstHandAccount),
    ("was asked for an account and did not answer", .askedWithoutAnswer),
    ("statement that nobody else was involved", .nobodyElse),
    ("a first-hand report of it", .firstHandReport), ("ecord words with the", .spokenTo),
    ("offers on two different school days", .offeredTwice),
    ("asked for it to be put off", .putOffAtRequest),
    ("chair of governors was consulted about these terms", .consulted),
    ("chair of governors about the wider terms", .consulted), ("ice-chair", .viceChairConsulted),
    ("record that it was held", .meetingHeld),
    ("offered meeting was not attended", .meetingNotAttended),
    ("happened after the warning of a ban", .conductAfterWarning),
    ("too serious for the earlier steps", .seriousnessReason), ("who agreed", .consentRecorded),
    ("tried to reach", .attemptsRecorded), ("mpose an interim ban", .interimRoute),
    ("ive notice of intent", .representationsReceived), ("rite why", .overriddenWithReason),
    ("and the decision to", .notInvolved),
  ]

  /// Words of remedies that go on with what was begun, whichever way that was.
  private static let turns = ["Record the view when it comes", "Stay within what was asked"]

  private func check(_ spec: CaseSpec) -> Set<Way> {
    var seen: Set<Way> = []
    for next in Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps() {
      let requires: [Requirement]
      switch next.step {
      case .measure(let measure): requires = measure.requires
      case .power(let power): requires = power.requires
      case .builtIn(.interimBan): requires = spec.pack.measure(of: .siteBan)?.requires ?? []
      case .builtIn: continue
      }
      for reason in next.reasons {
        guard let asked = requires.first(where: { $0.id == reason.demand }) else { continue }
        for open in reason.opens {
          let known = Self.remedies.filter { open.contains($0.words) }
          #expect(
            !known.isEmpty || Self.turns.contains { open.contains($0) },
            "\(spec.pack.id) \(next.step.id): no way is known by “\(open)”")
          for remedy in known {
            seen.insert(remedy.way)
            #expect(
              asked.ways.contains(remedy.way), "\(spec.pack.id) \(next.step.id): \(open)")
          }
        }
      }
    }
    return seen
  }

  /// States in which much is missing, in one way or another.
  private func states(_ pack: PolicyPack) throws -> [CaseSpec] {
    let fresh = try CaseSpec(pack)
    var asked = try CaseSpec(pack)
    if pack.measures.contains(where: \.kind.isRestriction) {
      try asked.given("9:00", .consult(.chair, .noAnswer), .hearsay, .words(.unanswered))
    }
    var spoken = try CaseSpec(pack, firstHand: true)
    try spoken.given("9:00", .account, .spokenTo, .consult(.chair, .supports, scope: .part))
    return [fresh, asked, spoken]
  }

  @Test(arguments: ShippedPacks.ids)
  func `a shipped pack offers no remedy that it does not allow`(_ id: String) throws {
    var seen: Set<Way> = []
    for spec in try states(ShippedPacks.pack(id)) { seen.formUnion(check(spec)) }
    #expect(!seen.isEmpty)
  }

  @Test(arguments: ShippedPacks.ids)
  func `a pack that allows one way only offers that one`(_ id: String) throws {
    let pack = try ShippedPacks.pack(id)
    for pick in 0..<4 {
      var strict = pack
      for index in strict.measures.indices {
        for place in strict.measures[index].requires.indices {
          let ways = strict.measures[index].requires[place].ways
          guard !strict.measures[index].requires[place].id.isFairness else { continue }
          strict.measures[index].requires[place].ways = [ways[min(pick, ways.count - 1)]]
        }
      }
      for spec in try states(strict) { _ = check(spec) }
    }
  }

  @Test func `where the policy names no stand-in the vice-chair is neither offered nor counted`()
    throws
  {
    var pack = MadeUpPacks.menu
    for index in pack.measures.indices {
      for place in pack.measures[index].requires.indices
      where pack.measures[index].requires[place].id == .chairConsulted {
        pack.measures[index].requires[place].ways = [.consulted]
      }
    }
    var spec = try CaseSpec(pack)
    try spec.given("9:00", .account, .spokenTo)
    let offices = StepForm(spec.state, spec.context(CaseSpec.head, nil))
      .fields(of: .builtIn(.consult)).first { $0.name == "of" }?.choices.map(\.value)
    #expect(offices == ["chair"])
    try spec.given("9:10", .consult(.viceChair, reason: .away))
    #expect(spec.unmet(spec.interim()) == [.chairConsulted])
    try spec.given("9:20", .consult())
    #expect(spec.refusal(spec.interim()) == nil)
  }
}
