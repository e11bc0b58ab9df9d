import PolicyModel
import Testing

@testable import CaseModel

/// Labels ask as a person would, and what is wrong is said as something to do.
@Suite struct FormWordsTests {
  @Test func `a visit that ends before it begins says what it must do`() throws {
    let spec = try CaseSpec.banned()
    let answers = ["day": "+1 week", "from": "15:00", "until": "14:00", "purpose": "A play."]
    guard case .failure(let found) = spec.form.fill(.builtIn(.exception), answers) else {
      Issue.record("taken")
      return
    }
    #expect(
      found.problems == [FieldProblem("until", "The visit must end after it begins.")])
  }

  @Test func `what is left out is asked about as a person would ask`() throws {
    var spec = try CaseSpec(affected: ["s01"])
    try spec.given("9:00", .account, .spokenTo, .consult())
    let own = try spec.field("interim-ban", "override-impartial-decider")
    #expect(own.label == "Why you decide it, and nobody else")
    #expect(own.missing == "Enter why you decide it, and nobody else.")
    let labels = Demand.allCases.map(\.whyLeftOut)
    #expect(labels.allSatisfy { $0.hasPrefix("Why ") } && Set(labels).count == labels.count)
  }

  @Test func `no two questions of one form have the same label`() throws {
    let spec = try CaseSpec.banned()
    for step in Step.all(in: spec.pack) {
      let labels = spec.form.fields(of: step).map(\.label)
      #expect(Set(labels).count == labels.count, "\(step.id): \(labels)")
    }
    let police = try spec.field("spoken-to", "officer-police")
    #expect(police.label == "What they are with the police")
  }

  @Test func `what another answer calls for is asked beside it, and what that one calls for too`()
    throws
  {
    let spec = try CaseSpec.banned()
    let all = spec.form.fields(of: .builtIn(.spokenTo))
    func asks(_ name: String, _ answers: [String: String]) -> Bool {
      !all.notAsked(beside: answers).contains(name)
    }
    #expect(!asks("requested-from", ["outcome": "spoken"]))
    #expect(!asks("officer-police", ["outcome": "put-off"]))
    #expect(asks("officer-police", ["outcome": "put-off", "requested-from": "police"]))
    // Who asked to put it off is not asked, so what they are with the police is not either.
    #expect(!asks("officer-police", ["outcome": "spoken", "requested-from": "police"]))
  }

  @Test func `what calls for a question stands before it in the same form`() throws {
    let spec = try CaseSpec.banned()
    for step in Step.all(in: spec.pack) {
      let fields = spec.form.fields(of: step)
      for (place, field) in fields.enumerated() {
        guard let asked = field.onlyWhen else { continue }
        let caller = fields.firstIndex { $0.name == asked.field }
        #expect(caller.map { $0 < place } == true, "\(step.id): \(field.name)")
      }
    }
  }
}
