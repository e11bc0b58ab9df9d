import CaseModel
import PolicyModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("The first start") struct SetupTests {
  private static let model: PolicyPack = {
    var pack = Sample.pack
    pack.id = "model"
    pack.school = "A new school"
    pack.title = "Conduct model code"
    return pack
  }()

  private static func setup(_ size: Size = Size(columns: 80, rows: 24)) -> SetupModel {
    SetupModel(
      path: "/home/head/.local/share/conduct/record.db", packs: [Sample.pack, model],
      words: Sample.pack, today: Sample.today, size: size)
  }

  private func text(_ model: SetupModel) -> String {
    model.view().lines().joined(separator: "\n")
  }

  @discardableResult
  private func press(_ model: inout SetupModel, _ keys: Key...) -> [SetupEffect] {
    var effects: [SetupEffect] = []
    for key in keys { effects = model.update(.key(key)) }
    return effects
  }

  @discardableResult
  private func type(_ model: inout SetupModel, _ text: String) -> [SetupEffect] {
    var effects: [SetupEffect] = []
    for character in text { effects = model.update(.key(.character(character))) }
    return effects
  }

  /// At the questions, with a policy chosen.
  private func asking(_ policy: Key = .home) -> SetupModel {
    var model = Self.setup()
    press(&model, .down, .enter, .character(" "), policy, .tab)
    return model
  }

  @Test func `practising stands first, and says that nothing of it reaches the school's record`() {
    var model = Self.setup()
    let words = text(model).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("nothing of it ever comes into your school's own record"))
    #expect(press(&model, .enter) == [.practise])
  }

  @Test func `one can leave at any time, and nothing is made`() {
    for key in [Key.escape, .character("q")] {
      var model = Self.setup()
      #expect(press(&model, key) == [.quit])
    }
    var model = asking()
    #expect(press(&model, .escape) == [])
    #expect(text(model).contains("Practise on a made-up school first"))
    #expect(press(&model, .end, .enter) == [.quit])
  }

  @Test func `a policy, a name and the head make a record`() {
    var model = asking()
    type(&model, "Oak Lane Primary")
    press(&model, .tab)
    type(&model, "A. Carr")
    press(&model, .tab)
    type(&model, "Aubrey  Finch ")
    press(&model, .tab)
    type(&model, "school.xml")
    #expect(
      press(&model, .control("s")) == [
        .make(
          SetupAnswers(
            policy: Sample.pack.id, name: "Oak Lane Primary", head: "A. Carr",
            chair: "Aubrey Finch", people: "school.xml"))
      ])
  }

  @Test func `what is missing is said on top and beside the field, and everything typed stands`() {
    var model = Self.setup()
    press(&model, .down, .enter, .tab)
    type(&model, "Oak Lane")
    #expect(press(&model, .control("s")) == [])
    let text = text(model)
    for words in [
      "There is a problem", "Choose the school's policy.", "Error: Choose the school's policy.",
      "Enter your name.",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(text.contains("Oak Lane"))
  }

  @Test func `a copy of the neutral policy needs the school's name`() {
    var model = asking(.end)
    press(&model, .tab)
    type(&model, "A. Carr")
    #expect(press(&model, .control("s")) == [])
    #expect(text(model).contains("Enter the school's name; a neutral policy has none."))
  }

  @Test func `what could not be made is said, and can be tried again`() {
    var model = asking()
    press(&model, .tab)
    type(&model, "A. Carr")
    press(&model, .control("s"))
    _ = model.update(.mend([FieldProblem("people", "There is no readable file at x.xml.")]))
    #expect(text(model).contains("There is no readable file at x.xml."))
    #expect(!press(&model, .control("s")).isEmpty)
  }

  @Test func `what was made is read, and the desk opens with Enter`() {
    var model = asking()
    _ = model.update(.made(["A record for Oak Lane is at /x.", "", "The seal is AB12."]))
    #expect(text(model).contains("The seal is AB12."))
    #expect(press(&model, .enter) == [.open])
    #expect(press(&model, .escape) == [.quit])
  }

  static let pictures: [(name: String, keys: [Key])] = [
    ("setup-choose", []), ("setup-ask", [.down, .enter]),
    ("setup-mend", [.down, .enter, .control("s")]),
  ]

  @Test(arguments: pictures.map(\.name), Goldens.sizes)
  func `the first start looks as it was last approved`(name: String, size: Size) throws {
    let picture = try #require(Self.pictures.first { $0.name == name })
    var model = Self.setup(size)
    for key in picture.keys { _ = model.update(.key(key)) }
    try Goldens.expect(model.view(), name)
  }

  @Test(arguments: Goldens.sizes)
  func `what was made looks as it was last approved`(size: Size) throws {
    var model = Self.setup(size)
    _ = model.update(
      .made([
        "A record for Oak Lane Primary is at /home/head/.local/share/conduct/record.db.",
        "Policy: Parent code of conduct, oak-lane 2026-09.",
        "A. Carr is s01, the headteacher.", "", "The seal is 7K4M-22PX-W.",
      ]))
    try Goldens.expect(model.view(), "setup-made")
  }

  @Test func `it can be drawn at every size, and a resize keeps what is typed`() {
    var model = asking()
    type(&model, "Oak Lane Primary")
    for (columns, rows) in [(0, 0), (1, 1), (40, 10), (39, 30), (60, 12), (150, 50), (80, 24)] {
      _ = model.update(.resize(Size(columns: columns, rows: rows)))
      let frame = model.view()
      if let cursor = frame.cursor { #expect(frame.bounds.contains(cursor)) }
    }
    #expect(text(model).contains("Oak Lane Primary"))
    var choosing = Self.setup()
    _ = choosing.update(.resize(Size(columns: 40, rows: 10)))
    #expect(text(choosing).contains("Leave"))
  }

  @Test func `no key means two things`() {
    #expect(SetupModel.choosingKeys.collisions().isEmpty)
    #expect(SetupModel.madeKeys.collisions().isEmpty)
  }
}
