import PolicyModel

extension Decider {
  /// Why the case cannot be handed to somebody; nil where it can: what nobody sees, nobody does.
  func handOverRefusal(_ to: StaffID) -> Refusal? {
    if to == state.lead {
      return Refusal(
        .state, "The case is with \(context.somebody(to)?.name ?? to.rawValue) already.",
        opens: ["Name somebody else, or leave it where it is."])
    }
    // Whoever is on nobody's list of staff was refused at the field.
    guard let member = context.somebody(to) else { return nil }
    if member.isSubject {
      return Refusal(
        .permission, "\(member.name) is the person of this case.", opens: ["Name somebody else."])
    }
    let viewer = Viewer(staff: to, roles: Set(member.roles))
    if viewer.maySee(access: state.access, people: state.people, parent: state.parent) {
      return nil
    }
    return Refusal(
      .state, "\(member.name) may not see this case, so it would be with nobody.",
      citation: .ours("handing over"),
      opens: [
        "Name somebody who may see it.",
        "Or name \(member.name) among those who may see it first: “\(Step.builtIn(.access).name)”.",
      ])
  }
}
