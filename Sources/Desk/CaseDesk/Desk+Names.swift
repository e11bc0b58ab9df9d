import CaseModel
import CaseStore
import PlainText
import PolicyModel

extension Desk {
  /// True once all names are in memory, or where that cannot be.
  public var hasNames: Bool { nameIndex.isFilled || nameIndex.hasGivenUp }

  /// Takes some more names into memory: a slice of a few milliseconds, to be called again until
  /// ``hasNames``. Where the record cannot be read now, the lists go on asking it, and say so.
  public func fillNames() {
    do {
      try nameIndex.fill(from: store)
    } catch {
      nameIndex.giveUp()
    }
  }

  /// How many people there are where nothing is typed and all names are in memory; nil where the store
  /// must count.
  func knownTotal(_ question: ParentsQuestion) throws(DeskError) -> Int? {
    guard nameIndex.isFilled, question.text.isEmpty else { return nil }
    return try DeskError.mapping {
      try nameIndex.catchUp(with: store) ? nameIndex.count : nil
    }
  }

  /// People whose names hold the typed words, from memory; nil where the store must be asked: the names
  /// are not all there yet, or something else than plain words in order of name is wanted.
  func namedParents(
    _ question: ParentsQuestion, after cursor: Cursor?, limit: Int
  ) throws(DeskError) -> Page<ParentRow>? {
    guard nameIndex.isFilled, question.order == .usual else { return nil }
    let viewer = try viewer()
    let today = try today()
    let filter = FilterReader(list: .parents, today: today, calendar: try calendar())
      .read(question.text)
    let words = filter.plainWords?.flatMap {
      FoldingKey.search($0).split(separator: " ").map(String.init)
    }
    guard let words, !words.isEmpty else { return nil }
    return try DeskError.mapping {
      guard try nameIndex.catchUp(with: store) else { return nil }
      let found = nameIndex.search(words)
      let (streams, next) = nameIndex.page(found, after: cursor, limit: limit)
      let near = "Nobody is written “\(question.text)”; these names are near."
      return Page(
        rows: try store.parentRows(of: streams, as: viewer, today: today), next: next,
        total: cursor == nil ? found.places.count : nil,
        problem: filter.problem.isEmpty && found.isNear ? near : filter.problem)
    }
  }
}
