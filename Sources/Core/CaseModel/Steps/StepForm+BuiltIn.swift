import PolicyModel

extension StepForm {
  /// What a built-in step asks, by the heading it stands under.
  func builtInFields(_ step: BuiltInStep) -> [StepField] {
    switch step.group {
    case .gathering: return gatheringFields(step)
    case .responding: return meetingFields(step)
    case .deciding: return decidingFields(step)
    case .reviewing: return reviewingFields(step)
    case .letters, .running: return runningFields(step)
    }
  }

  func builtInAct(
    _ step: BuiltInStep, _ reader: inout FormReader, _ happened: When
  ) -> StepAct {
    switch step.group {
    case .gathering: return gatheringAct(step, &reader, happened)
    case .responding: return meetingAct(step, &reader, happened)
    case .deciding: return decidingAct(step, &reader, happened)
    case .reviewing: return reviewingAct(step, &reader, happened)
    case .letters, .running: return runningAct(step, &reader, happened)
    }
  }

  func staffChoices(_ role: Role?) -> [StepField.Choice] {
    staff.filter { role == nil || $0.roles.contains(role ?? .staff) }
      .map { StepField.Choice($0.staff.rawValue, $0.name) }
  }
}
