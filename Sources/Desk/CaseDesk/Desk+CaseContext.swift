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
      return context
    }
    let person = try parentState(parent)
    context.children = try children(of: parent, on: now.today)
    context.person = casePerson(person)
    context.staff = try staff(around: Set([parent] + state.formerly), person, number)
    context.others = try otherCases(of: parent, besides: number)
    return context
  }

  /// A person as the gates read them.
  func casePerson(_ person: ParentState) -> CasePerson {
    CasePerson(
      isIdentified: person.name != nil || person.identified?.sameAs != nil,
      isVisitor: person.isMereVisitor,
      hasAddress: !person.contact.address.isEmpty || !person.contact.postcode.isEmpty,
      hasEmail: !person.contact.email.isEmpty, agreedToEmail: person.contact.emailAgreed,
      addressChanged: person.addressChanged, emailChanged: person.emailChanged)
  }

  /// The staff and governors who have not left, with the powers of today; who of them is the person of the
  /// case, and who has a child in common with them, is looked up by identity.
  private func staff(
    around subject: Set<ParentID>, _ person: ParentState, _ number: CaseID
  ) throws(DeskError) -> [NamedStaff] {
    let school = try school()
    let children = Set(person.standingLinks.map(\.pupil))
    var found = school.present(on: try today(), case: number)
    for index in found.indices {
      guard let own = school.member(found[index].staff)?.parent else { continue }
      found[index].isSubject = subject.contains(own)
      if found[index].isSubject || children.isEmpty { continue }
      let links = try parentState(own).standingLinks
      found[index].isRelated = links.contains { children.contains($0.pupil) }
    }
    return found
  }

  /// The person's other cases, whoever may see them: what holds for a person holds in all of them.
  func otherCases(
    of parent: ParentID, besides number: CaseID
  ) throws(DeskError) -> [OtherCase] {
    let numbers = try DeskError.mapping { try store.cases(of: parent) }
    var others: [OtherCase] = []
    for other in numbers where other != number {
      others.append(OtherCase(number: other, state: try anyCase(other).state))
    }
    return others
  }
}
