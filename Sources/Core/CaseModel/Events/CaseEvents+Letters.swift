public import PolicyModel

/// How a letter was delivered (Education Act 1996 s.572: by hand, at the last known address, by
/// prepaid post, or by e-mail where the person agreed).
public enum DeliveryMethod: String, Codable, CaseIterable, Sendable {
  case handed
  case left
  case post
  case email

  /// The method in words.
  public var words: String {
    switch self {
    case .handed: return "handed over"
    case .left: return "left at the last known address"
    case .post: return "by prepaid post"
    case .email: return "by e-mail"
    }
  }
}

extension DeliveryMethod {
  /// True where a letter goes to the same address by either way: to where they live, or by e-mail.
  func usesSameAddress(as other: DeliveryMethod) -> Bool {
    switch self {
    case .post, .left: return other == .post || other == .left
    case .email: return other == .email
    case .handed: return false
    }
  }
}

/// Why a meeting did not take place.
public enum MissedReason: String, Codable, CaseIterable, Sendable {
  case notAttended = "not-attended"
  case declined
  case schoolCancelled = "school-cancelled"

  /// True where the offer was the parent's to take, so that it counts as offered.
  public var countsAsOffered: Bool { self != .schoolCancelled }

  /// The reason in words.
  public var words: String {
    switch self {
    case .notAttended: return "not attended"
    case .declined: return "declined"
    case .schoolCancelled: return "called off by the school"
    }
  }
}

/// A letter is to be written.
public struct LetterDrafted: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.letter-drafted"
  /// The version of the shape below.
  public static let version = 1

  /// Its id in the case.
  public var letter: ItemID
  /// Which letter.
  public var kind: LetterKind
  /// The measure it belongs to; empty for none.
  public var measure: String
  /// The restriction, notice, consultation or meeting it is about.
  public var about: ItemID?
  /// The other carer whom it goes to; nil for any other letter.
  public var to: ParentID?
  /// The member of staff whom it goes to; nil for any other letter.
  public var toStaff: StaffID?
  /// What it says besides the template, in the head's own words.
  public var details: String

  /// A letter is to be written.
  public init(
    letter: ItemID, kind: LetterKind, measure: String = "", about: ItemID? = nil,
    to: ParentID? = nil, toStaff: StaffID? = nil, details: String = ""
  ) {
    self.letter = letter
    self.kind = kind
    self.measure = measure
    self.about = about
    self.to = to
    self.toStaff = toStaff
    self.details = details
  }
}

/// A draft was given up.
public struct LetterDropped: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.letter-dropped"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var letter: ItemID
  /// Why.
  public var reason: String

  /// A draft was given up.
  public init(letter: ItemID, reason: String) {
    self.letter = letter
    self.reason = reason
  }
}

/// A letter's text was fixed and signed.
public struct LetterIssued: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.letter-issued"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var letter: ItemID
  /// Which kind.
  public var kind: LetterKind
  /// The exact text.
  public var text: String
  /// SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal.
  public var hash: String
  /// Who signs it.
  public var signedBy: StaffID
  /// The names of others that stay in it, each with the reason.
  public var names: [AllowedName]

  /// A letter's text was fixed and signed.
  public init(
    letter: ItemID, kind: LetterKind, text: String, hash: String, signedBy: StaffID,
    names: [AllowedName] = []
  ) {
    self.letter = letter
    self.kind = kind
    self.text = text
    self.hash = hash
    self.signedBy = signedBy
    self.names = names
  }
}

/// A letter went out.
public struct LetterSent: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.letter-sent"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var letter: ItemID
  /// How.
  public var how: DeliveryMethod
  /// To which address, in words.
  public var to: String
  /// Why it is right to send it once more to where it came back from; nil where it went another way.
  public var again: String?

  /// What is recorded of one that did not go from hand to hand: the law knows one address, the last known one.
  static let toAddressOnRecord = "the address on record"

  /// A letter went out.
  public init(letter: ItemID, how: DeliveryMethod, to: String, again: String? = nil) {
    self.letter = letter
    self.how = how
    self.to = to
    self.again = again
  }

  /// The word for somebody besides the parent in what is said of where a letter was handed over; nil where there is
  /// none: into whose hands it went is said by itself.
  static func somebodyElse(in place: String) -> String? {
    let words = place.lowercased().split { !$0.isLetter }.map(String.init)
    return words.indices.first { index in
      // “Mum” alone is the parent; “her mum” is not.
      others.contains(words[index])
        || index > 0 && parents.contains(words[index]) && theirs.contains(words[index - 1])
    }.map { words[$0] }
  }

  private static let others: Set = [
    "aunt", "boyfriend", "brother", "cousin", "daughter", "friend", "friends", "girlfriend",
    "grandfather", "grandma", "grandmother", "grandpa", "granny", "husband", "landlord", "lodger",
    "nan", "neighbour", "neighbours", "nephew", "niece", "partner", "relative", "sister",
    "somebody",
    "someone", "son", "stepfather", "stepmother", "uncle", "wife",
  ]
  private static let parents: Set = ["dad", "father", "mother", "mum"]
  private static let theirs: Set = ["her", "his", "their"]
}

/// A letter came back.
public struct LetterReturned: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.letter-returned"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var letter: ItemID
  /// Why.
  public var reason: String

  /// A letter came back.
  public init(letter: ItemID, reason: String) {
    self.letter = letter
    self.reason = reason
  }
}

/// A meeting was offered for a day and time.
public struct MeetingArranged: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.meeting-arranged"
  /// The version of the shape below.
  public static let version = 1

  /// Its id in the case.
  public var meeting: ItemID
  /// The day.
  public var on: CivilDate
  /// The time.
  public var at: LocalTime?
  /// Where, or by which means.
  public var place: String
  /// Who holds it.
  public var with: StaffID
  /// Who accompanies them.
  public var accompaniedBy: StaffID?

  /// A meeting was offered for a day and time.
  public init(
    meeting: ItemID, on: CivilDate, at: LocalTime? = nil, place: String = "", with: StaffID,
    accompaniedBy: StaffID? = nil
  ) {
    self.meeting = meeting
    self.on = on
    self.at = at
    self.place = place
    self.with = with
    self.accompaniedBy = accompaniedBy
  }
}

/// The meeting took place.
public struct MeetingHeld: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.meeting-held"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var meeting: ItemID
  /// What was said and agreed.
  public var note: String
  /// True where the parent agreed to meet then, whether or not they had been invited.
  public var agreed: Bool
  /// Whether they said anything about what was put to them and waited for their reply; nil where nobody asked.
  public var ofWhatWasPut: Bool?

  /// The meeting took place.
  public init(meeting: ItemID, note: String, agreed: Bool = false, ofWhatWasPut: Bool? = nil) {
    self.ofWhatWasPut = ofWhatWasPut
    self.meeting = meeting
    self.note = note
    self.agreed = agreed
  }
}

/// The meeting did not take place.
public struct MeetingMissed: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.meeting-missed"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var meeting: ItemID
  /// Why.
  public var why: MissedReason
  /// In words.
  public var note: String

  /// The meeting did not take place.
  public init(meeting: ItemID, why: MissedReason, note: String = "") {
    self.meeting = meeting
    self.why = why
    self.note = note
  }
}
