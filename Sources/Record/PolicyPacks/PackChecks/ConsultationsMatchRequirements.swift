import PolicyModel

/// The consultation that a policy asks and the requirement that bars the step must be the same.
enum ConsultationsMatchRequirements {
  static let rule = "The chair is consulted before exactly the measures that require it."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    var findings: [PackFinding] = []
    var consulted: Set<String> = []
    for consultation in pack.consultations {
      let subject = "consultation of \(consultation.role.rawValue)"
      if consultation.role != .chair {
        findings.append(
          PackFinding(subject, "Only a consultation of the chair can bar a step."))
      }
      if consultation.standIn == consultation.role {
        findings.append(PackFinding(subject, "Nobody can stand in for themselves."))
      }
      if consultation.before.isEmpty {
        findings.append(PackFinding(subject, "It stands before no measure."))
      }
      for id in consultation.before {
        if !consulted.insert(id).inserted {
          findings.append(PackFinding(subject, "It stands before “\(id)” twice."))
        }
        guard let measure = pack.measure(id) else {
          findings.append(
            PackFinding(subject, "It stands before “\(id)”, which is no measure of this pack."))
          continue
        }
        if !measure.requires.contains(where: { $0.id == .chairConsulted }) {
          findings.append(
            PackFinding(
              "measure \(id)", "The chair is consulted first, and it does not require it."))
        }
      }
    }
    let demanding = pack.measures.filter { $0.requires.contains { $0.id == .chairConsulted } }
    for measure in demanding where !consulted.contains(measure.id) {
      findings.append(
        PackFinding(
          "measure \(measure.id)", "It requires a consultation that the pack does not hold."))
    }
    return findings
  }
}
