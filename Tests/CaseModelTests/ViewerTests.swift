import CaseModel
import PolicyModel
import Testing

/// What is open to whom before anything is read (DESIGN, “Who sees what”).
@Suite struct ViewerTests {
  private func viewer(_ roles: Role..., own: ParentID? = nil, delegated: [CaseID] = []) -> Viewer {
    Viewer(staff: "s09", roles: Set(roles), ownParent: own, delegated: delegated)
  }

  private func maySee(
    _ viewer: Viewer, _ access: CaseAccess = .team, team: [StaffID] = [], parent: ParentID? = nil
  ) -> Bool {
    viewer.maySee(access: access, people: team, parent: parent)
  }

  @Test(arguments: [
    Role.head, .deputy, .safeguardingLead, .seniorStaff, .chair, .viceChair, .staff, .office,
  ])
  func `staff and office look at no case, and those who deal with them do`(_ role: Role) {
    #expect(viewer(role).seesCases == ![.staff, .office].contains(role))
  }

  @Test func `whoever was given the head's part in a case looks at cases`() {
    #expect(viewer(.staff, delegated: [CaseID(rawValue: "c1")]).seesCases)
  }

  @Test(arguments: [Role.head, .deputy, .safeguardingLead, .seniorStaff, .chair, .viceChair])
  func `a case of its team is open to the head, the deputy, the safeguarding lead and the team`(
    _ role: Role
  ) {
    let isOpen = [.head, .deputy, .safeguardingLead].contains(role)
    #expect(viewer(role).seesReasons == isOpen)
    #expect(maySee(viewer(role)) == isOpen)
    #expect(maySee(viewer(role), team: ["s09"]))
    #expect(!maySee(viewer(role), .named))
    #expect(maySee(viewer(role), .named, team: ["s09"]))
  }

  @Test func `nobody sees a case about themselves, and a parent on the staff sees the others`() {
    let parent = viewer(.head, own: "p00007")
    #expect(!maySee(parent, parent: "p00007"))
    #expect(!maySee(parent, team: ["s09"], parent: "p00007"))
    #expect(maySee(parent, parent: "p00001"))
    #expect(maySee(parent, parent: nil))
    #expect(maySee(viewer(.head), parent: "p00007"))
  }
}
