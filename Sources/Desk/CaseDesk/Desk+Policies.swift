import CaseModel
import Chronology
import Foundation
import Letters
public import PolicyModel
public import PolicyPacks
public import ProcedureProof
import Synchronization

/// A policy pack in a list: one that comes with Conduct, or one the record took in.
public struct PolicyRow: Hashable, Sendable {
  /// The pack's id.
  public var id: String
  /// Its version; empty where the file could not be read.
  public var edition: String
  /// The school it is of.
  public var school: String
  /// Its title.
  public var title: String
  /// The first day on which the record has it in force; nil for a file that is not taken in.
  public var from: CivilDate?
  /// True where it is in force today.
  public var inForce: Bool
  /// What is wrong with the file; empty as a rule.
  public var issues: [String]
}

/// What came of checking a pack: its file, each rule, and the walk through its procedure.
public struct PolicyVerdict: Sendable {
  /// What was checked: an id or a path, as it was asked for.
  public var name: String
  /// What is wrong in the file itself; then nothing else was checked.
  public var issues: [String]
  /// Each rule with what it found.
  public var rules: [PackCheckResult]
  /// The walk; nil where the file or a rule failed, because a walk would only repeat it.
  public var walk: WalkReport?

  /// True where nothing is wrong.
  public var isSound: Bool {
    issues.isEmpty && rules.allSatisfy(\.findings.isEmpty) && (walk?.isSound ?? false)
  }
}

extension Desk {
  /// The packs that come with Conduct, in order of the alphabet.
  ///
  /// - Throws: ``DeskError/unusable(_:)`` where the folder cannot be read.
  public static func shippedPolicies(_ resources: ResourceLocator) throws(DeskError) -> [PolicyRow]
  {
    let files: [PackFile]
    do {
      files = try PackDirectory(path: resources.policies).readAll()
    } catch {
      throw .unusable(error.text)
    }
    return files.map { file in
      let pack = file.reading.pack
      return PolicyRow(
        id: file.id, edition: pack?.version ?? "", school: pack?.school ?? "",
        title: pack?.title ?? "", from: nil, inForce: false,
        issues: file.reading.issues.map(\.text))
    }
  }

  /// The packs the record took in, oldest first.
  public func adoptedPolicies() throws(DeskError) -> [PolicyRow] {
    let school = try school()
    let current = school.policy(on: try today())
    return school.policies.map { adopted in
      let pack = shelf.pack(adopted)
      return PolicyRow(
        id: adopted.pack, edition: adopted.edition, school: pack?.school ?? "",
        title: pack?.title ?? "", from: adopted.from,
        inForce: adopted.digest == current?.digest && adopted.from == current?.from,
        issues: pack == nil ? ["Conduct can no longer read this pack."] : [])
    }
  }

  /// A pack by id or by its file's path.
  ///
  /// - Throws: ``DeskError/unusable(_:)`` with everything wrong in the file.
  public static func policy(
    _ name: String, resources: ResourceLocator
  ) throws(DeskError) -> PolicyPack {
    let file = try packFile(name, resources: resources)
    guard let pack = file.reading.pack else {
      throw .unusable(file.reading.issues.map(\.text).joined(separator: "\n"))
    }
    return pack
  }

  /// A pack that may be taken in, with its file: it can be read, and every rule holds.
  ///
  /// - Throws: ``DeskError/unusable(_:)`` with everything wrong in the file, or each rule that does not hold.
  static func soundPack(
    _ name: String, resources: ResourceLocator
  ) throws(DeskError) -> (PackFile, PolicyPack) {
    let file = try packFile(name, resources: resources)
    guard let pack = file.reading.pack else {
      throw .unusable(file.reading.issues.map(\.text).joined(separator: "\n"))
    }
    let findings = PackChecks.run(pack).flatMap(\.findings)
    if !findings.isEmpty { throw .unusable(findings.map(\.text).joined(separator: "\n")) }
    return (file, pack)
  }

  /// Checks a pack, by id or by its file's path: the file, every rule, and every state of its
  /// procedure.
  ///
  /// - Parameters:
  ///   - deep: true to walk wider, which takes up to a minute.
  ///   - seededSteps: how many seeded steps over two cases to take besides.
  ///   - progress: told the number of states walked so far, by whichever core walked the last of them.
  /// - Throws: ``DeskError/unusable(_:)`` where there is no such file.
  public static func checkPolicy(
    _ name: String, resources: ResourceLocator, deep: Bool = false, seededSteps: Int = 0,
    progress: @Sendable (Int) -> Void = { _ in }
  ) throws(DeskError) -> PolicyVerdict {
    let file = try packFile(name, resources: resources)
    guard let pack = file.reading.pack else {
      return PolicyVerdict(
        name: name, issues: file.reading.issues.map(\.text), rules: [], walk: nil)
    }
    let rules = PackChecks.run(pack)
    let isPlain = rules.allSatisfy(\.findings.isEmpty)
    return PolicyVerdict(
      name: name, issues: [], rules: rules,
      walk: isPlain
        ? walk(ProcedureWalk(pack, deep: deep), seededSteps: seededSteps, progress: progress) : nil)
  }

  /// Walks the parts of a procedure on as many cores as there are.
  private static func walk(
    _ walk: ProcedureWalk, seededSteps: Int, progress: @Sendable (Int) -> Void
  ) -> WalkReport {
    let walked = Mutex<[Int: ProcedureWalk.WalkedPart]>([:])
    DispatchQueue.concurrentPerform(iterations: walk.partCount) { index in
      let part = walk.part(index)
      let states = walked.withLock { done in
        done[index] = part
        return done.values.reduce(0) { $0 + $1.states }
      }
      progress(states)
    }
    let parts = walked.withLock { done in (0..<walk.partCount).compactMap { done[$0] } }
    return walk.report(on: parts, seededSteps: seededSteps, progress: progress)
  }

  /// The clauses of a pack that letters quote, in its own order.
  ///
  /// - Throws: as ``policy(_:resources:)``.
  public static func clausesInLetters(
    _ name: String, resources: ResourceLocator
  ) throws(DeskError) -> [Clause] {
    try policy(name, resources: resources).clausesInLetters
  }

  /// Writes the school's exact words of clauses into a pack's file, which otherwise stays as it is.
  ///
  /// - Throws: ``DeskError``: `unusable` where a clause cannot take its words, and then none is written; `file` where
  ///   the file cannot be written, or a pack that comes with Conduct is meant.
  public static func takeWords(
    _ words: [ClauseID: String], into path: String
  ) throws(DeskError) {
    let url = URL(fileURLWithPath: path)
    guard url.pathExtension == "yaml", let data = FileManager.default.contents(atPath: path) else {
      throw .file(
        "Words go into a school's own file: copy the pack first with “conduct policy new”.")
    }
    let bytes: [UInt8]
    do {
      bytes = try PackWording.adding(words, to: Array(data))
    } catch {
      throw .unusable(error.text)
    }
    do {
      try Data(bytes).write(to: url, options: [.atomic])
    } catch {
      throw .file("\(path) could not be written. Check the folder and its permissions.")
    }
  }

  /// Writes a copy of a pack for another school, to be edited. The file's name is the copy's id.
  ///
  /// - Throws: ``DeskError``: `unusable` where the original, the id or the name cannot serve,
  ///   `file` where there is a file already or it cannot be written.
  public static func newPolicy(
    from original: String, path: String, school: String, resources: ResourceLocator
  ) throws(DeskError) {
    let file = try packFile(original, resources: resources)
    let url = URL(fileURLWithPath: path)
    guard url.pathExtension == "yaml" else {
      throw .unusable("A pack's file is called after its id, such as oak-lane.yaml.")
    }
    let bytes: [UInt8]
    do {
      bytes = try PackTemplate.copy(
        file.bytes, id: url.deletingPathExtension().lastPathComponent, school: school)
    } catch {
      throw .unusable(error.text)
    }
    guard !FileManager.default.fileExists(atPath: path) else {
      throw .file("There is a file at \(path) already; nothing was written.")
    }
    do {
      try Data(bytes).write(to: url, options: [.withoutOverwriting])
    } catch {
      throw .file("\(path) could not be written. Check the folder and its permissions.")
    }
  }
}
