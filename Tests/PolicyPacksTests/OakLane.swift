import Foundation
import PolicyModel
import PolicyPacks
import Testing

/// A made-up school's pack, small and without fault, which tests spoil one place at a time.
enum OakLane {
  static let text = """
    # Oak Lane: a made-up school.
    id: oak-lane  # our own
    version: "2026-01"
    school: Oak Lane Primary School
    title: Code of conduct
    words: {parent: parent, parents: parents}
    shape: menu
    scope:
      people: [parents]
      measures-for: parents
      visitors: false
      clause: scope.who
    timings: {notice: 5 school days, interim: 15 school days, staff-check: 2 days}
    clauses:
      - {id: scope.who, at: section 1, kind: scope, says: Parents are parents.}
      - {id: expect.respect, at: section 2, kind: expectation, says: Be kind.}
      - id: conduct.threat
        at: section 3
        kind: behaviour
        says: No threats.
      - {id: breach.speak, at: section 4, kind: duty, says: The parent is spoken to.}
      - {id: breach.warning, at: section 4, kind: measure, says: A letter may follow.}
      - {id: breach.ban, at: section 4, kind: measure, says: A ban may follow.}
      - {id: breach.chair, at: section 4, kind: consultation, says: The chair is consulted.}
      - id: default.acts
        at: {basis: our default}
        kind: measure
        says: These acts may always be recorded.
    behaviours:
      - {id: threat, name: Threats, clause: conduct.threat, category: threat}
    expectations: [expect.respect]
    measures:
      - {id: informal-word, name: Word, kind: informal-word, clause: default.acts}
      - {id: verbal-warning, name: Warning, kind: verbal-warning, clause: default.acts}
      - {id: asked-to-leave, name: Leave, kind: asked-to-leave, clause: default.acts}
      - id: warning-letter
        name: Warning letter
        kind: warning-letter
        clause: breach.warning
        letter: warning
        requires:
          - {demand: parent-spoken-to, clause: breach.speak, ways: [spoken-to, offered-twice]}
      - id: site-ban
        name: Ban
        kind: site-ban
        clause: breach.ban
        letter: ban
        requires:
          - {demand: chair-consulted, clause: breach.chair}
        period: {fixed: false, suggested: 6 weeks}
        at-end: lapses
        review: {every: 6 weeks, prepared-by: [deputy], decided-by: head}
    duties:
      - {id: speak, name: Speak, clause: breach.speak, done-by: [spoken-to], when: [{category: [threat]}]}
    routes:
      - {id: all, clause: breach.warning, to: [warning-letter, site-ban]}
    consultations:
      - {role: chair, before: [site-ban], stand-in: vice-chair, clause: breach.chair}
    challenge: {route: the complaints procedure, at: {basis: our default}}
    control:
      approved-on: 2026-01-12
      review-term: summer 2028
    """

  /// The pack itself.
  static func pack() throws -> PolicyPack {
    let reading = PackReader.read(text: text, file: "oak-lane.yaml")
    return try #require(reading.pack, "\(reading.issues.map(\.text))")
  }

  /// What reading reports once one place, which must be there, is written otherwise.
  static func issues(writing new: String, for old: String) throws -> [String] {
    let place = try #require(text.range(of: old), "“\(old)” stands in the fixture")
    let spoiled = text.replacingCharacters(in: place, with: new)
    let reading = PackReader.read(text: spoiled, file: "oak-lane.yaml")
    #expect((reading.pack == nil) == !reading.issues.isEmpty)
    return reading.issues.map(\.text)
  }
}
