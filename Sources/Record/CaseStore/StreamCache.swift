import Chronology

/// Keeps the streams read during one transaction, so that fifty cases of one parent read it once.
final class StreamCache {
  let reader: EntryReader
  private var held: [String: [Entry]] = [:]
  private var count = 0
  private var folds: [Fold: Any] = [:]
  private static let mostEntries = 20_000
  private static let mostFolds = 1_000

  private struct Fold: Hashable {
    var stream: String
    var type: ObjectIdentifier
  }

  init(_ reader: EntryReader) {
    self.reader = reader
  }

  func entries(of stream: String) throws -> [Entry] {
    if let entries = held[stream] { return entries }
    let entries = try reader.entries(of: stream, from: 1)
    if count + entries.count > StreamCache.mostEntries {
      held.removeAll()
      count = 0
    }
    held[stream] = entries
    count += entries.count
    return entries
  }

  func folded<Value>(_ stream: String, _ fold: ([Entry]) throws -> Value) throws -> Value {
    let key = Fold(stream: stream, type: ObjectIdentifier(Value.self))
    // In two steps: where nothing is held, a cast of that to an optional type would succeed.
    if let held = folds[key], let known = held as? Value { return known }
    let value = try fold(try entries(of: stream))
    if folds.count >= StreamCache.mostFolds { folds.removeAll() }
    folds[key] = value
    return value
  }
}
