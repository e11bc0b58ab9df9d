public import ScreenKit

/// Turns the bytes a terminal sends into keys.
///
/// Pure, so that every sequence can be tested without a terminal. What has no meaning here (answers to
/// questions nobody asked, broken UTF-8, keys we do not use) is swallowed whole and never shows up as
/// characters. Sources: ECMA-48 for the shape of sequences, the xterm control sequences document for
/// the keys, mouse mode 1006 and paste mode 2004.
public struct KeyDecoder: Sendable {
  /// What to wait for before `flush` is called.
  public enum Waiting: Hashable, Sendable {
    /// Nothing is unfinished.
    case nothing
    /// The beginning of a sequence, or an Escape on its own: only time can tell.
    case sequence
    /// The rest of a paste, or of what the terminal says of itself.
    case paste
  }

  /// More than this in one paste is cut off.
  static let longestPaste = 1 << 20

  private var pending: [UInt8] = []
  private var pasted: [UInt8]?
  /// Whether the terminal has said that its ground is light; nil while it has not.
  private(set) var hasLightGround: Bool?
  private let special: [(bytes: [UInt8], key: Key)]

  /// A decoder that knows the common sequences, and besides these the ones of this terminal.
  public init(special: [(bytes: [UInt8], key: Key)] = []) {
    self.special = special.filter { $0.bytes.count > 1 && $0.bytes.first == 0x1B }
      .sorted { $0.bytes.count > $1.bytes.count }
  }

  /// What is unfinished.
  public var waiting: Waiting {
    if pasted != nil || isAnswer(at: 0) { return .paste }
    return pending.isEmpty ? .nothing : .sequence
  }

  /// The keys that are complete once these bytes have come.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    pending += bytes
    var keys: [Key] = []
    var place = 0
    while place < pending.count {
      if pasted != nil {
        guard let next = takePaste(from: place, into: &keys) else { break }
        place = next
      } else if pending[place] == 0x1B {
        guard let next = takeSequence(from: place, into: &keys) else { break }
        place = next
      } else {
        guard let next = takeText(from: place, into: &keys) else { break }
        place = next
      }
    }
    pending.removeFirst(min(place, pending.count))
    return keys
  }

  /// The keys that the unfinished bytes stand for when nothing follows them.
  public mutating func flush() -> [Key] {
    let rest = pending
    pending = []
    if let text = pasted {
      pasted = nil
      return [.paste(String(decoding: text + rest, as: UTF8.self))]
    }
    guard let first = rest.first else { return [] }
    if first != 0x1B { return [] }
    if rest.count == 2, rest[1] >= 0x20, rest[1] < 0x7F {
      return [.alt(Character(Unicode.Scalar(rest[1])))]
    }
    return rest.count == 1 ? [.escape] : []
  }

  // MARK: Text

  /// Takes characters and controls up to the next Escape; nil while a character is unfinished.
  private mutating func takeText(from start: Int, into keys: inout [Key]) -> Int? {
    let byte = pending[start]
    if byte < 0x20 || byte == 0x7F {
      keys.append(Self.control(byte))
      return start + 1
    }
    var end = start
    while end < pending.count, pending[end] >= 0x20, pending[end] != 0x7F { end += 1 }
    var run = pending[start..<end]
    // Letters and accents that come together are one character; half a letter waits for the rest.
    if end == pending.count { run = run.dropLast(Self.unfinished(run)) }
    if run.isEmpty { return nil }
    for character in String(decoding: run, as: UTF8.self) where character != "\u{FFFD}" {
      // C1 controls, which some terminals take for the beginning of sequences.
      let isControl = character.unicodeScalars.contains { (0x80..<0xA0).contains($0.value) }
      if !isControl { keys.append(.character(character)) }
    }
    return run.endIndex
  }

  /// How many bytes at the end begin a UTF-8 scalar without ending it.
  private static func unfinished(_ bytes: ArraySlice<UInt8>) -> Int {
    for (distance, byte) in bytes.suffix(3).reversed().enumerated() {
      let needed: Int
      switch byte {
      case 0x80..<0xC0: continue
      case 0xC0..<0xE0: needed = 2
      case 0xE0..<0xF0: needed = 3
      case 0xF0..<0xF8: needed = 4
      default: return 0
      }
      return distance + 1 < needed ? distance + 1 : 0
    }
    return 0
  }

  private static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x0D, 0x0A: .enter
    case 0x09: .tab
    case 0x08, 0x7F: .backspace
    case 0x00: .control(" ")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  // MARK: Paste

  private mutating func takePaste(from start: Int, into keys: inout [Key]) -> Int? {
    let mark: [UInt8] = Array("\u{1B}[201~".utf8)
    var text = pasted ?? []
    var place = start
    while place < pending.count {
      if pending[place] == 0x1B {
        let rest = pending[place...].prefix(mark.count)
        if rest.elementsEqual(mark) {
          keys.append(.paste(String(decoding: text, as: UTF8.self)))
          pasted = nil
          return place + mark.count
        }
        if rest.count < mark.count, mark.starts(with: rest) { break }
      }
      if text.count < Self.longestPaste { text.append(pending[place]) }
      place += 1
    }
    pasted = text
    pending.removeFirst(place)
    return nil
  }

  // MARK: Sequences

  /// Takes one sequence that begins with Escape; nil while it is unfinished.
  private mutating func takeSequence(from start: Int, into keys: inout [Key]) -> Int? {
    let bytes = pending[start...]
    for (sequence, key) in special where bytes.starts(with: sequence) {
      keys.append(key)
      return start + sequence.count
    }
    guard bytes.count > 1 else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "]") where bytes.count == 2: return nil
    case UInt8(ascii: "]") where isAnswer(at: start): return takeAnswer(from: start)
    case UInt8(ascii: "["): return takeControlSequence(from: start, into: &keys)
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return nil }
      if let key = Self.applicationKey(bytes[start + 2]) { keys.append(key) }
      return start + 3
    case 0x1B, 0x00..<0x20:
      keys.append(.escape)
      return start + 1
    case 0x7F:
      keys.append(.alt("\u{7F}"))
      return start + 2
    default:
      var length = 1
      while length < 4, start + 1 + length < pending.count,
        (0x80..<0xC0).contains(pending[start + 1 + length])
      {
        length += 1
      }
      let letter = pending[start + 1..<start + 1 + length]
      if Self.unfinished(letter) > 0, start + 1 + length == pending.count { return nil }
      let text = String(decoding: letter, as: UTF8.self)
      if let character = text.first, character != "\u{FFFD}" { keys.append(.alt(character)) }
      return start + 1 + length
    }
  }

  /// Whether what is unread begins to say something of the terminal: OSC and a number.
  private func isAnswer(at start: Int) -> Bool {
    let bytes = pending[start...].prefix(3)
    return bytes.starts(with: [0x1B, UInt8(ascii: "]")])
      && bytes.dropFirst(2).first.map { (0x30...0x39).contains($0) } ?? false
  }

  /// Takes what a terminal says of itself (OSC and a number), up to BEL or ST, whoever asked; nil while it is
  /// unfinished. It is no key.
  private mutating func takeAnswer(from start: Int) -> Int? {
    guard let end = pending[start...].dropFirst(2).firstIndex(where: { $0 == 0x07 || $0 == 0x1B })
    else { return nil }
    if pending[end] == 0x1B, end + 1 == pending.count { return nil }
    hasLightGround = TerminalGround.isLight(pending[start + 2..<end]) ?? hasLightGround
    if pending[end] == 0x07 { return end + 1 }
    return pending[end + 1] == UInt8(ascii: "\\") ? end + 2 : end
  }

  private mutating func takeControlSequence(from start: Int, into keys: inout [Key]) -> Int? {
    var place = start + 2
    // The Linux console sends its first five function keys as CSI [ A to CSI [ E.
    if place < pending.count, pending[place] == UInt8(ascii: "[") {
      guard place + 1 < pending.count else { return nil }
      let number = Int(pending[place + 1]) - 0x40
      if (1...5).contains(number) { keys.append(.function(number)) }
      return place + 2
    }
    while place < pending.count, (0x20..<0x40).contains(pending[place]) { place += 1 }
    guard place < pending.count else { return nil }
    let final = pending[place]
    guard (0x40..<0x7F).contains(final) else {
      // Something broke the sequence off; what broke it is read for itself.
      return place
    }
    let parameters = pending[start + 2..<place]
    if parameters.isEmpty, final == UInt8(ascii: "M") {
      // A click as terminals older than the form we ask for send it: three bytes more, which are no keys.
      return place + 4 <= pending.count ? place + 4 : nil
    }
    if parameters.elementsEqual("200".utf8), final == UInt8(ascii: "~") {
      pasted = []
    } else if parameters.first == UInt8(ascii: "<") {
      if let event = Self.mouse(Self.numbers(parameters.dropFirst()), final: final) {
        keys.append(.mouse(event))
      }
    } else if let key = Self.key(Self.numbers(parameters), final: final) {
      keys.append(key)
    }
    return place + 1
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      part.prefix(6).reduce(0) { (0x30...0x39).contains($1) ? $0 * 10 + Int($1 - 0x30) : $0 }
    }
  }

  private static func applicationKey(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "c"): .wordRight
    case UInt8(ascii: "d"): .wordLeft
    default: key([], final: byte)
    }
  }

  /// The key of a control sequence with these numbers and this last byte.
  private static func key(_ numbers: [Int], final: UInt8) -> Key? {
    // The second number is one more than the sum of Shift 1, Alt 2 and Ctrl 4.
    let modifiers = numbers.count > 1 ? max(0, numbers[1] - 1) : 0
    let byWord = modifiers & 6 != 0
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return byWord ? .wordRight : .right
    case UInt8(ascii: "D"): return byWord ? .wordLeft : .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      return .function(Int(final - UInt8(ascii: "P")) + 1)
    case UInt8(ascii: "~"): return numbered(numbers.first ?? 0)
    default: return nil
    }
  }

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  private static func mouse(_ numbers: [Int], final: UInt8) -> MouseEvent? {
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let place = Point(x: numbers[1] - 1, y: numbers[2] - 1)
    if final == UInt8(ascii: "m") { return MouseEvent(.release, at: place) }
    guard final == UInt8(ascii: "M") else { return nil }
    // Bits 4, 8 and 16 are Shift, Alt and Ctrl; 32 is movement, which we do not ask for.
    switch numbers[0] & ~28 {
    case 0...2: return MouseEvent(.press(button: (numbers[0] & 3) + 1), at: place)
    case 64: return MouseEvent(.wheelUp, at: place)
    case 65: return MouseEvent(.wheelDown, at: place)
    default: return nil
    }
  }
}
