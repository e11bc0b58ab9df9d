import CaseModel
import CaseStore
import Chronology
import Exchange
import Foundation
import PlainText
import PolicyModel

extension Desk {
  /// Takes parents and pupils in from a transfer file, in one transaction: everything that can be
  /// taken in, or on an error nothing.
  ///
  /// Nobody is deleted, nothing set at the school is replaced, and no two people are joined
  /// unasked: those who may be one person wait, all but the first, until `decisions` says. The same
  /// file again changes nothing.
  ///
  /// - Parameters:
  ///   - dryRun: true tells what would be done and does nothing.
  ///   - decisions: what is said about proposals of an earlier import or rehearsal.
  /// - Throws: ``DeskError``: `notFound` where there is no file, `unusable` for a file from which
  ///   nothing can be taken, `notPermitted`, `store`.
  public func importFile(
    _ path: String, dryRun: Bool = false, decisions: ImportDecisions = ImportDecisions()
  ) throws(DeskError) -> ImportReport {
    let actor = try actor()
    guard actor.runsCases || !actor.roles.isDisjoint(with: [.administrator, .office]) else {
      throw .notPermitted("Importing people is for the office and senior staff.")
    }
    let file: TransferFile
    do throws(TransferFileError) {
      file = try TransferFileReader.read(path: path)
    } catch .unreadable where !FileManager.default.fileExists(atPath: path) {
      throw .notFound("readable file at \(path)")
    } catch {
      throw .unusable(error.sentence)
    }
    let now = try now()
    let known = try importKnown()
    let plan = ImportPlan(
      file: file, pupils: known.knownPupils, links: known.knownLinks(on: now.today))
    let matching = try match(file, plan, known, decisions, on: now.today)
    let name = SafeText.kept(URL(fileURLWithPath: path).lastPathComponent)
    let writer = ImportWriter(
      file: file, plan: plan, matching: matching, known: known, source: name,
      firstPupil: try nextNumber("pupil", letter: "u"),
      firstPerson: try nextNumber("parent", letter: "p"))
    var report = writer.report
    for id in writer.order {
      guard let draft = writer.drafts[id], let before = draft.before,
        let notice = try lettersToLookAt(id, before, draft.state.contact)
      else { continue }
      report.notices.append(notice)
    }
    guard !dryRun else { return report }
    if !writer.writes.isEmpty {
      try record(
        writer.writes, happened: When(now.today, now.time), expecting: writer.expecting)
    }
    report.applied = true
    return report
  }

  private func importKnown() throws(DeskError) -> ImportKnown {
    try DeskError.mapping {
      var known = ImportKnown()
      for stream in try store.streams(prefix: "pupil/") {
        let id = PupilID(rawValue: String(stream.stream.dropFirst("pupil/".count)))
        known.add(id, try codec.pupilEvents(try store.load(stream.stream)))
      }
      for stream in try store.streams(prefix: "parent/") {
        let id = ParentID(rawValue: String(stream.stream.dropFirst("parent/".count)))
        known.add(id, try codec.parentEvents(try store.load(stream.stream)))
      }
      return known
    }
  }

  private func match(
    _ file: TransferFile, _ plan: ImportPlan, _ known: ImportKnown, _ decisions: ImportDecisions,
    on today: CivilDate
  ) throws(DeskError) -> ImportMatching {
    let found = PersonMatching.propose(
      in: file, known: known.knownPersons(on: today), recognised: plan.recognised)
    let new = plan.pupils.flatMap(\.contacts).filter { $0.outcome == .new }.map(\.place)
    let matching = ImportMatching(
      found, new: Set(new), plan: plan, file: file, decisions: decisions
    ) { id in known.people[ParentID(rawValue: id)]?.state.fullName ?? id }
    let codes = Set(matching.proposals.map(\.code)).union(["all"])
    let unknown = decisions.accept.union(decisions.apart).subtracting(codes).sorted()
    if !unknown.isEmpty {
      throw .unusable(
        "There is no proposal \(unknown.joined(separator: ", ")) in this file; it may have been "
          + "settled already. Nothing was taken in.")
    }
    return matching
  }

  private func nextNumber(_ prefix: String, letter: String) throws(DeskError) -> Int {
    Int(try nextID(prefix, letter: letter).dropFirst()) ?? 1
  }
}
