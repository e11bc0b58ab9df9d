import Mustache

/// A field that a template asked for in vain.
struct Miss: Hashable {
  var field: String
  var why: MissingField.Why
}

/// Collects what was asked for in vain during one rendering.
final class MissLedger {
  private(set) var misses: [Miss] = []

  func record(_ field: String, _ why: MissingField.Why) {
    let miss = Miss(field: field, why: why)
    if !misses.contains(miss) { misses.append(miss) }
  }
}

/// The fields of the letter, or of one element of a list.
///
/// Mustache prints nothing for a name that it cannot find, and walks from the innermost section
/// outwards looking for it; the outermost one therefore records what nobody knew.
final class StrictFields: MustacheParent, MustacheCustomRenderable {
  private let fields: [LetterField: FieldValue]
  private let isOutermost: Bool
  private let ledger: MissLedger

  init(_ fields: [LetterField: FieldValue], isOutermost: Bool, ledger: MissLedger) {
    self.fields = fields
    self.isOutermost = isOutermost
    self.ledger = ledger
  }

  func child(named name: String) -> Any? {
    guard let field = LetterField(rawValue: name), let value = fields[field] else {
      if isOutermost { ledger.record(name, .notHere) }
      return nil
    }
    switch value {
    case .text(let text): return StrictText(name, text, ledger)
    case .flag(let isOn): return StrictFlag(name, isOn, ledger)
    case .list(let elements):
      return StrictList(
        name, elements.map { StrictFields($0, isOutermost: false, ledger: ledger) }, ledger)
    }
  }

  var renderText: String { "" }
  var isNull: Bool { false }
}

/// Text to print. As a section it is open where it is not empty.
private final class StrictText: MustacheParent, MustacheCustomRenderable {
  private let name: String
  private let text: String
  private let ledger: MissLedger

  init(_ name: String, _ text: String, _ ledger: MissLedger) {
    self.name = name
    self.text = text
    self.ledger = ledger
  }

  func child(named: String) -> Any? { nil }

  var renderText: String {
    if text.isEmpty { ledger.record(name, .empty) }
    return text
  }

  var isNull: Bool { text.isEmpty }
}

/// A section that is open or closed.
private final class StrictFlag: MustacheParent, MustacheCustomRenderable {
  private let name: String
  private let isOn: Bool
  private let ledger: MissLedger

  init(_ name: String, _ isOn: Bool, _ ledger: MissLedger) {
    self.name = name
    self.isOn = isOn
    self.ledger = ledger
  }

  func child(named: String) -> Any? { nil }

  var renderText: String {
    ledger.record(name, .notText)
    return ""
  }

  var isNull: Bool { !isOn }
}

/// A section that is written once for each element.
private struct StrictList: MustacheSequence, MustacheParent, MustacheCustomRenderable {
  private let name: String
  private let elements: [StrictFields]
  private let ledger: MissLedger

  init(_ name: String, _ elements: [StrictFields], _ ledger: MissLedger) {
    self.name = name
    self.elements = elements
    self.ledger = ledger
  }

  func makeIterator() -> IndexingIterator<[StrictFields]> { elements.makeIterator() }

  func child(named: String) -> Any? { nil }

  var renderText: String {
    ledger.record(name, .notText)
    return ""
  }

  var isNull: Bool { elements.isEmpty }
}
