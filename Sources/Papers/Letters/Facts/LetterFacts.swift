public import CaseModel
public import PolicyModel

/// Everything one letter may say, as plain values: no ids to look up, no state to read.
///
/// Made by ``LetterFacts/make(_:in:case:chronology:pack:names:school:today:signatory:seal:)`` and
/// rendered by ``LetterRenderer``. What is not here cannot stand in a letter.
public struct LetterFacts: Hashable, Sendable {
  /// Which letter.
  public var kind: LetterKind
  /// The school, with its address and whether it is made up.
  public var school: SchoolSetUp
  /// The letter's date.
  public var date: CivilDate
  /// The school's reference.
  public var caseNumber: CaseID
  /// Whom it goes to.
  public var addressee: Addressee
  /// The school's own words for people.
  public var words: PackWords
  /// The code's title.
  public var code: String
  /// The places of the code that the pack cites.
  public var places: [String] = []
  /// False for a mere visitor, whom nothing is said about a child to.
  public var isParent = true
  /// True where a child of theirs is at the school, or nobody knows of any.
  public var hasPupil = true
  /// What happened, oldest first.
  public var incidents: [ToldIncident] = []
  /// What the code expects of parents, where it says so in a few clauses.
  public var expectations: [ToldClause] = []
  /// What the code says of the step or, in a warning, of the ban that may follow; nil where it does
  /// not speak of it.
  public var measureClause: ToldClause?
  /// The meeting, for an invitation.
  public var meeting: ToldMeeting?
  /// True where the school decided to offer mediation.
  public var offersMediation = false
  /// The terms intended or in force.
  public var terms: ToldTerms?
  /// The facts relied on; empty where none are stated.
  public var factsReliedOn = ""
  /// What was weighed.
  public var factors = ""
  /// What else was considered.
  public var alternatives = ""
  /// Why it lasts longer than a year; empty where it does not.
  public var whyLong = ""
  /// Why the matter was too serious for earlier steps; empty where none were passed over.
  public var seriousness = ""
  /// Why what was decided before is taken up again; empty where nothing was.
  public var again = ""
  /// The ban that an interim ban follows, as nobody could be heard on it in time; empty where it follows none.
  public var follows = ""
  /// The last day to reply, for a notice or an interim ban.
  public var replyBy: CivilDate?
  /// What more time is given to reply to: `the notice of 4 March 2027`.
  public var put = ""
  /// What a decision takes the place of and the parent was told of, in words; empty for nothing.
  public var replaces: [String] = []
  /// True where the time of what was reviewed was over before the review.
  public var hadEnded = false
  /// The terms as they stand, or stood, before the review that the letter is about.
  public var reviewed: Terms?
  /// The ban that may follow an interim one, which is put to the parent.
  public var mayFollow: ToldTerms?
  /// Who decides, in words: `the headteacher`.
  public var decider = ""
  /// The parent's side so far; nil where it was not asked for.
  public var representations: ToldRepresentations?
  /// The day on which what is acknowledged came; nil in other letters.
  public var cameOn: CivilDate?
  /// What came from them in the time to reply and was taken not to answer, with why, one sentence each.
  public var takenForNoAnswer: [String] = []
  /// What they said, point by point, and the answer; empty where none was asked for.
  public var answer = ""
  /// The day of the decision that the letter is about; nil where it is about none.
  public var decidedOn: CivilDate?
  /// How the policy's demands were met, one sentence each.
  public var steps: [String] = []
  /// What was written down only after the decision, and the like, one sentence each.
  public var remarks: [String] = []
  /// The children and what happens with each.
  public var children: [ToldChild] = []
  /// Adjustments asked about and agreed, in words.
  public var adjustments = ""
  /// How to challenge the decision, as a noun phrase: the pack's route, which no head's words replace.
  public var complaintRoute = ""
  /// To whom to write.
  public var complaintTo = ""
  /// What the head says of it besides; empty for nothing.
  public var complaintWords = ""
  /// Where the code says so; empty where it does not.
  public var complaintPlace = ""
  /// True where whoever hears a complaint first was consulted about the decision.
  public var hearerWasConsulted = false
  /// The consultation, for the note to the chair.
  public var consultation: ToldConsultation?
  /// What a review decided; nil for other letters.
  public var review: ReviewOutcome?
  /// Exceptions agreed for days still to come.
  public var exceptions: [ToldException] = []
  /// The last day of a restriction that ended, or the day from which it was lifted.
  public var endedOn: CivilDate?
  /// True where something else keeps the person away: no letter tells them then that they may come on to the site.
  public var isKeptAway = false
  /// What of that they were told, each in words: `the ban from 9 March 2026`.
  public var stillStands: [String] = []
  /// Which letter is taken back where no restriction is, as it goes on after “The letter”; empty in other letters.
  public var withdrawnLetter = ""
  /// Why a restriction was set aside.
  public var setAsideReason = ""
  /// Why a challenge was not upheld, or in part; empty in other letters.
  public var challengeReasons = ""
  /// True where a challenge was upheld in part.
  public var isUpheldInPart = false
  /// The challenge that led to it, in a sentence; empty for none.
  public var challengeOutcome = ""
  /// What was done against a restriction.
  public var breach: ToldBreach?
  /// What came of an incident, in a letter to staff.
  public var outcomes: [ToldOutcome] = []
  /// The full name of the person of the case, for the note to the chair; empty in other letters.
  public var personName = ""
  /// What the head wrote for this letter.
  public var details = ""
  /// Who signs.
  public var signatory: LetterOfficer
  /// Who decided, where somebody else signs for them.
  public var onBehalfOf: LetterOfficer?
  /// Who decided in the head's place, where the head signs; nil where nobody did.
  public var decidedBy: LetterOfficer?
  /// The seal of the record, on the school's own copy only.
  public var seal: String?
  /// Names that may not stand in this letter.
  public var mustNotName: [String] = []

  /// Where staff may be named whom the addressee deals with, or is: who signs or decided, who is met, and what is
  /// arranged.
  public var wordsOfStaffToMeet: String {
    var words = [
      signatory.name, (onBehalfOf ?? decidedBy)?.name ?? "", complaintTo, consultation?.name ?? "",
    ]
    if kind.recipient == .staff { words.append(addressee.name) }
    words += [meeting?.with ?? "", meeting?.company ?? ""]
    words += [terms?.terms, mayFollow?.terms, reviewed].compactMap { $0 }
      .flatMap { [$0.conditions, $0.exceptions] }
    words += children.map(\.arrangement)
    words += exceptions.flatMap { [$0.purpose, $0.conditions] }
    return words.joined(separator: "\n")
  }

  /// Names of places and papers, in which somebody's name may stand by chance.
  public var schoolsOwnWords: String {
    [school.name, code, complaintRoute].joined(separator: "\n")
  }

  /// A letter that says nothing yet besides who writes to whom.
  public init(
    kind: LetterKind, school: SchoolSetUp, date: CivilDate, caseNumber: CaseID,
    addressee: Addressee, words: PackWords, code: String, signatory: LetterOfficer
  ) {
    self.kind = kind
    self.school = school
    self.date = date
    self.caseNumber = caseNumber
    self.addressee = addressee
    self.words = words
    self.code = code
    self.signatory = signatory
  }
}
