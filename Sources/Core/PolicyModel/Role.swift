/// What someone is at the school, which decides what they may record and see.
public enum Role: String, Codable, CaseIterable, Sendable {
  case head
  case deputy
  case seniorStaff = "senior staff"
  case safeguardingLead = "safeguarding lead"
  case staff
  case office
  case chair
  case viceChair = "vice-chair"
  case administrator

  /// The role as a sentence names it: `the headteacher`.
  public var inWords: String {
    switch self {
    case .head: return "the headteacher"
    case .deputy: return "a deputy head"
    case .seniorStaff: return "a senior member of staff"
    case .safeguardingLead: return "the safeguarding lead"
    case .staff: return "a member of staff"
    case .office: return "the office"
    case .chair: return "the chair of governors"
    case .viceChair: return "the vice-chair of governors"
    case .administrator: return "the administrator"
    }
  }
}
