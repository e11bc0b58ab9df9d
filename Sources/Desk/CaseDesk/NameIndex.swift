import CaseModel
import CaseStore
import Chronology
import PlainText

/// All people's names in memory, put in little by little once the desk stands, and kept as the record has
/// them from then on.
final class NameIndex {
  /// How many names a slice takes in: a few milliseconds' worth.
  private static let slice = 500
  /// After more changes than this, as after an import, it is filled anew.
  private static let mostChanges = 200

  private var buffer = NameBuffer()
  /// Where the next slice begins.
  private var next: Cursor?
  /// The last entry whose changes are in.
  private var sequence: Int?
  private(set) var isFilled = false
  /// True where it could not be filled, and is not to be tried again and again.
  private(set) var hasGivenUp = false
  private var last: (words: [String], found: Found)?

  /// How many names it holds.
  var count: Int { buffer.count }

  /// What a search found.
  struct Found {
    /// Places in the buffer, in order.
    var places: [Int]
    /// True where nothing was written so and these are near.
    var isNear: Bool
  }

  /// Takes in the next names.
  func fill(from store: CaseStore) throws {
    guard !isFilled else { return }
    if sequence == nil {
      sequence = try store.head().sequence
      buffer.reserve(try store.countOfPeople())
    }
    let (names, after) = try store.names(after: next, limit: Self.slice)
    buffer.append(names)
    next = after
    isFilled = after == nil
  }

  /// Takes in what was recorded about people since; false where it must be filled anew.
  func catchUp(with store: CaseStore) throws -> Bool {
    let head = try store.head().sequence
    guard let sequence, sequence < head else { return true }
    let changed = try store.peopleChanged(after: sequence, limit: Self.mostChanges + 1)
    guard changed.count <= Self.mostChanges else {
      startOver()
      return false
    }
    self.sequence = head
    guard !changed.isEmpty else { return true }
    last = nil
    buffer.remove(changed)
    for stream in changed {
      if let name = try store.foldedName(of: stream) { buffer.insert(name) }
    }
    return true
  }

  /// Does without names in memory for the rest of the sitting.
  func giveUp() {
    startOver()
    hasGivenUp = true
  }

  /// Lets go of what is there; slices begin again.
  func startOver() {
    buffer = NameBuffer()
    next = nil
    sequence = nil
    isFilled = false
    last = nil
  }

  /// The names that hold all words; where there are none, those that are near.
  func search(_ words: [String]) -> Found {
    if let last, last.words == words { return last.found }
    var found = Found(places: buffer.search(words), isNear: false)
    if found.places.isEmpty {
      let near = buffer.searchNearly(words)
      found = Found(places: near, isNear: !near.isEmpty)
    }
    last = (words, found)
    return found
  }

  /// The streams of a page of what was found, and where the next page begins.
  func page(
    _ found: Found, after cursor: Cursor?, limit: Int
  ) -> (streams: [String], next: Cursor?) {
    let first = cursor.map { buffer.position(after: $0.key, id: $0.id) } ?? 0
    var low = 0
    var high = found.places.count
    while low < high {
      let middle = (low + high) / 2
      if found.places[middle] < first { low = middle + 1 } else { high = middle }
    }
    let page = found.places[low...].prefix(limit)
    guard let last = page.last, low + page.count < found.places.count else {
      return (page.map(buffer.id), nil)
    }
    return (page.map(buffer.id), Cursor(key: buffer.sortKey(at: last), id: buffer.id(at: last)))
  }
}
