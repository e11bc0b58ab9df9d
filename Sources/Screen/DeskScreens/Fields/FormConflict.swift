import CaseModel

/// What somebody else recorded while a form was being filled in.
struct Conflict: Equatable, Sendable {
  /// Their entries.
  var lines: [ChronicleLine]
  /// Fields in which both wrote something else, with what the record says now; known once the form was
  /// read again.
  var clashes: [Clash] = []
  /// Fields that nobody touched here and the others changed: they have the others' answers now.
  var taken: [Clash] = []

  /// One field in two hands.
  struct Clash: Equatable, Sendable {
    var label: String
    var theirs: String

    /// A field as the others left it.
    init(_ field: FormField) {
      label = field.field.label
      theirs = field.words.isEmpty ? "Nothing" : field.words
    }
  }
}

/// What can be done about it. Nothing of theirs can be taken out of the record by any of them.
enum ConflictWay: CaseIterable, Hashable, Sendable {
  case recordMine, takeTheirs, change

  /// What the line says.
  var words: String {
    switch self {
    case .recordMine: return "Record mine as well"
    case .takeTheirs: return "Take theirs, and let mine go"
    case .change: return "Go back and change mine"
    }
  }
}

extension FormScreen {
  /// The fields whose answers differ from what stood in them at first.
  var touched: [FormField] {
    fields.filter { $0.value != $0.field.initial && !$0.words.isEmpty }
  }

  /// Takes the form as it would begin now: fields that nobody touched here have what the record says now,
  /// what was typed stands, and where both wrote something else that is said.
  mutating func rebase(_ new: FormSheet) {
    guard case .changed(var conflict) = hindrance else { return }
    let mine = Dictionary(
      fields.map { ($0.field.name, $0) }, uniquingKeysWith: { first, _ in first })
    conflict.clashes = []
    conflict.taken = []
    let held = heldName
    fields = new.fields.map { field in
      guard let old = mine[field.name] else { return FormField(field, value: field.initial) }
      guard old.value != old.field.initial else {
        // What stood there from the record follows the record.
        let now = FormField(field, value: field.initial)
        if field.initial != old.field.initial { conflict.taken.append(Conflict.Clash(now)) }
        return now
      }
      if field.initial != old.field.initial, field.initial != old.value {
        conflict.clashes.append(Conflict.Clash(FormField(field, value: field.initial)))
      }
      if field == old.field { return old }
      return FormField(field.knowing(old.picked), value: old.value)
    }
    sheet = new
    version = new.version
    hindrance = .changed(conflict)
    if case .field = focus {
      focus = fields.firstIndex { $0.field.name == held }.map { .field($0) } ?? .submit
    }
  }

  /// The name of the field that has the keys.
  private var heldName: String? {
    if case .field(let index) = focus, fields.indices.contains(index) {
      return fields[index].field.name
    }
    return nil
  }
}

extension FormField {
  /// The suggestion that was taken, so that its name is not lost.
  fileprivate var picked: StepField.Choice? {
    if case .search(let search) = editor { return search.picked }
    return nil
  }
}

extension StepField {
  /// The field with one more name known beforehand.
  fileprivate func knowing(_ choice: StepField.Choice?) -> StepField {
    guard let choice, type.isLookedUp, !choices.contains(choice) else { return self }
    var field = self
    field.choices.append(choice)
    return field
  }
}
