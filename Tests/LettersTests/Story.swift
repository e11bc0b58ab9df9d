import CaseModel
import Letters
import PolicyModel

/// A day of 2026, for stories.
func day(_ month: Int, _ day: Int) -> CivilDate {
  guard let date = CivilDate(year: 2026, month: month, day: day) else {
    preconditionFailure("no such day")
  }
  return date
}

/// A case that grows entry by entry, and the letters drafted on its way.
struct Story {
  var pack: PolicyPack
  var school: SchoolSetUp
  var names: LetterNames
  var number: CaseID = "2026-014"
  var entries: [Recorded<CaseEvent>] = []
  var drafts: [LetterKind: (draft: LetterDrafted, count: Int, today: CivilDate)] = [:]
  var signatory: StaffID = "s01"

  mutating func add(
    _ event: CaseEvent, on date: CivilDate, at time: LocalTime? = nil, mark: Mark? = nil
  ) {
    entries.append(
      Recorded(
        event: event, happened: When(date, time), staff: "s01", sequence: entries.count + 1,
        mark: mark))
  }

  /// Drafts a letter as it would stand at this point of the case.
  mutating func draft(
    _ kind: LetterKind, _ measure: String, about: ItemID? = nil, to: ParentID? = nil,
    toStaff: StaffID? = nil, details: String = "", on date: CivilDate
  ) {
    let draft = LetterDrafted(
      letter: ItemID(rawValue: "L\(drafts.count + 1)"), kind: kind, measure: measure, about: about,
      to: to, toStaff: toStaff, details: details)
    add(.letterDrafted(draft), on: date)
    drafts[kind] = (draft, entries.count, date)
  }

  /// The facts of the letter of this kind, as they stood when it was drafted.
  func facts(_ kind: LetterKind, seal: String? = nil) throws -> LetterFacts {
    guard let (draft, count, today) = drafts[kind] else { throw LetterFault.noSubject(nil) }
    let known = Array(entries.prefix(count))
    return try LetterFacts.make(
      draft, in: CaseState(folding: known, pack: pack), case: number, chronology: known, pack: pack,
      names: names, school: school, today: today, signatory: signatory, seal: seal)
  }
}

extension Story {
  /// A parent with two children under the menu: every kind of letter, one after the other.
  static var menu: Story {
    var story = Story(
      pack: SamplePacks.menu,
      school: SchoolSetUp(
        name: "Hollybank Primary School", address: "Mill Lane\nHollybank\nHB1 2CD",
        telephone: "01632 960001", email: "office@hollybank.example"),
      names: LetterNames(
        parents: [
          "p1": LetterPerson(
            name: PersonName(title: "Mrs", given: "Siobhán", family: "O'Brien"),
            contact: ContactDetails(
              address: "c/o O'Brien & Co\n4 Quay Street", postcode: "HB1 4XY"),
            children: ["u1", "u2"], adjustments: ["letters in large print"]),
          "p2": LetterPerson(
            name: PersonName(title: "Mr", given: "Colm", family: "Daly"),
            contact: ContactDetails(address: "9 Hill Road", postcode: "HB2 1AA"), children: ["u1"]),
        ],
        pupils: [
          "u1": PersonName(given: "Aoife", family: "O'Brien"),
          "u2": PersonName(given: "Finn", family: "O'Brien"),
        ],
        staff: [
          "s01": LetterOfficer(name: "Ruth Adeyemi", title: "Headteacher"),
          "s02": LetterOfficer(name: "Tom Price", title: "Deputy Headteacher"),
        ],
        governors: [.chair: LetterOfficer(name: "Anita Patel", title: "Chair of Governors")],
        mustNotName: ["Gary Moss"]))
    story.tell(
      Variation(
        behaviours: ["temper", "threat"], interimScope: .whole, contact: .accompaniedContact,
        outcome: .continue))
    return story
  }

  /// A carer whose address may not be printed, under the ladder of a made-up school.
  static var ladder: Story {
    var story = Story(
      pack: SamplePacks.ladder,
      school: SchoolSetUp(
        name: "Stonebridge Junior Academy", address: "1 Bridge Way, Stonebridge",
        telephone: "01632 960555", practice: true),
      names: LetterNames(
        parents: [
          "p1": LetterPerson(
            name: PersonName(given: "Jo", family: "Ferreira"),
            contact: ContactDetails(address: "12 Secret Street", confidential: true),
            children: ["u1"]),
          "p2": LetterPerson(name: PersonName(given: "Rui", family: "Costa"), children: ["u1"]),
        ],
        pupils: ["u1": PersonName(given: "Inês", family: "Costa")],
        staff: [
          "s01": LetterOfficer(name: "Mark Lowe", title: "Acting Headteacher"),
          "s02": LetterOfficer(name: "Tom Price", title: ""),
        ]))
    story.number = "2026-231"
    story.tell(
      Variation(
        behaviours: ["temper"], interimScope: .part, contact: .seniorContact, outcome: .vary))
    return story
  }

  struct Variation {
    var behaviours: [String]
    var interimScope: Scope
    var contact: RestrictionForm
    var outcome: ReviewOutcome
    var isMenu: Bool { outcome == .continue }
  }
}
