import CaseModel

/// A word that names somewhere to go, as it is typed after `:`.
struct Noun: Hashable, Sendable {
  /// What stands after the word.
  enum Argument: Hashable, Sendable { case nothing, ofCase, person, incident, words }

  /// Where it goes.
  enum Run: Hashable, Sendable {
    case place(Place)
    case incidents, drafts, gate, new, undo, leave
    /// What is found under the words after it.
    case found
    /// Narrows the list on the screen.
    case filter
    /// A filter kept under this word.
    case saved(SavedFilter)
    /// Keeps the list's filter under a name, or forgets the name.
    case save, forget
  }

  /// The word.
  var name: String
  /// What it is, in a few words.
  var words: String
  var argument = Argument.nothing
  var run: Run

  /// The words of filters that were kept, and every other word, places first.
  static func all(_ saved: [SavedFilter]) -> [Noun] {
    saved.map { filter in
      let text = filter.text.isEmpty ? "all" : filter.text
      return Noun(
        name: filter.name, words: "\(filter.list.rawValue): \(text)", run: .saved(filter))
    } + all
  }

  /// Every word that is always there, places first.
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
      Noun(name: "drafts", words: "the forms you left unfinished", run: .drafts),
      Noun(name: "gate", words: "the sheet for the gate", run: .gate),
      Noun(name: "undo", words: "what you recorded, and what can be taken back", run: .undo),
      Noun(name: "new", words: "a new incident", run: .new),
      Noun(
        name: "filter", words: "narrows the list on the screen", argument: .words, run: .filter),
      Noun(
        name: "save", words: "keeps this list's filter and order under a name", argument: .words,
        run: .save),
      Noun(
        name: "forget", words: "forgets a filter kept under a name", argument: .words,
        run: .forget),
      Noun(name: "quit", words: "leaves Conduct", run: .leave),
    ]
}
