public import CaseModel
public import PolicyModel

extension LetterFacts {
  /// What a drafted letter may say, gathered from its case.
  ///
  /// A letter to another carer is given nothing of the case but the arrangements for that carer's
  /// own children. Entries that are marked never reach any letter.
  ///
  /// - Parameters:
  ///   - draft: the letter to be written.
  ///   - state: the case, folded from `chronology`.
  ///   - number: the case's number, which letters give as the school's reference.
  ///   - chronology: the case's entries, oldest first.
  ///   - pack: the pack the case was opened under.
  ///   - names: the names behind the case's ids.
  ///   - school: the school's details.
  ///   - today: the letter's date.
  ///   - signatory: who signs; where somebody else decided, the letter says on whose behalf.
  ///   - others: the person's other cases: what holds for them there holds here.
  ///   - seal: the record's seal, for the school's own copy; nil for the copy that goes out.
  /// - Throws: ``LetterFault/noAddressee`` or ``LetterFault/noSubject(_:)``.
  public static func make(
    _ draft: LetterDrafted, in state: CaseState, case number: CaseID,
    chronology: [Recorded<CaseEvent>], pack: PolicyPack, names: LetterNames, school: SchoolSetUp,
    today: CivilDate, signatory: StaffID, others: [OtherCase] = [], seal: String? = nil
  ) throws(LetterFault) -> LetterFacts {
    let source = FactsSource(
      draft: draft, state: state, number: number, chronology: chronology, pack: pack, names: names,
      today: today, others: others)
    var facts = LetterFacts(
      kind: draft.kind, school: school, date: today, caseNumber: number,
      addressee: try source.addressee(), words: pack.words, code: pack.title,
      signatory: names.staff[signatory] ?? LetterOfficer(name: "", title: ""))
    facts.seal = seal
    facts.places = ([pack] + names.codes.values).flatMap(\.places)
    facts.isParent = !(source.person?.isVisitor ?? false)
    let children = source.person?.children ?? []
    facts.hasPupil = children.isEmpty || !children.allSatisfy(names.gone.contains)
    facts.mustNotName = source.mustNotName
    facts.decider = source.decider
    let other = source.decidedBy.flatMap {
      $0 == signatory ? nil : names.then[$0] ?? names.staff[$0]
    }
    if names.heads.contains(signatory) {
      // The head is nobody's deputy: what another decided in their place is said so, and not signed for them.
      facts.decidedBy = [.noticeOfIntent, .reviewNotice].contains(draft.kind) ? nil : other
    } else {
      facts.onBehalfOf = other
    }
    switch draft.kind {
    case .arrangementsOtherCarer:
      facts.children = try source.otherCarersChildren()
      facts.isParent = true
    case .invitation: try source.fillInvitation(&facts)
    case .warning, .banWarning: source.fillWarning(&facts)
    case .noticeOfIntent, .reviewNotice: try source.fillNotice(&facts)
    case .moreTime: try source.fillMoreTime(&facts)
    case .interimBan, .ban, .managedContact, .accompaniedContact:
      try source.fillDecision(&facts)
    case .noBan: try source.fillNoBan(&facts)
    case .reviewOutcome, .lift: try source.fillReview(&facts)
    case .laterReply: try source.fillLaterReply(&facts)
    case .lapse: try source.fillLapse(&facts)
    case .setAside: try source.fillSetAside(&facts)
    case .challengeOutcome: try source.fillChallenge(&facts)
    case .restrictionBreached: try source.fillBreach(&facts)
    case .exception: try source.fillException(&facts)
    case .acknowledgement: try source.fillAcknowledgement(&facts)
    case .removalRequest: try source.fillRemovalRequest(&facts)
    case .staffAffected: try source.fillStaffAffected(&facts)
    case .chairNote: try source.fillChairNote(&facts)
    }
    let isToFamily = ![.otherCarer, .staff].contains(draft.kind.recipient)
    let besides = isToFamily ? source.bansBesides : []
    facts.isKeptAway = !besides.isEmpty
    facts.stillStands = besides.filter { $0.standing(on: today) != .notTold }.map(\.inWords)
    if draft.kind != .arrangementsOtherCarer { facts.details = draft.details }
    return facts
  }
}

extension PolicyPack {
  /// Every place of the code that the pack cites.
  fileprivate var places: [String] {
    let asked = measures.flatMap(\.requires).flatMap { [$0.citation] + $0.wayCitations.values }
    return (clauses.map(\.citation) + asked + [challenge.citation]).map(\.place)
  }
}
