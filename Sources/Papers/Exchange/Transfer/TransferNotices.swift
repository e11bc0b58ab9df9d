/// Notices gathered by kind, in the order in which each kind first came up.
struct TransferNotices {
  private var order: [TransferNotice.Kind] = []
  private var lines: [TransferNotice.Kind: [Int]] = [:]

  mutating func add(_ found: [(kind: TransferNotice.Kind, line: Int)]) {
    for (kind, line) in found {
      if lines[kind] == nil { order.append(kind) }
      lines[kind, default: []].append(line)
    }
  }

  var all: [TransferNotice] {
    order.map { TransferNotice(kind: $0, lines: lines[$0] ?? []) }
  }
}
