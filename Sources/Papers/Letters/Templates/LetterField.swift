/// A name that a letter template may use, as it stands between the braces.
///
/// Names stand alone: no dots, no functions. A field in a list or a group is found inside its
/// section, and the fields around it are found there too.
public enum LetterField: String, CaseIterable, Sendable {
  // The head and the foot of every letter.
  case practice, schoolName, schoolAddress, schoolTelephone, schoolEmail, line
  case addresseeName, addresseeAddress, addressWithheld, date, caseNumber, greeting, closing
  case signatoryName, signatoryTitle, onBehalfOf, decidedBy, seal, details
  case parentWord, parentsWord, codeTitle, isParent, hasPupil

  // What happened and what the code says.
  case incidents, oneIncident, incidentWhen, incidentWhere, incidentCode, behaviours
  case clauseText, clausePlace, hasExpectations, expectations, hasMeasureClause, measureText
  case measurePlace, measureIsExact, offersMediation

  // A meeting.
  case meetingWhen, meetingPlace, meetingWith, meetingCompany, meetingIsHere

  // Terms.
  case isBan, isSeniorContact, restrictionName, restrictionPhrase
  case restrictionScope, fromDate, untilDate
  case mayFollow, reviewed, widens, untilWords, reviewDate, conditions, mayStill, endsByItself,
    asksFirst,
    hasExceptions,
    exceptions
  case exceptionDay, exceptionPurpose, exceptionConditions

  // Reasons and the parent's side.
  case factsReliedOn, factors, alternatives, whyLong, seriousness, again, put, replyBy, decider
  case deciderCapital
  case sideReceived, sideDeclined, sidePart, sideConsidered, sideNone, sideDay, sideLastDay
  case sideRelayed, sideRelayedNo, sideSpeaker, sideInTime, sideAsked
  case hasSideOther, sideOthers, sideOther
  case cameOn, sideAnswer, answerAlone, decidedOn, hasSteps, steps, step, remarks, remark

  // Children, adjustments, challenge.
  case hasChildren, children, childName, arrangement, childNames, adjustments, complaintRoute
  case complaintTo, complaintWords, complaintPlace, hearerWasConsulted

  // How it went on and ended.
  case continues, varies, hadEnded, replaces, follows, endedOn, isKeptAway, stillStands
  case withdrawnLetter, setAsideReason, challengeOutcome, challengeReasons,
    isUpheldInPart
  case breachWhen, breachWhere

  // To staff who were affected.
  case outcomes, outcome

  // The note to the chair.
  case personName, consulteeRole, consulteeName, standInReason, askedWhen, askedHow, ceilings
  case ceiling, consultedFacts, hasView
  case view, viewWhen, viewNote, againstReason
}
