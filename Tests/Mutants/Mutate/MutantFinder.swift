import SwiftOperators
import SwiftParser
import SwiftSyntax

/// Finds every mutant of one file.
///
/// - A condition of an `if` or `guard`: each of its clauses taken for true, and the whole never met.
/// - An operand of `&&` or `||`: left out. A comparison: moved by one at its border.
/// - A `where`, the question of `? :`, a comparison that is a value: taken for true and for false.
/// - What `first`, `contains` and their like look for: taken for true.
/// - A statement that assigns or calls: removed.
final class MutantFinder: SyntaxVisitor {
  /// What was found, in the order of the text.
  private(set) var mutants: [Mutant] = []
  private let file: String
  private let lines: SourceLocationConverter
  /// The spans whose value some mutant replaces already.
  private var replaced: Set<Range<AbsolutePosition>> = []

  private init(file: String, tree: Syntax) {
    self.file = file
    lines = SourceLocationConverter(fileName: file, tree: tree)
    super.init(viewMode: .sourceAccurate)
  }

  /// Every mutant of a file's text.
  static func mutants(of source: String, file: String) -> [Mutant] {
    let parsed = Parser.parse(source: source)
    // An operator of our own stays unfolded, and its operands unmutated.
    let tree = OperatorTable.standardOperators.foldAll(parsed) { _ in }
    let finder = MutantFinder(file: file, tree: tree)
    finder.walk(tree)
    return finder.mutants
  }

  // MARK: Conditions

  override func visit(_ node: IfExprSyntax) -> SyntaxVisitorContinueKind {
    clauses(of: node.conditions)
    never(node.conditions, "never taken")
    return .visitChildren
  }

  override func visit(_ node: GuardStmtSyntax) -> SyntaxVisitorContinueKind {
    clauses(of: node.conditions)
    never(node.conditions, "never passed")
    return .visitChildren
  }

  override func visit(_ node: WhileStmtSyntax) -> SyntaxVisitorContinueKind {
    never(node.conditions, "never taken")
    return .visitChildren
  }

  override func visit(_ node: WhereClauseSyntax) -> SyntaxVisitorContinueKind {
    take(node.condition, for: true)
    take(node.condition, for: false)
    return .visitChildren
  }

  override func visit(_ node: TernaryExprSyntax) -> SyntaxVisitorContinueKind {
    take(node.condition, for: true)
    take(node.condition, for: false)
    return .visitChildren
  }

  override func visit(_ node: InfixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    guard let sign = node.operator.as(BinaryOperatorExprSyntax.self)?.operator else {
      return .visitChildren
    }
    switch sign.text {
    case "&&", "||":
      for operand in [node.leftOperand, node.rightOperand] where operand.sign != sign.text {
        take(operand, for: sign.text == "&&", as: "left out")
      }
    case "<", "<=", ">", ">=":
      if !node.isInOrdering {
        value(node)
        // Pairs are compared without being `Comparable`.
        if !node.leftOperand.isPair { border(node, sign) }
      }
    case "==", "!=": value(node)
    default: break
    }
    return .visitChildren
  }

  private func clauses(of conditions: ConditionElementListSyntax) {
    for element in conditions {
      if case .expression(let clause) = element.condition { take(clause, for: true) }
    }
  }

  private func never(_ conditions: ConditionElementListSyntax, _ change: String) {
    add(conditions, change) { span in
      var edit = Edit(after: span, ", mutantKept(#)")
      // A condition of one clause is as long as the clause, and yet goes around it.
      edit.length += 1
      return [edit]
    }
  }

  /// A comparison that is no clause and no operand: a value returned, passed or kept.
  private func value(_ node: InfixOperatorExprSyntax) {
    guard !replaced.contains(node.span) else { return }
    take(ExprSyntax(node), for: true)
    take(ExprSyntax(node), for: false)
  }

  private func take(_ condition: ExprSyntax, for value: Bool, as change: String? = nil) {
    guard !condition.is(BooleanLiteralExprSyntax.self) else { return }
    replaced.insert(condition.span)
    add(condition, change ?? "taken for \(value)") {
      [Edit(before: $0, "mutantTaken(#, "), Edit(after: $0, ", for: \(value))")]
    }
  }

  private func border(_ node: InfixOperatorExprSyntax, _ sign: TokenSyntax) {
    let (function, other) =
      switch sign.text {
      case "<": ("mutantLess", "<=")
      case "<=": ("mutantLessOrEqual", "<")
      case ">": ("mutantGreater", ">=")
      default: ("mutantGreaterOrEqual", ">")
      }
    add(node, "\(other) for \(sign.text)") {
      [
        Edit(before: $0, "\(function)(#, "), Edit(after: $0, ")"),
        Edit(instead: sign.span, ","),
      ]
    }
  }

  // MARK: What is looked for

  private static let looking: Set<String> = [
    "first", "last", "firstIndex", "lastIndex", "contains", "filter", "allSatisfy", "removeAll",
    "drop", "prefix", "count",
  ]

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    guard let called = node.calledExpression.as(MemberAccessExprSyntax.self),
      Self.looking.contains(called.declName.baseName.text)
    else { return .visitChildren }
    let closures =
      [node.trailingClosure]
      + node.arguments.map { $0.expression.as(ClosureExprSyntax.self) }
    for case let closure? in closures {
      guard closure.statements.count == 1, let only = closure.statements.first,
        case .expr(let expression) = only.item, !expression.isAssignment, expression.sign != "&&"
      else { continue }
      take(expression, for: true)
    }
    return .visitChildren
  }

  // MARK: Statements

  /// What a closure of one call is kept for, where nothing says whether the call has a value.
  private static let changing = [
    "append", "insert", "remove", "removeAll", "removeLast", "removeFirst", "removeValue", "update",
    "formUnion", "formIntersection", "subtract", "merge", "sort", "reverse", "add", "end", "change",
    "evolve", "close", "settle", "apply",
  ]
  private static let ending = ["fatalError", "preconditionFailure", "precondition", "assert"]

  override func visit(_ node: CodeBlockItemSyntax) -> SyntaxVisitorContinueKind {
    guard case .expr(let expression) = node.item, node.isRemovable(expression) else {
      return .visitChildren
    }
    if let call = expression.call {
      let name = call.calledName
      if Self.ending.contains(name) || name == "init" { return .visitChildren }
      switch node.position {
      case .statement: break
      case .unknown where Self.changing.contains(name): break
      case .unknown, .value: return .visitChildren
      }
    }
    add(expression, "removed") {
      [Edit(before: $0, "if mutantKept(#) { "), Edit(after: $0, " }")]
    }
    return .visitChildren
  }

  // MARK: Adding

  private func add(
    _ node: some SyntaxProtocol, _ change: String,
    _ edits: (Range<AbsolutePosition>) -> [Edit]
  ) {
    let span = node.span
    let start = lines.location(for: span.lowerBound)
    mutants.append(
      Mutant(
        file: file, line: start.line, column: start.column, statement: statement(around: node),
        place: node.place, text: node.oneLine, change: change, edits: edits(span)))
  }

  private func statement(around node: some SyntaxProtocol) -> ClosedRange<Int> {
    var span = node.span
    var current: Syntax? = Syntax(node)
    while let here = current {
      if here.is(CodeBlockItemSyntax.self) || here.is(MemberBlockItemSyntax.self) {
        span = here.span
        break
      }
      current = here.parent
    }
    let first = lines.location(for: span.lowerBound).line
    return first...max(first, lines.location(for: span.upperBound).line)
  }
}

extension Edit {
  init(before span: Range<AbsolutePosition>, _ text: String) {
    self.init(
      offset: span.lowerBound.utf8Offset, side: .before, length: span.utf8Length, text: text)
  }

  init(after span: Range<AbsolutePosition>, _ text: String) {
    self.init(
      offset: span.upperBound.utf8Offset, side: .after, length: span.utf8Length, text: text)
  }

  init(instead span: Range<AbsolutePosition>, _ text: String) {
    self.init(
      offset: span.lowerBound.utf8Offset, side: .instead, length: span.utf8Length, text: text)
  }
}

extension Range<AbsolutePosition> {
  fileprivate var utf8Length: Int { upperBound.utf8Offset - lowerBound.utf8Offset }
}
