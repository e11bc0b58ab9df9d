/// One thing that the doctor looked at, how it stands, and what would mend it.
struct Finding: Encodable {
  /// How it stands.
  enum State: String, Encodable {
    case ok, look, problem
  }

  /// What was looked at: `terminal`, `record`.
  var area: String
  var state: State
  /// What was found, in a sentence.
  var what: String
  /// What to do about it, in a line; empty where nothing is to be done.
  var remedy: String

  init(_ area: String, _ state: State, _ what: String, remedy: String = "") {
    self.area = area
    self.state = state
    self.what = what
    self.remedy = remedy
  }

  /// The finding as text: a word first, then what, then what to do.
  var lines: [String] {
    let word = state.rawValue + String(repeating: " ", count: 9 - state.rawValue.count)
    return ["\(word)\(area): \(what)"] + (remedy.isEmpty ? [] : ["         Do: \(remedy)"])
  }
}

/// Everything the doctor found.
struct DoctorJSON: Encodable {
  /// True where nothing is a problem.
  var sound: Bool
  var findings: [Finding]
}
