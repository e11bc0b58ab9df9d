extension FormKey {
  /// A name for the form's draft file: letters, digits, `-` and `_` only.
  public var draftName: String {
    switch self {
    case .step(let number, let step): return "case-\(number)-\(step)"
    case .incident(let parent): return "incident-\(parent?.rawValue ?? "new")"
    case .triage(let incident): return "triage-\(incident)"
    case .staffCheck(let incident): return "staff-check-\(incident)"
    case .completing(let incident): return "completing-\(incident)"
    case .handOver(let incident): return "hand-over-\(incident)"
    case .parentAdd: return "parent-add"
    case .parentEdit(let parent): return "parent-edit-\(parent)"
    case .pupilAdd: return "pupil-add"
    case .pupilLeft(let pupil): return "pupil-left-\(pupil)"
    case .pupilReturned(let pupil): return "pupil-returned-\(pupil)"
    case .link(let parent): return "link-\(parent)"
    case .linkChange(let parent): return "link-change-\(parent)"
    case .linkEnd(let parent): return "link-end-\(parent)"
    case .courtOrder(let parent): return "court-order-\(parent)"
    case .courtOrderEnd(let parent): return "court-order-end-\(parent)"
    case .adjustment(let parent): return "adjustment-\(parent)"
    case .adjustmentEnd(let parent): return "adjustment-end-\(parent)"
    case .agreement(let parent): return "agreement-\(parent)"
    case .delegate: return "delegate"
    case .actingHead: return "acting-head"
    case .delegationEnd: return "delegation-end"
    case .delegationConfirm: return "delegation-confirm"
    case .staffAdd: return "staff-add"
    case .staffChange: return "staff-change"
    case .staffLeft: return "staff-left"
    case .schoolDetails: return "school-details"
    case .gateBreach(let parent): return "gate-breach-\(parent)"
    case .power: return "power"
    }
  }

  /// Forms that are about nothing in particular, whose draft's name is all there is.
  private static let single: [FormKey] = [
    .parentAdd, .pupilAdd, .delegate, .actingHead, .delegationEnd, .delegationConfirm, .staffAdd,
    .staffChange, .staffLeft, .schoolDetails, .power, .incident(nil),
  ]

  /// Forms about one thing: what their draft's name begins with, and the form for the id after it. A
  /// beginning that another begins with stands after it.
  private static let about: [(beginning: String, form: @Sendable (String) -> FormKey)] = [
    ("incident-", { .incident(ParentID(rawValue: $0)) }),
    ("triage-", { .triage(IncidentID(rawValue: $0)) }),
    ("staff-check-", { .staffCheck(IncidentID(rawValue: $0)) }),
    ("completing-", { .completing(IncidentID(rawValue: $0)) }),
    ("hand-over-", { .handOver(IncidentID(rawValue: $0)) }),
    ("parent-edit-", { .parentEdit(ParentID(rawValue: $0)) }),
    ("pupil-left-", { .pupilLeft(PupilID(rawValue: $0)) }),
    ("pupil-returned-", { .pupilReturned(PupilID(rawValue: $0)) }),
    ("link-change-", { .linkChange(ParentID(rawValue: $0)) }),
    ("link-end-", { .linkEnd(ParentID(rawValue: $0)) }),
    ("link-", { .link(ParentID(rawValue: $0)) }),
    ("court-order-end-", { .courtOrderEnd(ParentID(rawValue: $0)) }),
    ("court-order-", { .courtOrder(ParentID(rawValue: $0)) }),
    ("adjustment-end-", { .adjustmentEnd(ParentID(rawValue: $0)) }),
    ("adjustment-", { .adjustment(ParentID(rawValue: $0)) }),
    ("agreement-", { .agreement(ParentID(rawValue: $0)) }),
    ("gate-breach-", { .gateBreach(ParentID(rawValue: $0)) }),
  ]

  /// The form a draft's file is named after; nil for a name that no form gives.
  public init?(draftName name: String) {
    if let form = Self.single.first(where: { $0.draftName == name }) {
      self = form
      return
    }
    let step = "case-"
    if name.hasPrefix(step) {
      // A case's number is a year and a number; the step's name is the rest, hyphens and all.
      let parts = name.dropFirst(step.count).split(separator: "-", maxSplits: 2).map(String.init)
      guard parts.count == 3 else { return nil }
      self = .step(CaseID(rawValue: "\(parts[0])-\(parts[1])"), parts[2])
      return
    }
    guard
      let known = Self.about.first(where: {
        name.hasPrefix($0.beginning) && name.count > $0.beginning.count
      })
    else { return nil }
    self = known.form(String(name.dropFirst(known.beginning.count)))
  }

  /// The stream whose version tells that somebody recorded something in between; nil for what begins one,
  /// and for what looks at its case itself.
  public var stream: String? {
    switch self {
    case .triage(let incident), .staffCheck(let incident), .handOver(let incident),
      .completing(let incident):
      return incident.stream
    case .parentEdit(let parent), .link(let parent), .linkChange(let parent), .linkEnd(let parent),
      .courtOrder(let parent), .courtOrderEnd(let parent), .adjustment(let parent),
      .adjustmentEnd(let parent), .agreement(let parent):
      return parent.stream
    case .pupilLeft(let pupil), .pupilReturned(let pupil): return pupil.stream
    case .delegate, .actingHead, .delegationEnd, .delegationConfirm, .staffAdd, .staffChange,
      .staffLeft, .schoolDetails:
      return "school"
    case .step, .incident, .parentAdd, .pupilAdd, .gateBreach, .power: return nil
    }
  }
}
