/// A word that names somewhere to go, as it is typed after `:`.
struct Noun: Hashable, Sendable {
  /// What stands after the word.
  enum Argument: Hashable, Sendable { case nothing, ofCase, person, incident, filter }

  /// Where it goes.
  enum Run: Hashable, Sendable {
    case place(Place)
    case incidents, gate, new, leave
    /// What is found under the words after it.
    case found
    /// Narrows the list on the screen.
    case filter
  }

  /// The word.
  var name: String
  /// What it is, in a few words.
  var words: String
  var argument = Argument.nothing
  var run: Run

  /// Every word, places first.
  static let all: [Noun] =
    Place.allCases.map { place in
      Noun(name: place.title.lowercased(), words: "the place \(place.title)", run: .place(place))
    } + [
      Noun(name: "case", words: "one case, by number or name", argument: .ofCase, run: .found),
      Noun(
        name: "parent", words: "one person, by a part of the name", argument: .person, run: .found),
      Noun(
        name: "incident", words: "one incident, by number or words", argument: .incident,
        run: .found),
      Noun(name: "incidents", words: "the incidents and the reports to triage", run: .incidents),
      Noun(name: "gate", words: "the sheet for the gate", run: .gate),
      Noun(name: "new", words: "a new incident", run: .new),
      Noun(
        name: "filter", words: "narrows the list on the screen", argument: .filter, run: .filter),
      Noun(name: "quit", words: "leaves Conduct", run: .leave),
    ]
}
