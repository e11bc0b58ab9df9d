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

  @Test func `monochrome tells a banner and a danger from text without colour`() {
    let looks = [Style.text, .danger, .banner, .heading].map { Palette.monochrome.paint($0) }
    #expect(Set(looks).count == 4)
  }
}
