import Foundation
import Mustache
import PolicyModel

/// The letters' wording: one template a kind, and the parts that they share, parsed once.
///
/// Files are named after ``LetterKind``'s raw values; parts begin with `part-`. Templates are plain
/// text, so values are never escaped for a web page.
public struct LetterTemplates: Sendable {
  private static let ending = ".mustache"
  /// Mustache escapes for HTML unless told otherwise, and anew in every part.
  private static let plainText = "{{% CONTENT_TYPE:TEXT}}\n"

  let library: MustacheLibrary
  /// The tags of each letter and of the parts it includes: what a fault is looked up in.
  private let tags: [LetterKind: [(file: String, tag: TemplateTag)]]

  /// Reads and checks every template of a folder.
  ///
  /// - Throws: ``LetterTemplateError``, with file and line where there is one.
  public init(folder: String) throws(LetterTemplateError) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw .folder(path: folder)
    }
    var sources: [String: String] = [:]
    for name in names.sorted() where name.hasSuffix(Self.ending) {
      guard let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) else {
        throw .file(name)
      }
      sources[String(name.dropLast(Self.ending.count))] = text
    }
    try self.init(sources: sources)
  }

  /// Checks and parses templates given by name, without the file ending.
  ///
  /// - Throws: ``LetterTemplateError``.
  public init(sources: [String: String]) throws(LetterTemplateError) {
    var library = MustacheLibrary()
    var scanned: [String: [TemplateTag]] = [:]
    for (name, raw) in sources.sorted(by: { $0.key < $1.key }) {
      let file = name + Self.ending
      guard LetterKind(rawValue: name) != nil || name.hasPrefix("part-") else {
        throw .strayFile(file)
      }
      let source = String(raw.map { $0 == "\r\n" ? "\n" : $0 })
      let tags = try TemplateTags.scan(source, file: file)
      for tag in tags where tag.kind != .part && tag.kind != .comment {
        if LetterField(rawValue: tag.name) == nil {
          throw .field(file: file, line: tag.line, name: tag.name)
        }
      }
      scanned[name] = tags
      do {
        library.register(try MustacheTemplate(string: Self.plainText + source), named: name)
      } catch let error as MustacheTemplate.ParserError {
        // The line added in front is not one of the file's.
        throw .sections(file: file, line: max(1, error.context.lineNumber - 1))
      } catch {
        throw .sections(file: file, line: 1)
      }
    }
    self.library = library
    var tags: [LetterKind: [(file: String, tag: TemplateTag)]] = [:]
    for kind in LetterKind.allCases {
      if scanned[kind.rawValue] == nil { throw .noTemplate(kind) }
      tags[kind] = try Self.gather(kind.rawValue, from: scanned, within: [])
    }
    self.tags = tags
  }

  /// The tags of a template and, in their place, of the parts it includes.
  private static func gather(
    _ name: String, from scanned: [String: [TemplateTag]], within outer: [String]
  ) throws(LetterTemplateError) -> [(file: String, tag: TemplateTag)] {
    var result: [(file: String, tag: TemplateTag)] = []
    let file = name + ending
    for tag in scanned[name] ?? [] {
      result.append((file, tag))
      guard tag.kind == .part else { continue }
      if scanned[tag.name] == nil { throw .part(file: file, line: tag.line, name: tag.name) }
      if tag.name == name || outer.contains(tag.name) {
        throw .circle(file: file, line: tag.line, name: tag.name)
      }
      result += try gather(tag.name, from: scanned, within: outer + [name])
    }
    return result
  }

  /// Where a letter first uses a field: as text if it does so at all, or else as a section.
  func place(of field: String, in kind: LetterKind) -> (file: String, line: Int) {
    let uses = (tags[kind] ?? []).filter { $0.tag.name == field && $0.tag.kind != .end }
    let use = uses.first { $0.tag.kind == .field } ?? uses.first
    return use.map { ($0.file, $0.tag.line) } ?? (kind.rawValue + Self.ending, 1)
  }
}
