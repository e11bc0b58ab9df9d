public import CaseModel

extension LetterFault {
  /// Why the letter cannot be issued now, each reason with what would let it be.
  public var reasons: [Refusal.Reason] {
    guard case .missing(let fields) = self else {
      return [Refusal.Reason(kind: .state, why: sentence)]
    }
    var reasons: [Refusal.Reason] = []
    for field in fields {
      let (why, opens) = field.plain
      // One thing to do fills several fields of a letter, and is said once.
      if !reasons.contains(where: { $0.why == why }) {
        reasons.append(Refusal.Reason(kind: .state, why: why, opens: opens))
      }
    }
    return reasons
  }
}

extension MissingField {
  /// What the letter says that is not recorded, in words, and what to record.
  var plain: (why: String, opens: [String]) {
    guard why == .empty else { return (sentence, ["Mend the template at that line."]) }
    switch field {
    case "meetingWhen", "meetingWith", "meetingPlace", "meetingCompany":
      return (
        "The letter says when the meeting is and with whom, and no meeting is arranged yet.",
        ["Take the step “Arrange a meeting”, then issue the letter."]
      )
    case "addresseeName", "addresseeAddress", "greeting":
      return (
        "It is not known how the person is addressed.",
        ["Add the name and the address on the person's screen."]
      )
    case "schoolName", "schoolAddress", "schoolTelephone", "schoolEmail":
      return (
        "The letter says how the school is reached, and that is not recorded.",
        ["Take “Changes what is known about the school” from the list of actions."]
      )
    case "signatoryName", "signatoryTitle":
      return ("It is not known who signs.", ["Add the member of staff who signs."])
    case "view", "viewWhen", "viewNote":
      return (
        "The letter gives the chair's view, and none is recorded.",
        ["Take the step “Record the chair's view”."]
      )
    case "replyBy":
      // What is put to somebody always has its day, which only a hold makes uncertain.
      return (
        "The letter says until when to reply, and that day is not known while contact is on hold.",
        ["Record that the hold is lifted, and by whom."]
      )
    default: return (sentence, ["Record what the letter says there, or change the template."])
    }
  }
}
