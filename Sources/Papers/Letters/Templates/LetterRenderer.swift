import Mustache
public import PolicyModel

/// A letter as it goes out: plain text, ready for a terminal, a file or a printer.
public struct RenderedLetter: Hashable, Sendable {
  /// Which letter.
  public var kind: LetterKind
  /// Its lines, none wider than ``LetterRenderer/columns``.
  public var lines: [String]

  /// A letter as it goes out.
  public init(kind: LetterKind, lines: [String]) {
    self.kind = kind
    self.lines = lines
  }

  /// The whole text, ending with a line break.
  public var text: String { lines.joined(separator: "\n") + "\n" }
}

/// Writes letters from facts and templates, or says exactly what is missing.
public struct LetterRenderer: Sendable {
  /// How wide a letter is, in columns.
  public static let columns = 76

  private let templates: LetterTemplates

  /// A renderer over these templates.
  public init(templates: LetterTemplates) {
    self.templates = templates
  }

  /// The letter that these facts make.
  ///
  /// - Throws: ``LetterFault/missing(_:)``, naming each field that the template prints and the
  /// facts do
  ///   not fill, with template and line.
  public func render(_ facts: LetterFacts) throws(LetterFault) -> RenderedLetter {
    let ledger = MissLedger()
    let fields = StrictFields(facts.fields, isOutermost: true, ledger: ledger)
    let text = templates.library.render(fields, withTemplate: facts.kind.rawValue) ?? ""
    if !ledger.misses.isEmpty {
      throw .missing(
        ledger.misses.map { miss in
          let place = templates.place(of: miss.field, in: facts.kind)
          return MissingField(
            field: miss.field, why: miss.why, template: place.file, line: place.line)
        })
    }
    return RenderedLetter(
      kind: facts.kind, lines: LetterLayout.lines(text, columns: Self.columns))
  }
}
