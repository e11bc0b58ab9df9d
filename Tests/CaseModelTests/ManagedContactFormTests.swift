import PolicyModel
import Testing

@testable import CaseModel

/// How contact is managed is asked where a measure that manages it is chosen, and not refused afterwards.
@Suite struct ManagedContactFormTests {
  private func form(_ spec: CaseSpec) -> StepForm {
    StepForm(spec.state, spec.context(CaseSpec.head, nil))
  }

  private func notice(_ spec: CaseSpec, _ more: [String: String]) -> [String: String] {
    let answers = [
      "measure": "managed-contact", "until": "+6 weeks", "facts": "Four long e-mails a day.",
    ]
    return answers.merging(more) { $1 }
  }

  private func problems(
    _ spec: CaseSpec, _ step: BuiltInStep, _ answers: [String: String]
  ) -> [String] {
    guard case .failure(let found) = form(spec).fill(.builtIn(step), answers) else { return [] }
    return found.problems.map(\.field)
  }

  @Test func `a notice asks it as required, and takes it`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo)
    let field = try #require(
      form(spec).fields(of: .builtIn(.notice)).first { $0.label == "How contact is managed" })
    let chosen = { (name: String) in name == "measure" ? "managed-contact" : "" }
    #expect(field.isAsked(in: chosen))
    #expect(!field.isAsked { $0 == "measure" ? "site-ban" : "" })
    #expect(problems(spec, .notice, notice(spec, [:])) == [field.name])
    #expect(problems(spec, .notice, notice(spec, [field.name: "n/a"])) == [field.name])
    let how = "By e-mail to the office, once a week."
    for name in [field.name, "conditions"] {
      let filled = try form(spec).fill(.builtIn(.notice), notice(spec, [name: how])).get()
      guard case .command(.giveNotice(let given)) = filled.act else {
        throw CaseSpec.NotTaken()
      }
      #expect(given.proposal.terms.conditions == how)
    }
  }

  @Test func `what is a ban is refused at the field where it was written`() throws {
    let spec = try CaseSpec()
    let ban = "Do not come onto the school site."
    #expect(problems(spec, .notice, notice(spec, ["arrangements": ban])) == ["arrangements"])
    #expect(problems(spec, .notice, notice(spec, ["conditions": ban])) == ["conditions"])
  }

  @Test func `the chair may be told of it, and a limited ban is asked as before`() throws {
    let spec = try CaseSpec()
    let fields = form(spec).fields(of: .builtIn(.consult))
    let how = try #require(fields.first { $0.name == "arrangements" })
    #expect(how.onlyWhen?.values == ["managed-contact"] && !how.required)
    let limited = notice(
      spec, ["measure": "site-ban", "form": "limited", "exceptions": "Fetch Ann"])
    #expect(problems(spec, .notice, limited) == ["conditions"])
  }

  @Test func `a review asks how it goes on`() throws {
    let spec = try CaseSpec.managed()
    let field = try #require(
      form(spec).fields(of: .builtIn(.review)).first { $0.name == "conditions" })
    #expect(field.label == "How contact is managed")
    #expect(field.isAsked { $0 == "outcome" ? "continue" : "" })
    #expect(!field.isAsked { $0 == "outcome" ? "lift" : "" })
  }
}
