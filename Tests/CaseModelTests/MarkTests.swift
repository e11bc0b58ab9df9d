import CaseModel
import PolicyModel
import Testing

/// Who may read an entry that is marked.
@Suite struct MarkTests {
  @Test func `the head reads every mark, and each mark has its own readers besides`() {
    let readers: [Mark: Set<Role>] = [
      .thirdParty: [.head, .deputy, .safeguardingLead],
      .police: [.head, .deputy, .safeguardingLead],
      .privileged: [.head],
      .safeguarding: [.head, .safeguardingLead],
    ]
    for mark in Mark.allCases {
      let found = Role.allCases.filter { mark.isReadable(by: [$0]) }
      #expect(Set(found) == readers[mark], "\(mark)")
      #expect(!mark.isReadable(by: []))
    }
  }

  @Test func `whoever holds two offices reads what either may`() {
    #expect(Mark.safeguarding.isReadable(by: [.deputy, .safeguardingLead]))
    #expect(Mark.privileged.isReadable(by: [.deputy, .head]))
    #expect(!Mark.privileged.isReadable(by: [.deputy, .safeguardingLead]))
  }
}
