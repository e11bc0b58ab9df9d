import CaseModel
import CaseStore
import Chronology
import PlainText
import PolicyModel

/// What an edit may make of somebody: it corrects a name, and never exchanges the person.
extension Desk {
  /// Why a person may not be changed so; nil where they may.
  ///
  /// A case is about the person who is alleged, not about a number: whoever the record calls by another name
  /// would be banned, and never have been told or heard.
  func changeRefusal(
    _ parent: ParentID, _ before: ParentState, _ after: ParentChanged
  ) throws(DeskError) -> Refusal? {
    let numbers = try DeskError.mapping { try store.cases(of: parent) }
    if numbers.isEmpty { return nil }
    if before.name == nil, after.name != nil {
      return Refusal(
        .state, "There is a case about \(before.fullName): who that is, is not written by an edit.",
        citation: .ours, opens: ["Take “Identify the person” in the case: by whom, and how."])
    }
    if let refusal = try openlyRefusal(before, after, numbers) { return refusal }
    let known = try names(of: parent, since: numbers)
    guard let lost = known.first(where: { !(after.name?.isAlso($0) ?? false) }) else { return nil }
    let new = after.name?.full ?? "somebody not yet identified"
    return Refusal(
      .state,
      "There is a case about \(lost.full), and \(new) shares no name with them: an edit corrects a name, "
        + "it does not put somebody else in their place.", citation: .ours,
      opens: [
        "If it was somebody else all along, take “Correct the person” in the case.",
        "If this is another person, add them.",
        "A name that is changed for good is taken over one part at a time, "
          + "the given name or the family name staying.",
      ])
  }

  /// A name or address under a restriction in force is changed by those who see what rests on it.
  private func openlyRefusal(
    _ before: ParentState, _ after: ParentChanged, _ numbers: [CaseID]
  ) throws(DeskError) -> Refusal? {
    let actor = try actor()
    if actor.isHead || actor.roles.contains(.deputy) { return nil }
    guard
      before.name != after.name || before.contact.address != after.contact.address
        || before.contact.postcode != after.contact.postcode
    else { return nil }
    let today = try today()
    for number in numbers where try !anyCase(number).state.live(on: today).isEmpty {
      return Refusal(
        .permission,
        "\(before.fullName) is on the list of the gate: their name and address are changed by the "
          + "headteacher or a deputy.", citation: .ours,
        opens: ["Tell one of them what is to be changed. Telephone and e-mail you may change."])
    }
    return nil
  }

  /// Every name under which somebody was recorded from the day of their first case on.
  private func names(
    of parent: ParentID, since numbers: [CaseID]
  ) throws(DeskError) -> [PersonName] {
    var first = Int.max
    for number in numbers {
      first = min(first, try anyCase(number).state.openedStamp?.sequence ?? .max)
    }
    let events = try DeskError.mapping { try codec.parentEvents(try store.load(parent.stream)) }
    var state = ParentState()
    var names: [PersonName] = []
    for event in events {
      if event.sequence > first, let name = state.name, names.last != name { names.append(name) }
      state.evolve(event)
    }
    if let name = state.name, names.last != name { names.append(name) }
    return names
  }
}

extension PersonName {
  /// True where both may be one person: a part of the given or of the family name is in both. An initial is
  /// no name.
  func isAlso(_ other: PersonName) -> Bool {
    func words(_ name: PersonName) -> Set<Substring> {
      Set(
        FoldingKey.search(name.full).split(separator: " ").filter {
          $0.utf8.count > 1
        })
    }
    return !words(self).isDisjoint(with: words(other))
  }
}
