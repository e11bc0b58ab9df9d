import PolicyModel
import PolicyPacks
import Testing

@Suite("What a school's policy says and what is our reading of it")
struct SchoolReadingsTests {
  /// The four schools that gather information and speak to the parent first.
  static let menus = ["kettering-park", "mugginton", "roby-park", "rossmore"]

  private func requirement(_ demand: Demand, _ measure: String, at id: String) throws -> Requirement
  {
    let measure = try #require(ShippedPacks.pack(id).measure(measure))
    return try #require(measure.requires.first { $0.id == demand })
  }

  private func duty(_ duty: String, at id: String) throws -> Duty {
    try #require(ShippedPacks.pack(id).duties.first { $0.id == duty })
  }

  @Test(
    "are kept apart way by way: an account is the policy's, all else is our reading",
    arguments: menus)
  func gathering(id: String) throws {
    let gathered = try requirement(.informationGathered, "warning-letter", at: id)
    #expect(
      gathered.ways == [.firstHandAccount, .askedWithoutAnswer, .nobodyElse, .firstHandReport])
    #expect(gathered.citation(of: .firstHandAccount).basis == .policy)
    for way in gathered.ways.dropFirst() {
      #expect(gathered.clause(of: way) == "reading.gathered")
      #expect(gathered.citation(of: way).basis == .ourReading)
    }
    let spoken = try requirement(.parentSpokenTo, "warning-letter", at: id)
    #expect(spoken.ways == [.spokenTo, .offeredTwice, .putOffAtRequest])
    #expect(spoken.citation(of: .spokenTo).basis == .policy)
    for way in spoken.ways.dropFirst() {
      #expect(spoken.clause(of: way) == "reading.spoken")
      #expect(spoken.citation(of: way).basis == .ourReading)
    }
  }

  @Test("tell every way in which information is gathered and a parent spoken to", arguments: menus)
  func readings(id: String) throws {
    let pack = try ShippedPacks.pack(id)
    try expectWays(pack.clause("reading.gathered"), pack.clause("reading.spoken"))
  }

  @Test("tell them in the model pack too, where all of it is our default")
  func model() throws {
    let pack = try ShippedPacks.pack("model")
    try expectWays(pack.clause("restriction.gathered"), pack.clause("restriction.spoken"))
    let requirements = pack.measures.flatMap(\.requires).filter { !FairnessGate.makes($0.id) }
    #expect(
      requirements.flatMap { requirement in
        requirement.ways.map { requirement.citation(of: $0).basis }
      }.allSatisfy { $0 == .ourDefault })
  }

  private func expectWays(_ gathered: Clause?, _ spoken: Clause?) throws {
    let gathered = try #require(gathered).summary
    for words in ["besides the report itself", "did not answer", "nobody else", "interim ban"] {
      #expect(gathered.contains(words))
    }
    let spoken = try #require(spoken).summary
    for words in ["any channel", "on the spot", "two different school days", "social care"] {
      #expect(spoken.contains(words))
    }
  }

  @Test(
    "put the vice-chair in the chair's place by our default, and never the chair over the chair",
    arguments: ["kettering-park", "model", "mugginton", "rossmore"])
  func standIn(id: String) throws {
    let chair = try requirement(.chairConsulted, "site-ban", at: id)
    #expect(chair.citation(of: .consulted).basis == (id == "model" ? .ourDefault : .policy))
    #expect(chair.citation(of: .viceChairConsulted).basis == .ourDefault)
    let pack = try ShippedPacks.pack(id)
    let clause = try #require(chair.clause(of: .viceChairConsulted))
    let words = try #require(pack.clause(clause)).summary
    for reason in ["person concerned", "related", "away", "affected", "conflicted"] {
      #expect(words.contains(reason))
    }
    #expect(words.contains("does not hear the complaint"))
  }

  @Test("say how long what was put to a parent may be decided on", arguments: ShippedPacks.ids)
  func timings(id: String) throws {
    let pack = try ShippedPacks.pack(id)
    #expect(pack.timings.hearing == Span(30, .schoolDays))
    #expect(pack.timings.afterInterim == Span(10, .schoolDays))
    #expect(pack.timings.confirming == Span(10, .schoolDays))
    let clause = pack.clause("default.timings") ?? pack.clause("restriction.timings")
    let words = try #require(clause).summary
    #expect(words.contains("thirty school days after the last day to reply"))
    #expect(words.contains("ten after an interim ban lapsed undecided"))
    #expect(clause?.citation.basis == .ourDefault)
  }

  @Test("are kept apart at Robert Miles, where a meeting not attended counts by our reading")
  func robertMiles() throws {
    let meeting = try requirement(.meetingFirst, "ban-warning", at: "robert-miles")
    #expect(meeting.citation(of: .meetingHeld).basis == .policy)
    #expect(meeting.citation(of: .meetingNotAttended).basis == .ourReading)
  }

  @Test(
    "send insulting posts to the police by every channel that is social media, alike where alike")
  func police() throws {
    let rossmore = try duty("police", at: "rossmore")
    let robertMiles = try duty("police", at: "robert-miles")
    #expect(rossmore.when == robertMiles.when)
    #expect(
      rossmore.when.contains(
        Trigger(category: [.posts], channel: [.socialMedia, .messagingGroup])))
    #expect(!rossmore.when.contains { $0.channel.contains(.message) }, "a message is no post")
    #expect(rossmore.first && !robertMiles.first, "only Rossmore says first")
    for id in ["rossmore", "robert-miles"] {
      let reading = try #require(ShippedPacks.pack(id).clause("reading.police"))
      #expect(reading.citation.basis == .ourReading)
      #expect(reading.summary.contains("online groups included"))
      #expect(reading.summary.contains("A message or email to particular people is no such post."))
    }
  }

  @Test("take what Rossmore will do for duties, though a list of what it may do holds them")
  func rossmoreDuties() throws {
    let pack = try ShippedPacks.pack("rossmore")
    for (id, clause) in [
      ("police", "breach.police"), ("libel", "breach.libel"),
      ("formal-letter", "breach.formal-letter"),
    ] {
      #expect(try duty(id, at: "rossmore").clause == clause)
      let citation = try #require(pack.clause(clause)).citation
      #expect(citation.basis == .policy)
      #expect(citation.place.hasPrefix("section 4, bullet 6"))
    }
    #expect(pack.clause("reading.will")?.citation.basis == .ourReading)
    #expect(!pack.duties.contains { $0.doneBy.contains("complaints-procedure") })
    #expect(pack.measure("complaints-procedure")?.requires.isEmpty == true)
  }

  @Test("let Rossmore's chair hear a challenge, and its review ask what is fitting or safe")
  func rossmoreEnd() throws {
    let pack = try ShippedPacks.pack("rossmore")
    #expect(pack.challenge.heardBy == .chair)
    #expect(pack.clause("reading.challenge")?.summary.contains("The chair") == true)
    #expect(pack.clause("breach.review")?.summary.contains("fitting or safe") == true)
  }

  @Test("let anybody at Rossmore keep back a child, or ask for a meeting, without anything first")
  func rossmorePowers() throws {
    let pack = try ShippedPacks.pack("rossmore")
    for id in ["refuse-release", "ask-meeting"] {
      let power = try #require(pack.power(id))
      #expect(Set(power.who).isSuperset(of: [.staff, .office, .seniorStaff, .deputy, .head]))
      #expect(power.requires.isEmpty)
      #expect(pack.clause(power.clause)?.citation.basis == .policy)
    }
    let unsafe = try #require(pack.behaviour("unsafe-collection"))
    #expect(pack.clause(unsafe.clause)?.citation.basis == .ourReading)
  }

  @Test("send a parent at Kettering Park on to others once the class teacher was spoken to")
  func ketteringPark() throws {
    let pack = try ShippedPacks.pack("kettering-park")
    let route = pack.concernRoute
    #expect(route.first?.clause == "concern.teacher")
    let others = route.filter { $0.clause == "concern.need" }
    #expect(others.count == 5)
    #expect(others.allSatisfy { $0.when.hasPrefix("after the class teacher") })
    #expect(pack.clause("concern.need")?.summary.contains("others may help") == true)
    #expect(pack.clause("reading.recording")?.summary.contains("refused") == true)
  }

  @Test(
    "make no ban at Robert Miles follow of itself, and let what is inappropriate online be recorded"
  )
  func robertMilesReadings() throws {
    let pack = try ShippedPacks.pack("robert-miles")
    #expect(!pack.duties.contains { $0.doneBy.contains("site-ban") })
    for id in ["reading.ban", "reading.online", "reading.letters"] {
      #expect(pack.clause(id)?.citation.basis == .ourReading)
    }
    let online = pack.behaviours.filter { behaviour in
      pack.clause(behaviour.clause)?.citation.place.hasPrefix("social media, second list") == true
    }
    #expect(online.count == 9, "eight bullets, of which one names threats and bad language")
  }
}
