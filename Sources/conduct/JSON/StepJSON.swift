import CaseModel
import PolicyModel

/// A step of a procedure, where it stands in a case, and what its form asks.
struct StepJSON: Encodable {
  /// One reason why it may not be taken now.
  struct Reason: Encodable {
    var kind: String
    var why: String
    var clause: String?
    var citation: String?
    var opens: [String]
  }

  var step: StepID
  var name: String
  var group: StepGroup
  var status: NextStep.Status
  var mayBeTaken: Bool
  var reasons: [Reason]
  var advice: [String]
  var count: Int
  var last: When?
  var whyNotUsed: String
  var clause: String?
  var citation: String?
  var fields: [StepField]?

  init(_ next: NextStep, fields: [StepField]? = nil) {
    step = next.step.id
    name = next.step.name
    group = next.step.group
    status = next.status
    mayBeTaken = next.mayBeTaken
    reasons = next.reasons.map {
      Reason(
        kind: $0.kind.rawValue, why: $0.why, clause: $0.clause, citation: $0.citation?.text,
        opens: $0.opens)
    }
    advice = next.advice
    count = next.count
    last = next.last
    whyNotUsed = next.whyNotUsed
    clause = next.clause.map { $0.exact ?? $0.summary }
    citation = next.clause?.citation.text
    self.fields = fields
  }
}

/// Every step of a case.
struct NextJSON: Encodable {
  var `case`: CaseID
  var version: Int
  var steps: [StepJSON]
}
