import CaseModel
import PolicyModel

/// One entry as a person reads it.
struct ChronicleJSON: Encodable {
  var sequence: Int
  var happened: When
  var written: String
  var by: String
  var title: String
  var body: String
  var mark: Mark?
  var correction: String?
  var stream: String
  var writtenLater: Bool

  init(_ line: ChronicleLine) {
    sequence = line.sequence
    happened = line.happened
    written = line.written
    by = line.by
    title = line.title
    body = line.body
    mark = line.mark
    correction = line.correction
    stream = line.stream
    writtenLater = line.writtenLater
  }
}

/// Entries, and the seal of the record's last one.
struct LogJSON: Encodable {
  var entries: [ChronicleJSON]
}
