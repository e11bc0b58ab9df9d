public import CaseModel
import CaseStore
import Chronology
import PolicyModel

extension Desk {
  /// A person as their screen shows them; to whoever keeps people's details and sees no cases, without what
  /// they did and what was decided.
  public func parentSheet(_ parent: ParentID) throws(DeskError) -> ParentSheet {
    let state = try parentState(parent)
    let seesCases = try viewer().seesCases
    let mayRead = seesCases ? true : try keepsPeople()
    guard mayRead else { throw .notFound("person \(parent)") }
    let today = try today()
    var children: [String] = []
    var gone: Set<PupilID> = []
    for link in state.standingLinks {
      let pupil = try pupilState(link.pupil)
      if pupil.left != nil { gone.insert(link.pupil) }
      let left = pupil.left.map { ", left \($0.slashed)" } ?? ""
      let form = pupil.form.isEmpty ? "" : " (\(pupil.form))"
      children.append(
        "\(pupil.name.full)\(form): \(link.relation.words), parental responsibility "
          + "\(link.responsibility.words), \(link.collects ? "collects" : "does not collect")\(left)"
      )
    }
    var contact: [String] = []
    if state.contact.confidential {
      contact.append("Address not to be disclosed.")
    } else if !state.contact.address.isEmpty {
      contact.append(
        state.contact.address.split(separator: "\n").joined(separator: ", ")
          + (state.contact.postcode.isEmpty ? "" : ", \(state.contact.postcode)"))
    }
    contact += state.contact.telephone
    if !state.contact.email.isEmpty { contact.append(state.contact.email) }
    let pack = try pack()
    let agreement: String
    if pack.agreement == nil {
      agreement = ""
    } else if let last = state.agreements.last {
      let answer = last.agreed.map { $0 ? "agreed" : "did not agree" } ?? "asked, no answer yet"
      agreement = "\(answer) (edition \(last.edition))"
    } else {
      agreement = "not asked"
    }
    let entries = try DeskError.mapping { try store.load(parent.stream) }
    let orders = state.orders.filter { !$0.isOver(on: today) }
    var sheet = ParentSheet(
      parent: parent, name: state.fullName, kind: state.kind, contact: contact, children: children,
      orders: orders.map { order in
        let from = order.facts.from > today ? ", from \(order.facts.from.slashed)" : ""
        return "\(order.facts.kind)\(from): \(order.facts.effect)"
      },
      adjustments: state.adjustments.map(\.what), agreement: agreement,
      incidents: seesCases ? try incidents(IncidentsQuestion(parent: parent)).rows : [],
      cases: seesCases ? try cases(CasesQuestion(parent: parent)).rows : [],
      restrictions: seesCases ? try restrictions(RestrictionsQuestion(parent: parent)).rows : [],
      chronology: seesCases ? try lines(entries.reversed(), pack: pack) : [],
      pupils: state.standingLinks.map(\.pupil))
    if let atGate = try gate().stopped.first(where: { $0.parent == parent }) {
      sheet.gate = atGate.lines + atGate.children
    }
    sheet.left = gone
    sheet.showsCases = seesCases
    sheet.orderIDs = orders.map(\.facts.order)
    sheet.adjustmentIDs = state.adjustments.map(\.adjustment)
    return sheet
  }
}
