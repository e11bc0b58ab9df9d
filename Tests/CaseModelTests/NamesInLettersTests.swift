import PolicyModel
import Testing

@testable import CaseModel

/// No letter tells of anybody else on record, save by name and for a reason.
@Suite struct NamesInLettersTests {
  private let names = ["Ada Marsh", "Ben Nash"]

  /// Why a notice whose text names two others is not issued, where these are to stay.
  private func refusal(_ stay: [AllowedName]) throws -> Refusal? {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    var context = spec.context(CaseSpec.head, nil)
    context.namesInDrafts = ["L1": names, "L2": ["Cy Odell"]]
    let issued = LetterIssued(
      letter: "L1", kind: .noticeOfIntent, text: "Dear parent", hash: "", signedBy: "s01",
      names: stay)
    guard case .refused(let refusal) = Decider(spec.state, context).decide(.issueLetter(issued))
    else { return nil }
    return refusal
  }

  @Test func `a letter that names others is issued only with a reason for each`() throws {
    let both = names.map { AllowedName(name: $0, why: "They collect the child.") }
    #expect(try refusal(both) == nil)
    let none = try #require(try refusal([]))
    #expect(none.reasons[0].why.contains("names Ada Marsh, Ben Nash, who"))
    #expect(none.reasons[0].citation?.source == "UK GDPR")
    #expect(none.reasons[0].opens.count == 2)
    #expect(try #require(try refusal([both[0]])).reasons[0].why.contains("names Ben Nash, who"))
  }

  @Test(arguments: ["", " ", "."])
  func `a reason that says nothing is none`(_ nothing: String) throws {
    let stay = [
      AllowedName(name: names[0], why: "They collect the child."),
      AllowedName(name: names[1], why: nothing),
    ]
    #expect(try #require(try refusal(stay)).reasons[0].why.contains("names Ben Nash, who"))
  }
}
