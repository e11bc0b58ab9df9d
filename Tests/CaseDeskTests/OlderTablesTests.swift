import CaseDesk
import CaseModel
import CaseStore
import Chronology
import Foundation
import PolicyModel
import Testing

@Suite("A record whose tables another Conduct wrote") struct OlderTablesTests {
  @Test func `It is not opened before its tables are made anew, and the sentence says how`() throws
  {
    let folder = try SchoolUnderTest.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("record.db").path
    let resources = try SchoolUnderTest.resources()
    let clock = TestClock()
    try clock.go("2026-10-05", "8:10")
    let desk = try Desk.create(
      Desk.NewRecord(path: path, policy: "mugginton", head: "A. Head"), resources: resources,
      clock: clock.deskClock, account: "test")
    let added = ParentAdded(
      kind: .parent, name: PersonName(title: "", given: "Ada", family: "Marsh"),
      contact: ContactDetails())
    _ = try desk.store.append(
      [
        NewEntry(
          id: "e1", stream: "parent/p1", kind: ParentAdded.kind, version: ParentAdded.version,
          happened: When(CivilDate(dayNumber: 20_700)), staff: "s01", account: "test", mark: nil,
          payload: try EventCodec.bytes(of: added), salt: [UInt8](repeating: 1, count: 32))
      ], commandID: "c1", at: clock.deskClock.instant, rowsLater: true)

    let refused = #expect(throws: DeskError.self) {
      try Desk.open(
        path, as: nil, resources: resources, clock: clock.deskClock, account: "test")
    }
    #expect(refused?.sentence.contains("Run “conduct log rebuild” first.") == true)

    try desk.store.rebuild()
    let opened = try Desk.open(
      path, as: nil, resources: resources, clock: clock.deskClock, account: "test")
    #expect(try opened.parents(ParentsQuestion(text: "marsh")).total == 1)
  }
}
