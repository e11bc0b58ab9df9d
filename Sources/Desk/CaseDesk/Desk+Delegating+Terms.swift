import CaseModel
import Chronology
import PolicyModel

extension Desk {
  /// Who acts as head, from when to when, and for which case.
  struct Acting {
    var to: StaffID
    var from: CivilDate
    var until: CivilDate
    var number: CaseID?
  }

  /// The terms on which somebody acts as head, with everything that is wrong with them.
  ///
  /// - Parameters:
  ///   - byDeputy: true where a deputy records it for the head.
  ///   - byGovernors: true where the governors appoint them: whoever records that need not see the case.
  func acting(
    _ reading: PlainForm, _ problems: inout [FieldProblem], byDeputy: Bool,
    byGovernors: Bool = false
  ) throws(DeskError) -> Acting {
    let today = try today()
    let school = try school()
    let from = reading.date("from") ?? today
    let until = reading.date("until") ?? from
    let number = reading.text("case").isEmpty ? nil : CaseID(rawValue: reading.text("case"))
    let to = StaffID(rawValue: reading.text("to"))
    let isRead = Set(["to", "from", "until", "case"]).isDisjoint(with: problems.map(\.field))
    if isRead {
      problems += try wrongPerson(
        to, school, byDeputy: byDeputy, isOutside: reading.isYes("outside"))
      problems += try wrongDays(from, until, byDeputy: byDeputy)
      if let number {
        problems += try wrongCase(number, for: to, school, byGovernors: byGovernors)
      }
      problems += try alreadyActing(besides: to, from, until, number, school)
    }
    return Acting(to: to, from: from, until: until, number: number)
  }

  private func wrongPerson(
    _ to: StaffID, _ school: SchoolState, byDeputy: Bool, isOutside: Bool
  ) throws(DeskError) -> [FieldProblem] {
    guard let member = school.member(to), !member.left else {
      return [FieldProblem("to", "Choose a member of staff who is present.")]
    }
    if member.roles.contains(.head) {
      return [FieldProblem("to", "\(member.name) is headteacher already.")]
    }
    if member.roles.areGovernorsOnly {
      return [FieldProblem("to", "\(member.name) is a governor; choose a member of staff.")]
    }
    if member.roles.areOfficeOnly {
      return [
        FieldProblem(
          "to",
          "\(member.name) keeps the record, and does not decide in the head's place (our default): choose a "
            + "deputy, senior staff or a teacher.")
      ]
    }
    if byDeputy, !isOutside, !member.roles.areSenior {
      return [
        FieldProblem(
          "to",
          "Only the head says that \(member.name) acts: for the head, a deputy records a deputy or senior "
            + "staff (our default).")
      ]
    }
    return []
  }

  private func wrongDays(
    _ from: CivilDate, _ until: CivilDate, byDeputy: Bool
  ) throws(DeskError) -> [FieldProblem] {
    let today = try today()
    let calendar = try calendar()
    if until < from {
      return [FieldProblem("until", "The last day must not be before the first.")]
    }
    if until < today { return [FieldProblem("until", "It would be over already.")] }
    if byDeputy, let days = Span(10, .schoolDays) {
      let before = from.adding(days: -1)
      let last =
        calendar.end(of: days, from: before) ?? calendar.endByWeekdays(of: days, from: before)
      if until > last {
        return [
          FieldProblem(
            "until",
            "A deputy may record it for ten school days: to \(last.withWeekday) at the latest.")
        ]
      }
    }
    let term = calendar.endOfTerm(after: from)
    let last = term ?? from.adding(days: 13 * 7)
    guard until > last else { return [] }
    let most = term == nil ? "thirteen weeks, as the term dates are not known" : "a term"
    return [
      FieldProblem("until", "It lasts at most \(most): to \(last.withWeekday) at the latest.")
    ]
  }

  /// Nobody else acts as head for the same on the same days: of two, nobody would know whose word counts.
  private func alreadyActing(
    besides to: StaffID, _ from: CivilDate, _ until: CivilDate, _ number: CaseID?,
    _ school: SchoolState
  ) throws(DeskError) -> [FieldProblem] {
    let today = try today()
    let other = try delegations().first { delegation in
      let facts = delegation.facts
      let isPresent = school.member(facts.to).map { !$0.left } ?? false
      return facts.to != to && isPresent && facts.caseNumber == number
        && !delegation.isOver(on: today) && facts.from <= until && from <= facts.until
    }
    guard let other else { return [] }
    return [
      FieldProblem(
        "to",
        "Somebody acts as head then already (our default: one at a time): \(Self.words(other, school)). End "
          + "that first, or choose other days.")
    ]
  }

  /// What is wrong with a case, or with somebody as acting head in it. Of a case that whoever records it may
  /// not see, an appointment says nothing: one that is there is answered as one that is not.
  private func wrongCase(
    _ number: CaseID, for to: StaffID, _ school: SchoolState, byGovernors: Bool
  ) throws(DeskError) -> [FieldProblem] {
    guard try mayOpen(number) else {
      return byGovernors
        ? [] : [FieldProblem("case", "There is no case \(number) that you may see.")]
    }
    guard let member = school.member(to) else { return [] }
    let state = try caseState(number).state
    if let own = member.parent, let parent = state.parent, try sameSelf(own) == sameSelf(parent) {
      return [FieldProblem("to", "Somebody else must act: the case is about this person.")]
    }
    if try mayHead(member, state) { return [] }
    return [
      FieldProblem(
        "to",
        "\(member.name) may not see this case, which is open to named people only: let them be named "
          + "in it first.")
    ]
  }

  /// True where a member of staff who has the head's powers in a case sees it.
  func mayHead(_ member: StaffMember, _ state: CaseState) throws(DeskError) -> Bool {
    var own: ParentID?
    if let parent = member.parent { own = try sameSelf(parent) }
    let viewer = Viewer(
      staff: member.staff, roles: Set(member.roles).union([.head]), ownParent: own)
    return viewer.maySee(access: state.access, people: state.people, parent: state.parent)
  }

  /// The record that a person's record turned out to belong to: itself, for most.
  func sameSelf(_ parent: ParentID) throws(DeskError) -> ParentID {
    var found = parent
    var seen: Set<ParentID> = [parent]
    while let next = try parentState(found).identified?.sameAs, seen.insert(next).inserted {
      found = next
    }
    return found
  }
}
