import PolicyModel
import PolicyPacks
import Testing

@Suite("An issue in a pack's file")
struct PackIssueTests {
  @Test("names the nearest key for one that is not known")
  func unknownKey() throws {
    try expectIssues(
      OakLane.issues(
        writing: "desided-by: head, kind: informal-word", for: "kind: informal-word"),
      [
        "oak-lane.yaml:33:37: measures[0]: The key “desided-by” is not known here. "
          + "Expected: decided-by."
      ])
  }

  @Test("lists the known keys where none is near")
  func farKey() throws {
    let issues = try OakLane.issues(
      writing: "words: {parent: parent, parents: parents, colour: red}",
      for: "words: {parent: parent, parents: parents}")
    #expect(
      issues == [
        "oak-lane.yaml:6:43: words: The key “colour” is not known here. "
          + "Expected: one of parent, parents."
      ])
  }

  @Test("names a key that is missing, at the place of its group")
  func missingKey() throws {
    try expectIssues(
      OakLane.issues(writing: "", for: "    kind: behaviour\n"),
      [
        "oak-lane.yaml:17:5: clauses[2].kind: The key “kind” is missing. "
          + "Expected: what the clause does."
      ])
    try expectIssues(
      OakLane.issues(writing: "", for: "shape: menu\n"),
      [
        "oak-lane.yaml:2:1: shape: The key “shape” is missing. Expected: menu or ladder."
      ])
  }

  @Test("says what stands where something else belongs")
  func wrongType() throws {
    #expect(
      try OakLane.issues(
        writing: "expectations: expect.respect", for: "expectations: [expect.respect]"
      )
      .contains(
        "oak-lane.yaml:31:15: expectations: This is a single value, not a list. Expected: a list."))
    try expectIssues(
      OakLane.issues(writing: "name: [Ban]", for: "name: Ban"),
      [
        "oak-lane.yaml:44:11: measures[4].name: This is a list, not a text. Expected: a text."
      ])
    try expectIssues(
      OakLane.issues(
        writing: "words: parents", for: "words: {parent: parent, parents: parents}"),
      [
        "oak-lane.yaml:6:8: words: This is a single value, not a group of keys. "
          + "Expected: the keys parent, parents."
      ])
    try expectIssues(
      OakLane.issues(writing: "visitors: no", for: "visitors: false"),
      [
        "oak-lane.yaml:11:13: scope.visitors: This is not a yes or no. Expected: true or false."
      ])
    try expectIssues(
      OakLane.issues(writing: "name: Ban\n    rung: 0", for: "name: Ban"),
      [
        "oak-lane.yaml:45:11: measures[4].rung: This is not a whole number from 1. "
          + "Expected: a number such as 1."
      ])
  }

  @Test("lists the words that are allowed, and the one that was meant")
  func unknownWord() throws {
    try expectIssues(
      OakLane.issues(writing: "shape: laddder", for: "shape: menu"),
      [
        "oak-lane.yaml:7:8: shape: “laddder” is not known here. Perhaps “ladder” was meant. "
          + "Expected: one of menu, ladder."
      ])
    try expectIssues(
      OakLane.issues(writing: "prepared-by: [caretaker]", for: "prepared-by: [deputy]"),
      [
        "oak-lane.yaml:52:44: measures[4].review.prepared-by[0]: “caretaker” is not known here. "
          + "Expected: one of head, deputy, senior staff, safeguarding lead, staff, office, chair, "
          + "vice-chair, administrator."
      ])
  }

  @Test("points at an id that is taken")
  func duplicateID() throws {
    try expectIssues(
      OakLane.issues(writing: "id: informal-word", for: "id: verbal-warning"),
      [
        "oak-lane.yaml:34:10: measures[1].id: The id “informal-word” is taken by an earlier item. "
          + "Expected: an id of its own."
      ])
    let power = "powers: [{id: site-ban, name: P, clause: breach.ban, who: [head]}]\nroutes:"
    try expectIssues(
      OakLane.issues(writing: power, for: "routes:"),
      [
        "oak-lane.yaml:55:15: powers[0].id: The id “site-ban” is taken by a measure. "
          + "Expected: an id of its own."
      ])
  }

  @Test("points at a reference that leads nowhere, and says what was meant")
  func dangling() throws {
    try expectIssues(
      OakLane.issues(writing: "    clause: breach.bann", for: "    clause: breach.ban"),
      [
        "oak-lane.yaml:46:13: measures[4].clause: “breach.bann” is not a clause of this pack. "
          + "Expected: breach.ban."
      ])
    try expectIssues(
      OakLane.issues(writing: "done-by: [prayer]", for: "done-by: [spoken-to]"),
      [
        "oak-lane.yaml:54:62: duties[0].done-by[0]: “prayer” is not a measure, a power or a "
          + "built-in step. Expected: one of asked-to-leave, consult, consult-reply, evidence, "
          + "informal-word, meeting, notice, representations, review, site-ban, spoken-to, "
          + "statement, triage, verbal-warning, warning-letter."
      ])
    try expectIssues(
      OakLane.issues(writing: "before: [siteban]", for: "before: [site-ban]"),
      [
        "oak-lane.yaml:58:28: consultations[0].before[0]: “siteban” is not a measure of this pack. "
          + "Expected: site-ban."
      ])
    try expectIssues(
      OakLane.issues(
        writing: "to: [warning-letter, bans]", for: "to: [warning-letter, site-ban]"),
      [
        "oak-lane.yaml:56:60: routes[0].to[1]: “bans” is not a measure of this pack. "
          + "Expected: one of asked-to-leave, informal-word, site-ban, verbal-warning, warning-letter."
      ])
  }

  @Test("does not report what merely follows from a fault elsewhere")
  func noEcho() throws {
    let issues = try OakLane.issues(
      writing: "{id: breach.ban, at: section 4, kind: messure,",
      for: "{id: breach.ban, at: section 4, kind: measure,")
    #expect(issues.count == 1)
    #expect(issues.first?.hasPrefix("oak-lane.yaml:23:43: clauses[5].kind: “messure”") == true)
  }

  @Test("refuses that anything stands before an act that protects people at once")
  func protective() throws {
    try expectIssues(
      OakLane.issues(
        writing:
          "clause: default.acts, requires: [{demand: parent-spoken-to, clause: breach.speak}]}\n"
          + "  - {id: verbal-warning",
        for: "clause: default.acts}\n  - {id: verbal-warning"),
      [
        "oak-lane.yaml:33:80: measures[0].requires: A measure of the kind informal-word protects "
          + "people at once; nothing stands before it."
      ])
  }

  @Test("asks of a restriction its period, its end and its review, and of nothing else")
  func restrictions() throws {
    let issues = try OakLane.issues(
      writing: "\nduties:",
      for: """

            period: {fixed: false, suggested: 6 weeks}
            at-end: lapses
            review: {every: 6 weeks, prepared-by: [deputy], decided-by: head}
        duties:
        """)
    #expect(
      issues.map { $0.prefix(47) } == [
        "oak-lane.yaml:43:5: measures[4].at-end: The key",
        "oak-lane.yaml:43:5: measures[4].period: The key",
        "oak-lane.yaml:43:5: measures[4].review: The key",
      ])
    try expectIssues(
      OakLane.issues(writing: "letter: warning\n    at-end: lapses", for: "letter: warning"),
      [
        "oak-lane.yaml:41:5: measures[3].at-end: A measure of the kind warning-letter is over at "
          + "once, so it has none."
      ])
  }

  @Test("lets a demand be met only by ways that fit it, and leaves the fairness gate to the law")
  func demands() throws {
    try expectIssues(
      OakLane.issues(writing: "ways: [consulted]", for: "ways: [spoken-to, offered-twice]"),
      [
        "oak-lane.yaml:42:65: measures[3].requires[0].ways[0]: “consulted” is not known here. "
          + "Expected: one of spoken-to, offered-twice, put-off-at-request."
      ])
    try expectIssues(
      OakLane.issues(writing: "ways: []", for: "ways: [spoken-to, offered-twice]"),
      [
        "oak-lane.yaml:42:64: measures[3].requires[0].ways: This list is empty, so the demand could "
          + "never be met. Expected: some of spoken-to, offered-twice, put-off-at-request."
      ])
    try expectIssues(
      OakLane.issues(writing: "demand: reasons-given", for: "demand: chair-consulted"),
      [
        "oak-lane.yaml:49:18: measures[4].requires[0].demand: “reasons-given” is not known here. "
          + "Expected: one of information-gathered, parent-spoken-to, chair-consulted, "
          + "meeting-first, warned-first, consent-given, family-tried."
      ])
    try expectIssues(
      OakLane.issues(
        writing: "clause: breach.chair}\n      - {demand: chair-consulted, clause: breach.chair}",
        for: "clause: breach.chair}"),
      ["oak-lane.yaml:50:9: measures[4].requires[1]: “chair-consulted” is asked here twice."])
  }

  @Test("lets nothing rest on a way that nothing allows, or that law and guidance ask")
  func ways() throws {
    try expectIssues(
      OakLane.issues(
        writing: "ways: {put-off-at-request: breach.speak}\nduties:", for: "duties:"),
      ["oak-lane.yaml:53:8: ways.put-off-at-request: Nothing in this pack can be met in this way."]
    )
    try expectIssues(
      OakLane.issues(writing: "ways: {offered-twice: breach.spek}\nduties:", for: "duties:"),
      [
        "oak-lane.yaml:53:23: ways.offered-twice: “breach.spek” is not a clause of this pack. "
          + "Expected: breach.speak."
      ])
    let law = try OakLane.issues(
      writing: "ways: {not-involved: breach.speak}\nduties:", for: "duties:")
    #expect(
      law.map { $0.prefix(57) } == ["oak-lane.yaml:53:8: ways: The key “not-involved” is not k"])
  }

  @Test("takes a date, a length of time and a citation only as they are meant")
  func values() throws {
    try expectIssues(
      OakLane.issues(writing: "approved-on: 2026-02-30", for: "approved-on: 2026-01-12"),
      [
        "oak-lane.yaml:61:16: control.approved-on: “2026-02-30” is not a date in the calendar. "
          + "Expected: a date of the form yyyy-mm-dd."
      ])
    try expectIssues(
      OakLane.issues(writing: "notice: a while", for: "notice: 5 school days"),
      [
        "oak-lane.yaml:13:19: timings.notice: “a while” is not a length of time. "
          + "Expected: a length such as 6 weeks or 5 school days."
      ])
    try expectIssues(
      OakLane.issues(
        writing: "at: {basis: law or guidance}\n    kind", for: "at: section 3\n    kind"),
      [
        "oak-lane.yaml:18:9: clauses[2].at.source: The key “source” is missing. "
          + "Expected: the statute, case or guidance."
      ])
    try expectIssues(
      OakLane.issues(
        writing: "challenge: {route: any}",
        for: "challenge: {route: the complaints procedure, at: {basis: our default}}"),
      [
        "oak-lane.yaml:59:12: challenge.at: The key “at” is missing. "
          + "Expected: a clause, or at with the basis our default."
      ])
    try expectIssues(
      OakLane.issues(writing: "when: [{}]", for: "when: [{category: [threat]}]"),
      [
        "oak-lane.yaml:54:81: duties[0].when[0]: This set of facts asks nothing. Expected: nature, "
          + "category or channel; or an empty list, which means always."
      ])
  }

  @Test("is reported with all others, in the order of the file")
  func all() {
    let text = OakLane.text
      .replacing("shape: menu", with: "shape: circle")
      .replacing("visitors: false", with: "visitors: 3")
      .replacing("approved-on: 2026-01-12", with: "approved-on: soon")
    let issues = PackReader.read(text: text, file: "oak-lane.yaml").issues
    #expect(issues.map(\.line) == [7, 11, 61])
    #expect(issues.map(\.path) == ["shape", "scope.visitors", "control.approved-on"])
  }

  @Test("shows no control code of the file, and no text without bound")
  func safety() throws {
    try expectIssues(
      OakLane.issues(writing: #"name: "Ba\e[31mn""#, for: "name: Ban"),
      [
        #"oak-lane.yaml:44:11: measures[4].name: “Ba\u{1b}[31mn” holds a control code. "#
          + "Expected: plain text."
      ])
    let long = try OakLane.issues(
      writing: "shape: \(String(repeating: "x", count: 5000))", for: "shape: menu")
    #expect(long.first.map { $0.count < 200 } == true)
    let issue = PackIssue(file: "a\u{1B}b", line: 1, column: 1, path: "", message: "M.")
    #expect(issue.text == #"a\u{1b}b:1:1: M."#)
  }
}

private func expectIssues(
  _ issues: [String], _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(issues == expected, sourceLocation: sourceLocation)
}
