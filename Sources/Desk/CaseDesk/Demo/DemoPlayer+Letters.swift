import CaseModel
import Letters
import PolicyModel

extension DemoPlayer {
  /// How many letters of a kind are linted: the templates are the same for the thousands that follow.
  private static let mostLinted = 12

  /// The command that fixes a letter's text, rendered like any other, and the first of each kind linted.
  func issue(
    _ letter: ItemID, _ index: Int, _ day: CivilDate, by staff: StaffID
  ) throws(DeskError) -> CaseCommand {
    let played = cases[index]
    guard let draft = played.state.letter(letter)?.draft else {
      throw .notFound("letter \(letter)")
    }
    let text: String
    do {
      let facts = try LetterFacts.make(
        draft, in: played.state, case: played.number, chronology: played.events, pack: pack,
        names: names(of: played), school: school.details ?? SchoolSetUp(name: pack.school),
        today: day, signatory: staff)
      let rendered = try renderer.render(facts)
      linted[draft.kind, default: 0] += 1
      if linted[draft.kind, default: 0] <= Self.mostLinted,
        let finding = LetterLint.findings(in: rendered, facts: facts).first
      {
        throw DeskError.unusable(
          "The made-up case \(played.number) has a letter \(letter) (\(draft.kind.name)) that must not "
            + "go out: \(finding.sentence) “\(finding.excerpt)”")
      }
      text = rendered.text
    } catch let error as DeskError {
      throw error
    } catch let error as LetterFault {
      throw .unusable("The made-up case \(played.number), letter \(letter): \(error.sentence)")
    } catch {
      throw .unusable("The made-up case \(played.number), letter \(letter): \(error)")
    }
    return .issueLetter(
      LetterIssued(
        letter: letter, kind: draft.kind, text: text, hash: Desk.digest(Array(text.utf8)),
        signedBy: staff))
  }

  private func officer(_ id: StaffID) -> LetterOfficer {
    let member = school.member(id)
    return LetterOfficer(name: member?.name ?? "", title: member?.title ?? "")
  }

  private func names(of played: PlayedCase) -> LetterNames {
    var names = LetterNames()
    let person = people[played.person]
    names.parents[played.state.parent ?? person.id] = LetterPerson(
      name: person.name, described: person.described, contact: person.contact,
      children: person.links.map(\.pupil), adjustments: person.adjustments,
      isVisitor: person.links.isEmpty && person.kind == .visitor)
    for link in person.links { names.pupils[link.pupil] = pupils[link.pupil] }
    for member in school.staff {
      names.staff[member.staff] = officer(member.staff)
      if member.roles.contains(.head) { names.heads.insert(member.staff) }
      for role in member.roles where role == .chair || role == .viceChair {
        names.governors[role] = officer(member.staff)
        if role == .chair { names.chairs.insert(member.staff) }
      }
    }
    for incident in played.state.incidents {
      let state = incidents[incident.facts.incident]
      guard let report = state?.report else { continue }
      names.incidents[incident.facts.incident] = ReportedIncident(report, mark: nil, pack: pack)
      for other in report.people where other.parts.contains(.alleged) {
        guard other.parent != person.id,
          let place = other.parent.flatMap({ places[$0] }), let name = people[place].name
        else { continue }
        names.mustNotName.append(name.full)
        if !name.title.isEmpty { names.mustNotName.append(name.greeting) }
      }
    }
    return names
  }
}
