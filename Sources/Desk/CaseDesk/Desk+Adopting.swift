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
    let lastIncident = try DeskError.mapping { try store.lastIncidentDay() }
    if let why = try adoptingRefusal(isGovernors: lastIncident != nil) { throw .notPermitted(why) }
    let (file, pack) = try Desk.soundPack(policy, resources: resources)
    let now = try now()
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
  /// Why whoever acts may not take a code in; nil where they may. The governors' code is recorded by whom
  /// they have for it: the headteacher, whom it binds, does so only where nobody else is on record who could.
  private func adoptingRefusal(isGovernors: Bool) throws(DeskError) -> String? {
    let actor = try actor()
    guard isGovernors else {
      return try administers()
        ? nil : "Adopting a policy is for the headteacher or the administrator."
    }
    if actor.isHead {
      let others = Self.recorders(besides: nil, try school())
      return others.isEmpty
        ? nil
        : "Incidents are on record, so the code is the governors' to change: "
          + "\(others.map(\.name).joined(separator: " or ")) records it, with the reference of their "
          + "minute (our default)."
    }
    return Self.recorders.isDisjoint(with: actor.roles)
      ? "Incidents are on record, so the administrator, the chair or the vice-chair records a code, with the "
        + "reference of the governors' minute (our default)." : nil
  }
}
