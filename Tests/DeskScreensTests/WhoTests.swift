import CaseModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Who is at the desk") struct WhoTests {
  private let staff = [
    NamedStaff(staff: "s01", name: "Marguerite Halloway", roles: [.head]),
    NamedStaff(staff: "s02", name: "Tobias Ferrand", roles: [.deputy]),
  ]

  @Test
  func `a part of a name leaves those who have it, and Enter opens the desk for the one shown`() {
    for size in [Size(columns: 60, rows: 20), Size(columns: 120, rows: 40)] {
      var model = WhoModel(staff, size: size)
      let text = model.view().lines().joined(separator: "\n")
      #expect(text.contains("Who is at the desk?"))
      #expect(text.contains("Marguerite Halloway") && text.contains("Tobias Ferrand"))
      #expect(model.update(.down) == .asking)
      #expect(model.update(.enter) == .chosen("s02"))
      for character in "marg" { #expect(model.update(.character(character)) == .asking) }
      #expect(!model.view().lines().joined().contains("Tobias"))
      #expect(model.update(.enter) == .chosen("s01"))
    }
  }

  @Test func `nobody is chosen where nobody has that name, and Esc leaves`() {
    var model = WhoModel(staff, size: Size(columns: 80, rows: 24))
    for character in "xyz" { _ = model.update(.character(character)) }
    #expect(model.view().lines().joined().contains("Nobody of that name."))
    #expect(model.update(.enter) == .asking)
    #expect(model.update(.escape) == .leave)
  }
}
