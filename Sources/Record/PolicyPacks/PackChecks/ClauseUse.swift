import PolicyModel

/// One place in a pack that names a clause.
struct ClauseUse {
  /// The part that names it: `measure site-ban`.
  let subject: String
  /// The clause it names.
  let clause: ClauseID

  /// Every place in the pack that names a clause, in the order of the pack.
  static func all(in pack: PolicyPack) -> [ClauseUse] {
    var uses = [ClauseUse(subject: "scope", clause: pack.scope.clause)]
    func add(_ subject: String, _ clause: ClauseID?) {
      if let clause { uses.append(ClauseUse(subject: subject, clause: clause)) }
    }
    func add(_ subject: String, _ requirement: Requirement) {
      add(subject, requirement.clause)
      for way in requirement.ways {
        add("\(subject), \(way.rawValue)", requirement.wayClauses[way])
      }
    }
    for behaviour in pack.behaviours {
      add("behaviour \(behaviour.id)", behaviour.clause)
      for expected in behaviour.expects { add("behaviour \(behaviour.id), expects", expected) }
    }
    for expectation in pack.expectations { add("expectations", expectation) }
    for measure in pack.measures {
      add("measure \(measure.id)", measure.clause)
      add("measure \(measure.id), for visitors", measure.visitorClause)
      add("measure \(measure.id), period", measure.period?.clause)
      for requirement in measure.requires { add("measure \(measure.id)", requirement) }
    }
    for duty in pack.duties { add("duty \(duty.id)", duty.clause) }
    for route in pack.routes { add("route \(route.id)", route.clause) }
    for power in pack.powers {
      add("power \(power.id)", power.clause)
      for requirement in power.requires { add("power \(power.id)", requirement) }
    }
    for consultation in pack.consultations {
      add("consultation of \(consultation.role.rawValue)", consultation.clause)
    }
    add("legal adviser", pack.legalAdviser?.clause)
    add("challenge", pack.challenge.clause)
    for stop in pack.concernRoute { add("concern route, \(stop.who)", stop.clause) }
    for contact in pack.contacts { add("contact, \(contact.purpose)", contact.clause) }
    add("agreement", pack.agreement)
    add("control", pack.control.clause)
    return uses
  }
}
