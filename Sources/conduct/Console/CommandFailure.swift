import CaseDesk
import CaseModel

/// Why a command ends without having done what was asked: what to say, and with which status.
struct CommandFailure: Error {
  /// The status: 3, 4, 64, 65, 66, 74, 75 or 77.
  var status: ExitStatus
  /// What goes to standard error, a line each.
  var lines: [String]

  init(_ status: ExitStatus, _ lines: [String]) {
    self.status = status
    self.lines = lines
  }

  init(_ status: ExitStatus, _ line: String) {
    self.init(status, [line])
  }

  /// A record that does not verify, with everything found.
  init(_ line: String, _ verdict: RecordVerdict) {
    let more = verdict.faultCount - verdict.faults.count
    self.init(
      .doesNotVerify, [line] + verdict.faults + (more > 0 ? ["And \(more) more."] : []))
  }

  init(_ refusal: Refusal) {
    self.init(refusal.isPermission ? .notPermitted : .refused, refusal.lines)
  }
}

/// The statuses with which commands end: those of sysexits.h, and two of our own.
enum ExitStatus: Int32 {
  case done = 0
  case refused = 3
  case doesNotVerify = 4
  case usage = 64
  case badData = 65
  case noInput = 66
  case inputOutput = 74
  case busy = 75
  case notPermitted = 77
}
