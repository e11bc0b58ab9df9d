import CaseModel
import PolicyModel
import Testing

/// What decides about a person is chosen by whoever decides: a form that is handed in in haste records
/// nothing that nobody chose.
@Suite struct NothingChosenTests {
  /// Choices that may stand there at first: they repeat what the record says already, or name what something is
  /// about.
  private static let facts: Set<String> = [
    "restriction", "incident", "letter", "kind", "about", "duty", "of", "access",
    "challenge", "consultation", "meeting", "what", "measure",
  ]

  private func fields(_ spec: CaseSpec, _ step: Step) -> [StepField] {
    StepForm(spec.state, spec.context(CaseSpec.head, nil)).fields(of: step)
  }

  private func missing(_ spec: CaseSpec, _ id: StepID) throws -> [String] {
    let step = try #require(Step.named(id, in: spec.pack))
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    guard case .failure(let found) = form.fill(step, [:]) else { return [] }
    return found.problems.filter { $0.message.hasPrefix("Choose") }.map(\.field)
  }

  @Test(arguments: ShippedPacks.ids)
  func `a choice that decides about a person opens with nothing chosen`(_ id: String) throws {
    let spec = try CaseSpec(ShippedPacks.pack(id))
    for step in Step.all(in: spec.pack) {
      for field in fields(spec, step) where field.type == .choice && field.required {
        let isOpen = field.initial.isEmpty || Self.facts.contains(field.name)
        #expect(isOpen, "\(step.id): \(field.name) is \(field.initial)")
      }
    }
  }

  @Test func `handed in as it opens, a form says what is to be chosen`() throws {
    let spec = try CaseSpec(ShippedPacks.pack("rossmore"), nature: nil)
    #expect(try missing(spec, "triage") == ["nature", "seriousness", "outcome"])
    #expect(try missing(spec, "spoken-to") == ["channel", "outcome"])
    #expect(try missing(spec, "consult") == ["measure"])
    #expect(try missing(spec, "notice") == ["measure"])
    #expect(try missing(spec, "interim-ban") == ["then-form"])
    #expect(try missing(spec, "site-ban") == ["form"])
    #expect(try missing(spec, "found") == ["measure", "form", "origin", "shown-by"])
    #expect(try missing(spec, "close") == ["outcome"])
    #expect(try missing(spec, "letter-sent") == ["letter", "how"])
    #expect(try missing(spec, "meeting-missed") == ["meeting", "why"])
  }

  @Test func `how the chair was asked is said by whoever asked`() throws {
    let spec = try CaseSpec()
    let how = fields(spec, .builtIn(.consult)).first { $0.name == "how" }
    #expect(how?.initial == "" && how?.required == true)
  }

  @Test func `what was put stands there again, and how far it goes is asked of a ban alone`() throws
  {
    var spec = try CaseSpec(ShippedPacks.pack("rossmore"))
    try spec.given("9:00", .account, .spokenTo)
    let asked = try #require(fields(spec, .builtIn(.notice)).first { $0.name == "form" })
    #expect(asked.isAsked { $0 == "measure" ? "site-ban" : "" })
    #expect(!asked.isAsked { $0 == "measure" ? "managed-contact" : "" })
    try spec.given("9:05", .consult(.chair, .supports, scope: .part, until: CaseSpec.day(20)))
    let interim = fields(spec, .builtIn(.interimBan))
    #expect(interim.first { $0.name == "then-form" }?.initial == "limited")
    #expect(interim.first { $0.name == "then-conditions" }?.initial == "In writing.")
  }
}
