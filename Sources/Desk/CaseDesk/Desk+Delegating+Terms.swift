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
  ///   - seesCase: true where the case must be one that whoever acts may see.
  func acting(
    _ reading: PlainForm, _ problems: inout [FieldProblem], byDeputy: Bool, seesCase: Bool
  ) throws(DeskError) -> Acting {
    let today = try today()
    let school = try school()
    let from = reading.date("from") ?? today
    let until = reading.date("until") ?? from
    let number = reading.text("case").isEmpty ? nil : CaseID(rawValue: reading.text("case"))
    let to = StaffID(rawValue: reading.text("to"))
    let isRead = Set(["to", "from", "until", "case"]).isDisjoint(with: problems.map(\.field))
    if isRead {
      problems += try wrongPerson(to, school)
      problems += try wrongDays(from, until, byDeputy: byDeputy)
      if let number {
        problems += try wrongCase(number, for: to, school, seesCase: seesCase)
      }
    }
    return Acting(to: to, from: from, until: until, number: number)
  }

  private func wrongPerson(
    _ to: StaffID, _ school: SchoolState
  ) throws(DeskError) -> [FieldProblem] {
    guard let member = school.member(to), !member.left else {
      return [FieldProblem("to", "Choose a member of staff who is present.")]
    }
    if member.roles.contains(.head) {
      return [FieldProblem("to", "\(member.name) is headteacher already.")]
    }
    if Set(member.roles).isSubset(of: [.chair, .viceChair]) {
      return [FieldProblem("to", "\(member.name) is a governor; choose a member of staff.")]
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

  private func wrongCase(
    _ number: CaseID, for to: StaffID, _ school: SchoolState, seesCase: Bool
  ) throws(DeskError) -> [FieldProblem] {
    let parent: ParentID?
    do throws(DeskError) {
      parent = try (seesCase ? caseState(number) : anyCase(number)).state.parent
    } catch .notFound {
      return [FieldProblem("case", "There is no case \(number) that you may see.")]
    }
    guard let parent, let own = school.member(to)?.parent,
      try sameSelf(own) == sameSelf(parent)
    else { return [] }
    return [FieldProblem("to", "Somebody else must act: the case is about this person.")]
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
