import CaseModel
import CaseStore
import Chronology
import Foundation
public import PolicyModel
import PolicyPacks

/// A policy taken in: what, and its first day in force.
public struct AdoptedPolicy: Hashable, Sendable {
  /// The pack's id.
  public var id: String
  /// Its version.
  public var edition: String
  /// Its title.
  public var title: String
  /// The first day on which it is in force.
  public var from: CivilDate
}

/// Taking a policy into the record.
///
/// What happened is judged by the code that people could read when they did it. So once an incident is on
/// record a code begins on a day that is still to come, and the governors who made it are named: nobody
/// changes the code for the afternoon on which a case is decided.
extension Desk {
  /// Takes a pack into the record.
  ///
  /// - Parameters:
  ///   - day: the first day on which it is in force; nil for the first that may be.
  ///   - minute: the reference of the governors' minute.
  /// - Throws: ``DeskError``: `unusable` with every fault of the pack, a day that is too early or a minute that
  ///   is missing; `notPermitted`.
  public func adopt(
    _ policy: String, from day: CivilDate? = nil, minute: String = ""
  ) throws(DeskError) -> AdoptedPolicy {
    guard try administers() else {
      throw .notPermitted("Adopting a policy is for the headteacher or the administrator.")
    }
    let (file, pack) = try Desk.soundPack(policy, resources: resources)
    let now = try now()
    let lastIncident = try DeskError.mapping { try store.lastIncidentDay() }
    let earliest = lastIncident.map { max($0, now.today).adding(days: 1) }
    if let earliest, let day, day < earliest {
      throw .unusable(
        "What happened is judged by the code in force on its day, and incidents are on record: a code "
          + "that is adopted now begins on \(earliest.withWeekday) or later (our default).")
    }
    let minute = minute.trimmingCharacters(in: .whitespacesAndNewlines)
    if earliest != nil, minute.isEmpty {
      throw .unusable(
        "Incidents are on record, so the code is changed by the governors alone: name their minute with "
          + "“--minute” (our default).")
    }
    let from = day ?? earliest ?? now.today
    try record(
      [
        Write(
          "school",
          PolicyAdopted(
            pack: pack.id, edition: pack.version, digest: Desk.digest(file.bytes),
            source: String(decoding: file.bytes, as: UTF8.self), from: from,
            why: minute.isEmpty ? "" : "Minute of the governors: \(minute)."))
      ], happened: When(now.today, now.time), expecting: ["school": try school().version])
    return AdoptedPolicy(id: pack.id, edition: pack.version, title: pack.title, from: from)
  }
}
