import PolicyModel

/// Turns the fields of a term table into rows, and says of each field that cannot be read where it
/// is.
struct TermTableReader {
  private static let columns = ["school year", "term", "name", "start", "end", "status"]

  private var faults: [CalendarFileError.Fault] = []

  mutating func rows(of table: CommaSeparatedRows) throws(CalendarFileError) -> [TermRow] {
    let heading = Self.columns.joined(separator: ",")
    guard let head = table.rows.first else {
      throw CalendarFileError(faults: [
        .init(line: 1, column: 1, reason: "The file is empty. Its first line is “\(heading)”.")
      ])
    }
    guard head.map({ $0.text.lowercased() }) == Self.columns else {
      throw CalendarFileError(faults: [
        .init(
          line: head.first?.line ?? 1, column: 1,
          reason: "The first line names the columns: “\(heading)”.")
      ])
    }
    let rows = table.rows.dropFirst().compactMap { row($0) }
    guard faults.isEmpty else { throw CalendarFileError(faults: faults) }
    return rows
  }

  private mutating func row(_ fields: [CommaSeparatedRows.Field]) -> TermRow? {
    guard fields.count == Self.columns.count else {
      let place = fields.first.map { ($0.line, $0.column) } ?? (1, 1)
      faults.append(
        .init(
          line: place.0, column: place.1,
          reason: "This row has \(fields.count) fields; six belong here."))
      return nil
    }
    let year = schoolYear(fields[0])
    let term = fields[1].text.lowercased()
    if term.isEmpty { faults.append(fields[1].fault("This row names no term, such as autumn.")) }
    let kind = TermRow.Kind(name: fields[2].text)
    if kind == nil {
      faults.append(
        fields[2].fault(
          "“\(fields[2].text)” is not one of: term, half-term holiday, INSET."))
    }
    let first = date(fields[3])
    let last = fields[4].text.isEmpty ? first : date(fields[4])
    let provisional = isProvisional(fields[5])
    guard let year, let kind, let first, let last, let provisional, !term.isEmpty else {
      return nil
    }
    if last < first {
      faults.append(fields[4].fault("The end, \(last.inWords), is before the start."))
      return nil
    }
    guard year.first <= first, last <= year.last else {
      faults.append(
        fields[3].fault("\(first.inWords) to \(last.inWords) is not within \(year.name)."))
      return nil
    }
    return TermRow(
      line: fields[0].line, schoolYear: year.name, term: term, kind: kind, first: first, last: last,
      provisional: provisional)
  }

  /// `2026-27`, `2026/27` or `2026-2027`.
  private mutating func schoolYear(
    _ field: CommaSeparatedRows.Field
  ) -> (name: String, first: CivilDate, last: CivilDate)? {
    let parts = field.text.split { $0 == "-" || $0 == "/" || $0 == "–" }
    if parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), let next = Int(parts[1]),
      [2, 4].contains(parts[1].count),
      next == (parts[1].count == 2 ? (year + 1) % 100 : year + 1),
      let first = CivilDate(year: year, month: 8, day: 1),
      let last = CivilDate(year: year + 1, month: 7, day: 31)
    {
      let ending = String((year + 1) % 100)
      return ("\(year)-\(ending.count == 1 ? "0" : "")\(ending)", first, last)
    }
    faults.append(field.fault("“\(field.text)” is not a school year, written as in 2026-27."))
    return nil
  }

  private mutating func date(_ field: CommaSeparatedRows.Field) -> CivilDate? {
    let parts = field.text.split(separator: "/", omittingEmptySubsequences: false)
    if let date = CivilDate(iso: field.text) { return date }
    if parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2]), let date = CivilDate(year: year, month: month, day: day)
    {
      return date
    }
    faults.append(
      field.fault("“\(field.text)” is not a day there is, written as in 2026-09-02."))
    return nil
  }

  private mutating func isProvisional(_ field: CommaSeparatedRows.Field) -> Bool? {
    switch field.text.lowercased() {
    case "confirmed": return false
    case "provisional": return true
    default:
      faults.append(
        field.fault("The status is “confirmed” or “provisional”, not “\(field.text)”."))
      return nil
    }
  }
}
