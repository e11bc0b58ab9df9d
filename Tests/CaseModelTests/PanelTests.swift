import CaseModel
import PolicyModel
import Testing

/// Who sits on a panel that hears a challenge: people, by identity, who had no part in the decision.
@Suite struct PanelTests {
  private func received(_ panel: [StaffID], _ names: String = "") -> CaseCommand {
    .receiveChallenge(
      ChallengeReceived(
        challenge: "", about: "R1", hearer: .panel, panel: panel, names: names, says: "Not so.",
        how: "by letter"))
  }

  private func why(_ spec: CaseSpec, _ panel: [StaffID], _ names: String = "") -> String {
    spec.refusal(received(panel, names))?.reasons.map(\.why).joined(separator: " ") ?? ""
  }

  @Test func `members are somebody, on record and without a part in it`() throws {
    let spec = try CaseSpec.banned()
    #expect(why(spec, []).contains("Nobody is named"))
    #expect(why(spec, ["s99"]) == "There is no s99 among the staff and governors.")
    #expect(
      why(spec, ["s07", "s05"]) == "E. Grant was consulted about it, and does not hear the "
        + "complaint about it.")
    #expect(why(spec, ["s01"]) == "A. Carr took the decision that is challenged.")
    #expect(why(spec, ["s06", "s07"]) == "")
    var affected = try CaseSpec.banned(affected: ["s07"])
    #expect(why(affected, ["s07"]).contains("was affected by the incident"))
    affected.staff[5].isRelated = true
    #expect(why(affected, ["s06"]).contains("a child in common"))
  }

  @Test func `an outsider is named with where they are from, and is nobody on record`() throws {
    let spec = try CaseSpec.banned()
    for nothing in ["C. Day", "C. Day,", "C. Day, ."] {
      #expect(why(spec, [], nothing).contains("where"), "\(nothing)")
    }
    for nobody in [".", " , ", "The headteacher, the school", "Three governors, the trust"] {
      #expect(why(spec, [], nobody).contains("names nobody"), "\(nobody)")
    }
    for known in [
      "A. Carr", "a carr, Hill School", "E.  Grant, a trust", "Adam Carr, governing body",
      "Mr Adam Carr, Mrs Shah (chair) and Mr D Deputy", "Carr, Adam",
      "C. Day and Emma Grant, a trust",
    ] {
      #expect(why(spec, [], known).contains("is on record"), "\(known)")
    }
    #expect(why(spec, [], "Adam Carr, Hill School, not s01") == "")
    #expect(why(spec, [], "Brian Carr, Hill School") == "")
    #expect(why(spec, [], "C. Day, Hill School\nE. Finch, the trust") == "")
    #expect(why(spec, ["s06"], "C. Day, Hill School\nA. Carr, Hill School").contains("on record"))
  }

  @Test func `they see the case, record the outcome and are named in the entry`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", received(["s06", "s07"], "C. Day, Hill School"))
    #expect(spec.state.challenges[0].facts.panel == ["s06", "s07"])
    #expect(spec.state.people == ["s06", "s07"])
    let outcome = CaseCommand.decideChallenge(
      ChallengeDecided(challenge: "H1", outcome: .upheld, reasons: "Heard.", told: "Their letter."))
    #expect(spec.refusal(outcome, by: Actor(staff: "s06", roles: [.viceChair])) == nil)
    #expect(spec.refusal(outcome, by: Actor(staff: "s05", roles: [.chair]))?.isPermission == true)
    let received = spec.state.version
    try spec.given("10:10", .correct(received))
    #expect(spec.state.people.isEmpty)
  }

  @Test func `the form offers those who may, and asks for one or for somebody from outside`()
    throws
  {
    let spec = try CaseSpec.banned()
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let field = form.fields(of: .builtIn(.challenge)).first { $0.name == "panel" }
    #expect(field?.choices.map(\.value) == ["s02", "s03", "s04", "s06", "s07"])
    func problems(_ answers: [String: String]) -> [String] {
      let said = ["says": "Not so.", "how": "by letter"].merging(answers) { $1 }
      guard case .failure(let found) = form.fill(.builtIn(.challenge), said) else { return [] }
      return found.problems.map(\.field)
    }
    #expect(problems(["hearer": "panel"]) == ["panel"])
    #expect(problems(["hearer": "panel", "panel": "s06"]).isEmpty)
    #expect(problems(["hearer": "panel", "names": "C. Day, Hill School"]).isEmpty)
    #expect(problems(["hearer": "vice-chair"]).isEmpty)
  }

  @Test func `whoever was asked and has left sits on it no more than before, under any name`()
    throws
  {
    var spec = try CaseSpec.banned()
    var chair = spec.staff.remove(at: 4)
    chair.roles = []
    spec.formerGovernors = [chair]
    for name in ["E. Grant, the trust", "Emma Grant, the trust"] {
      #expect(why(spec, [], name).contains("was consulted about it"), "\(name)")
    }
    #expect(why(spec, [], "Emma Grant, the trust, not s05") == "")
    #expect(why(spec, [], "C. Day, the trust") == "")
    // Who left without a part in it is free to sit on it.
    var other = spec.staff.remove(at: 4)
    other.roles = []
    spec.formerGovernors = [other]
    #expect(why(spec, [], "F. Hale, the trust") == "")
  }

  @Test func `an empty line names nobody and refuses nobody`() throws {
    let spec = try CaseSpec.banned()
    #expect(why(spec, ["s06"], " \n") == "")
    #expect(why(spec, [], "C. Day, Hill School\n  \nE. Finch, the trust\n") == "")
    #expect(why(spec, [], " \n").contains("Nobody is named"))
  }
}
