import ArgumentParser
import CaseModel

/// Records that a person was asked to agree to the code.
struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement", abstract: "Record that a person was asked to agree to the code.",
    discussion: "Field: answer (yes, no, or left out while there is none).")

  @OptionGroup var form: PersonForm

  func run() throws { try form.submit(FormKey.agreement) }
}
