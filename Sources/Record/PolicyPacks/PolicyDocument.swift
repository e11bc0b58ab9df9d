import Foundation
public import PolicyModel

/// A pack as JSON, for `policy show --format json` and whatever reads it.
///
/// Keys are those of the model, in camel case and in order of the alphabet; what a policy does not
/// state is `null`, never left out, so that a script may rely on every key. Dates are `yyyy-mm-dd`.
public enum PolicyDocument {
  /// The pack as UTF-8 JSON, indented, with a line feed at the end. Equal packs give equal bytes.
  ///
  /// Throws `EncodingError` where a value cannot be written as JSON, which no pack that was read has.
  public static func json(_ pack: PolicyPack) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(PackDocument(pack: pack))) + [0x0A]
  }
}

/// Writes the pack with every key, whatever is nil.
private struct PackDocument: Encodable {
  let pack: PolicyPack

  enum Key: String, CodingKey {
    case id, version, school, title, words, scope, shape, clauses, behaviours, expectations,
      measures, duties, routes, powers, consultations, legalAdviser, challenge, concernRoute,
      contacts, agreement, control, timings
  }

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: Key.self)
    try keys.encode(pack.id, forKey: .id)
    try keys.encode(pack.version, forKey: .version)
    try keys.encode(pack.school, forKey: .school)
    try keys.encode(pack.title, forKey: .title)
    try keys.encode(pack.words, forKey: .words)
    try keys.encode(pack.scope, forKey: .scope)
    try keys.encode(pack.shape, forKey: .shape)
    try keys.encode(pack.clauses.map(ClauseDocument.init), forKey: .clauses)
    try keys.encode(pack.behaviours, forKey: .behaviours)
    try keys.encode(pack.expectations, forKey: .expectations)
    try keys.encode(pack.measures.map(MeasureDocument.init), forKey: .measures)
    try keys.encode(pack.duties, forKey: .duties)
    try keys.encode(pack.routes, forKey: .routes)
    try keys.encode(pack.powers.map(PowerDocument.init), forKey: .powers)
    try keys.encode(pack.consultations, forKey: .consultations)
    try keys.encode(pack.legalAdviser, forKey: .legalAdviser)
    try keys.encode(ChallengeDocument(challenge: pack.challenge), forKey: .challenge)
    try keys.encode(pack.concernRoute, forKey: .concernRoute)
    try keys.encode(pack.contacts, forKey: .contacts)
    try keys.encode(pack.agreement, forKey: .agreement)
    try keys.encode(ControlDocument(control: pack.control), forKey: .control)
    try keys.encode(pack.timings, forKey: .timings)
  }
}

private struct ClauseDocument: Encodable {
  let clause: Clause

  enum Key: String, CodingKey { case id, citation, kind, summary, exact }

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: Key.self)
    try keys.encode(clause.id, forKey: .id)
    try keys.encode(clause.citation, forKey: .citation)
    try keys.encode(clause.kind, forKey: .kind)
    try keys.encode(clause.summary, forKey: .summary)
    try keys.encode(clause.exact, forKey: .exact)
  }
}

private struct RequirementDocument: Encodable {
  let requirement: Requirement

  enum Key: String, CodingKey {
    case id, ways, clause, citation, wayClauses, wayCitations, overridable
  }

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: Key.self)
    try keys.encode(requirement.id, forKey: .id)
    try keys.encode(requirement.ways, forKey: .ways)
    try keys.encode(requirement.clause, forKey: .clause)
    try keys.encode(requirement.citation, forKey: .citation)
    try keys.encode(requirement.wayClauses, forKey: .wayClauses)
    try keys.encode(requirement.wayCitations, forKey: .wayCitations)
    try keys.encode(requirement.id.overridable, forKey: .overridable)
  }
}

private struct MeasureDocument: Encodable {
  let measure: Measure

  enum Key: String, CodingKey {
    case id, name, kind, clause, with, decidedBy, requires, letter, period, atEnd, review, rung,
      named, visitorClause
  }

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: Key.self)
    try keys.encode(measure.id, forKey: .id)
    try keys.encode(measure.name, forKey: .name)
    try keys.encode(measure.kind, forKey: .kind)
    try keys.encode(measure.clause, forKey: .clause)
    try keys.encode(measure.with, forKey: .with)
    try keys.encode(measure.decidedBy, forKey: .decidedBy)
    try keys.encode(measure.requires.map(RequirementDocument.init), forKey: .requires)
    try keys.encode(measure.letter, forKey: .letter)
    try keys.encode(measure.period, forKey: .period)
    try keys.encode(measure.atEnd, forKey: .atEnd)
    try keys.encode(measure.review, forKey: .review)
    try keys.encode(measure.rung, forKey: .rung)
    try keys.encode(measure.named, forKey: .named)
    try keys.encode(measure.visitorClause, forKey: .visitorClause)
  }
}

private struct PowerDocument: Encodable {
  let power: Power

  enum Key: String, CodingKey { case id, name, clause, who, requires }

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: Key.self)
    try keys.encode(power.id, forKey: .id)
    try keys.encode(power.name, forKey: .name)
    try keys.encode(power.clause, forKey: .clause)
    try keys.encode(power.who, forKey: .who)
    try keys.encode(power.requires.map(RequirementDocument.init), forKey: .requires)
  }
}

private struct ChallengeDocument: Encodable {
  let challenge: ChallengeRoute

  enum Key: String, CodingKey { case route, heardBy, clause, citation }

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: Key.self)
    try keys.encode(challenge.route, forKey: .route)
    try keys.encode(challenge.heardBy, forKey: .heardBy)
    try keys.encode(challenge.clause, forKey: .clause)
    try keys.encode(challenge.citation, forKey: .citation)
  }
}

private struct ControlDocument: Encodable {
  let control: DocumentControl

  enum Key: String, CodingKey {
    case approvedBy, approvedOn, reviewWords, reviewTerm, status, clause
  }

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: Key.self)
    try keys.encode(control.approvedBy, forKey: .approvedBy)
    try keys.encode(control.approvedOn, forKey: .approvedOn)
    try keys.encode(control.reviewWords, forKey: .reviewWords)
    try keys.encode(control.reviewTerm, forKey: .reviewTerm)
    try keys.encode(control.status, forKey: .status)
    try keys.encode(control.clause, forKey: .clause)
  }
}
