import SwiftSyntax

/// Whether the value of a statement is used.
enum ItemPosition {
  /// It is not: the statement may go.
  case statement
  /// It is: the only expression of a body that returns something.
  case value
  /// The only expression of a closure that does not say what it returns.
  case unknown
}

extension SyntaxProtocol {
  /// Where it stands, without the blanks and comments around it.
  var span: Range<AbsolutePosition> {
    positionAfterSkippingLeadingTrivia..<endPositionBeforeTrailingTrivia
  }

  /// Its code on one line, cut where it is long.
  var oneLine: String {
    let text = tokens(viewMode: .sourceAccurate).enumerated().map { index, token in
      let gap = index > 0 && !token.leadingTrivia.isEmpty ? " " : ""
      return gap + token.text + (token.trailingTrivia.isEmpty ? "" : " ")
    }.joined()
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 140 ? words.prefix(139) + "…" : words
  }

  /// The type, function and case it stands in: `CaseState.evolve(_:pack:), case .caseOpened`.
  var place: String {
    var names: [String] = []
    var label: String?
    var current = parent
    while let here = current {
      if let name = here.declaredName {
        names.append(name)
      } else if label == nil, names.isEmpty, let one = here.as(SwitchCaseSyntax.self) {
        label = one.shortLabel
      }
      current = here.parent
    }
    let path = names.reversed().joined(separator: ".")
    return [path, label].compactMap(\.self).joined(separator: ", ")
  }
}

extension Syntax {
  fileprivate var declaredName: String? {
    switch self.as(SyntaxEnum.self) {
    case .structDecl(let node): return node.name.text
    case .enumDecl(let node): return node.name.text
    case .classDecl(let node): return node.name.text
    case .actorDecl(let node): return node.name.text
    case .protocolDecl(let node): return node.name.text
    case .extensionDecl(let node): return node.extendedType.trimmedDescription
    case .functionDecl(let node):
      return node.name.text + Self.labels(node.signature.parameterClause)
    case .initializerDecl(let node): return "init" + Self.labels(node.signature.parameterClause)
    case .subscriptDecl(let node): return "subscript" + Self.labels(node.parameterClause)
    case .patternBinding(let node):
      // A property has a name of its own; a local constant is part of its function.
      guard node.parent?.parent?.parent?.is(MemberBlockItemSyntax.self) ?? false else {
        return nil
      }
      return node.pattern.trimmedDescription
    default: return nil
    }
  }

  private static func labels(_ clause: FunctionParameterClauseSyntax) -> String {
    "(" + clause.parameters.map { $0.firstName.text + ":" }.joined() + ")"
  }
}

extension SwitchCaseSyntax {
  /// The first pattern without what it binds: `case .caseOpened`, with `…` where there are more.
  var shortLabel: String {
    guard case .case(let label) = label, let first = label.caseItems.first else {
      return "default"
    }
    let name = first.pattern.trimmedDescription.prefix { $0 != "(" }
    return "case \(name)\(label.caseItems.count > 1 ? "…" : "")"
  }
}

extension ExprSyntax {
  /// The operator of an expression with two sides.
  var sign: String? {
    self.as(InfixOperatorExprSyntax.self)?.operator.as(BinaryOperatorExprSyntax.self)?
      .operator.text
  }

  /// True for `a = b` and for `a += b`.
  var isAssignment: Bool {
    guard let infix = self.as(InfixOperatorExprSyntax.self) else { return false }
    if infix.operator.is(AssignmentExprSyntax.self) { return true }
    guard let sign, sign.hasSuffix("=") else { return false }
    return !["==", "!=", "<=", ">=", "===", "!==", "~="].contains(sign)
  }

  /// True for several values in brackets.
  var isPair: Bool { (self.as(TupleExprSyntax.self)?.elements.count ?? 0) > 1 }

  /// The call that this is, `try` and `await` aside.
  var call: FunctionCallExprSyntax? {
    if let tried = self.as(TryExprSyntax.self) { return tried.expression.call }
    if let awaited = self.as(AwaitExprSyntax.self) { return awaited.expression.call }
    return self.as(FunctionCallExprSyntax.self)
  }

  /// The names that an assignment gives values to: `count = 1`, `(low, high) = (1, 2)`.
  fileprivate var assignedNames: [String] {
    guard let left = self.as(InfixOperatorExprSyntax.self)?.leftOperand else { return [] }
    let parts = left.as(TupleExprSyntax.self)?.elements.map(\.expression) ?? [left]
    return parts.compactMap { $0.as(DeclReferenceExprSyntax.self)?.baseName.text }
  }
}

extension FunctionCallExprSyntax {
  /// The last part of what is called.
  var calledName: String {
    if let member = calledExpression.as(MemberAccessExprSyntax.self) {
      return member.declName.baseName.text
    }
    return calledExpression.as(DeclReferenceExprSyntax.self)?.baseName.text ?? ""
  }
}

extension InfixOperatorExprSyntax {
  /// True in the closure of a `sorted` or `min`, whose border is no rule of the procedure's.
  var isInOrdering: Bool {
    var current = parent
    while let here = current {
      if let call = here.as(FunctionCallExprSyntax.self) {
        let name = call.calledName
        if ["sort", "sorted", "min", "max"].contains(name) { return true }
      }
      if here.is(CodeBlockItemSyntax.self), here.parent?.parent?.is(ClosureExprSyntax.self) != true
      {
        return false
      }
      current = here.parent
    }
    return false
  }
}

extension CodeBlockItemSyntax {
  /// True for an assignment or a call that leaves a sound program when it goes.
  func isRemovable(_ expression: ExprSyntax) -> Bool {
    if expression.call != nil { return true }
    guard expression.isAssignment else { return false }
    return !givesFirstValue(expression)
  }

  /// True where an assignment is a constant's or a field's first: the compiler demands it.
  private func givesFirstValue(_ expression: ExprSyntax) -> Bool {
    var current = parent
    while let here = current {
      if let list = here.as(CodeBlockItemListSyntax.self),
        expression.assignedNames.contains(where: { list.declaresWithoutValue($0) })
      {
        return true
      }
      if let start = here.as(InitializerDeclSyntax.self) { return !start.delegates }
      if here.is(ClosureExprSyntax.self) || here.is(FunctionDeclSyntax.self) { return false }
      current = here.parent
    }
    return false
  }

  /// Whether the value of the item is used.
  var position: ItemPosition {
    guard let list = parent?.as(CodeBlockItemListSyntax.self) else { return .statement }
    if list.count > 1 { return .statement }
    guard let owner = list.parent else { return .statement }
    if let closure = owner.as(ClosureExprSyntax.self) {
      guard let result = closure.signature?.returnClause else { return .unknown }
      return result.isVoid ? .statement : .value
    }
    if let one = owner.as(SwitchCaseSyntax.self) { return Self.position(ofBranch: one.parent) }
    if owner.is(AccessorBlockSyntax.self) { return .value }
    guard let holder = owner.as(CodeBlockSyntax.self)?.parent else { return .statement }
    if let function = holder.as(FunctionDeclSyntax.self) {
      return function.signature.returnClause?.isVoid ?? true ? .statement : .value
    }
    if let accessor = holder.as(AccessorDeclSyntax.self) {
      return accessor.accessorSpecifier.tokenKind == .keyword(.get) ? .value : .statement
    }
    if holder.is(IfExprSyntax.self) { return Self.position(ofBranch: holder) }
    return .statement
  }

  /// The position of the `if` or `switch` that a branch belongs to.
  private static func position(ofBranch start: Syntax?) -> ItemPosition {
    var current = start
    while let here = current {
      if here.is(ExpressionStmtSyntax.self) {
        return here.parent?.as(CodeBlockItemSyntax.self)?.position ?? .value
      }
      if let item = here.as(CodeBlockItemSyntax.self) { return item.position }
      guard
        here.is(IfExprSyntax.self) || here.is(SwitchExprSyntax.self)
          || here.is(SwitchCaseListSyntax.self)
      else { return .value }
      current = here.parent
    }
    return .value
  }
}

extension CodeBlockItemListSyntax {
  /// True where a local constant or variable of this name is declared without a value.
  fileprivate func declaresWithoutValue(_ name: String) -> Bool {
    contains { item in
      guard case .decl(let declaration) = item.item,
        let variable = declaration.as(VariableDeclSyntax.self)
      else { return false }
      // A variable that may be nil is nil from the first; a constant is not.
      let isConstant = variable.bindingSpecifier.tokenKind == .keyword(.let)
      return variable.bindings.contains {
        $0.initializer == nil && $0.accessorBlock == nil
          && $0.pattern.trimmedDescription == name
          && (isConstant || !($0.typeAnnotation?.type.is(OptionalTypeSyntax.self) ?? false))
      }
    }
  }
}

extension InitializerDeclSyntax {
  /// True where another initialiser gives every field its first value.
  fileprivate var delegates: Bool {
    body?.statements.contains { $0.trimmedDescription.hasPrefix("self.init(") } ?? false
  }
}

extension ReturnClauseSyntax {
  /// True for `-> Void` and `-> ()`.
  fileprivate var isVoid: Bool { ["Void", "()"].contains(type.trimmedDescription) }
}
