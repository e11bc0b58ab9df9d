import CaseModel
import GRDB
import PolicyModel

@testable import CaseStore

/// A record whose read models are filled by hand with many rows, for tests of questions.
enum ManyRows {
  static let today = CivilDate(iso: "2026-11-21") ?? CivilDate(dayNumber: 0)
  static let head = Viewer(staff: "s01", roles: [.head])

  /// Numbers that look random and are the same each time.
  struct Dice {
    private var state: UInt64 = 7

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }

    /// A day up to so many days before or after today.
    mutating func day(within days: Int) -> String {
      today.adding(days: roll(2 * days + 1) - days).iso
    }
  }

  static func store(people: Int = 300, cases: Int = 200) throws -> CaseStore {
    let projection = RecordProjection(pack: { _ in nil }, calendar: { _ in .empty }).projection
    let store = try CaseStore.inMemory(recordID: "many", projection: projection)
    var dice = Dice()
    for number in 0..<people { try addPerson(number, store, &dice) }
    for number in 0..<cases { try addCase(number, of: people, store, &dice) }
    return store
  }

  static func insert(
    _ store: CaseStore, _ table: String, _ values: [String: (any DatabaseValueConvertible)?]
  ) throws {
    let columns = values.keys.sorted()
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    try store.raw(
      "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))",
      StatementArguments(columns.map { values[$0] ?? nil }))
  }

  private static func addPerson(_ number: Int, _ store: CaseStore, _ dice: inout Dice) throws {
    let key = "p\(number)"
    let family = dice.pick(["O'Brien", "Łukasz", "Nguyễn", "Smith", "Smith-Jones", "Ash"])
    let given = dice.pick(["Siobhán", "Zoë", "Li", "Jo"])
    let folds = [
      "O'Brien": "obrien", "Łukasz": "lukasz", "Nguyễn": "nguyen", "Siobhán": "siobhan",
      "Zoë": "zoe", "Smith-Jones": "smith jones",
    ]
    let folded = [family, given].map { folds[$0] ?? $0.lowercased() }
    try insert(
      store, "people",
      [
        "stream": "parent/\(key)", "key": key, "name": "\(family), \(given)",
        "sort": (folded[0] + "\u{1}" + folded[1]).data(using: .utf8),
        "folded": "\(folded[1]) \(folded[0])", "kind": dice.pick(["parent", "carer"]),
        "mere_visitor": 0, "address": "", "postcode": "", "lives": "",
        "same_as": dice.roll(20) == 0 ? "p0" : nil,
      ])
    let pupil = "u\(number)"
    let left = dice.roll(10) == 0 ? "2026-07-20" : nil
    try insert(
      store, "pupils",
      [
        "stream": "pupil/\(pupil)", "key": pupil, "name": "\(family), Child", "full": "C \(family)",
        "sort": (folded[0] + "\u{1}child").data(using: .utf8), "folded": "child \(folded[0])",
        "given": "C\(dice.roll(50))", "year": "3", "form": "3B", "upn": "", "left_on": left,
      ])
    try insert(
      store, "links",
      [
        "stream": "parent/\(key)", "key": pupil, "parent": key, "pupil": pupil,
        "relation": "mother", "responsibility": "yes", "collects": 1,
      ])
  }

  private static func addCase(
    _ number: Int, of people: Int, _ store: CaseStore, _ dice: inout Dice
  ) throws {
    let digits = String(number)
    let id = "2026-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    let parent = "p\(dice.roll(people))"
    let isOpen = dice.roll(3) > 0
    let opened = dice.day(within: 60)
    let due = dice.roll(4) == 0 ? "9999-99-99" : dice.day(within: 20)
    let named = dice.roll(8) == 0
    try insert(
      store, "cases",
      [
        "stream": "case/\(id)", "key": id, "number": id, "parent": parent, "opened_on": opened,
        "closed_on": isOpen ? nil : opened, "stage": dice.pick(["gathering", "hearing"]),
        "waits": dice.pick(["the chair's view", "the head's decision", ""]),
        "until_day": dice.roll(2) == 0 ? dice.day(within: 9) : nil, "then_stage": "deciding",
        "then_waits": "the head's decision", "access": named ? "named" : "team",
        "nature": "neither", "seriousness": dice.pick([nil, "low", "medium", "high"]),
        "categories": dice.pick(["threat", "language threat", "dogs"]), "hold": dice.roll(2),
        "held_by": "", "outcome": isOpen ? nil : "warned",
        "pressing": isOpen ? "0\(due)" : "1",
      ])
    if named && dice.roll(2) == 0 {
      try insert(
        store, "case_people",
        ["stream": "case/\(id)", "key": "\(id)/s01", "number": id, "staff": "s01"])
    }
    try addIncident(id, parent, named: named, store, &dice)
    try addLetter(id, parent, store, &dice)
    try addRestriction(id, parent, store, &dice)
    for index in 0..<2 {
      try insert(
        store, "dues",
        [
          "stream": "case/\(id)", "key": "\(id)/\(index)", "number": id, "kind": "duty",
          "due": dice.day(within: 30), "shows": dice.day(within: 30),
          "ends": dice.roll(2) == 0 ? dice.day(within: 30) : nil, "what": "Do it.", "step": "s",
          "clause": "",
        ])
    }
  }

  private static func addIncident(
    _ id: String, _ parent: String, named: Bool, _ store: CaseStore, _ dice: inout Dice
  ) throws {
    let incident = IncidentID(rawValue: id)
    let stream = incident.stream
    try insert(
      store, "incidents",
      [
        "stream": stream, "key": incident.rawValue, "incident": incident.rawValue,
        "happened_on": dice.day(within: 60),
        "channel": dice.pick(["premises", "telephone"]), "behaviours": "b1 b2",
        "categories": "threat", "summary": "Shouted.",
        "folded": dice.pick(["car park shouted", "hall shouted"]), "reported_by": "s09",
        "outcome": dice.pick([nil, "open-case"]), "mark": dice.pick([nil, nil, nil, "police"]),
      ])
    try insert(
      store, "incident_people",
      [
        "stream": stream, "key": "\(incident)/0", "incident": incident.rawValue, "parts": "alleged",
        "parent": parent,
        "named": "",
      ])
    try insert(
      store, "case_incidents",
      [
        "stream": "case/\(id)", "key": "\(id)/\(incident)", "number": id,
        "incident": incident.rawValue,
      ])
  }

  private static func addLetter(
    _ id: String, _ parent: String, _ store: CaseStore, _ dice: inout Dice
  ) throws {
    let day = dice.day(within: 40)
    try insert(
      store, "letters",
      [
        "stream": "case/\(id)", "key": "\(id)/L1", "number": id, "letter": "L1", "parent": parent,
        "kind": dice.pick(["warning", "ban"]), "standing": dice.pick(["draft", "sent"]),
        "drafted_on": day, "how": dice.pick(["by hand", "by post"]), "latest": day,
      ])
  }

  private static func addRestriction(
    _ id: String, _ parent: String, _ store: CaseStore, _ dice: inout Dice
  ) throws {
    let last = dice.roll(5) == 0 ? nil : dice.day(within: 40)
    let ending = dice.pick([nil, nil, nil, "lifted", "replaced", "setAside"])
    let ended = ending == nil ? nil : dice.day(within: 20)
    let asksHead = dice.roll(4) == 0
    let own = asksHead ? RestrictionSpan.withoutEnd : last ?? RestrictionSpan.withoutEnd
    let eve = ended.flatMap { CivilDate(iso: $0) }?.adding(days: -1).iso
    let lifted = min(eve ?? own, own)
    let never = "0000-00-00"
    try insert(
      store, "restrictions",
      [
        "stream": "case/\(id)", "key": "\(id)/R1", "number": id, "restriction": "R1",
        "parent": parent, "measure": "site-ban", "form": dice.pick(["full", "managed-contact"]),
        "scope": "whole", "conditions": "", "from_day": "2026-09-0\(1 + dice.roll(9))",
        "until_day": last, "until_words": "", "review_day": nil, "last_day": last,
        "live_until": ending == nil ? own : ending == "lifted" ? lifted : never,
        "ends": ending == nil ? last ?? "2026-09-01" : ending == "lifted" ? lifted : ended,
        "reply_by": nil, "known_on": nil,
        "told_on": asksHead ? "2026-01-02" : dice.pick([nil, "2026-09-02"]),
        "ending": ending, "holds_until": "0000-00-00",
        "ended_on": ended, "at_end": asksHead ? "ask-head" : "lapses",
        "review_state": "", "breaches": dice.roll(2), "fallen": 0, "as_found": 0, "unheard": 0,
        "arrangements": "",
        "decided_by": "s01", "decided_on": "2026-01-02", "decided": 1, "rests_elsewhere": 0,
      ])
  }
}
