public import Foundation
public import PolicyModel

/// A school's own term dates, from a small comma-separated file.
///
/// No national table exists, so every school types its own. The first line names the columns:
/// `school year,term,name,start,end,status`. Each row gives one term, half-term holiday or INSET
/// day (see ``TermRow/Kind``). Dates are `2026-09-02` or, as spreadsheets rewrite them,
/// `02/09/2026`; an empty end is the start; the status is `confirmed` or `provisional`.
public struct TermTable: Equatable, Sendable {
  /// Every row, in the file's order.
  public let rows: [TermRow]
  /// The terms with their half-term holidays, earliest first.
  public let terms: [SchoolCalendar.Term]
  /// The days on which only staff attend, weekends left out.
  public let insetDays: Set<CivilDate>

  /// Reads a file's bytes.
  ///
  /// - Throws: ``CalendarFileError`` with everything that is wrong: a field that cannot be read, an
  ///   end before its start, a day outside its school year (1 August to 31 July), terms that
  ///   overlap, a half term outside its term, a term that ends on an INSET day.
  public static func read(_ bytes: Data) throws(CalendarFileError) -> TermTable {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CalendarFileError(faults: [.init(line: 1, column: 1, reason: "The file is not UTF-8.")])
    }
    var reader = TermTableReader()
    let rows = try reader.rows(of: CommaSeparatedRows(text))
    return try TermTable(checking: rows)
  }

  private init(checking rows: [TermRow]) throws(CalendarFileError) {
    var faults: [CalendarFileError.Fault] = []
    func fault(_ row: TermRow, _ reason: String) {
      faults.append(.init(line: row.line, column: 1, reason: reason))
    }

    var terms: [(row: TermRow, term: SchoolCalendar.Term)] = []
    for row in rows where row.kind == .term {
      if let other = terms.first(where: { $0.row.first <= row.last && row.first <= $0.row.last }) {
        fault(row, "This term overlaps the one on line \(other.row.line).")
      } else if terms.contains(where: { $0.row.isSameTerm(as: row) }) {
        fault(row, "The \(row.term) term of \(row.schoolYear) is given twice.")
      } else {
        terms.append((row, row.termWithoutBreak))
      }
    }
    for row in rows where row.kind == .halfTerm {
      guard let index = terms.firstIndex(where: { $0.row.isSameTerm(as: row) }) else {
        fault(row, "There is no \(row.term) term of \(row.schoolYear) to hold this half term.")
        continue
      }
      let term = terms[index].term
      if term.breakFirst != nil {
        fault(row, "This term has a half term already.")
      } else if row.first <= term.first || row.last >= term.last {
        fault(row, "This half term is not inside its term.")
      } else {
        terms[index].term.breakFirst = row.first
        terms[index].term.breakLast = row.last
      }
    }
    var inset: Set<CivilDate> = []
    for row in rows where row.kind == .inset {
      inset.formUnion(row.weekdays)
      if let ending = terms.first(where: { row.first <= $0.row.last && $0.row.last <= row.last }) {
        fault(
          row,
          "The \(ending.row.term) term ends on this INSET day. Give the last day on which pupils "
            + "attend as its end.")
      }
    }
    guard faults.isEmpty else {
      throw CalendarFileError(faults: faults.sorted { $0.line < $1.line })
    }
    self.rows = rows
    self.terms = terms.map(\.term).sorted { $0.first < $1.first }
    insetDays = inset
  }
}

extension TermRow {
  fileprivate func isSameTerm(as other: TermRow) -> Bool {
    term == other.term && schoolYear == other.schoolYear
  }

  fileprivate var termWithoutBreak: SchoolCalendar.Term {
    SchoolCalendar.Term(
      name: term, schoolYear: schoolYear, first: first, last: last, breakFirst: nil, breakLast: nil,
      provisional: provisional)
  }

  fileprivate var weekdays: [CivilDate] {
    (0...first.days(until: last)).map { first.adding(days: $0) }.filter { !$0.weekday.isWeekend }
  }
}
