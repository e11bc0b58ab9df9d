/// What streams were last folded to, each with the version at which that was, so that whoever goes from a list
/// to a case and its letters has it read once.
struct ReadStreams<Value> {
  /// At most so many are kept; then all are let go of.
  private static var most: Int { 100 }
  private var held: [String: (version: Int, value: Value)] = [:]
  /// The record as another program last left it: an erasure there changes no stream's version.
  private var others = 0

  /// What the stream at this version came to; nil where that is not known.
  ///
  /// - Parameter others: the number that changes with another program's commits.
  mutating func value(of stream: String, at version: Int, others now: Int) -> Value? {
    if now != others { held = [:] }
    others = now
    return held[stream].flatMap { $0.version == version ? $0.value : nil }
  }

  mutating func keep(_ value: Value, of stream: String, at version: Int) {
    if held.count >= Self.most { held = [:] }
    held[stream] = (version, value)
  }
}
