import CaseDesk
import CaseModel
import CaseStore
import Chronology
import Foundation
import PolicyModel
import PolicyPacks
import ProcedureProof

/// Measures what needs no terminal: durable appends, verification and the policy walk. Each figure is one
/// line `name value`, for the script that prints the table.

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: conduct-bench RESOURCES FOLDER\n".utf8))
  exit(64)
}

func seconds(_ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let duration = try clock.measure(body)
  return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}

func report(_ name: String, _ value: Double) { print("\(name) \(String(format: "%.1f", value))") }

let resources = try ResourceLocator(given: arguments[1], environment: [:], binary: "")
let desk = try Desk.create(
  Desk.NewRecord(
    path: "\(arguments[2])/bench.db", policy: "mugginton", head: "A. Head", practice: true),
  resources: resources, clock: .system, account: "bench")

func person(_ number: Int) throws -> NewEntry {
  let added = ParentAdded(
    kind: .parent, name: PersonName(title: "Mrs", given: "Siobhán", family: "O'Brien \(number)"),
    contact: ContactDetails(address: "\(number) Elm Row", postcode: "ZZ1 1AA"))
  return NewEntry(
    id: "bench-\(number)", stream: "parent/b\(number)", kind: ParentAdded.kind,
    version: ParentAdded.version, happened: When(CivilDate(dayNumber: 20_000)), staff: "s01",
    account: "bench", mark: nil, payload: try EventCodec.bytes(of: added),
    salt: (0..<32).map { UInt8(truncatingIfNeeded: number >> ($0 % 8)) })
}

let single = 500
let appending = try seconds {
  for number in 0..<single {
    _ = try desk.store.append(
      [try person(number)], commandID: "bench-\(number)", at: DeskClock.system.instant)
  }
}
report("durable-appends-per-second", Double(single) / appending)

let many = 50_000
for start in stride(from: single, to: many, by: 5_000) {
  let entries = try (start..<min(many, start + 5_000)).map { try person($0) }
  _ = try desk.store.append(entries, commandID: "bulk-\(start)", at: DeskClock.system.instant)
}
let count = try desk.store.head().sequence
let verifying = try seconds {
  guard let found = try desk.store.verify(quick: true), found.isSound else { exit(4) }
}
report("verified-entries-per-second", Double(count) / verifying)

// The same bytes through SHA-256 alone: each payload with its salt, and each header.
var inputs: [[UInt8]] = []
var after = 0
while case let entries = try desk.store.entries(after: after, limit: 5_000), let last = entries.last
{
  for entry in entries {
    inputs.append((entry.salt ?? []) + (entry.payload ?? []))
    inputs.append([UInt8](repeating: 0x2A, count: 210))
  }
  after = last.sequence
}
var digest: UInt8 = 0
let hashing = seconds { for input in inputs { digest ^= Digest32(sha256: input).bytes[0] } }
report("hashed-entries-per-second", Double(count) / hashing)

var states = 0
let packs = try PackDirectory(path: resources.policies).readAll()
let walking = seconds {
  for file in packs {
    guard let pack = file.reading.pack else { continue }
    states += ProcedureWalk(pack).run().states
  }
}
report("walked-states", Double(states))
report("walked-states-per-second", Double(states) / walking)
report("walk-seconds-per-pack", walking / Double(max(1, packs.count)))
// Printed so that the hashing above is not optimised away.
report("checksum", Double(digest))
