import CaseModel
import PolicyModel
import Testing

@Suite struct WhoseDueTests {
  private func row(
    _ kind: DueKind, step: StepID = "", with lead: String = ""
  ) throws -> DueRow {
    var row = DueRow(
      kind: kind, due: try CaseSpec.day(1), parentName: "", what: "", step: step, clause: "")
    row.leadName = lead
    return row
  }

  @Test func `what is due says whose it is to do`() throws {
    #expect(try row(.duty, with: "B. Deputy").whose("B. Deputy", isHead: false) == "Yours.")
    #expect(try row(.triage, with: "B. Deputy").whose("A. Head", isHead: true) == "With B. Deputy.")
    #expect(try row(.triage).whose("B. Deputy", isHead: false) == "For the headteacher.")
    #expect(try row(.triage).whose("A. Head", isHead: true) == "Yours.")
    #expect(try row(.duty).whose("B. Deputy", isHead: false) == "")
    #expect(try row(.review, step: "review").whose("B", isHead: false) == "For the headteacher.")
    #expect(try row(.review, step: "review-prepare").whose("B", isHead: false) == "")
    #expect(try row(.duty).whose("", isHead: false) == "")
  }
}
