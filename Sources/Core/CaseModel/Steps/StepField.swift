/// One thing that a step's form asks, the same for a screen and for `case do --set name=value`.
public struct StepField: Hashable, Sendable, Codable {
  /// How it is typed in.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// One line of text.
    case line
    /// Several lines of text.
    case text
    /// A date: `4/3/2027`, `+6w`, `end of term`; see ``DateEntry``.
    case date
    /// A time of day: `9:05`.
    case time
    /// `yes` or `no`.
    case yesNo = "yes-no"
    /// One of the choices.
    case choice
    /// A member of staff, by id.
    case staff
    /// Several of the choices, separated by spaces.
    case several
    /// Another person in the record, by id.
    case parent
    /// An incident's number.
    case incident
    /// A file's path.
    case file
    /// A pupil in the record, by id.
    case pupil

    /// True where what is typed is looked up in the record by a part of the name or number.
    public var isLookedUp: Bool {
      switch self {
      case .parent, .incident, .pupil: return true
      case .line, .text, .date, .time, .yesNo, .choice, .staff, .several, .file: return false
      }
    }
  }

  /// One value that a field can take.
  public struct Choice: Hashable, Sendable, Codable {
    /// What `--set` takes and the record keeps.
    public var value: String
    /// What a person reads.
    public var label: String

    /// One value that a field can take.
    public init(_ value: String, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  /// Its name, for `--set`.
  public var name: String
  /// Its label, as a question or a noun.
  public var label: String
  /// A line that helps; may be empty.
  public var hint: String
  /// How it is typed in.
  public var type: Kind
  /// True where an empty answer is refused.
  public var required: Bool
  /// What stands in it at first.
  public var initial: String
  /// The values it can take, for a choice; suggestions for others; for what is looked up, the names of
  /// those known beforehand.
  public var choices: [Choice]
  /// The field that may be filled in instead of a required one, to say why it is left out; empty for none.
  public var unless: String
  /// When a required answer is required: while another field has one of these values; nil for always.
  public var onlyWhen: Condition?
  /// True where it may be answered too while nothing requires it; else it is not asked then.
  public var isOffered: Bool
  /// For a date: the field of the same form from whose day `+6w` counts; empty where it is today.
  public var base: String
  /// For a date: true where it says when something happened, which was not after today.
  public var isPast: Bool

  /// What another field has to say for this one to be required.
  public struct Condition: Hashable, Sendable, Codable {
    /// The other field's name.
    public var field: String
    /// Its values, any of them.
    public var values: [String]

    /// What another field has to say.
    public init(_ field: String, _ values: String...) {
      self.field = field
      self.values = values
    }
  }

  /// One thing that a step's form asks.
  public init(
    _ name: String, _ label: String, _ type: Kind = .line, required: Bool = false,
    unless: String = "", onlyWhen: Condition? = nil, isOffered: Bool = false, initial: String = "",
    hint: String = "", choices: [Choice] = [], base: String = "", isPast: Bool = false
  ) {
    self.name = name
    self.label = label
    self.hint = hint
    self.type = type
    self.required = required
    self.initial = initial
    self.choices = choices
    self.unless = unless
    self.onlyWhen = onlyWhen
    self.isOffered = isOffered
    self.base = base
    self.isPast = isPast
  }

  /// True where these answers leave it empty though it is required.
  public func isMissing(in answers: (String) -> String) -> Bool {
    answers(name).isEmpty && isAsked(in: answers)
  }

  /// True where an answer is required beside these answers.
  public func isAsked(in answers: (String) -> String) -> Bool {
    guard required, unless.isEmpty || answers(unless).isEmpty else { return false }
    guard let onlyWhen else { return true }
    return onlyWhen.values.contains(answers(onlyWhen.field))
  }

  /// False for a question that another answer calls for, beside these answers, which do not: it is not asked.
  public func applies(in answers: (String) -> String) -> Bool {
    guard let onlyWhen, !isOffered else { return true }
    return onlyWhen.values.contains(answers(onlyWhen.field))
  }

  /// What to do where nothing was entered: a whole sentence in the label's words.
  public var missing: String {
    let words = label.prefix(1).lowercased() + label.dropFirst()
    switch type {
    case .date: return "Enter a date for “\(label)”."
    case .time: return "Enter a time for “\(label)”."
    case .choice, .several, .yesNo: return "Choose \(words)."
    case .line, .text, .staff, .parent, .pupil, .incident, .file: return "Enter \(words)."
    }
  }
}

/// What is wrong with one field of a form. The same words stand beside the field and in the summary.
public struct FieldProblem: Hashable, Sendable, Error {
  /// The field's name.
  public var field: String
  /// What to do, as a whole sentence.
  public var message: String

  /// What is wrong with one field.
  public init(_ field: String, _ message: String) {
    self.field = field
    self.message = message
  }
}
