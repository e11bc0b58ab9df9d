import PolicyModel
import PolicyPacks
import Testing

@Suite("The five schools' procedures differ")
struct SchoolDifferencesTests {
  /// What a policy asks before a measure, without what the fairness gate asks of everyone.
  private func asked(_ measure: String, at id: String) throws -> [Demand] {
    try #require(ShippedPacks.pack(id).measure(measure)).requires
      .map(\.id).filter { !FairnessGate.makes($0) }
  }

  private func duty(_ duty: String, at id: String) throws -> Duty {
    try #require(ShippedPacks.pack(id).duties.first { $0.id == duty })
  }

  @Test(
    "in who is consulted, and before what",
    arguments: [
      ("kettering-park", ["site-ban"]), ("mugginton", ["site-ban"]), ("robert-miles", []),
      ("roby-park", []), ("rossmore", ["site-ban", "managed-contact"]),
    ])
  func consultations(id: String, measures: [String]) throws {
    let pack = try ShippedPacks.pack(id)
    #expect(pack.consultations.flatMap(\.before) == measures)
    #expect(pack.consultations.allSatisfy { $0.role == .chair && $0.standIn == .viceChair })
    let demanding = pack.measures.filter { $0.requires.contains { $0.id == .chairConsulted } }
    #expect(Set(demanding.map(\.id)) == Set(measures))
  }

  @Test(
    "in what must come before a ban",
    arguments: [
      ("kettering-park", [Demand.informationGathered, .parentSpokenTo, .chairConsulted]),
      ("mugginton", [.informationGathered, .parentSpokenTo, .chairConsulted]),
      ("robert-miles", [.warnedFirst]),
      ("roby-park", [.informationGathered, .parentSpokenTo]),
      ("rossmore", [.informationGathered, .parentSpokenTo, .chairConsulted]),
    ])
  func beforeBan(id: String, demands: [Demand]) throws {
    #expect(try asked("site-ban", at: id) == demands)
  }

  @Test(
    "in who may hold a meeting",
    arguments: [
      ("kettering-park", [Role.seniorStaff, .deputy, .head]), ("mugginton", [.head]),
      ("robert-miles", []), ("roby-park", [.seniorStaff, .deputy, .head]),
      ("rossmore", [.seniorStaff, .deputy, .head]),
    ])
  func meetings(id: String, roles: [Role]) throws {
    let meeting = try #require(ShippedPacks.pack(id).measure(of: .meetingInvitation))
    #expect(Set(meeting.with) == Set(roles))
  }

  @Test(
    "in their shape and in whom they are for",
    arguments: [
      ("kettering-park", ProcedureShape.menu, "parent"), ("mugginton", .menu, "parent"),
      ("robert-miles", .ladder, "parent, carer or visitor"), ("roby-park", .menu, "parent/carer"),
      ("rossmore", .menu, "parent"),
    ])
  func shape(id: String, shape: ProcedureShape, word: String) throws {
    let pack = try ShippedPacks.pack(id)
    #expect(pack.shape == shape)
    #expect(pack.words.parent == word)
  }

  @Test("in gathering and speaking first, which only Robert Miles does not state")
  func first() throws {
    for id in ["kettering-park", "mugginton", "roby-park", "rossmore"] {
      #expect(try duty("gather", at: id).when.isEmpty)
      #expect(try duty("speak", at: id).doneBy == ["spoken-to"])
      #expect(try asked("warning-letter", at: id) == [.informationGathered, .parentSpokenTo])
    }
    let robertMiles = try ShippedPacks.pack("robert-miles")
    let demands = robertMiles.measures.flatMap(\.requires).map(\.id)
    #expect(!demands.contains(.informationGathered))
    #expect(!demands.contains(.parentSpokenTo))
    #expect(!robertMiles.duties.contains { $0.doneBy.contains("spoken-to") })
  }

  @Test("in what happens at the end of a ban: only Rossmore asks the head before admitting")
  func atEnd() throws {
    for id in ShippedPacks.ids {
      let ban = try #require(ShippedPacks.pack(id).measure("site-ban"))
      #expect(ban.atEnd == (id == "rossmore" ? .askHead : .lapses))
      #expect(ban.period?.fixed == (id == "rossmore"))
    }
  }

  @Test("in who hears a challenge, and in what that rests on")
  func challenge() throws {
    let rossmore = try ShippedPacks.pack("rossmore").challenge
    #expect(rossmore.heardBy == .chair)
    #expect(rossmore.citation.basis == .policy)
    #expect(try ShippedPacks.pack("robert-miles").challenge.citation.basis == .policy)
    for id in ["kettering-park", "mugginton", "roby-park"] {
      #expect(try ShippedPacks.pack(id).challenge.citation.basis == .ourDefault)
    }
  }

  @Test(
    "in whose lawyers they ask",
    arguments: [
      ("kettering-park", "the trust's legal team"),
      ("mugginton", "the local authority's legal team"),
      ("roby-park", "the local authority's legal team"),
      ("rossmore", "Cheshire West and Chester's legal team"),
    ])
  func lawyers(id: String, name: String) throws {
    #expect(try ShippedPacks.pack(id).legalAdviser?.name == name)
  }

  @Test("in Roby Park's duty to report a libellous post and to expect its removal")
  func robyPark() throws {
    let pack = try ShippedPacks.pack("roby-park")
    let report = try duty("report-post", at: "roby-park")
    #expect(report.when == [Trigger(nature: [.libellous, .both], channel: [.socialMedia])])
    #expect(report.doneBy.compactMap { pack.measure($0)?.kind } == [.networkReport])
    let removal = try duty("ask-removal", at: "roby-park")
    #expect(removal.doneBy.compactMap { pack.measure($0)?.kind } == [.removalRequest])
    #expect(try duty("bullying", at: "roby-park").when == [Trigger(category: [.publicHumiliation])])
    #expect(pack.behaviours.contains { $0.category == .phones })
    #expect(pack.concernRoute.contains { $0.who == "the chair of governors" })
  }

  @Test("in Roby Park's seventeenth behaviour: libellous posts, apart from offensive comments")
  func robyParkLibel() throws {
    let pack = try ShippedPacks.pack("roby-park")
    #expect(pack.behaviours.count == 17)
    let libel = try #require(pack.behaviour("libellous-posts"))
    #expect(libel.category == .posts)
    let place = try #require(pack.clause(libel.clause)).citation
    #expect(place.basis == .policy)
    #expect(place.place.hasPrefix("section 3, paragraph on libellous or defamatory posts"))
    #expect(pack.behaviour("posts")?.clause == "conduct.posts")
  }

  @Test("in what Roby Park says of such a post: the report will be made, the removal is expected")
  func robyParkRemoval() throws {
    let pack = try ShippedPacks.pack("roby-park")
    let report = try duty("report-post", at: "roby-park")
    #expect(pack.clause(report.clause)?.citation.basis == .policy)
    let expected = try #require(pack.clause("expect.removal"))
    #expect(expected.kind == .expectation && expected.citation.basis == .policy)
    #expect(pack.expectations.contains("expect.removal"))
    let ask = try duty("ask-removal", at: "roby-park")
    #expect(pack.clause(ask.clause)?.citation.basis == .ourReading, "that it asks, nobody says")
    let bringsAbout = (report.when + ask.when).map(\.nature)
    #expect(bringsAbout.allSatisfy { $0 == [.libellous, .both] }, "offence is no libel")
  }

  @Test(
    "in what a ban rests on towards a visitor",
    arguments: [
      ("kettering-park", "law.visitors", Basis.law), ("model", "breach.ban", .ourDefault),
      ("mugginton", "law.visitors", .law), ("robert-miles", "reading.letters", .ourReading),
      ("roby-park", "breach.premises", .policy), ("rossmore", "law.visitors", .law),
    ])
  func visitors(id: String, clause: ClauseID, basis: Basis) throws {
    let pack = try ShippedPacks.pack(id)
    let ban = try #require(pack.measure("site-ban"))
    #expect(ban.clause(forVisitor: true) == clause)
    #expect(ban.clause(forVisitor: false) == "breach.ban")
    #expect(pack.clause(clause)?.citation.basis == basis)
  }

  @Test("in the authorities too, which Roby Park may call on premises whoever the adult is")
  func robyParkPremises() throws {
    let pack = try ShippedPacks.pack("roby-park")
    #expect(pack.measure("authorities")?.clause(forVisitor: true) == "breach.premises")
    #expect(
      pack.clause("breach.premises")?.citation.place == "section 4, second paragraph after the list"
    )
    #expect(pack.measure("warning-letter")?.clause(forVisitor: true) == "default.visitors")
  }

  @Test("in Rossmore's duties inside the menu: police first, lawyers, and a formal letter")
  func rossmoreDuties() throws {
    let pack = try ShippedPacks.pack("rossmore")
    let police = try duty("police", at: "rossmore")
    #expect(police.first)
    #expect(police.doneBy == ["authorities"])
    #expect(police.when.contains(Trigger(nature: [.criminal, .both])))
    #expect(Set(police.when.flatMap(\.category)).isSuperset(of: [.threat, .violence, .harassment]))
    #expect(try duty("libel", at: "rossmore").when == [Trigger(nature: [.libellous, .both])])
    let letter = try duty("formal-letter", at: "rossmore")
    #expect(letter.when == [Trigger(nature: [.neither])])
    #expect(letter.doneBy.compactMap { pack.measure($0)?.letter } == [.invitation])
  }

  @Test("in Rossmore's own measures and powers")
  func rossmorePowers() throws {
    let pack = try ShippedPacks.pack("rossmore")
    let kinds = Set(pack.measures.map(\.kind))
    #expect(
      kinds.isSuperset(of: [
        .accompaniedContact, .seniorContact, .managedContact, .schoolRecord, .complaintsProcedure,
      ]))
    #expect(pack.measure(of: .schoolRecord)?.named == "CPOMS")
    let view = try #require(pack.power("view-messages"))
    #expect(view.who == [.head])
    #expect(view.requires.map(\.id) == [.consentGiven])
    #expect(pack.power("close-chat")?.who == [.head])
    #expect(pack.power("uncollected-child")?.requires.map(\.id) == [.familyTried])
    #expect(pack.power("refuse-release")?.who.contains(.staff) == true)
    let managed = try #require(pack.measure("managed-contact"))
    #expect(managed.period?.fixed == true)
    #expect(managed.atEnd == .askHead)
    let chair = try #require(managed.requires.first { $0.id == .chairConsulted })
    #expect(chair.citation.basis == .ourReading, "the document says managed conflict")
  }

  @Test("in Mugginton's duty to stop a heated appointment and fetch the head")
  func mugginton() throws {
    let pack = try ShippedPacks.pack("mugginton")
    let stop = try duty("stop-meeting", at: "mugginton")
    #expect(stop.when == [Trigger(category: [.temper], channel: [.meeting])])
    #expect(stop.doneBy.compactMap { pack.measure($0)?.kind } == [.meetingStopped])
  }

  @Test("in Kettering Park's help route and its rule on recordings")
  func ketteringPark() throws {
    let pack = try ShippedPacks.pack("kettering-park")
    #expect(pack.concernRoute.first?.who == "the class teacher")
    #expect(pack.concernRoute.contains { $0.who == "the family support worker" })
    let recording = try #require(pack.behaviours.first { $0.category == .recording })
    #expect(recording.exceptions.count == 1)
  }

  @Test("in Robert Miles's ladder, which may be shortened, and its referral to the police")
  func robertMiles() throws {
    let pack = try ShippedPacks.pack("robert-miles")
    let rungs = pack.measures.filter { $0.rung != nil }.sorted { ($0.rung ?? 0) < ($1.rung ?? 0) }
    #expect(rungs.map(\.kind) == [.meetingInvitation, .banWarning, .siteBan])
    #expect(try asked("ban-warning", at: "robert-miles") == [.meetingFirst])
    let warned = try #require(pack.measure("site-ban")?.requires.first)
    #expect(warned.ways == [.conductAfterWarning, .seriousnessReason])
    #expect(warned.citation.place == "actions, bullet 3 and note 1")
    #expect(warned.citation(of: .conductAfterWarning).place == "actions, bullet 3")
    #expect(warned.citation(of: .seriousnessReason).place == "actions, note 1")
    #expect(warned.ways.allSatisfy { warned.citation(of: $0).basis == .policy })
    #expect(pack.measure("authorities")?.named == "Nottinghamshire Police")
    #expect(try duty("police", at: "robert-miles").doneBy == ["authorities"])
    #expect(pack.agreement != nil)
    #expect(pack.control.approvedOn == CivilDate(iso: "2024-07-10"))
    #expect(pack.control.reviewTerm == "summer 2028")
    #expect(!pack.contacts.isEmpty)
    #expect(pack.scope.visitors)
  }

  @Test("while all of them ask before a ban what law and guidance ask", arguments: ShippedPacks.ids)
  func common(id: String) throws {
    let ban = try #require(ShippedPacks.pack(id).measure("site-ban"))
    let fair = ban.requires.filter { FairnessGate.makes($0.id) }
    #expect(
      fair.map(\.id) == [
        .chanceToRespond, .reasonsGiven, .endOrReview, .noticeLength, .childArrangements,
        .adjustmentsAsked, .complaintRoute, .impartialDecider,
      ])
    let ours = fair.filter { $0.citation.basis == .ourDefault }.map(\.id)
    #expect(ours == [.noticeLength], "how long is ours; all else is law or guidance")
    #expect(fair.allSatisfy { ours.contains($0.id) || $0.citation.basis == .law })
    #expect(ban.decidedBy == .head)
  }
}
