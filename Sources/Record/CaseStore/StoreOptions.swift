/// How a record is opened or made.
public struct StoreOptions: Sendable {
  /// The operating-system group that shares a new record; nil for one account only.
  public var group: String?
  /// Largest size of one file of evidence, in bytes.
  public var evidenceLimit: Int
  /// Largest size of all evidence in one stream, in bytes.
  public var evidenceLimitPerStream: Int
  /// Asked between short waits while another program writes: how long it has been, in milliseconds.
  /// True waits on, false gives up with ``StoreError/busy``. It is called on the store's own queue.
  public var busy: @Sendable (_ elapsedMilliseconds: Int) -> Bool

  /// Options for one account, 10 MiB a file and 100 MiB a stream, which wait five seconds.
  public init(
    group: String? = nil, evidenceLimit: Int = 10 << 20, evidenceLimitPerStream: Int = 100 << 20,
    busy: @escaping @Sendable (_ elapsedMilliseconds: Int) -> Bool = { $0 < 5_000 }
  ) {
    self.group = group
    self.evidenceLimit = evidenceLimit
    self.evidenceLimitPerStream = evidenceLimitPerStream
    self.busy = busy
  }
}
