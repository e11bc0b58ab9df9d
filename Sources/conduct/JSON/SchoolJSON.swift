import CaseDesk
import CaseModel
import PolicyModel

/// Policy packs.
struct PoliciesJSON: Encodable {
  /// One pack.
  struct Pack: Encodable {
    var id: String
    var edition: String
    var school: String
    var title: String
    var from: CivilDate?
    var inForce: Bool
    var issues: [String]

    init(_ row: PolicyRow) {
      id = row.id
      edition = row.edition
      school = row.school
      title = row.title
      from = row.from
      inForce = row.inForce
      issues = row.issues
    }
  }

  var shipped: [Pack]
  var adopted: [Pack]
}

/// The clauses that letters quote.
struct PolicyWordsJSON: Encodable {
  /// One clause, with the school's exact words; null while they are not taken in.
  struct Words: Encodable {
    var clause: String
    var place: String
    var summary: String
    var exact: String?

    init(_ clause: Clause) {
      self.clause = clause.id
      place = clause.citation.place
      summary = clause.summary
      exact = clause.exact
    }
  }

  var clauses: [Words]
}

/// What came of checking packs.
struct ChecksJSON: Encodable {
  /// What came of checking one.
  struct Check: Encodable {
    var policy: String
    var sound: Bool
    var issues: [String]
    var rules: [Rule]
    var walk: Walk?
  }

  /// One rule.
  struct Rule: Encodable {
    var rule: String
    var findings: [String]
  }

  /// The walk through every state of the procedure.
  struct Walk: Encodable {
    var states: Int
    var movesTried: Int
    var parts: [Part]
    var findings: [Finding]
    var leftOut: [String]
    var measuresReached: [String]
  }

  /// One part of the walk.
  struct Part: Encodable {
    var name: String
    var states: Int
    var moves: Int
  }

  /// One thing the walk found wrong, with the shortest path to it.
  struct Finding: Encodable {
    var rule: String
    var path: [String]
    var detail: String
  }

  var checks: [Check]
}

/// A pack taken into the record.
struct AdoptedJSON: Encodable {
  var policy: String
  var edition: String
  var from: CivilDate
}

/// A file written.
struct WrittenJSON: Encodable { var written: String }

/// The members of staff.
struct StaffJSON: Encodable {
  /// One member of staff.
  struct Member: Encodable {
    var staff: StaffID
    var name: String
    var title: String
    var roles: [Role]
    var account: String?
    var actsAsHead: Bool
    var left: Bool
  }

  /// Somebody who acts as head for some days.
  struct Acting: Encodable {
    var delegation: String
    var to: StaffID
    var from: CivilDate
    var until: CivilDate
    var `case`: CaseID?
    var outside: Bool
    var givenBy: String
    var basis: DelegationBasis
    var waitsForHead: Bool
    var over: Bool

    init(_ delegation: Delegation, on day: CivilDate) {
      self.delegation = delegation.facts.delegation
      to = delegation.facts.to
      from = delegation.facts.from
      until = delegation.facts.until
      self.case = delegation.facts.caseNumber
      outside = delegation.facts.outside
      givenBy = delegation.facts.givenBy
      basis = delegation.basis
      waitsForHead = delegation.waitsForHead
      over = delegation.isOver(on: day)
    }
  }

  var staff: [Member]
  var delegations: [Acting]
}

/// A seal.
struct SealJSON: Encodable { var seal: String }

/// A verification.
struct VerifyJSON: Encodable {
  var sound: Bool
  var entries: Int
  var seal: String
  var erased: Int
  var faults: [String]
  var faultCount: Int

  init(_ verdict: RecordVerdict) {
    sound = verdict.sound
    entries = verdict.entries
    seal = verdict.seal
    erased = verdict.erased
    faults = verdict.faults
    faultCount = verdict.faultCount
  }
}

/// What a rebuild came to.
struct RebuiltJSON: Encodable { var streams: Int }

/// What the policy lets somebody do without a case.
struct PowersJSON: Encodable {
  /// One such thing.
  struct Row: Encodable {
    var power: String
    var name: String
    var needs: [String]

    init(_ power: Power) {
      self.power = power.id
      name = power.name
      needs = power.requires.map(\.id.rawValue)
    }
  }

  var powers: [Row]
}
