import ScreenKit
import Testing

@Suite struct PaletteTests {
  @Test("a palette uses no colour its terminal may not have", arguments: Palette.allCases)
  func staysWithinColours(_ palette: Palette) {
    for role in Role.allCases {
      for style in [Style(role), Style(role).selected] {
        let paint = palette.paint(style)
        for colour in [paint.foreground, paint.background].compactMap({ $0 }) {
          #expect(Int(colour) < palette.coloursNeeded)
        }
        #expect(!paint.attributes.contains(.selected))
      }
    }
  }

  @Test("a selected row differs from the others in every palette", arguments: Palette.allCases)
  func selectionShows(_ palette: Palette) {
    for role in Role.allCases where role != .selection && role != .banner {
      #expect(palette.paint(Style(role).selected) != palette.paint(Style(role)))
    }
  }

  @Test func `monochrome has bold, reverse and underline only`() {
    let allowed: Style.Attributes = [.bold, .reverse, .underline]
    for role in Role.allCases {
      for style in [Style(role), Style(role).dim, Style(role).selected, Style(role).dim.selected] {
        let paint = Palette.monochrome.paint(style)
        #expect(paint.foreground == nil && paint.background == nil)
        #expect(paint.attributes.isSubset(of: allowed))
      }
    }
    // An empty field's hint does not look like something typed.
    #expect(Palette.monochrome.paint(.field) != Palette.monochrome.paint(.field.dim))
  }

  /// Grounds that terminals come with: black, Windows and GNOME, VS Code, Solarized.
  static let dark = [0x000000, 0x0C0C0C, 0x171421, 0x1E1E1E, 0x002B36]
  static let light = [0xFFFFFF, 0xFAFAFA, 0xFDF6E3]

  @Test(
    "text can be read on every common ground",
    arguments: [(Palette.standard, dark, 0xD0D0D0, 4.5), (.light, light, 0x202020, 4.5)])
  func contrast(_ palette: Palette, _ grounds: [Int], _ usual: Int, _ least: Double) {
    for ground in grounds { check(palette, ground: ground, usual: usual, least: least) }
  }

  @Test func `high contrast has its own ground and seven to one on it`() {
    for role in Role.allCases {
      let paint = Palette.highContrast.paint(Style(role))
      #expect(paint.foreground != nil && paint.background != nil)
    }
    check(.highContrast, ground: 0x808080, usual: 0x808080, least: 7)
  }

  private func check(_ palette: Palette, ground: Int, usual: Int, least: Double) {
    for role in Role.allCases {
      // Lines around things are no text and need three to one.
      let needed = role == .border ? min(3, least) : least
      for style in [Style(role), Style(role).selected] where role != .border || style == .border {
        let paint = palette.paint(style)
        let ratio = Contrast.ratio(
          paint.foreground.map { Contrast.rgb($0) } ?? usual,
          paint.background.map { Contrast.rgb($0) } ?? ground)
        let words = "\(palette) \(style) has \(ratio) on \(String(ground, radix: 16))"
        #expect(ratio >= needed, "\(words)")
      }
    }
  }

  @Test func `monochrome tells a banner and a danger from text without colour`() {
    let looks = [Style.text, .danger, .banner, .heading].map { Palette.monochrome.paint($0) }
    #expect(Set(looks).count == 4)
  }
}
