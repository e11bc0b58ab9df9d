/// Folded names in one stretch of bytes, in the order in which lists show them, searched as bytes.
///
/// A hundred thousand names are some three megabytes, which a search goes through in a millisecond or
/// two; nothing is allocated for a name. Put in what ``FoldingKey`` makes, and search for what it makes
/// of the typed words.
public struct NameBuffer: Sendable {
  /// One name to be put in.
  public struct Name: Sendable {
    /// What it is put in order by, as ``FoldingKey/sort(_:_:)`` makes it.
    public var sort: [UInt8]
    /// What it is found by, as ``FoldingKey/search(_:)`` makes it.
    public var folded: String
    /// Whose it is; settles the order of two of the same name.
    public var id: String

    /// One name.
    public init(sort: [UInt8], folded: String, id: String) {
      self.sort = sort
      self.folded = folded
      self.id = id
    }
  }

  /// For each name its sort key, ``between``, what else it is found by, and ``between`` again. No byte of
  /// a folded word is as small, so no word is found across two.
  private(set) var text: [UInt8] = []
  /// Where each name begins in `text`; one more at the end.
  private(set) var starts: [UInt32] = [0]
  private var ids: [UInt8] = []
  private var idStarts: [UInt32] = [0]
  private static let between: UInt8 = 0x02

  /// An empty buffer.
  public init() {}

  /// How many names it holds.
  public var count: Int { starts.count - 1 }

  /// Whose a name is.
  public func id(at index: Int) -> String {
    String(decoding: ids[Int(idStarts[index])..<Int(idStarts[index + 1])], as: UTF8.self)
  }

  /// Makes room for so many names of usual length, so that it does not have to move as it grows.
  public mutating func reserve(_ names: Int) {
    text.reserveCapacity(names * 32)
    starts.reserveCapacity(names + 1)
    ids.reserveCapacity(names * 14)
    idStarts.reserveCapacity(names + 1)
  }

  /// Puts names in at the end; they come after all that are there, in order.
  public mutating func append(_ names: some Sequence<Name>) {
    for name in names {
      text += Self.bytes(of: name)
      starts.append(UInt32(text.count))
      ids += Array(name.id.utf8)
      idStarts.append(UInt32(ids.count))
    }
  }

  /// Takes out the names of some ids, wherever they are.
  public mutating func remove(_ gone: Set<String>) {
    for id in gone {
      if let index = index(of: Array(id.utf8)) { remove(at: index) }
    }
  }

  private mutating func remove(at index: Int) {
    let bytes = Int(starts[index])..<Int(starts[index + 1])
    text.removeSubrange(bytes)
    starts.remove(at: index)
    for later in index..<starts.count { starts[later] -= UInt32(bytes.count) }
    let id = Int(idStarts[index])..<Int(idStarts[index + 1])
    ids.removeSubrange(id)
    idStarts.remove(at: index)
    for later in index..<idStarts.count { idStarts[later] -= UInt32(id.count) }
  }

  /// Where the name with an id is; nil where there is none.
  private func index(of id: [UInt8]) -> Int? {
    ids.withUnsafeBytes { bytes in
      var at = 0
      while let hit = ByteSearch.first(id, in: bytes, from: at) {
        // Whole ids only: a hit may lie in a longer one, or across two.
        var low = 0
        var high = idStarts.count - 1
        while low < high {
          let middle = (low + high) / 2
          if Int(idStarts[middle]) < hit { low = middle + 1 } else { high = middle }
        }
        if low < count, Int(idStarts[low]) == hit, Int(idStarts[low + 1]) == hit + id.count {
          return low
        }
        at = hit + 1
      }
      return nil
    }
  }

  /// Puts a name in where it belongs.
  public mutating func insert(_ name: Name) {
    let index = position(after: name.sort, id: name.id)
    let bytes = Self.bytes(of: name)
    text.insert(contentsOf: bytes, at: Int(starts[index]))
    starts.insert(starts[index], at: index)
    for later in (index + 1)..<starts.count { starts[later] += UInt32(bytes.count) }
    let id = Array(name.id.utf8)
    ids.insert(contentsOf: id, at: Int(idStarts[index]))
    idStarts.insert(idStarts[index], at: index)
    for later in (index + 1)..<idStarts.count { idStarts[later] += UInt32(id.count) }
  }

  /// How many names come before or at a place in the order; where a page after it begins.
  public func position(after sort: [UInt8], id: String) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(middle, sort, Array(id.utf8)) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// What a name is put in order by.
  public func sortKey(at index: Int) -> [UInt8] {
    Array(text[Int(starts[index])..<Int(starts[index + 1])].prefix { $0 != Self.between })
  }

  private func isAfter(_ index: Int, _ sort: [UInt8], _ id: [UInt8]) -> Bool {
    let own = text[Int(starts[index])..<Int(starts[index + 1])].prefix { $0 != Self.between }
    if own.elementsEqual(sort) {
      let ownID = ids[Int(idStarts[index])..<Int(idStarts[index + 1])]
      return id.lexicographicallyPrecedes(ownID)
    }
    return sort.lexicographicallyPrecedes(own)
  }

  /// The sort key, and those words it is found by that the key does not hold already.
  private static func bytes(of name: Name) -> [UInt8] {
    let known = Set(
      name.sort.split { $0 == 0x01 || $0 == 0x20 }.map { String(decoding: $0, as: UTF8.self) })
    let more = name.folded.split(separator: " ").filter { !known.contains(String($0)) }
    return name.sort + [between] + Array(more.joined(separator: " ").utf8) + [between]
  }
}
