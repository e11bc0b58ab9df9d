import CaseModel
import PlainText
import PolicyModel

/// Finds the members of staff whom somebody typed, by id or by full name, however capitals, accents and
/// full stops stand in it.
struct StaffNames {
  /// Those who may be named: who is present.
  let staff: [NamedStaff]

  /// At most so many are told where a name is not known.
  private static let told = 8

  /// The member of staff that a text is, id or full name; nil where it is none, or several are called so.
  func member(_ typed: String) -> NamedStaff? {
    let found = called(typed)
    return found.count == 1 ? found[0] : nil
  }

  /// Everybody whose id or full name this is.
  private func called(_ typed: String) -> [NamedStaff] {
    let text = typed.trimmed
    if let same = staff.first(where: { $0.staff.rawValue == text.lowercased() }) { return [same] }
    let key = Self.key(text)
    return key.isEmpty ? [] : staff.filter { Self.key($0.name) == key }
  }

  /// Everybody whom a name may mean though it is not theirs in full: a family name alone or with a title, or
  /// with initials where the record has the given name, or the other way round.
  func resembling(_ typed: String) -> [NamedStaff] {
    let titles: Set<String> = ["mr", "mrs", "ms", "miss", "mx", "dr", "sir"]
    let words = Self.key(typed).split(separator: " ").map(String.init).filter {
      !titles.contains($0)
    }
    guard let family = words.last else { return [] }
    return staff.filter { member in
      let own = Self.key(member.name).split(separator: " ").map(String.init)
      guard own.last == family else { return false }
      return zip(words.dropLast(), own.dropLast()).allSatisfy { one, other in
        one == other || one.count == 1 && other.hasPrefix(one)
          || other.count == 1 && one.hasPrefix(other)
      }
    }
  }

  private static func key(_ name: String) -> String {
    FoldingKey.search(String(name.map { $0 == "." ? " " : $0 }))
  }

  /// The words of a name without initials, folded.
  private static func parts(_ name: String) -> [String] {
    key(name).split(separator: " ").map(String.init).filter { $0.count > 1 }
  }

  // MARK: Fields

  /// True for a field whose answer names members of staff.
  func namesStaff(_ field: StepField) -> Bool {
    switch field.type {
    case .staff: return true
    case .several:
      let ids = Set(staff.map(\.staff.rawValue))
      return !field.choices.isEmpty && field.choices.allSatisfy { ids.contains($0.value) }
    case .line, .text, .date, .time, .yesNo, .choice, .parent, .incident, .file, .pupil:
      return false
    }
  }

  /// The answers with ids for names, and what is wrong with those that name nobody; such an answer stays
  /// as it was typed.
  func read(
    _ fields: [StepField], _ answers: [String: String]
  ) -> (answers: [String: String], problems: [FieldProblem]) {
    var answers = answers
    var problems: [FieldProblem] = []
    for field in fields where namesStaff(field) {
      guard let typed = answers[field.name]?.trimmed, !typed.isEmpty else { continue }
      switch field.type == .several ? several(typed) : one(typed) {
      case .success(let ids): answers[field.name] = ids.map(\.rawValue).joined(separator: " ")
      case .failure(let unknown):
        problems.append(FieldProblem(field.name, sentence(unknown.typed)))
      }
    }
    return (answers, problems)
  }

  /// What was typed and is nobody's name.
  private struct Unknown: Error { var typed: String }

  private func one(_ typed: String) -> Result<[StaffID], Unknown> {
    member(typed).map { .success([$0.staff]) } ?? .failure(Unknown(typed: typed))
  }

  /// Ids and names with commas, line breaks or, where each is one, blanks between them.
  private func several(_ typed: String) -> Result<[StaffID], Unknown> {
    var found: [StaffID] = []
    for piece in typed.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isNewline }) {
      var words = piece.split(whereSeparator: \.isWhitespace)[...]
      while !words.isEmpty {
        // The longest run of words that is somebody: a full name before a part of it.
        let runs = (1...words.count).reversed()
        let known = runs.lazy.compactMap { count in
          self.member(words.prefix(count).joined(separator: " ")).map { ($0.staff, count) }
        }.first
        guard let (id, count) = known else {
          return .failure(Unknown(typed: words.joined(separator: " ")))
        }
        if !found.contains(id) { found.append(id) }
        words = words.dropFirst(count)
      }
    }
    return .success(found)
  }

  /// Why a text names nobody, and who could be meant.
  private func sentence(_ typed: String) -> String {
    let same = called(typed)
    if same.count > 1 {
      return "Several members of staff are called “\(typed)”: \(Self.list(same)). Give the id."
    }
    let words = Self.parts(typed)
    let near = staff.filter { member in
      Self.parts(member.name).contains { part in
        words.contains { $0.hasPrefix(part) || part.hasPrefix($0) }
      }
    }
    let shown = near.isEmpty ? Array(staff.prefix(Self.told)) : Array(near.prefix(Self.told))
    let more = near.isEmpty && staff.count > Self.told ? ", and others" : ""
    return "“\(typed)” is no member of staff here. Give a full name or an id: "
      + "\(Self.list(shown))\(more)."
  }

  private static func list(_ staff: [NamedStaff]) -> String {
    staff.map { "\($0.name) (\($0.staff))" }.joined(separator: ", ")
  }
}

extension StaffMember {
  /// As a case needs them.
  fileprivate var named: NamedStaff {
    NamedStaff(staff: staff, name: name, roles: roles, terms: terms)
  }
}

extension SchoolState {
  /// The staff and governors who have not left.
  var present: [NamedStaff] {
    staff.filter { !$0.left }.map(\.named)
  }

  /// Those who left and held an office that the governors fill.
  var formerGovernors: [NamedStaff] {
    staff.filter { $0.left && !$0.terms.isEmpty }.map {
      var former = $0.named
      former.roles = []
      return former
    }
  }

  /// The same with the powers of a day: whoever acts as head in a case has the head's.
  func present(on day: CivilDate, case number: CaseID) -> [NamedStaff] {
    present.map { member in
      var member = member
      if actor(member.staff, on: day, case: number)?.isHead ?? false,
        !member.roles.contains(.head)
      {
        member.roles.append(.head)
      }
      return member
    }
  }
}

extension [Role] {
  /// True for a governor who is nothing else here.
  var areGovernorsOnly: Bool { Set(self).isSubset(of: [.chair, .viceChair]) }

  /// True for whoever keeps the record and the gate, and nothing else.
  var areOfficeOnly: Bool { Set(self).isSubset(of: [.office, .administrator]) }

  /// True for those of whom the head's own word is not needed that they might stand in.
  var areSenior: Bool { contains(.deputy) || contains(.seniorStaff) }
}

extension Desk {
  /// The staff to choose from in forms: those who have not left.
  func namedStaff() throws(DeskError) -> [NamedStaff] { try school().present }
}
