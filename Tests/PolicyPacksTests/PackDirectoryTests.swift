import Foundation
import PolicyModel
import PolicyPacks
import Testing

@Suite("A folder of packs")
struct PackDirectoryTests {
  /// Gives the body a folder of its own, with these files, and takes it away afterwards.
  private func withFolder(
    _ files: [String: String], _ body: (PackDirectory) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("conduct-packs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    try body(PackDirectory(path: folder.path))
  }

  @Test("lists its packs by the alphabet and passes over everything else")
  func listing() throws {
    try withFolder([
      "oak-lane.yaml": "", "elm-row.yaml": "", "README.md": "", "Bad Name.yaml": "", ".yaml": "",
      "old.yaml.bak": "",
    ]) { folder in
      let ids = try folder.ids()
      #expect(ids == ["elm-row", "oak-lane"])
    }
  }

  @Test("reads a pack with its exact bytes")
  func reading() throws {
    try withFolder(["oak-lane.yaml": OakLane.text]) { folder in
      let file = try folder.read("oak-lane")
      #expect(file.reading.pack?.id == "oak-lane")
      #expect(file.bytes == Array(OakLane.text.utf8))
      #expect(try folder.readAll() == [file])
    }
  }

  @Test("holds it against a pack that its id is not its file's name")
  func wrongName() throws {
    try withFolder(["elm-row.yaml": OakLane.text]) { folder in
      let reading = try folder.read("elm-row").reading
      #expect(reading.pack == nil)
      #expect(
        reading.issues.map(\.text) == [
          "elm-row.yaml:2:5: id: The id “oak-lane” is not the file's name. Expected: elm-row."
        ])
    }
  }

  @Test("says which packs there are where one is asked for that is not")
  func unknown() throws {
    try withFolder(["oak-lane.yaml": OakLane.text]) { folder in
      for id in ["oak-line", "../oak-lane", "oak-lane.yaml", ""] {
        #expect(throws: PackDirectory.Fault.noSuchPack(id: id, known: ["oak-lane"])) {
          try folder.read(id)
        }
      }
      let fault = PackDirectory.Fault.noSuchPack(id: "oak-line", known: ["oak-lane"])
      #expect(
        fault.text
          == "There is no policy pack “oak-line”. Perhaps “oak-lane” was meant. The folder holds oak-lane."
      )
    }
  }

  @Test("reports a file that is too large without keeping its bytes")
  func tooLarge() throws {
    let large = String(repeating: "#", count: PackReader.sizeLimit + 10)
    try withFolder(["oak-lane.yaml": large]) { folder in
      let file = try folder.read("oak-lane")
      #expect(file.bytes.isEmpty)
      #expect(file.reading.issues.count == 1)
    }
  }

  @Test("is a fault where it does not exist")
  func missing() throws {
    let folder = PackDirectory(path: "/nowhere/conduct/\(UUID().uuidString)")
    #expect(throws: PackDirectory.Fault.self) { try folder.ids() }
    #expect(throws: PackDirectory.Fault.self) { try folder.readAll() }
  }
}
