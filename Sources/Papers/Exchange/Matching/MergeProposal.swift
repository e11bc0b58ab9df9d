/// Contacts, or contacts and a known person, who look like one adult. A person decides; nothing
/// here joins anybody.
public struct MergeProposal: Equatable, Sendable {
  /// One who may be the same as the others.
  public enum Member: Hashable, Sendable {
    /// A contact of the file.
    case contact(ContactPlace)
    /// Someone in the record, by id.
    case known(String)
  }

  /// Why two look like one, beside an equal name.
  public enum Evidence: Hashable, Comparable, Sendable {
    /// The same e-mail address, in small letters.
    case email(String)
    /// The same mobile telephone, in E.164 form.
    case mobile(String)
    /// The same house at the same postcode.
    case house(String, postcode: String)
    /// Nothing but the name, with somebody in the record.
    case nameInRecord

    /// The reason in words, such as `same mobile +447700900123`.
    public var words: String {
      switch self {
      case .email(let address): return "same e-mail address \(address)"
      case .mobile(let number): return "same mobile \(number)"
      case .nameInRecord: return "the same name, and nothing else that tells"
      case .house(let house, let postcode): return "same house “\(house)” at \(postcode)"
      }
    }
  }

  /// What speaks against it.
  public enum Caution: Hashable, Sendable {
    /// Two of them stand under one pupil with different relationships: a father and a grandfather
    /// may share name, house and telephone.
    case differentRelationshipsToOnePupil
    /// More than one of them is in the record already.
    case severalKnownPeople
    /// Only the name is the same: it is asked, and never taken for granted.
    case onlyTheName
  }

  /// Two or more, contacts first in the file's order, then known people in the order given.
  public var members: [Member]
  /// Everything that two or more of them share, at least one item.
  public var evidence: [Evidence]
  /// What speaks against it; empty as a rule.
  public var cautions: Set<Caution>

  /// A proposal with these members.
  public init(members: [Member], evidence: [Evidence], cautions: Set<Caution> = []) {
    self.members = members
    self.evidence = evidence
    self.cautions = cautions
  }
}
