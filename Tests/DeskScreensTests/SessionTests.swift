import CaseModel
import PolicyModel
import Testing

@testable import DeskScreens

@Suite("Who sits at the desk") struct SessionTests {
  @Test func `one to whom a case was delegated looks at cases, whatever their roles`() {
    var session = Sample.session()
    session.roles = [.staff]
    #expect(!session.seesCases)
    session.delegated = ["2026-014"]
    #expect(session.seesCases)
  }
}
