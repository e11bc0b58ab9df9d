extension Sequence<StepField> {
  /// The names of those that are not asked beside these answers. What the answer to such a one would call for is
  /// not asked either.
  public func notAsked(beside answers: [String: String]) -> Set<String> {
    var names: Set<String> = []
    while true {
      let more = filter { field in
        !names.contains(field.name)
          && (field.onlyWhen.map { names.contains($0.field) } ?? false
            || !field.applies { answers[$0] ?? "" })
      }
      if more.isEmpty { return names }
      names.formUnion(more.map(\.name))
    }
  }
}
