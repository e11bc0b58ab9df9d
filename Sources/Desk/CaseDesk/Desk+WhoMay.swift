import CaseModel
import PolicyModel

/// Who may hand in which form, and so open it.
extension Desk {
  /// Why whoever acts may not hand in such a form; nil where they may. It is asked before anything is looked
  /// up, so that the answer tells nothing of what there is.
  func openingRefusal(_ key: FormKey) throws(DeskError) -> Refusal? {
    switch key {
    // A step is judged in its case, once that is read; the policy says who holds a power.
    case .step, .power: return nil
    case .incident, .gateBreach: return nil
    // Whoever made the report may complete it, which is known once it is read.
    case .completing: return nil
    case .triage: return try triageRefusal()
    case .staffCheck:
      return try runningRefusal("Looking after staff is recorded by those who run cases.")
    case .handOver:
      return try runningRefusal(
        "Handing an incident on is for the headteacher, deputies and senior staff.")
    case .parentAdd, .parentEdit, .pupilAdd, .pupilLeft, .pupilReturned, .link, .linkChange,
      .linkEnd, .courtOrder, .courtOrderEnd, .adjustment, .adjustmentEnd, .agreement:
      return try peopleRefusal()
    case .delegate: return try delegationRefusal()
    case .actingHead: return try appointingRefusal()
    case .delegationEnd: return try endingRefusal()
    case .delegationConfirm: return try confirmingRefusal()
    case .staffAdd, .staffChange, .staffLeft: return try staffRefusal()
    case .schoolDetails: return try schoolRefusal()
    }
  }

  /// Why nobody in this place may take a step whatever its form says; nil where they may, or where that
  /// depends on what the form says.
  static func openingRefusal(_ step: Step, _ rail: NextStep?) -> Refusal? {
    if case .builtIn(let builtIn) = step, whoMayIsInTheForm[builtIn] != nil { return nil }
    let reasons = rail?.reasons.filter { $0.kind == .permission } ?? []
    return reasons.isEmpty ? nil : Refusal(reasons)
  }

  /// Steps of which one may be somebody's and the next somebody else's, by the letter, the measure, who hears a
  /// challenge, or what is due: each with what it could record, bare of everything but what says whose it is.
  ///
  /// The answers are those with which the form is opened: the letter, or what is due, where it is for one.
  static let whoMayIsInTheForm:
    [BuiltInStep: @Sendable ([String: String], CaseState, CaseContext) -> [CaseCommand]] = [
      .letterIssue: { answers, state, context in
        state.letters.filter {
          $0.issued == nil && $0.isOutstanding
            && $0.id.rawValue == answers["letter"] ?? $0.id.rawValue
        }.map {
          .issueLetter(
            LetterIssued(
              letter: $0.id, kind: $0.draft.kind, text: "", hash: "",
              signedBy: context.actor.staff))
        }
      },
      .notice: { _, _, context in
        context.pack.measures.filter(\.kind.isRestriction).map {
          let terms = Terms(form: .full, scope: .whole, from: context.today)
          return .giveNotice(
            NoticeGiven(
              notice: "",
              proposal: Proposal(measure: $0.id, terms: terms, incidents: [], facts: ""),
              replyBy: context.today))
        }
      },
      .review: { _, state, context in
        state.live(on: context.today).map {
          .decideReview(
            ReviewDecided(
              restriction: $0.id, outcome: .lift,
              reasons: DecisionReasons(facts: "", factors: "", alternatives: "")))
        }
      },
      .putOff: { answers, _, context in
        DueKind.allCases.map(\.rawValue).filter { $0 == answers["what"] ?? $0 }.map {
          .putOff(DuePutOff(due: $0, until: context.today, reason: ""))
        }
      },
      .challengeOutcome: { _, state, _ in
        state.challenges.filter { $0.decided == nil }.map {
          .decideChallenge(
            ChallengeDecided(challenge: $0.facts.challenge, outcome: .notUpheld, reasons: ""))
        }
      },
    ]

  /// Why a step of which one may be somebody's and the next somebody else's is not this person's, whatever
  /// they name in its form; nil where they may take one.
  ///
  /// - Parameter answers: what stands in the form at first: the letter for which it is opened, what is put off.
  static func refusal(
    _ step: Step, about answers: [String: String], _ state: CaseState, _ context: CaseContext
  ) -> Refusal? {
    guard case .builtIn(let builtIn) = step, let commands = whoMayIsInTheForm[builtIn] else {
      return nil
    }
    let decider = Decider(state, context)
    var first: Refusal?
    for command in commands(answers, state, context) {
      guard case .refused(let refusal) = decider.decide(command), refusal.isPermission else {
        return nil
      }
      first = first ?? refusal
    }
    return first
  }

  func triageRefusal() throws(DeskError) -> Refusal? {
    if try actor().isHead { return nil }
    return Refusal(
      .permission, "Triage is for the headteacher.", citation: .ours,
      opens: [
        "Ask the headteacher, or have somebody else record the delegation under which you act: “Hands the head's "
          + "part on” among the actions, or “conduct staff delegate”."
      ])
  }

  private func runningRefusal(_ why: String) throws(DeskError) -> Refusal? {
    if try actor().runsCases { return nil }
    return Refusal(.permission, why, citation: .ours, opens: ["Ask one of them."])
  }

  private func peopleRefusal() throws(DeskError) -> Refusal? {
    if try keepsPeople() { return nil }
    return Refusal(
      .permission, "Changing people in the record is for the office and senior staff.",
      citation: .ours, opens: ["Ask one of them."])
  }

  /// True for those who keep people's details in the record.
  func keepsPeople() throws(DeskError) -> Bool {
    let actor = try actor()
    return actor.runsCases || !actor.roles.isDisjoint(with: [.administrator, .office])
  }

  private func appointingRefusal() throws(DeskError) -> Refusal? {
    if try !actor().roles.isDisjoint(with: [.chair, .viceChair, .administrator]) {
      return nil
    }
    return Refusal(
      .permission,
      "An acting head whom the governors appoint is recorded by the chair of governors, by the vice-chair where "
        + "the chair cannot, or by the administrator.", citation: .ours,
      opens: [
        "Ask one of them, with the reference of the minute.",
        "The headteacher can delegate their powers themselves.",
      ])
  }

  private func confirmingRefusal() throws(DeskError) -> Refusal? {
    if try school().isHead(staff, on: try today()) { return nil }
    return Refusal(
      .permission, "Only the headteacher can confirm it.", citation: .ours,
      opens: ["Ask the headteacher.", "Whoever acts can give it back: end the delegation."])
  }

  /// The governors fill their own offices, and the chair makes a head where there is none and records one who
  /// left; what else each may change is judged by the change.
  private func staffRefusal() throws(DeskError) -> Refusal? {
    let actor = try actor()
    if actor.isHead || !actor.roles.isDisjoint(with: Self.recorders) { return nil }
    return Self.changingStaff
  }

  static let changingStaff = Refusal(
    .permission, "Changing staff is for the headteacher or the administrator.", citation: .ours,
    opens: ["Ask one of them."])

  private func schoolRefusal() throws(DeskError) -> Refusal? {
    if try administers() { return nil }
    return Refusal(
      .permission, "This is for the headteacher or the administrator.", citation: .ours,
      opens: ["Ask one of them."])
  }

  /// True for those who keep the school's own matters in the record: its details, staff, policy and calendar.
  func administers() throws(DeskError) -> Bool {
    let actor = try actor()
    return actor.isHead || actor.roles.contains(.administrator)
  }
}

extension Citation {
  /// The basis of what Conduct itself asks where no policy speaks.
  static let ours = Citation(basis: .ourDefault, source: "", place: "")
}

extension DeskError {
  /// A refusal to open a form, with what would make it possible.
  static func refused(_ refusal: Refusal) -> DeskError {
    let sentence = refusal.reasons.map { ([$0.why] + $0.opens).joined(separator: " ") }
      .joined(separator: "\n")
    return refusal.isPermission ? .notPermitted(sentence) : .unusable(sentence)
  }
}
