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
    /// Several members of staff, by id, separated by spaces.
    case staffList = "staff-list"
    /// Another person in the record, by id.
    case parent
    /// An incident's number.
    case incident
    /// A file's path.
    case file
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
  /// The values it can take, for a choice; suggestions for others.
  public var choices: [Choice]

  /// One thing that a step's form asks.
  public init(
    _ name: String, _ label: String, _ type: Kind = .line, required: Bool = false,
    initial: String = "", hint: String = "", choices: [Choice] = []
  ) {
    self.name = name
    self.label = label
    self.hint = hint
    self.type = type
    self.required = required
    self.initial = initial
    self.choices = choices
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
