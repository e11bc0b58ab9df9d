import PolicyModel
import Testing

@testable import CaseModel

extension CaseSpec {
  /// The forms as the head finds them now.
  var form: StepForm { StepForm(state, context(CaseSpec.head, nil)) }

  /// One field of a step's form, by its name.
  func field(_ id: StepID, _ name: String) throws -> StepField {
    let step = try #require(Step.named(id, in: pack))
    return try #require(form.fields(of: step).first { $0.name == name })
  }
}
