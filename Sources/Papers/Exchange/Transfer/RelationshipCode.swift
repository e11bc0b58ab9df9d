/// What a contact is to a pupil, by the Department for Education's code.
///
/// Codes as the Common Transfer File uses them. One that is not listed is kept as it is written.
public enum RelationshipCode: Hashable, Sendable {
  /// `PAF`, `PAM`.
  case father, mother
  /// `STF`, `STM`.
  case stepFather, stepMother
  /// `FOF`, `FOM`.
  case fosterFather, fosterMother
  /// `CAR`.
  case carer
  /// `CHM`.
  case childminder
  /// `FAM`.
  case otherFamilyMember
  /// `REL`.
  case otherRelative
  /// `OTH`.
  case otherContact
  /// `SWR`.
  case socialWorker
  /// `DOC`.
  case doctor
  /// `HTC`.
  case headTeacher
  /// `TCH`.
  case teacher
  /// `RLG`.
  case religiousContact
  /// A code this program does not know, as written.
  case unknown(String)
  /// The file states no relationship, which its specification does not allow but files do.
  case notStated

  /// Every relationship with a code of its own.
  public static let listed: [RelationshipCode] = [
    .father, .mother, .stepFather, .stepMother, .fosterFather, .fosterMother, .carer, .childminder,
    .otherFamilyMember, .otherRelative, .otherContact, .socialWorker, .doctor, .headTeacher,
    .teacher, .religiousContact,
  ]

  /// The relationship with this code, in capitals or not; empty text is ``notStated``.
  public init(code text: String) {
    guard !text.isEmpty else {
      self = .notStated
      return
    }
    let wanted = text.uppercased()
    self = Self.listed.first { $0.code == wanted } ?? .unknown(text)
  }

  /// The three-letter code; the text as written for an unknown one, empty for ``notStated``.
  public var code: String {
    switch self {
    case .father: return "PAF"
    case .mother: return "PAM"
    case .stepFather: return "STF"
    case .stepMother: return "STM"
    case .fosterFather: return "FOF"
    case .fosterMother: return "FOM"
    case .carer: return "CAR"
    case .childminder: return "CHM"
    case .otherFamilyMember: return "FAM"
    case .otherRelative: return "REL"
    case .otherContact: return "OTH"
    case .socialWorker: return "SWR"
    case .doctor: return "DOC"
    case .headTeacher: return "HTC"
    case .teacher: return "TCH"
    case .religiousContact: return "RLG"
    case .unknown(let text): return text
    case .notStated: return ""
    }
  }

  /// The relationship in lower-case words, such as `step-father`.
  public var words: String {
    switch self {
    case .father: return "father"
    case .mother: return "mother"
    case .stepFather: return "step-father"
    case .stepMother: return "step-mother"
    case .fosterFather: return "foster father"
    case .fosterMother: return "foster mother"
    case .carer: return "carer"
    case .childminder: return "childminder"
    case .otherFamilyMember: return "other family member"
    case .otherRelative: return "other relative"
    case .otherContact: return "other contact"
    case .socialWorker: return "social worker"
    case .doctor: return "doctor"
    case .headTeacher: return "head teacher"
    case .teacher: return "teacher"
    case .religiousContact: return "religious contact"
    case .unknown(let text): return "“\(text)”"
    case .notStated: return "relationship not stated"
    }
  }

  /// True for people a school deals with by profession, whom a code of conduct for parents does not
  /// mean. An unknown code is not taken for one: leaving a carer out is the worse mistake.
  public var isProfessional: Bool {
    switch self {
    case .socialWorker, .doctor, .headTeacher, .teacher, .religiousContact: return true
    case .father, .mother, .stepFather, .stepMother, .fosterFather, .fosterMother, .carer,
      .childminder, .otherFamilyMember, .otherRelative, .otherContact, .unknown, .notStated:
      return false
    }
  }

  /// True where the title belongs to the other parent's code: a father titled Mrs. Either may be
  /// the slip, so it is noticed and never corrected.
  func isContradicted(byTitle title: String) -> Bool {
    let word = title.lowercased().filter(\.isLetter)
    switch self {
    case .father, .stepFather, .fosterFather: return ["mrs", "miss", "ms", "lady"].contains(word)
    case .mother, .stepMother, .fosterMother: return ["mr", "sir", "lord"].contains(word)
    case .carer, .childminder, .otherFamilyMember, .otherRelative, .otherContact, .socialWorker,
      .doctor, .headTeacher, .teacher, .religiousContact, .unknown, .notStated:
      return false
    }
  }
}
