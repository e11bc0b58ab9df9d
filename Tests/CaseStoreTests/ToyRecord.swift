import CaseModel
import CaseStore
import Chronology
import Foundation
import PolicyModel

/// A small procedure for the store's tests: people have names, cases have notes and may be about a
/// person.
enum ToyRecord {
  struct Note: Codable {
    var text: String
    var about: String?
    var files: [String]?
  }

  static let schema = ReadModelSchema(tables: [
    ModelTable(
      "people", columns: [.text("name"), .blob("sort")], indexes: [["sort"]]),
    ModelTable(
      "cases",
      columns: [.integer("notes"), .text("about", optional: true), .text("name", optional: true)],
      indexes: [["about"], ["notes", "stream"]]),
    ModelTable(
      "notes", columns: [.text("body"), .integer("place", optional: true)], indexes: [["body"]]),
  ])

  static func projection(
    version: Int = 1, schema: ReadModelSchema = schema,
    knows: @escaping @Sendable (String, Int) -> Bool = { kind, version in
      kind == "noted" && version == 1
    }
  ) -> Projection {
    Projection(
      version: version, schema: schema, knows: knows, rows: ToyRecord.rows,
      dependents: { stream, _, read in
        guard stream.hasPrefix("person/") else { return [] }
        return try read.streams(in: "cases", where: "about", is: .text(stream))
      },
      evidence: { entry in
        try note(entry)?.files?.compactMap { Digest32(hexadecimal: $0) } ?? []
      })
  }

  static func memory(_ projection: Projection = projection()) throws -> CaseStore {
    try CaseStore.inMemory(recordID: "toy-record", projection: projection)
  }

  static func entry(
    _ id: String, _ stream: String = "case/1", text: String = "seen", about: String? = nil,
    files: [NewEvidence] = [], kind: String = "noted", mark: String? = nil
  ) throws -> NewEntry {
    let note = Note(
      text: text, about: about, files: files.isEmpty ? nil : files.map { $0.digest.hex })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return raw(id, stream, kind: kind, mark: mark, payload: [UInt8](try encoder.encode(note)))
  }

  static func raw(
    _ id: String, _ stream: String = "case/1", kind: String = "noted", mark: String? = nil,
    payload: [UInt8]
  ) -> NewEntry {
    NewEntry(
      id: id, stream: stream, kind: kind, version: 1,
      happened: When(CivilDate(dayNumber: 20_516), LocalTime(hour: 9, minute: 5)), staff: "s1",
      account: "root", mark: mark, payload: payload,
      salt: Array(Digest32(sha256: Array(id.utf8)).bytes))
  }

  static func erasure(_ id: String, of sequence: Int, reason: String = "asked") throws -> NewEntry {
    let notice = PayloadErased(sequence: sequence, authority: "head", reason: reason)
    return raw(
      id, "school", kind: PayloadErased.kind, payload: try EventCodec.bytes(of: notice))
  }

  static func instant(_ number: Int = 0) -> Instant {
    Instant(milliseconds: 1_772_615_232_345 + number)
  }

  /// A person, two cases about them, a note marked for some, and a file: every column in use.
  static func fill(_ store: CaseStore) throws {
    let file = NewEvidence(Array("a photograph".utf8))
    try append(store, "c1", [entry("e1", "person/7", text: "Zoë Ash")])
    try append(
      store, "c2",
      [
        entry("e2", text: "shouted at the gate", about: "person/7"),
        entry("e3", text: "letter written", mark: "police"),
      ])
    try append(
      store, "c3", [entry("e4", "case/2", text: "a second case", about: "person/7", files: [file])],
      evidence: [file])
    try append(store, "c4", [entry("e5", "case/2", text: "met them")])
  }

  @discardableResult
  static func append(
    _ store: CaseStore, _ command: String, expecting: [String: Int] = [:], _ entries: [NewEntry],
    evidence: [NewEvidence] = []
  ) throws -> Receipt {
    try store.append(
      expecting: expecting, entries, evidence: evidence, commandID: command, at: instant())
  }

  private static func rows(_ stream: String, _ entries: [Entry], _ read: StreamReader) throws
    -> [ModelRow]
  {
    let notes = try entries.compactMap { entry in try note(entry).map { (entry, $0) } }
    guard stream.hasPrefix("case/") else {
      guard stream.hasPrefix("person/"), let name = notes.last?.1.text else { return [] }
      let sort = ModelValue.blob(Array(name.lowercased().utf8))
      return [ModelRow("people", key: "person", ["name": .text(name), "sort": sort])]
    }
    let about = notes.compactMap(\.1.about).last
    let name = try about.flatMap { person in
      try read.folded(person) { try $0.last.flatMap(note)?.text }
    }
    let summary = ModelRow(
      "cases", key: "case",
      ["notes": .integer(notes.count), "about": ModelValue(about), "name": ModelValue(name)])
    return [summary]
      + notes.map { entry, note in
        ModelRow(
          "notes", key: "\(entry.sequence)",
          ["body": .text(note.text), "place": .integer(entry.streamVersion)])
      }
  }

  private static func note(_ entry: Entry) throws -> Note? {
    guard entry.kind == "noted", let payload = entry.payload else { return nil }
    return try JSONDecoder().decode(Note.self, from: Data(payload))
  }
}
