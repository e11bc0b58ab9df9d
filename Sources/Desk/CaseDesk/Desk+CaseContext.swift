import CaseModel
import CaseStore
import PolicyModel

extension Desk {
  /// Everything `decide` needs to judge a step in a case now: the person as the record has them today, with
  /// their other cases, and the staff with the powers of today.
  func caseContext(
    _ number: CaseID, _ state: CaseState, _ pack: PolicyPack
  ) throws(DeskError) -> CaseContext {
    let now = try now()
    var context = CaseContext(
      pack: pack, calendar: try calendar(), today: now.today, now: now.time,
      actor: try actor(for: number), happened: When(now.today, now.time),
      firstDay: try school().began)
    guard let parent = state.parent else {
      context.staff = try school().present(on: now.today, case: number)
      context.formerGovernors = try school().formerGovernors
      return context
    }
    let person = try parentState(parent)
    context.children = try children(of: parent, on: now.today)
    context.person = try casePerson(person, parent)
    let subject = Set([parent] + state.formerly)
    let school = try school()
    context.staff = try related(
      school.present(on: now.today, case: number), to: subject, person, school)
    context.formerGovernors = try related(school.formerGovernors, to: subject, person, school)
    context.others = try otherCases(of: parent, besides: number)
    return context
  }

  /// A person as the gates read them.
  func casePerson(
    _ person: ParentState, _ parent: ParentID
  ) throws(DeskError) -> CasePerson {
    CasePerson(
      name: person.name?.full ?? "",
      isIdentified: person.name != nil || person.identified?.sameAs != nil,
      isVisitor: try isToBeAdvised(person, parent),
      hasAddress: person.contact.hasAddress,
      hasEmail: !person.contact.email.isEmpty, agreedToEmail: person.contact.emailAgreed,
      addressChanged: person.addressChanged, emailChanged: person.emailChanged,
      adjustments: person.adjustments.map(\.what),
      adjustmentsEnded: person.adjustmentsEnded)
  }

  /// Staff and governors with who of them is the person of the case, and who has a child in common with
  /// them, looked up by identity.
  private func related(
    _ staff: [NamedStaff], to subject: Set<ParentID>, _ person: ParentState, _ school: SchoolState
  ) throws(DeskError) -> [NamedStaff] {
    let children = Set(person.standingLinks.map(\.pupil))
    var found = staff
    for index in found.indices {
      guard let own = school.member(found[index].staff)?.parent else { continue }
      found[index].isSubject = subject.contains(own)
      if found[index].isSubject || children.isEmpty { continue }
      let links = try parentState(own).standingLinks
      found[index].isRelated = links.contains { children.contains($0.pupil) }
    }
    return found
  }

  /// The person's cases but one, whoever may see them: what holds for a person holds in all of them.
  func otherCases(
    of parent: ParentID, besides number: CaseID? = nil
  ) throws(DeskError) -> [OtherCase] {
    let numbers = try DeskError.mapping { try store.cases(of: parent) }
    var others: [OtherCase] = []
    for other in numbers where other != number {
      let read = try anyCase(other)
      others.append(
        OtherCase(
          number: other, state: read.state, pack: read.pack, isSeen: try mayOpen(other)))
    }
    return others
  }
}
