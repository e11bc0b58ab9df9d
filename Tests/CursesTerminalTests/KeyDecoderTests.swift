import ScreenKit
import Testing

@testable import CursesTerminal

@Suite struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.feed(text.utf8) + decoder.flush()
  }

  @Test func `characters of every width arrive whole`() {
    #expect(
      keys("aZ é李👍🏽") == ["a", "Z", " ", "é", "李", "👍🏽"].map { Key.character(Character($0)) })
    #expect(keys("e\u{301}x") == [.character("e\u{301}"), .character("x")])
  }

  @Test(
    "bytes that come one at a time give the same keys",
    arguments: [
      "Łódź 李", "\u{1B}[A\u{1B}[5~x", "\u{1B}[200~a\nb\u{1B}[201~c", "\u{1B}[<0;3;4Mq",
      "\u{1B}Oc\u{1B}OP",
      "\u{1B}é", "\u{1B}[1;5D\u{1B}[[A\r",
    ])
  func isIndependentOfPieces(_ text: String) {
    var decoder = KeyDecoder()
    var pieces: [Key] = []
    for byte in text.utf8 { pieces += decoder.feed([byte]) }
    #expect(decoder.waiting == .nothing)
    #expect(pieces == keys(text))
  }

  @Test func `controls have their names`() {
    #expect(
      keys("\u{1}\u{10}\u{1A}\u{0}\u{1F}\r\n\t\u{8}\u{7F}") == [
        .control("a"), .control("p"), .control("z"), .control(" "), .control("_"), .enter, .enter,
        .tab, .backspace, .backspace,
      ])
  }

  @Test(
    "sequences of the common terminals",
    arguments: [
      ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[1;2C", .right),
      ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;3D", .wordLeft), ("\u{1B}Od", .wordLeft),
      ("\u{1B}[H", .home), ("\u{1B}OF", .end), ("\u{1B}[1~", .home), ("\u{1B}[8~", .end),
      ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
      ("\u{1B}[6;5~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter),
      ("\u{1B}OP", .function(1)), ("\u{1B}[1;2Q", .function(2)), ("\u{1B}[15~", .function(5)),
      ("\u{1B}[17~", .function(6)), ("\u{1B}[24~", .function(12)), ("\u{1B}[[E", .function(5)),
      ("\u{1B}x", .alt("x")), ("\u{1B}é", .alt("é")), ("\u{1B}\u{7F}", .alt("\u{7F}")),
    ])
  func sequences(_ text: String, _ key: Key) {
    #expect(keys(text) == [key])
  }

  @Test func `an Escape is an Escape once nothing follows`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.waiting == .sequence)
    #expect(decoder.flush() == [.escape])
    #expect(decoder.waiting == .nothing)
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}\r") == [.escape, .enter])
    #expect(keys("\u{1B}[") == [.alt("[")])
  }

  @Test func `a paste is one key, keys inside it are text`() {
    #expect(
      keys("a\u{1B}[200~q\r\n\u{1B}[A\u{3}\u{1B}[201~b") == [
        .character("a"), .paste("q\r\n\u{1B}[A\u{3}"), .character("b"),
      ])
  }

  @Test func `a paste that never ends is taken as it is`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~abc".utf8) == [])
    #expect(decoder.waiting == .paste)
    #expect(decoder.flush() == [.paste("abc")])
    #expect(decoder.feed("x".utf8) == [.character("x")])
  }

  @Test func `an enormous paste is cut off and does not stop the keys after it`() {
    var decoder = KeyDecoder()
    let text = String(repeating: "x", count: KeyDecoder.longestPaste + 9)
    let keys = decoder.feed("\u{1B}[200~\(text)\u{1B}[201~q".utf8)
    #expect(keys == [.paste(String(text.dropLast(9))), .character("q")])
  }

  @Test func `clicks and the wheel arrive at their cell`() {
    #expect(
      keys("\u{1B}[<0;10;5M\u{1B}[<0;10;5m\u{1B}[<64;1;1M\u{1B}[<81;2;3M") == [
        .mouse(MouseEvent(.press(button: 1), at: Point(x: 9, y: 4))),
        .mouse(MouseEvent(.release, at: Point(x: 9, y: 4))),
        .mouse(MouseEvent(.wheelUp, at: Point(x: 0, y: 0))),
        .mouse(MouseEvent(.wheelDown, at: Point(x: 1, y: 2))),
      ])
  }

  @Test(
    "what means nothing here is swallowed whole",
    arguments: [
      "\u{1B}[?64;1;2c", "\u{1B}[>0;276;0c", "\u{1B}[I", "\u{1B}[O", "\u{1B}[99~", "\u{1B}[<0;0;0M",
      "\u{1B}[<35;4;4M", "\u{1B}[M !!", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\",
      "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}Oz", "\u{9B}",
      "\u{1B}[999999999999999999999;9t",
    ])
  func swallows(_ text: String) {
    #expect(keys(text + "k") == [.character("k")])
  }

  @Test
  func `what the terminal says of its ground is remembered and is no key, in however many pieces`()
  {
    var decoder = KeyDecoder()
    #expect(decoder.hasLightGround == nil)
    #expect(decoder.feed("j\u{1B}]11;rgb:ffff/".utf8) == [.character("j")])
    #expect(decoder.waiting == .paste)
    #expect(decoder.feed("fafa/f0f0\u{1B}".utf8) == [])
    #expect(decoder.feed("\\k".utf8) == [.character("k")])
    #expect(decoder.hasLightGround == true)
    #expect(decoder.feed("\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{7}".utf8) == [])
    #expect(decoder.hasLightGround == false)
    #expect(keys("\u{1B}]") == [.alt("]")])
  }

  @Test(
    "grounds as terminals say them",
    arguments: [
      ("11;rgb:ffff/ffff/ffff", true), ("11;rgb:fd/f6/e3", true), ("11;rgb:0/0/0", false),
      ("11;rgba:0000/2b2b/3636/ffff", false), ("11;rgb:7f7f/7f7f/7f7f", true),
      ("10;rgb:0/0/0", nil),
      ("11;?", nil), ("11;rgb:zz/0/0", nil), ("11;rgb:0/0", nil), ("", nil), ("11;rgb://", nil),
    ] as [(String, Bool?)])
  func ground(_ answer: String, _ isLight: Bool?) {
    #expect(TerminalGround.isLight(answer.utf8) == isLight)
  }

  @Test func `broken UTF-8 is left out and what follows is read`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xFF, 0xC3, 0x28, 0x61, 0x80]) == [.character("("), .character("a")])
    #expect(decoder.feed([0xE2, 0x82]) == [])
    #expect(decoder.waiting == .sequence)
    #expect(decoder.flush() == [])
  }

  @Test("no bytes make it stop or trap", arguments: 0..<64)
  func takesAnything(_ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let bytes = (0..<400).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let choice = UInt8(truncatingIfNeeded: state >> 40)
      // Mostly what sequences are made of.
      let common: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x31, 0x7E, 0x3C, 0x4D, 0xC3]
      return choice < 200 ? common[Int(choice) % common.count] : choice
    }
    var decoder = KeyDecoder(special: [(Array("\u{1B}[[1".utf8), .home)])
    for start in stride(from: 0, to: bytes.count, by: 7) {
      _ = decoder.feed(bytes[start..<min(start + 7, bytes.count)])
    }
    _ = decoder.flush()
    #expect(decoder.waiting == .nothing)
    #expect(decoder.feed("k".utf8) == [.character("k")])
  }

  @Test func `a terminal's own sequences come before the common ones`() {
    var decoder = KeyDecoder(special: [(Array("\u{1B}[A".utf8), .end), ([0x7F], .delete)])
    #expect(decoder.feed("\u{1B}[A\u{7F}".utf8) == [.end, .backspace])
  }
}
