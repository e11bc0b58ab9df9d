extension String {
  /// True where a text may name whoever is called so: their family name stands in it, and no other given name does
  /// before it. “A. Carr”, “Mr Carr” and “Mr Adam Carr (chair)” may all name Adam Carr, and “Adam Carr” A. Carr.
  ///
  /// It is for asking whether somebody is meant, and never for saying that they are: that is known by identity.
  package func mayName(_ name: String) -> Bool {
    let own = Self.words(ofName: name)
    guard let family = own.last else { return false }
    let given = own.dropLast()
    let words = Self.words(ofName: self)
    return words.indices.contains { index in
      guard words[index] == family else { return false }
      let before = words[..<index].suffix(3)
      return before.isEmpty || given.isEmpty
        || before.contains { word in
          given.contains {
            $0 == word || ($0.count == 1 && word.hasPrefix($0))
              || (word.count == 1 && $0.hasPrefix(word))
          }
        }
    }
  }

  /// True for the beginnings of words of a name, of which it does not say enough to name them: “dra” of Philippa
  /// Drabble. Within a word nothing begins.
  func isPiece(ofName name: String) -> Bool {
    let words = Self.words(ofName: self)
    if words.isEmpty || mayName(name) { return false }
    var own = Self.words(ofName: name)
    return words.allSatisfy { word in
      guard let index = own.firstIndex(where: { $0.hasPrefix(word) }) else { return false }
      own.remove(at: index)
      return true
    }
  }

  /// True for a given and a family name, each written with a capital, and nothing else but a title.
  var isFullName: Bool {
    let words = split { $0.isWhitespace }.filter { !Self.titles.contains($0.lowercased()) }
    return words.count > 1 && words.allSatisfy { $0.first?.isUppercase ?? false }
  }

  /// True for what the ids of staff look like.
  package var isStaffID: Bool {
    first?.lowercased() == "s" && count > 1 && dropFirst().allSatisfy(\.isNumber)
  }

  /// True where it names somebody, and not only an office or how many they are.
  var isAName: Bool {
    Self.words(ofName: self).contains { !Self.nobody.contains($0) }
  }

  private static let nobody: Set<String> = [
    "a", "and", "body", "deputy", "governing", "governor", "governors", "independent", "member",
    "members", "of", "office", "one", "panel", "person", "persons", "school", "some", "three",
    "trust", "trustee", "trustees", "two", "vice",
  ]

  /// The words of a name, without titles.
  private static func words(ofName name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" && $0 != "-" }.map(String.init)
      .filter { !titles.contains($0) }
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "prof", "professor", "rev", "the",
    "headteacher", "head", "headmaster", "headmistress", "chair",
  ]
}
