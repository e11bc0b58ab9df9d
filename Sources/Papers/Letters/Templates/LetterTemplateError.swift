public import PolicyModel

/// What is wrong with the letter templates of a folder, with file and line.
public enum LetterTemplateError: Error, Hashable, Sendable {
  /// The folder cannot be read.
  case folder(path: String)
  /// A file cannot be read as UTF-8 text.
  case file(String)
  /// A letter has no template.
  case noTemplate(LetterKind)
  /// A file is neither a letter's template nor a part.
  case strayFile(String)
  /// A tag that letters do not use, or one that is not closed.
  case tag(file: String, line: Int, tag: String)
  /// A field that does not exist.
  case field(file: String, line: Int, name: String)
  /// A part that no file holds.
  case part(file: String, line: Int, name: String)
  /// A part that includes itself, by way of others perhaps.
  case circle(file: String, line: Int, name: String)
  /// Sections that do not close as they were opened.
  case sections(file: String, line: Int)

  /// The fault in a whole sentence.
  public var sentence: String {
    switch self {
    case .folder(let path): return "The letter templates in \(path) cannot be read."
    case .file(let file): return "\(file) cannot be read as text in UTF-8."
    case .noTemplate(let kind):
      return "There is no template \(kind.rawValue).mustache for “\(kind.name)”."
    case .strayFile(let file):
      return
        "\(file) belongs to no letter. Name it after a letter, or begin its name with “part-”."
    case .tag(let file, let line, let tag):
      return "\(file), line \(line): letters cannot use the tag “{{\(tag)”."
    case .field(let file, let line, let name):
      return "\(file), line \(line): there is no field “\(name)”."
    case .part(let file, let line, let name):
      return "\(file), line \(line): there is no part \(name).mustache."
    case .circle(let file, let line, let name):
      return "\(file), line \(line): the part \(name) would include itself."
    case .sections(let file, let line):
      return "\(file), line \(line): a section is not closed as it was opened."
    }
  }
}
