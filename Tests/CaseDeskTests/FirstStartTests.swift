import CaseModel
import Foundation
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("A school's first start") struct FirstStartTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("conduct-first-\(UUID().uuidString)")

  private var record: String { folder.appendingPathComponent("record.db").path }

  private func resources() throws -> ResourceLocator { try SchoolUnderTest.resources() }

  @Test func `the head and the chair stand in the record, and the head acts without being named`()
    throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    let resources = try resources()
    _ = try Desk.create(
      Desk.NewRecord(
        path: record, policy: "mugginton", head: "Alex Carr", chair: "Aubrey Finch"),
      resources: resources, clock: .standing(at: CivilDate(dayNumber: 20_700)), account: "tests")
    let desk = try Desk.open(
      record, as: nil, resources: resources, clock: .system, account: "tests")
    #expect(desk.staff == "s01")
    let staff = try desk.school().staff
    #expect(staff.map(\.name) == ["Alex Carr", "Aubrey Finch"])
    #expect(staff.map(\.roles) == [[.head], [.chair]])
  }

  @Test func `a copy of the neutral policy stands beside the record and is never written over`()
    throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    let resources = try resources()
    let name = "St. Mary's Primary School, Łódź"
    let path = try Desk.ownPolicy(for: name, beside: record, resources: resources)
    #expect(path.hasPrefix(folder.path))
    #expect(path.hasSuffix("/policies/st-mary-s-primary-school-d.yaml"), "\(path)")
    let edited = try String(contentsOfFile: path, encoding: .utf8) + "\n# edited\n"
    try edited.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try Desk.ownPolicy(for: name, beside: record, resources: resources) == path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == edited)
    let desk = try Desk.create(
      Desk.NewRecord(path: record, policy: path, name: name, head: "Alex Carr"),
      resources: resources, clock: .standing(at: CivilDate(dayNumber: 20_700)), account: "tests")
    #expect(try desk.school().details?.name == name)
    #expect(try desk.pack().school == name)
  }

  @Test func `every pack that comes with Conduct can be chosen`() throws {
    let packs = try Desk.policies(toChooseFrom: try resources())
    #expect(packs.count == 6)
    #expect(packs.contains { $0.id == "model" })
  }
}
