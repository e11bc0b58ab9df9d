import PolicyModel

/// Reads the parts of a pack from the top-level keys of its file.
///
/// Each part is read whole before anything is given up, so that one fault never hides another.
struct PackParts {
  static let keys = [
    "id", "version", "school", "title", "words", "shape", "scope", "timings", "clauses",
    "behaviours", "expectations", "measures", "ways", "duties", "routes", "powers", "consultations",
    "legal-adviser", "challenge", "concern-route", "contacts", "agreement", "control",
  ]

  let fields: PackFields
  let names: PackNames
  /// The document's title, which a citation names where it names no other source.
  let title: String

  init(_ fields: PackFields) {
    self.fields = fields
    names = PackNames(fields)
    title = fields.required("title", "the title of the document")?.text() ?? ""
  }

  func pack(expectedID: String?) -> PolicyPack? {
    let id = packID(expected: expectedID)
    let version = fields.required("version", "the edition, such as \"2024-07\"")?.text()
    let school = fields.required("school", "the school's name")?.text()
    let words = fields.required("words", "{parent: .., parents: ..}").flatMap(packWords)
    let shape = fields.required("shape", "menu or ladder")?.word(ProcedureShape.self)
    let scope = fields.required("scope", "people, measures-for, visitors, clause").flatMap(
      packScope)
    let timings = fields.required("timings", "notice, interim, staff-check").flatMap(packTimings)
    let clauses = list("clauses", required: true, clause)
    unique("clauses", among: [])
    let citations = Dictionary(clauses.map { ($0.id, $0.citation) }) { first, _ in first }
    let behaviours = list("behaviours", required: true, behaviour)
    unique("behaviours", among: [])
    let expectations = list("expectations", required: false, clauseReference)
    let grounds = PackGrounds(citations: citations, ways: wayClauses())
    let measures = list("measures", required: true) { measure($0, grounds) }
    unique("measures", among: [])
    let duties = list("duties", required: false, duty)
    unique("duties", among: [])
    let routes = list("routes", required: false, route)
    unique("routes", among: [])
    let powers = list("powers", required: false) { power($0, grounds) }
    unique("powers", among: names.measures)
    let consultations = list("consultations", required: false, consultation)
    let legalAdviser = fields.optional("legal-adviser").flatMap(adviser)
    let challenge = fields.required("challenge", "route, and at or clause").flatMap {
      challengeRoute($0, citations)
    }
    let concernRoute = list("concern-route", required: false, concernStop)
    let contacts = list("contacts", required: false, contactWay)
    let agreement = fields.optional("agreement").flatMap(clauseReference)
    let control = fields.required("control", "a group of keys; {} where nothing is stated")
      .flatMap(documentControl)
    reportUnusedWays(measures, powers)
    guard let id, let version, let school, let words, let shape, let scope, let timings,
      let challenge, let control
    else { return nil }
    return PolicyPack(
      id: id, version: version, school: school, title: title, words: words, scope: scope,
      shape: shape, clauses: clauses, behaviours: behaviours, expectations: expectations,
      measures: measures, duties: duties, routes: routes, powers: powers,
      consultations: consultations, legalAdviser: legalAdviser, challenge: challenge,
      concernRoute: concernRoute, contacts: contacts, agreement: agreement, control: control,
      timings: timings)
  }

  /// The items of a list that could be read; those that could not have been reported.
  private func list<Item>(
    _ key: String, required: Bool, _ read: (PackValue) -> Item?
  ) -> [Item] {
    let value = required ? fields.required(key, "a list") : fields.optional(key)
    guard let value else { return [] }
    if required, value.isEmptyList {
      value.report("This list is empty.", expected: "at least one item")
    }
    return value.items().compactMap(read)
  }

  /// Reports every item whose id was taken by an earlier one, or by something else of the same name.
  private func unique(_ key: String, among taken: Set<String>) {
    var seen: Set<String> = []
    for item in fields.optional(key)?.items() ?? [] {
      guard let place = item.child("id"), let id = place.unjudged else { continue }
      if taken.contains(id) {
        place.report(
          "The id \(QuotedText.quoted(id)) is taken by a measure.", expected: "an id of its own")
      } else if !seen.insert(id).inserted {
        place.report(
          "The id \(QuotedText.quoted(id)) is taken by an earlier item.",
          expected: "an id of its own")
      }
    }
  }

  private func packID(expected: String?) -> String? {
    guard let value = fields.required("id", "the pack's id, such as mugginton"),
      let id = value.text()
    else { return nil }
    guard let expected, id != expected else { return id }
    value.report(
      "The id \(QuotedText.quoted(id)) is not the file's name.", expected: expected)
    return nil
  }
}

// MARK: - Shared readings

extension PackParts {
  /// The id of a clause that the pack has.
  func clauseReference(_ value: PackValue) -> ClauseID? {
    reference(value, to: names.clauses, called: "a clause of this pack")
  }

  /// The id of something that the pack has.
  func reference(_ value: PackValue, to known: Set<String>, called kind: String) -> String? {
    guard let id = value.text() else { return nil }
    if known.contains(id) { return id }
    let list = known.count <= 24 ? "one of \(known.sorted().joined(separator: ", "))" : ""
    value.report(
      "\(QuotedText.quoted(id)) is not \(kind).",
      expected: NearestWord.to(id, among: known.sorted()) ?? list)
    return nil
  }

  /// A citation: a place in the document as plain text, or a group that names its basis.
  func citation(_ value: PackValue) -> Citation? {
    if value.isSingle {
      return value.text().map { Citation(basis: .policy, source: title, place: $0) }
    }
    guard let fields = PackFields(value, known: ["basis", "source", "place"]) else { return nil }
    let basis = fields.required("basis", "policy, our reading, law or guidance, our default")?
      .word(Basis.self)
    guard let basis else { return nil }
    let source: String
    switch basis {
    case .policy, .ourReading:
      source = fields.optional("source").map { $0.text() ?? "" } ?? title
      _ = fields.required("place", "the place in the document")
    case .law:
      source = fields.required("source", "the statute, case or guidance")?.text() ?? ""
    case .ourDefault:
      source = fields.optional("source")?.text() ?? ""
    }
    return Citation(basis: basis, source: source, place: fields.optional("place")?.text() ?? "")
  }
}
