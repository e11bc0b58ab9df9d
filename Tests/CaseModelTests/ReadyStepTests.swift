import CaseModel
import PolicyModel
import Testing

/// A step that the rail calls ready is never refused after its form for something that the form called
/// optional: seeded walks over every shipped pack, and at each stop every ready step is filled in with what
/// its form requires and nothing else.
@Suite struct ReadyStepTests {
  /// Numbers that come in the same order every time.
  private struct Dice {
    var seed: UInt64

    mutating func roll(_ sides: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(max(sides, 1)))
    }
  }

  /// Steps towards a decision, taken more often than others, so that walks come to one.
  private static let towards: Set<StepID> = [
    "statement", "spoken-to", "consult", "notice", "interim-ban", "site-ban", "managed-contact",
    "letter-issue", "letter-sent", "decline", "representations", "review-prepare", "review",
    "challenge", "meeting-arrange", "meeting-missed", "ban-warning",
    "consult-reply",
  ]

  @Test(arguments: ShippedPacks.ids, [1, 2, 3, 4, 5, 6])
  func `what the form calls optional is never asked for afterwards`(
    _ id: String, _ seed: UInt64
  ) throws {
    #expect(try !walk(id, seed).isEmpty)
  }

  /// Steps that hardly a walk comes to, which have a test of their own.
  private static let apart: Set<BuiltInStep> = [
    .reopen, .found, .putOff, .breach, .challengeOutcome, .replyConsidered,
  ]

  @Test func `every built-in step is ready on some walk, and makes something other than a note`()
    throws
  {
    var met: Set<StepID> = []
    for id in ["rossmore", "mugginton"] {
      for seed in 1...24 as ClosedRange<UInt64> { met.formUnion(try walk(id, seed)) }
    }
    let missing = BuiltInStep.allCases.filter { !met.contains(Step.builtIn($0).id) }
    #expect(Self.apart.isSuperset(of: missing))
  }

  @Test func `so do those that hardly a walk comes to`() throws {
    func makes(_ step: BuiltInStep, _ spec: CaseSpec, _ own: [String: String] = [:]) throws {
      let rail = Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
      let next = try #require(rail.first { $0.step == .builtIn(step) })
      #expect(next.mayBeTaken, "\(step): \(next.reasons.map(\.why))")
      #expect(try take(next, spec, own) != nil, "\(step)")
    }
    var closed = try CaseSpec.ready()
    try closed.given("10:00", .close)
    try makes(.reopen, closed)
    try makes(.breach, CaseSpec.banned())
    var challenged = try CaseSpec.banned()
    try challenged.given(
      "10:00",
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: .viceChair, says: "It is too long.", how: "by letter")
      ))
    try makes(.challengeOutcome, challenged)
    var late = try CaseSpec.banned()
    try late.given("10:00", .received(nil))
    try makes(.replyConsidered, late)
    try makes(.putOff, CaseSpec(), ["until": "tomorrow"])
    var old = try CaseSpec()
    old.firstDay = old.today
    try makes(
      .found, old, ["from": "1 March 2026", "until": "1 May 2026", "dated": "1 March 2026"])
  }

  @Test(arguments: ShippedPacks.ids)
  func `nobody is asked to be consulted where the policy does not say so`(_ id: String) throws {
    let pack = try ShippedPacks.pack(id)
    let spec = try CaseSpec(pack)
    let steps = Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
    let consult = try #require(steps.first { $0.step.id == "consult" })
    #expect(consult.status == (pack.consultations.isEmpty ? .may : .ready))
    #expect(consult.mayBeTaken)
    #expect(steps.allSatisfy { $0.step.id == "consult" || $0.status != .may })
  }

  @Test(arguments: ShippedPacks.ids)
  func `as found offers the forms that the policy has`(_ id: String) throws {
    let pack = try ShippedPacks.pack(id)
    let spec = try CaseSpec(pack)
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let step = try #require(Step.named("found", in: pack))
    let offered = form.fields(of: step).first { $0.name == "form" }?.choices.map(\.value) ?? []
    let known = pack.measures.flatMap { RestrictionForm.forms(of: $0.kind) }
    #expect(Set(offered) == Set(known.filter { $0 != .interim }.map(\.rawValue)))
  }

  @Test func `the rail says when an incident was judged, not when it joined`() throws {
    var spec = try CaseSpec(nature: nil)
    func judged() -> NextStep? {
      Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
        .first { $0.step.id == "triage" }
    }
    #expect(judged()?.status == .ready)
    spec.today = try CaseSpec.day(2)
    try spec.given(
      nil,
      .judgeIncident(
        IncidentJudged(
          incident: "2026-001", nature: .neither, seriousness: .low, reason: "Two accounts.")))
    #expect(try judged()?.last?.day == CaseSpec.day(2))
  }

  /// Walks one seeded way through a pack; returns the steps that were ready and filled in.
  private func walk(_ id: String, _ seed: UInt64) throws -> Set<StepID> {
    var met: Set<StepID> = []
    var dice = Dice(seed: seed &* 7_919 &+ UInt64(id.utf8.reduce(0) { $0 + Int($1) }))
    var spec = try CaseSpec(
      ShippedPacks.pack(id), visitor: seed == 5, nature: seed.isMultiple(of: 2) ? .both : nil,
      category: .threat, firstHand: true, affected: seed == 4 ? ["s01"] : [])
    spec.firstDay = spec.today
    spec.person.isIdentified = seed != 6
    if seed > 1 { spec.children = [CaseChild(pupil: "u1", name: "Amy")] }
    for _ in 0..<16 {
      var ready: [(id: StepID, events: [CaseEvent], happened: When)] = []
      for step in Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
      where step.mayBeTaken {
        guard let taken = try take(step, spec) else { continue }
        ready.append((step.step.id, taken.events, taken.happened))
        met.insert(step.step.id)
      }
      let weighted = ready.flatMap {
        Array(repeating: $0, count: Self.towards.contains($0.id) ? 6 : 1)
      }
      try #require(!weighted.isEmpty, "\(id), seed \(seed): nothing is ready")
      let next = weighted[dice.roll(weighted.count)]
      for event in next.events { spec.fold(event, next.happened) }
      if dice.roll(3) == 0 { spec.today = spec.today.adding(days: 1 + dice.roll(9)) }
    }
    return met
  }

  // MARK: Filling in

  /// What a ready step comes to with nothing but what its form requires; nil where a field that has to be
  /// looked up or thought about says what is wrong with a guess.
  private func take(
    _ step: NextStep, _ spec: CaseSpec, _ own: [String: String] = [:]
  ) throws -> (events: [CaseEvent], happened: When)? {
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let fields = form.fields(of: step.step)
    let answers = answers(to: fields, spec).merging(own) { $1 }
    let about = "\(spec.pack.id) \(step.step.id) \(answers) after \(spec.state.version) entries"
    switch form.fill(step.step, answers) {
    case .failure(let problems):
      for problem in problems.problems {
        let field = fields.first { $0.name == problem.field }
        // Only a day that the form could not propose may be a wrong guess.
        let isGuess = field.map { $0.type == .date && $0.initial.isEmpty } ?? false
        #expect(isGuess, "\(about): \(problem.field): \(problem.message)")
      }
      return nil
    case .success(let filled):
      guard let command = command(filled.act, spec) else {
        Issue.record("\(about): \(filled.act)")
        return nil
      }
      switch Decider(spec.state, spec.context(CaseSpec.head, filled.happened)).decide(command) {
      case .accepted(let events):
        if step.step != .builtIn(.note) {
          #expect(events.contains { !$0.isNote }, "\(about): it makes nothing but a note")
        }
        return (events, filled.happened)
      case .refused(let refusal):
        let isSaid = step.step.id == "review" && !step.advice.isEmpty
        #expect(isSaid, "\(about): \(refusal.lines)")
        return nil
      }
    }
  }

  /// Valid answers to every field that is missing, and to no other.
  private func answers(to fields: [StepField], _ spec: CaseSpec) -> [String: String] {
    var answers: [String: String] = [:]
    func answer(_ name: String) -> String {
      answers[name] ?? fields.first { $0.name == name }?.initial ?? ""
    }
    // An answer may make another field required.
    for _ in fields {
      for field in fields where field.isMissing(in: answer) {
        answers[field.name] = value(field, spec)
      }
    }
    return answers
  }

  private func value(_ field: StepField, _ spec: CaseSpec) -> String {
    switch field.type {
    case .line: return field.name == "entry" ? "2" : "Something."
    case .text where field.name == "heard-by": return "C. Day, governor of Hill School"
    case .text: return field.name == "conditions" ? "In writing." : "Something."
    case .date: return "today"
    case .time: return "9:05"
    case .yesNo: return "yes"
    case .choice:
      // How far a thing may go depends on which it is: a ban may go any way.
      let ban = field.choices.first { field.name == "measure" && $0.value == "site-ban" }
      // What the parent tells of it gathers nothing.
      let witness = field.choices.first { field.name == "part" && $0.value == "witness" }
      return (ban ?? witness ?? field.choices.first { !$0.value.isEmpty })?.value ?? ""
    case .several: return field.choices.map(\.value).joined(separator: " ")
    case .staff: return field.choices.first?.value ?? "s01"
    case .parent: return "p00002"
    case .incident: return "2026-\(100 + spec.state.version)"
    case .file: return "letter.pdf"
    case .pupil: return "u1"
    }
  }

  /// The command that the desk makes of an act.
  private func command(_ act: StepAct, _ spec: CaseSpec) -> CaseCommand? {
    switch act {
    case .command(let command): return command
    case .refuse: return nil
    case .issueLetter(let letter, _): return .issue(letter)
    case .keepEvidence(let path, let describes):
      return .keepEvidence(
        EvidenceKept(hash: "", name: path, bytes: 1, type: "", describes: describes))
    case .joinIncident(let incident): return .further(incident, When(spec.today), firstHand: true)
    case .judge(let judged): return .judgeIncident(judged)
    case .identify(_, _, let how, let by):
      return .identify(PersonIdentified(parent: "p00002", how: how, by: by))
    case .correctPerson(let corrected): return .correctPerson(corrected)
    }
  }
}

extension CaseEvent {
  fileprivate var isNote: Bool {
    if case .noteAdded = self { return true }
    return false
  }
}
