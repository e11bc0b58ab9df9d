import CaseModel
import CaseStore
import Chronology
import Foundation
import Letters
import PolicyModel

/// A made-up school full of cases, the same for the same seed and day: for trying Conduct, for teaching
/// it and for tests. Its people, addresses and numbers belong to nobody.
public enum DemoSchool {
  static let zone = "Europe/London"
  static let headName = "Marguerite Halloway"
  static let head: StaffID = "s01"
  static let deputy: StaffID = "s02"
  static let lead: StaffID = "s05"
  static let office: StaffID = "s06"
  static let teachers: [StaffID] = ["s07", "s08", "s09"]
  /// How many days before today its record begins.
  private static let daysBack = 200

  /// Makes the record and opens a desk on it for the head.
  ///
  /// - Parameters:
  ///   - policy: the pack whose procedure the school follows.
  ///   - parents: how many grown-ups with families there are, at least one.
  ///   - cases: how many cases; from about forty on, one at every stage the pack has.
  ///   - seed: the same seed, day and pack give the same school.
  ///   - path: where the record is made; nothing may be there.
  /// - Throws: ``DeskError``: `notFound` for an unknown pack, `unusable`, `store`.
  public static func make(
    policy: String, parents: Int = 400, cases: Int = 40, seed: UInt64, path: String,
    resources: ResourceLocator, clock: DeskClock, account: String
  ) throws(DeskError) -> Desk {
    let today = clock.local(in: zone).today
    let start = today.adding(days: -daysBack)
    let terms = try DemoTerms.shifted(resources: resources, to: today)
    let early = try Desk.create(
      Desk.NewRecord(
        path: path, policy: policy, name: "Wren Hollow Primary School", head: headName,
        practice: true, terms: terms),
      resources: resources, clock: .standing(at: start), account: account, seed: seed)
    var random = SplitMix64(seed: seed &+ 0x5EED)
    let people = DemoPeople(
      parents: max(parents, 1), today: today, random: SplitMix64(seed: random.next()))
    let renderer: LetterRenderer
    do {
      renderer = LetterRenderer(templates: try LetterTemplates(folder: resources.letters))
    } catch {
      throw .file(error.sentence)
    }
    let book = try DemoBook(early)
    let player = try DemoPlayer(
      pack: try early.pack(), school: try early.school(), calendar: try early.calendar(),
      clock: clock, book: book, renderer: renderer, people: people,
      random: SplitMix64(seed: random.next()))
    let first = When(start, LocalTime(hour: 9, minute: 0))
    try player.settle(people, first)
    try player.enrol(people, first)
    try book.flush(at: player.written(start))
    player.cast(cases)
    try player.play()
    try book.finish()
    return Desk(
      store: early.store, resources: resources, clock: clock, staff: head, account: account,
      shelf: early.shelf, ids: book.remainingIDs)
  }
}

extension DemoPlayer {
  /// The school's details and its staff.
  func settle(_ people: DemoPeople, _ when: When) throws(DeskError) {
    try write(
      SchoolSetUp(
        name: "Wren Hollow Primary School", address: "1 Chapel Rise\nWren Hollow\nZZ1 1AA",
        telephone: "01632 960100", email: "office@wrenhollow.example", practice: true),
      when, by: DemoSchool.head)
    let others: [(name: String, title: String, roles: [Role])] = [
      ("Tobias Ferrand", "Deputy headteacher", [.deputy]),
      ("Ottoline Vance", "Deputy headteacher", [.deputy]),
      ("Cerys Mabbott", "Special educational needs co-ordinator", [.seniorStaff]),
      ("Idris Calloway", "Designated safeguarding lead", [.safeguardingLead, .seniorStaff]),
      ("Philippa Drabble", "School office", [.office]),
      ("Zuzanna Grochowska", "Class teacher", [.staff]),
      ("Bryn Tredinnick", "Class teacher", [.staff]),
      ("Marisol Etheridge", "Class teacher", [.staff]),
      ("Sir Humbert Askew", "Chair of governors", [.chair]),
      ("Leontyne Okafor-Reid", "Vice-chair of governors", [.viceChair]),
    ]
    try write(
      StaffChanged(
        staff: DemoSchool.head, name: DemoSchool.headName, title: "Headteacher", roles: [.head]),
      when, by: DemoSchool.head)
    for (index, member) in others.enumerated() {
      let id = StaffID(rawValue: "s" + DemoPeople.digits(index + 2, 2))
      try write(
        StaffAdded(
          staff: id, name: member.name, title: member.title, roles: member.roles,
          parent: id == DemoSchool.teachers[2] ? people.people[colleague].id : nil),
        when, by: DemoSchool.head)
    }
  }

  /// Who of the parents works at the school.
  private var colleague: Int { min(7, people.count - 1) }

  /// The families, with a court order and an agreed adjustment for the one whose story needs them.
  func enrol(_ made: DemoPeople, _ when: When) throws(DeskError) {
    for pupil in made.pupils {
      _ = try write(pupil.id.stream, pupil.added, when, by: DemoSchool.office)
    }
    if let pupil = people[ordered].links.first?.pupil {
      people[ordered].orders = [
        CourtOrderRecorded(
          order: "O1", pupil: pupil, kind: "Child arrangements order",
          effect: "The other parent collects on school days.", mayCollect: false, from: when.day,
          copySeenBy: DemoSchool.lead)
      ]
      people[ordered].adjustments = ["Letters in large print, read out by telephone as well."]
    }
    for person in people {
      _ = try write(
        person.id.stream,
        ParentAdded(kind: person.kind, name: person.name, contact: person.contact), when,
        by: DemoSchool.office)
      for link in person.links {
        _ = try write(person.id.stream, link, when, by: DemoSchool.office)
      }
      for order in person.orders {
        _ = try write(person.id.stream, order, when, by: DemoSchool.lead)
      }
      for what in person.adjustments {
        _ = try write(
          person.id.stream, AdjustmentAgreed(adjustment: "A1", what: what), when,
          by: DemoSchool.deputy)
      }
    }
  }

  /// The first parent with a child, for the story with a court order.
  private var ordered: Int { people.firstIndex { !$0.links.isEmpty } ?? 0 }

  /// Gives each story its people; the same family is not met twice before every other was.
  ///
  /// A request not to contact a person holds in all their cases: the story with one has its person to
  /// itself, and is left out where nobody can be spared.
  func cast(_ wanted: Int) {
    let stride = [3, 5, 7, 11].first { people.count % $0 != 0 } ?? 1
    var next = ordered
    let free = people.indices.filter {
      $0 != ordered && $0 != colleague && !people[$0].links.isEmpty
    }
    let held = Set(people[ordered].links.isEmpty ? [] : free.suffix(free.count > 1 ? 1 : 0))
    // One undecided interim ban bars another: nobody gets two.
    var banned: Set<Int> = []
    func another(than household: Int? = nil, besides taken: Set<Int> = []) -> Int {
      var tries = 0
      var last = ordered
      repeat {
        next = (next + stride) % people.count
        tries += 1
        if held.contains(next) || next == colleague || people[next].links.isEmpty { continue }
        if taken.contains(next) { continue }
        last = next
        if people[next].household != household { return next }
      } while tries < people.count
      return last
    }
    var opened = 0
    func add(_ plot: DemoPlot, shift: Int = 0) {
      let cast: [Int]
      switch plot.cast {
      case .family where plot.bansAtOnce:
        let one = another(besides: banned)
        if !banned.insert(one).inserted { return }
        cast = [one]
      case .family: cast = plot.holdsContact ? Array(held) : [another()]
      case .withOrder: cast = [ordered]
      case .two:
        let first = another()
        cast = [first, another(than: people[first].household)]
      case .visitor, .unidentified: cast = []
      case .colleague: cast = [colleague]
      }
      threads.append(Thread(plot, cast: cast, shift: shift))
      opened += plot.cases
    }
    for plot in DemoPlots.reports { add(plot) }
    for plot in DemoPlots.showcase where opened + plot.cases <= wanted {
      if plot.holdsContact && held.isEmpty { continue }
      add(plot)
    }
    while opened < wanted {
      add(
        DemoNames.pick(DemoPlots.everyday, &random), shift: Int.random(in: -60...70, using: &random)
      )
    }
  }
}

/// The made-up school's term dates, moved to the years around today.
enum DemoTerms {
  /// The file's text with every year moved so that today lies in its second school year.
  static func shifted(
    resources: ResourceLocator, to today: CivilDate
  ) throws(DeskError) -> String {
    let path = "\(resources.calendars)/made-up-school-terms.csv"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw .file("The made-up school's term dates could not be read at \(path).")
    }
    let parts = today.parts
    let years = (parts.month >= 8 ? parts.year : parts.year - 1) - 2026
    if years == 0 { return text }
    return text.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { field in
        moved(String(field), by: years)
      }.joined(separator: ",")
    }.joined(separator: "\n") + "\n"
  }

  private static func moved(_ field: String, by years: Int) -> String {
    if let date = CivilDate(iso: field) {
      let parts = date.parts
      return CivilDate(year: parts.year + years, month: parts.month, day: parts.day)?.iso ?? field
    }
    guard field.count == 7, let first = Int(field.prefix(4)) else { return field }
    return "\(first + years)-" + DemoPeople.digits((first + years + 1) % 100, 2)
  }
}
