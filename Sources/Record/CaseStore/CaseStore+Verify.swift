public import Chronology

extension CaseStore {
  /// Verifies the record from its first entry to its last.
  ///
  /// - Parameters:
  ///   - quick: the chain alone, without evidence, the database's own integrity and the read
  ///     models.
  ///   - seals: earlier seals of this record to hold the chain against.
  ///   - progress: told how far it has come, between steps; false gives up.
  /// - Returns: the report; nil where `progress` gave up.
  /// - Throws: ``StoreError`` where the record cannot be read at all. Damage is in the report.
  public func verify(
    quick: Bool = false, seals: [Seal] = [],
    progress: (VerifyProgress) -> Bool = { _ in true }
  ) throws -> VerifyReport? {
    var verification = try verification(quick: quick, seals: seals)
    while try verification.step() {
      guard progress(verification.progress) else { return nil }
    }
    return verification.report
  }

  /// A verification to be taken step by step. See ``verify(quick:seals:progress:)``.
  public func verification(quick: Bool = false, seals: [Seal] = []) throws -> Verification {
    try Verification(store: self, quick: quick, seals: seals)
  }
}
