import PolicyModel
import Testing

@testable import CaseModel

/// What ends before the parent could have commented cannot be continued, and the form of the review says so.
@Suite struct TimeToContinueTests {
  @Test func `comments that come after the ban's end are said to be too late to continue it`()
    throws
  {
    var spec = try CaseSpec.banned()
    let end = try CaseSpec.day(42)
    func hint() throws -> String { try spec.field("review-prepare", "reply-by").hint }
    let early = "The ban ends on \(end.inWords): give \(end.adding(days: -1).inWords) or an earlier"
    #expect(try hint().contains(early))
    spec.today = end.adding(days: -2)
    let late = "The ban ends on \(end.inWords), before this: nothing can continue it after that."
    #expect(try hint().contains(late))
    #expect(try hint().contains("By \(end.adding(days: -1).inWords) it could"))
    spec.today = end.adding(days: -1)
    #expect(try hint().hasSuffix("nothing can continue it after that."))
  }
}
