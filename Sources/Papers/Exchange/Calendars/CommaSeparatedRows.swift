/// A table of comma-separated values (RFC 4180) with the place of every field.
///
/// Line ends may be CR LF, LF or CR; a byte order mark and empty lines are passed over.
struct CommaSeparatedRows {
  struct Field: Equatable {
    /// Trimmed.
    var text: String
    var line: Int
    var column: Int

    func fault(_ reason: String) -> CalendarFileError.Fault {
      CalendarFileError.Fault(line: line, column: column, reason: reason)
    }
  }

  let rows: [[Field]]

  /// - Throws: ``CalendarFileError`` where a quoted field never ends or text follows its end.
  init(_ text: String) throws(CalendarFileError) {
    var rows: [[Field]] = []
    var row: [Field] = []
    var field = Field(text: "", line: 1, column: 1)
    var (line, column) = (1, 1)
    var (isQuoted, wasQuoted) = (false, false)

    func endField() {
      field.text = ImportedText.tidy(field.text)
      row.append(field)
      wasQuoted = false
    }
    func endRow() {
      endField()
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
      row = []
    }

    // A carriage return and line feed are one Character in Swift, and so one line end here.
    for character in text.drop(while: { $0 == "\u{FEFF}" }) {
      let isLineEnd = character.isNewline
      if isQuoted {
        if character == "\"" {
          (isQuoted, wasQuoted) = (false, true)
        } else {
          field.text.append(isLineEnd ? " " : character)
        }
      } else if character == "\"", wasQuoted {
        // A doubled quotation mark inside a quoted field is one.
        field.text.append(character)
        (isQuoted, wasQuoted) = (true, false)
      } else if character == "\"", field.text.allSatisfy(\.isWhitespace) {
        isQuoted = true
      } else if character == "," {
        endField()
        field = Field(text: "", line: line, column: column + 1)
      } else if isLineEnd {
        endRow()
        field = Field(text: "", line: line + 1, column: 1)
      } else if wasQuoted, !character.isWhitespace {
        throw CalendarFileError(faults: [
          .init(
            line: line, column: column,
            reason: "There is text after a closing quotation mark; a comma belongs here.")
        ])
      } else if !wasQuoted {
        field.text.append(character)
      }
      line += isLineEnd ? 1 : 0
      column = isLineEnd ? 1 : column + 1
    }
    guard !isQuoted else {
      throw CalendarFileError(faults: [
        field.fault("The quotation mark that opens here is never closed.")
      ])
    }
    endRow()
    self.rows = rows
  }
}
