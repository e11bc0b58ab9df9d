public import CaseModel
import Foundation

extension Entry {
  /// What this entry erases; nil for an entry of another kind, without a payload, whose payload is
  /// not of that form, or which names no earlier entry.
  ///
  /// The record's own rule, so it is read here and not only among the events: nothing but such an
  /// entry lets a payload be missing.
  public var erasure: PayloadErased? {
    guard kind == PayloadErased.kind, let payload,
      let erased = try? JSONDecoder().decode(PayloadErased.self, from: Data(payload)),
      erased.sequence >= 1, erased.sequence < sequence
    else { return nil }
    return erased
  }
}
