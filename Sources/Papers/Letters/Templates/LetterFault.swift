public import CaseModel

/// Why a letter cannot be written as it stands, with what would let it be.
public enum LetterFault: Error, Hashable, Sendable {
  /// The person it goes to is not known.
  case noAddressee
  /// What it is about is not in the case: the restriction, notice, consultation or meeting.
  case noSubject(ItemID?)
  /// The template uses fields for which there is nothing to say.
  case missing([MissingField])

  /// The fault in whole sentences.
  public var sentence: String {
    switch self {
    case .noAddressee:
      return "It is not known to whom this letter goes. Identify the person, or name the addressee."
    case .noSubject(let item?):
      return "This letter is about \(item), which this case does not have."
    case .noSubject(nil):
      return "This letter needs the restriction, notice, consultation or meeting it is about."
    case .missing(let fields):
      return fields.map(\.sentence).joined(separator: "\n")
    }
  }
}

/// A field that a template uses and the facts do not fill.
public struct MissingField: Hashable, Sendable {
  /// Why there is nothing to print.
  public enum Why: Hashable, Sendable {
    /// The field exists in another place: `arrangement` outside the children, for one.
    case notHere
    /// The facts hold nothing for it.
    case empty
    /// It opens a section and holds no text of its own.
    case notText
  }

  /// The field's name.
  public var field: String
  /// Why there is nothing to print.
  public var why: Why
  /// The template file.
  public var template: String
  /// The first line of that file which uses it, from 1.
  public var line: Int

  /// A field that a template uses and the facts do not fill.
  public init(field: String, why: Why, template: String, line: Int) {
    self.field = field
    self.why = why
    self.template = template
    self.line = line
  }

  /// The fault in a whole sentence.
  public var sentence: String {
    let place = "\(template), line \(line)"
    switch why {
    case .notHere:
      return "\(place): the field “\(field)” does not exist in this part of the letter."
    case .empty:
      return "\(place): the letter says “\(field)” and nothing is recorded for it."
    case .notText:
      return "\(place): the field “\(field)” opens a section and cannot be printed."
    }
  }
}
