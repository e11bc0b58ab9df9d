import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("Staff who change or leave, and the head's own rights") struct StaffChangeTests {
  private typealias Under = SchoolUnderTest

  private func refusal(_ submission: Submission) throws -> Refusal {
    guard case .refused(let refusal) = submission else {
      Issue.record("\(Under.words(submission))")
      throw Under.NotRecorded()
    }
    #expect(!refusal.reasons.contains { $0.opens.isEmpty })
    return refusal
  }

  @Test func `roles change with a reason, and who left is back`() throws {
    let school = try Under("mugginton")
    let change = ["member": "Gwen Tolland", "roles": "staff senior-staff"]
    guard case .mend(let problems) = try school.desk.submit(.staffChange, change) else {
      Issue.record("no reason was asked")
      return
    }
    #expect(problems.map(\.field) == ["why"])
    try school.recorded(.staffChange, change.merging(["why": "Phase leader."]) { $1 })
    #expect(try school.desk.school().member(Under.teacher)?.roles == [.staff, .seniorStaff])
    try school.recorded(.staffLeft, ["member": "s05", "why": "A new post.", "on": "2/10/2026"])
    #expect(throws: DeskError.self) { try school.desk(as: Under.teacher).actor() }
    let told = try school.desk.logLines(of: "school").last
    #expect(told?.body == "Gwen Tolland: left\nA new post.")
    try school.recorded(.staffChange, ["member": "Gwen Tolland", "why": "Came back."])
    #expect(try school.desk(as: Under.teacher).actor().roles == [.staff, .seniorStaff])
  }

  @Test func `who leaves acts for the head no longer`() throws {
    let school = try Under("mugginton")
    try school.recorded(.delegate, ["to": "s02", "until": "+3w", "reason": "A course."])
    try school.recorded(.staffLeft, ["member": "s02", "why": "A new post."])
    #expect(try school.desk.school().standingDelegations(on: school.desk.today()).isEmpty)
    #expect(try school.desk.todaySheet().actingHead.isEmpty)
  }

  @Test func `nobody takes the head's rights away while the head is in office`() throws {
    let school = try Under("mugginton")
    try school.recorded(.staffAdd, ["name": "Ada Min", "roles": "administrator"])
    try school.recorded(.delegate, ["to": "s02", "until": "+3w", "reason": "A course."])
    let roles = ["member": "s01", "roles": "staff", "why": "A new structure.", "minute": "FGB 3"]
    let left = ["member": "s01", "why": "Gone."]
    for staff in [Under.deputy, Under.chair, "s08"] {
      _ = try refusal(try school.desk(as: staff).submit(.staffChange, roles))
      _ = try refusal(try school.desk(as: staff).submit(.staffLeft, left))
      #expect(throws: DeskError.self) { try school.desk(as: staff).bind("s01", to: "elsewhere") }
    }
    #expect(try school.desk.actor().isHead)
    // Nor does anybody but the head make a second one.
    for staff in [Under.deputy, "s08"] {
      let made = ["member": "s07", "roles": "head", "why": "x", "minute": "FGB 3"]
      _ = try refusal(try school.desk(as: staff).submit(.staffChange, made))
      _ = try refusal(
        try school.desk(as: staff).submit(.staffAdd, ["name": "N. Other", "roles": "head"]))
    }
    try school.desk.bind("s01", to: "tests")
  }

  @Test func `a head who left is recorded by the governors, and so is the next one`() throws {
    let school = try Under("mugginton")
    let left = ["member": "s01", "why": "Retired.", "minute": "FGB 2026/20"]
    try school.recorded(.staffLeft, left, as: Under.chair)
    let next = ["member": "s02", "roles": "head", "why": "Appointed."]
    _ = try refusal(try school.desk(as: Under.chair).submit(.staffChange, next))
    try school.recorded(
      .staffChange, next.merging(["minute": "FGB 2026/21"]) { $1 }, as: Under.chair)
    #expect(try school.desk(as: Under.deputy).actor().isHead)
    #expect(
      try school.desk(as: Under.deputy).logLines(of: "school").last?.body
        .contains("Minute of the governors: FGB 2026/21.") == true)
  }

  @Test func `the only head leaves when somebody is there to record the next`() throws {
    let school = try Under("mugginton")
    try school.recorded(
      .staffLeft,
      [
        "member": "s06", "why": "The term of office is over.", "minute": "FGB 5",
        "told-by": "Pat Reed, the clerk",
      ])
    let left = ["member": "s01", "why": "Retired."]
    #expect(try refusal(try school.desk.submit(.staffLeft, left)).reasons.first?.kind == .state)
    try school.recorded(.staffAdd, ["name": "Ada Min", "roles": "administrator"])
    try school.recorded(.staffLeft, left)
    #expect(try school.desk(as: "s08").school().heads.isEmpty)
  }

  @Test func `nobody ends or changes the link between themself and a person in the record`() throws
  {
    let school = try Under("mugginton")
    let parent = try school.family("Hester", "Lorimer", child: "Jory")
    let other = try school.family("Petroc", "Varcoe", child: "Elowen")
    try school.recorded(.staffAdd, ["name": "Ada Min", "roles": "administrator"])
    for member in ["s01", "s02", "s06", "s08"] {
      try school.recorded(
        .staffChange, ["member": member, "parent": parent.rawValue, "why": "A parent here."])
    }
    try school.recorded(.delegate, ["to": "s02", "until": "+3w", "reason": "A course."])
    for member: StaffID in ["s01", "s02", "s06", "s08"] {
      let desk = school.desk(as: member)
      for change in [["no-parent": "yes"], ["parent": other.rawValue]] {
        let own = change.merging(["member": member.rawValue, "why": "No."]) { $1 }
        let refused = try refusal(try desk.submit(.staffChange, own))
        #expect(refused.reasons.first?.why.contains("who they are in the record") == true)
      }
      #expect(try desk.school().member(member)?.parent == parent)
      // Anything else about themself is theirs where they may change staff at all.
      if member != Under.chair {
        try school.recorded(
          .staffChange, ["member": member.rawValue, "title": "M.Ed.", "why": "New."], as: member)
      }
    }
  }

  @Test func `the administrator or the chair ends the link of a headteacher`() throws {
    let school = try Under("mugginton")
    let parent = try school.family("Hester", "Lorimer", child: "Jory")
    let link = ["member": "s01", "parent": parent.rawValue, "why": "A parent here."]
    let unlink = ["member": "s01", "no-parent": "yes", "why": "A namesake."]
    try school.recorded(.staffAdd, ["name": "Ada Min", "roles": "administrator"])
    for staff in [Under.chair, "s08"] {
      try school.recorded(.staffChange, link)
      try school.recorded(.staffChange, unlink, as: staff)
      #expect(try school.desk.school().member("s01")?.parent == nil)
    }
    try school.recorded(.staffChange, link)
    // The chair changes nothing else of the headteacher, and nothing of anybody else.
    let more = unlink.merging(["title": "Executive head"]) { $1 }
    _ = try refusal(try school.desk(as: Under.chair).submit(.staffChange, more))
    try school.recorded(.staffChange, link.merging(["member": "s02"]) { $1 })
    let others = unlink.merging(["member": "s02"]) { $1 }
    _ = try refusal(try school.desk(as: Under.chair).submit(.staffChange, others))
  }
}
