/// Something in a transfer file that was read all the same but is worth a look.
public struct TransferNotice: Equatable, Sendable {
  /// What was noticed.
  public enum Kind: Hashable, Sendable {
    /// The version is none this program has seen, or is not stated (empty).
    case unfamiliarVersion(String)
    /// The bytes were not the UTF-8 they are declared to be, and were read as windows-1252.
    case readAsWindows1252
    /// There are no pupils in the file.
    case noPupils
    /// An address is given in both forms; the structured one was used.
    case bothAddressForms
    /// A contact's address is said to be the pupil's and is also written out; the latter was used.
    case addressAsPupilAndOwn
    /// A relationship code that is not listed; the contact was taken in.
    case unknownRelationship(String)
    /// A contact without a relationship.
    case noRelationship
    /// A father titled Mrs, or a mother titled Mr.
    case titleContradictsRelationship
    /// Parental responsibility in a word that is neither true nor false; taken as not stated.
    case unreadableResponsibility(String)
    /// A unique pupil number that is not a letter and twelve digits.
    case upnShape
    /// A unique pupil number whose check letter does not match.
    case upnCheckLetter
    /// A field longer than any real one, left out.
    case overlongField(String)
  }

  /// What was noticed.
  public var kind: Kind
  /// The lines of the file it was noticed on; empty where it concerns the whole file.
  public var lines: [Int]

  /// A notice of this kind on these lines.
  public init(kind: Kind, lines: [Int] = []) {
    self.kind = kind
    self.lines = lines
  }

  /// The notice in whole sentences, with up to five lines named.
  public var sentence: String {
    switch kind {
    case .unfamiliarVersion(let version):
      let stated = version.isEmpty ? "no version" : "version \(version)"
      return "The file states \(stated), which this program has not met. "
        + "It was read all the same: compare the counts with what you expect."
    case .readAsWindows1252:
      return "The file says that it is UTF-8 and is not. It was read as windows-1252: "
        + "look at the accented names."
    case .noPupils:
      return "The file holds no pupils."
    case .bothAddressForms:
      return "An address is given in two forms\(place). The structured one was used."
    case .addressAsPupilAndOwn:
      return "A contact's address is said to be the pupil's and is also written out\(place). "
        + "The written one was used."
    case .unknownRelationship(let code):
      return "The relationship “\(code)” is not one of the listed codes\(place). "
        + "The contact was kept with it."
    case .noRelationship:
      return "A contact has no relationship to the pupil\(place)."
    case .titleContradictsRelationship:
      return "A contact's title and relationship do not agree\(place)."
    case .unreadableResponsibility(let text):
      return "Parental responsibility is given as “\(text)”\(place). It was taken as not stated."
    case .upnShape:
      return "A unique pupil number is not a letter and twelve digits\(place)."
    case .upnCheckLetter:
      return "A unique pupil number does not match its check letter\(place)."
    case .overlongField(let name):
      return "The field \(name) is longer than any real one\(place). It was left out."
    }
  }

  private var place: String {
    guard !lines.isEmpty else { return "" }
    let named = lines.prefix(5).map(String.init).joined(separator: ", ")
    let more = lines.count > 5 ? " and \(lines.count - 5) more" : ""
    return lines.count == 1 ? " (line \(named))" : " (lines \(named)\(more))"
  }
}
