import PolicyModel

/// Ids are typed on the command line, stand in entries for ever, and name files.
enum IDsAreWellFormed {
  static let rule = "Every id stands once and is written in small letters, digits and hyphens."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    judge("pack", [pack.id], dotted: false)
      + judge("clause", pack.clauses.map(\.id), dotted: true)
      + judge("behaviour", pack.behaviours.map(\.id), dotted: false)
      + judge("measure", pack.measures.map(\.id), dotted: false)
      + judge("duty", pack.duties.map(\.id), dotted: false)
      + judge("route", pack.routes.map(\.id), dotted: false)
      + judge("power", pack.powers.map(\.id), dotted: false)
      + judge("expectation", pack.expectations, dotted: true)
  }

  private static func judge(_ kind: String, _ ids: [String], dotted: Bool) -> [PackFinding] {
    var seen: Set<String> = []
    return ids.flatMap { id in
      var findings: [PackFinding] = []
      if !seen.insert(id).inserted {
        findings.append(PackFinding("\(kind) \(id)", "The id stands more than once."))
      }
      if !(dotted ? PackID.isDotted(id) : PackID.isPlain(id)) {
        let shape = dotted ? "such as breach.ban" : "such as warning-letter"
        findings.append(
          PackFinding(
            "\(kind) \(id)", "Write the id in small letters, digits and hyphens, \(shape)."))
      }
      return findings
    }
  }
}
