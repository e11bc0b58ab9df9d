import PolicyModel

/// A demand that cannot be met bars a step for ever.
enum RequirementsCanBeMet {
  static let rule = "Every requirement can be met, by ways that fit it."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    let measures = pack.measures.flatMap { measure in
      judge("measure \(measure.id)", measure.requires, before: measure, in: pack)
    }
    let powers = pack.powers.flatMap { power in
      judge("power \(power.id)", power.requires, before: nil, in: pack)
    }
    return measures + powers
  }

  private static func judge(
    _ subject: String, _ requirements: [Requirement], before measure: Measure?, in pack: PolicyPack
  ) -> [PackFinding] {
    var seen: Set<Demand> = []
    return requirements.flatMap { requirement in
      let demand = requirement.id
      var findings: [PackFinding] = []
      if !seen.insert(demand).inserted {
        findings.append(PackFinding(subject, "It asks \(demand.rawValue) twice."))
      }
      if requirement.ways.isEmpty {
        findings.append(PackFinding(subject, "No way is left to meet \(demand.rawValue)."))
      }
      for way in requirement.ways where !demand.possibleWays.contains(way) {
        findings.append(
          PackFinding(subject, "\(way.rawValue) is no way to meet \(demand.rawValue)."))
      }
      for way in Way.allCases where !requirement.ways.contains(way) {
        if requirement.wayClauses[way] != nil || requirement.wayCitations[way] != nil {
          findings.append(
            PackFinding(
              subject,
              "It says on what \(way.rawValue) rests, which is no way here to meet "
                + "\(demand.rawValue)."))
        }
      }
      if requirement.clause == nil, !FairnessGate.makes(demand) {
        findings.append(PackFinding(subject, "\(demand.rawValue) rests on no clause and no law."))
      }
      let earlier = kinds(behind: demand)
      if !earlier.isEmpty,
        !pack.measures.contains(where: { earlier.contains($0.kind) && $0.id != measure?.id })
      {
        findings.append(
          PackFinding(
            subject, "It waits for \(demand.rawValue), and the pack has no measure that brings it.")
        )
      }
      return findings
    }
  }

  /// The measures of which one must have been taken for a demand to come true; empty where none need be.
  private static func kinds(behind demand: Demand) -> [MeasureKind] {
    switch demand {
    case .meetingFirst: return [.meetingInvitation]
    case .warnedFirst: return [.warningLetter, .banWarning]
    case .informationGathered, .parentSpokenTo, .chairConsulted, .consentGiven, .familyTried,
      .chanceToRespond, .reasonsGiven, .endOrReview, .noticeLength, .childArrangements,
      .adjustmentsAsked, .complaintRoute, .impartialDecider:
      return []
    }
  }
}
