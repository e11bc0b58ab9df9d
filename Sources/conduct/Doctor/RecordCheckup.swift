import CaseDesk
import CaseStore
import Foundation

/// Looks at the record: who can read it, where it lies, whether it has room, and whether it holds
/// together.
struct RecordCheckup {
  let path: String
  let around: Surroundings

  var findings: [Finding] {
    guard FileManager.default.fileExists(atPath: path) else {
      return [
        Finding(
          "record", .look, "There is no record at \(path) yet.",
          remedy: "Make one with “conduct init”, or try the made-up school with “conduct demo”.")
      ]
    }
    return [access, owner, space, log, chain].compactMap(\.self)
  }

  private var folder: String { (path as NSString).deletingLastPathComponent }

  private func facts(_ path: String) -> stat? {
    var facts = stat()
    return stat(path, &facts) == 0 ? facts : nil
  }

  // MARK: Who can read it

  private var access: Finding? {
    guard let file = facts(path), let parent = facts(folder) else { return nil }
    let modes = "file \(octal(file)), folder \(octal(parent))"
    if file.st_mode & 0o007 != 0 || parent.st_mode & 0o002 != 0 {
      return Finding(
        "record's access", .problem,
        "Other accounts on this computer can read or change it (\(modes)).",
        remedy: "chmod 600 \(path) and chmod 700 \(folder)")
    }
    if file.st_mode & 0o070 != 0 {
      let isShared = file.st_mode & 0o060 == 0o060 && parent.st_mode & 0o2070 == 0o2070
      return isShared
        ? Finding("record's access", .ok, "Shared by the group \(group(file)) (\(modes)).")
        : Finding(
          "record's access", .look, "The group \(group(file)) has half an access (\(modes)).",
          remedy: "chmod 660 \(path) and chmod 2770 \(folder) to share it; 600 and 700 not to.")
    }
    if parent.st_mode & 0o005 != 0 {
      return Finding(
        "record's access", .look,
        "This account only, but others can see that there is a record (\(modes)).",
        remedy: "Keep it in a folder of its own: mkdir -m 700, and move it there.")
    }
    return Finding("record's access", .ok, "This account only (\(modes)).")
  }

  private func octal(_ facts: stat) -> String { String(facts.st_mode & 0o7777, radix: 8) }

  private func group(_ facts: stat) -> String {
    guard let entry = getgrgid(facts.st_gid), let name = entry.pointee.gr_name else {
      return "\(facts.st_gid)"
    }
    return String(cString: name)
  }

  private var owner: Finding? {
    guard let file = facts(path), file.st_uid != geteuid(), file.st_mode & 0o060 != 0o060 else {
      return nil
    }
    let name = getpwuid(file.st_uid).flatMap { $0.pointee.pw_name }.map { String(cString: $0) }
    return Finding(
      "record's owner", .look, "It belongs to \(name ?? "\(file.st_uid)"), not to this account.",
      remedy: "Share it by a group (chmod 660, folder 2770), or work from its owner's account.")
  }

  // MARK: Room

  private var space: Finding? {
    guard let free = free, let size = facts(path).map({ Int($0.st_size) }) else { return nil }
    let mebibytes = free >> 20
    if free < 20 << 20 {
      return Finding(
        "room", .problem, "\(mebibytes) MiB are left on its disk.",
        remedy: "Make room: what cannot be written is not recorded.")
    }
    if free < 2 * size + (100 << 20) {
      return Finding(
        "room", .look, "\(mebibytes) MiB are left on its disk.",
        remedy: "Make room: a backup needs twice the record's \(size >> 20) MiB.")
    }
    return Finding("room", .ok, "\(mebibytes) MiB are left on its disk.")
  }

  private var free: Int? {
    let facts = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    return (facts?[.systemFreeSize] as? NSNumber)?.intValue
  }

  private var log: Finding? {
    guard let log = facts("\(path)-wal"), log.st_size > 64 << 20 else { return nil }
    return Finding(
      "write-ahead log", .look, "\(log.st_size >> 20) MiB wait to go into the record's file.",
      remedy: "Close every desk on it once; a program that never stops reading keeps it open.")
  }

  // MARK: Whether it holds

  private var chain: Finding {
    let line = ProgressLine()
    do throws(DeskError) {
      let verdict = try Desk.verify(path, quick: true) { line.update($0.words) }
      Console.endProgress()
      guard verdict.sound else {
        return Finding(
          "record", .problem, verdict.faults.first ?? "It does not verify.",
          remedy:
            "“conduct log verify” tells everything; “conduct restore” makes it anew of a backup.")
      }
      return Finding(
        "record", .ok, "\(verdict.entries) entries, and their chain holds (\(path)).")
    } catch {
      Console.endProgress()
      if case .store(.networkFileSystem) = error {
        return Finding(
          "record", .problem, error.sentence,
          remedy: "Move it to a local disk, and let backups go to the share.")
      }
      return Finding(
        "record", .problem, error.sentence, remedy: "“conduct log verify” tells more.")
    }
  }
}
