import CaseModel
import CaseStore
import Letters
import PolicyModel

extension Desk {
  /// Who of those on record is named in a letter, besides whom it goes to, their own linked children, whoever signs
  /// and whoever of the staff they deal with (DESIGN, “Letters”): everybody is looked for in the finished text.
  func othersNamed(
    in text: String, _ facts: LetterFacts, _ draft: LetterDrafted, _ state: CaseState
  ) throws(DeskError) -> [String] {
    let found = NamesInText(text)
    let onRecord = try DeskError.mapping {
      try store.namesakes(of: found.words, titled: found.titled)
    }
    var others: [PersonName] = try typedNames(state)
    for parent in onRecord.people {
      if let name = try parentState(parent).name { others.append(name) }
    }
    for pupil in onRecord.pupils { others.append(try pupilState(pupil).name) }
    let staff = try school().staff.map { PersonName(typed: $0.name) }
    others += staff
    let there = try namesOfThoseThere(state)
    if found.names(of: others, besides: []).isEmpty,
      found.givenNames(of: there, besides: []).isEmpty
    {
      return []
    }

    var allowed: [PersonName] = []
    if let own = draft.to ?? state.parent {
      let person = try parentState(own)
      allowed += [person.name].compactMap(\.self)
      // Whoever was affected at work is told nothing of the family.
      for link in draft.kind.recipient == .staff ? [] : person.standingLinks {
        allowed.append(try pupilState(link.pupil).name)
      }
    }
    let dealtWith = NamesInText(facts.wordsOfStaffToMeet)
    allowed += staff.filter(dealtWith.hold)
    let ownWords = NamesInText(facts.schoolsOwnWords)
    allowed += others.filter(ownWords.hold)
    let full = found.names(of: others, besides: allowed)
    // Where “Ann Hill” stands, “Ann” is the same one.
    let given = found.givenNames(of: there, besides: allowed).filter { name in
      !full.contains { $0.split(separator: " ").contains { $0 == name } }
    }
    return full + given
  }

  /// Whoever had a part in what the case is about, with the children of those parents.
  private func namesOfThoseThere(_ state: CaseState) throws(DeskError) -> [PersonName] {
    var names = try typedNames(state)
    for incident in state.joinedIncidents {
      for person in try incidentState(incident.facts.incident).report?.people ?? [] {
        if let id = person.parent {
          let parent = try parentState(id)
          names += [parent.name].compactMap(\.self)
          for link in parent.standingLinks { names.append(try pupilState(link.pupil).name) }
        }
        if let pupil = person.pupil { names.append(try pupilState(pupil).name) }
        if !person.named.contains(" "), person.named.first?.isUppercase ?? false {
          names.append(PersonName(given: person.named, family: ""))
        }
      }
    }
    return names
  }

  /// The names that reports of the case give to people who are not on record.
  private func typedNames(_ state: CaseState) throws(DeskError) -> [PersonName] {
    var names: [PersonName] = []
    for incident in state.joinedIncidents {
      let people = try incidentState(incident.facts.incident).report?.people ?? []
      for named in people.map(\.named) {
        let words = named.split(separator: " ")
        guard words.count > 1, words.allSatisfy({ $0.first?.isUppercase ?? false }) else {
          continue
        }
        names.append(PersonName(typed: named))
      }
    }
    return names
  }
}
