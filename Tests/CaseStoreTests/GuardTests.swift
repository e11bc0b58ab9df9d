import CaseStore
import Chronology
import GRDB
import Testing

@Suite struct GuardTests {
  @Test(arguments: [
    "UPDATE entries SET staff = 's2' WHERE sequence = 1",
    "DELETE FROM entries WHERE sequence = 5",
    "DELETE FROM entries",
    "UPDATE payloads SET bytes = x'7B7D' WHERE sequence = 1",
    "DELETE FROM payloads WHERE sequence = 1",
    "UPDATE evidence SET bytes = x'00'",
    "DELETE FROM evidence",
    "UPDATE record SET id = 'another'",
    "DELETE FROM record",
    "INSERT OR REPLACE INTO payloads SELECT * FROM payloads WHERE sequence = 5",
    "INSERT OR REPLACE INTO payloads SELECT * FROM payloads WHERE sequence = 1",
    "INSERT OR REPLACE INTO evidence SELECT * FROM evidence",
    "INSERT OR REPLACE INTO entries SELECT * FROM entries WHERE sequence = 1",
    """
    INSERT OR REPLACE INTO entries
    SELECT 6, id, stream, 3, kind, version, happened_on, happened_at, recorded_at, staff, account,
      mark, command_id, payload_digest, tie FROM entries WHERE sequence = 5
    """,
    """
    INSERT INTO entries
    SELECT 7, 'e7', stream, 3, kind, version, happened_on, happened_at, recorded_at, staff, account,
      mark, command_id, payload_digest, tie FROM entries WHERE sequence = 5
    """,
    """
    INSERT INTO entries
    SELECT 6, 'e6', stream, 4, kind, version, happened_on, happened_at, recorded_at, staff, account,
      mark, command_id, payload_digest, tie FROM entries WHERE sequence = 5
    """,
  ])
  func `The database itself refuses to change what was written`(sql: String) throws {
    let store = try ToyRecord.memory()
    try ToyRecord.fill(store)
    let before = try store.entries(after: 0, limit: 100)

    let error = #expect(throws: DatabaseError.self) { try store.raw(sql) }

    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
    #expect(try store.entries(after: 0, limit: 100) == before)
    #expect(try store.verify()?.faults == [])
  }

  @Test func `An entry that follows on is let through by the guards`() throws {
    let store = try ToyRecord.memory()
    try ToyRecord.fill(store)

    try store.raw(
      """
      INSERT INTO entries
      SELECT 6, 'e6', stream, 3, kind, version, happened_on, happened_at, recorded_at, staff,
        account, mark, command_id, payload_digest, tie FROM entries WHERE sequence = 5
      """)

    #expect(try store.head().sequence == 6)
    #expect(try store.verify()?.isSound == false)
  }
}
