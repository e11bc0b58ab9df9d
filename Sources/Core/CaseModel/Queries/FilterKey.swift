import PolicyModel

/// The lists that a filter narrows.
public enum FilterList: String, CaseIterable, Hashable, Sendable {
  case parents, cases, bans, letters, incidents

  /// The keys that mean something in this list, in the order in which they are offered.
  public var keys: [FilterKey] {
    switch self {
    case .parents: return [.kind, .child, .ban, .case]
    case .cases:
      return [
        .behaviour, .stage, .since, .until, .due, .nature, .seriousness, .waits, .hold, .named,
        .open, .outcome,
      ]
    case .bans: return [.form, .standing, .due, .since, .until, .review, .breached]
    case .letters: return [.letter, .sent, .since, .until]
    case .incidents:
      return [.behaviour, .channel, .since, .until, .outcome, .seriousness, .nature]
    }
  }

  /// The key typed so in this list; nil where it has none.
  public func key(_ name: String) -> FilterKey? { keys.first { $0.name == name } }
}

/// What may stand before the colon in a filter.
public enum FilterKey: String, CaseIterable, Hashable, Sendable {
  case behaviour, stage, since, until, due, nature, seriousness, waits, hold, named, open, outcome
  case kind, child, ban, `case`, form, standing, review, breached, channel
  /// `kind:` in the list of letters.
  case letter
  /// `standing:` in the list of letters.
  case sent

  /// As it is typed.
  public var name: String {
    switch self {
    case .letter: return "kind"
    case .sent: return "standing"
    default: return rawValue
    }
  }

  /// What may follow the colon.
  public enum Values: Hashable, Sendable {
    /// One of these, or the beginning of one or more of them.
    case choices([FilterChoice])
    /// A day: `4/3/2027`, `monday`, `2w`, `autumn`.
    case day
    /// `yes` or `no`.
    case yesNo
    /// Words to be found in a text.
    case words
  }

  /// What may follow the colon, given the list's outcome words where lists differ.
  public func values(in list: FilterList) -> Values {
    switch self {
    case .since, .until, .due: return .day
    case .hold, .named, .open, .ban, .case, .breached: return .yesNo
    case .waits, .child, .review: return .words
    case .behaviour: return Self.choices(BehaviourCategory.self, \.words)
    case .stage: return Self.choices(CaseStage.self, \.words)
    case .nature: return Self.choices(Nature.self, \.words)
    case .seriousness: return Self.choices(Seriousness.self, \.rawValue)
    case .kind: return Self.choices(ParentKind.self, \.words)
    case .form: return Self.choices(RestrictionForm.self, \.words)
    case .standing: return Self.choices(RestrictionStanding.self, \.words)
    case .channel: return Self.choices(Channel.self, \.words)
    case .letter: return Self.choices(LetterKind.self, \.name)
    case .sent:
      return .choices(
        ["draft", "issued", "sent", "returned", "untold", "dropped"].map {
          FilterChoice(raw: $0, words: $0)
        })
    case .outcome where list == .incidents:
      guard case .choices(let known) = Self.choices(TriageOutcome.self, \.words) else {
        return .words
      }
      return .choices(known + [FilterChoice(raw: "none", words: "not triaged yet")])
    case .outcome: return Self.choices(CaseOutcome.self, \.words)
    }
  }

  private static func choices<Value: RawRepresentable<String> & CaseIterable>(
    _ type: Value.Type, _ words: (Value) -> String
  ) -> Values {
    .choices(type.allCases.map { FilterChoice(raw: $0.rawValue, words: words($0)) })
  }
}

/// One of the values a key knows.
public struct FilterChoice: Hashable, Sendable {
  /// As it is stored, and as it may be typed.
  public var raw: String
  /// As people call it.
  public var words: String

  /// Those of some choices that a typed value means: the one of exactly that name, or else all in
  /// which a word begins so.
  static func meant(by typed: String, of choices: [FilterChoice]) -> [FilterChoice] {
    let value = hyphened(typed)
    if let exact = choices.first(where: { $0.raw == value }) { return [exact] }
    return choices.filter { choice in
      [choice.raw, hyphened(choice.words)].contains { name in
        name.hasPrefix(value) || name.split(separator: "-").contains { $0.hasPrefix(value) }
      }
    }
  }

  private static func hyphened(_ text: String) -> String {
    text.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }.joined(separator: "-")
  }
}
