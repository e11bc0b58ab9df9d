public import PolicyModel

/// The register of checks that read a pack without running its procedure.
///
/// They hold for packs from any source, one that was adopted years ago included. What only shows when
/// the procedure is walked is `ProcedureProof`'s.
public enum PackChecks {
  /// Every check, in the order in which `policy check` prints them.
  public static let all: [PackCheck] = [
    PackCheck(rule: CitationsResolve.rule, run: CitationsResolve.run),
    PackCheck(rule: ClausesAreUsed.rule, run: ClausesAreUsed.run),
    PackCheck(rule: SummariesAreSentences.rule, run: SummariesAreSentences.run),
    PackCheck(rule: ExactWordsDiffer.rule, run: ExactWordsDiffer.run),
    PackCheck(rule: IDsAreWellFormed.rule, run: IDsAreWellFormed.run),
    PackCheck(rule: StepNamesAreDistinct.rule, run: StepNamesAreDistinct.run),
    PackCheck(rule: ScopeIsNamed.rule, run: ScopeIsNamed.run),
    PackCheck(rule: ExpectationsAreExpectations.rule, run: ExpectationsAreExpectations.run),
    PackCheck(rule: BehavioursHaveResponses.rule, run: BehavioursHaveResponses.run),
    PackCheck(rule: EverydayActsStand.rule, run: EverydayActsStand.run),
    PackCheck(rule: ProtectiveActsAreUnconditional.rule, run: ProtectiveActsAreUnconditional.run),
    PackCheck(rule: RequirementsCanBeMet.rule, run: RequirementsCanBeMet.run),
    PackCheck(rule: RestrictionsAreComplete.rule, run: RestrictionsAreComplete.run),
    PackCheck(rule: FairnessGateStands.rule, run: FairnessGateStands.run),
    PackCheck(rule: BanIsOneMeasure.rule, run: BanIsOneMeasure.run),
    PackCheck(rule: LettersAreNamed.rule, run: LettersAreNamed.run),
    PackCheck(rule: LadderIsWhole.rule, run: LadderIsWhole.run),
    PackCheck(rule: MeetingsHaveHolders.rule, run: MeetingsHaveHolders.run),
    PackCheck(rule: DutiesCanBeDone.rule, run: DutiesCanBeDone.run),
    PackCheck(rule: DutiesCanArise.rule, run: DutiesCanArise.run),
    PackCheck(rule: RoutesResolve.rule, run: RoutesResolve.run),
    PackCheck(rule: ConsultationsMatchRequirements.rule, run: ConsultationsMatchRequirements.run),
    PackCheck(rule: PowersHaveSomeone.rule, run: PowersHaveSomeone.run),
    PackCheck(rule: ChallengeIsNamed.rule, run: ChallengeIsNamed.run),
    PackCheck(rule: ControlCanBeResolved.rule, run: ControlCanBeResolved.run),
  ]

  /// What every check finds in the pack, in the order of ``all``.
  public static func run(_ pack: PolicyPack) -> [PackCheckResult] {
    all.map { PackCheckResult(rule: $0.rule, findings: $0.run(pack)) }
  }
}
