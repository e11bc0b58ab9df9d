import PolicyModel
import Testing

@testable import CaseModel

/// A ban withdraws leave to come on to the site, and holds nothing that reaches beyond it.
@Suite struct OffSiteTests {
  @Test(arguments: [
    "May not write to the school, telephone it or answer its letters",
    "The bus stop in High Street", "May not go to the church", "The park",
    "May not come within 500 metres of any pupil", "May not post anything about the school",
    "Nothing on Facebook", "School events elsewhere", "The playground of another school",
    "The pavement outside the school",
  ])
  func `what reaches beyond the site is seen`(_ line: String) {
    #expect(OffSite.isMeant(line))
  }

  @Test(arguments: [
    "The playground before school (8.30 to 9.00)", "The car park", "The school hall and the office",
    "Any part of the building, unless agreed in writing",
    "The office without an appointment made by telephone",
    "The nursery entrance on Mondays", "The playing field during clubs",
  ])
  func `a place on it is not`(_ line: String) {
    #expect(!OffSite.isMeant(line))
  }

  @Test func `a narrower ban does not reach further than the site that was put`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:20", .received("N1"))
    func limited(_ conditions: String) -> Refusal? {
      spec.refusal(
        spec.full {
          $0.terms.form = .limited
          $0.terms.scope = .part
          $0.terms.conditions = conditions
          $0.terms.exceptions = "School plays."
        })
    }
    #expect(limited("The playground.") == nil)
    let refusal = try #require(limited("The playground.\nMay not write to the school."))
    #expect(refusal.reasons.map(\.why) == [Terms.notOfTheSite(["May not write to the school."])])
    #expect(refusal.reasons[0].opens.count == 1)
  }
}
