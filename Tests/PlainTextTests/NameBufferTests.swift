import PlainText
import Testing

@Suite struct NameBufferTests {
  private static let people = [
    ("O'Brien", "Siobhán", "Mrs"), ("O'Sullivan", "Aoife", ""), ("Łukasz", "Zoë", "Dr"),
    ("Nguyễn", "Văn", "Mr"), ("Smith-Jones", "Catherine", ""), ("Smith", "Jo", ""),
    ("李", "娜", ""), ("Fitzgerald", "Alexandra", ""), ("Ash", "Li", ""), ("Ash", "Lian", ""),
  ]

  private static func name(_ number: Int, _ person: (String, String, String)) -> NameBuffer.Name {
    NameBuffer.Name(
      sort: FoldingKey.sort(person.0, person.1),
      folded: FoldingKey.search("\(person.1) \(person.0) \(person.2)"), id: "p\(number)")
  }

  private static var names: [NameBuffer.Name] {
    people.enumerated().map { name($0, $1) }
      .sorted { $0.sort.lexicographicallyPrecedes($1.sort) }
  }

  private var buffer: NameBuffer {
    var buffer = NameBuffer()
    buffer.append(Self.names)
    return buffer
  }

  private func ids(_ places: [Int], _ buffer: NameBuffer) -> [String] { places.map(buffer.id) }

  private func find(_ typed: String, nearly: Bool = false) -> [String] {
    let words = FoldingKey.search(typed).split(separator: " ").map(String.init)
    return ids(nearly ? buffer.searchNearly(words) : buffer.search(words), buffer)
  }

  @Test(arguments: [
    ("siobhan", ["p0"]), ("SIOBHÁN obrien", ["p0"]), ("osullivan", ["p1"]), ("o’sul", ["p1"]),
    ("lukasz zoe", ["p2"]), ("dr", ["p7", "p2"]), ("nguyen", ["p3"]), ("smith", ["p5", "p4"]),
    ("jones smith", ["p4"]), ("smith-jones", ["p4"]), ("李娜", []), ("李", ["p6"]),
    ("li", ["p8", "p9", "p1"]), ("lian", ["p9"]), ("zzz", []), ("obrien aoife", []),
  ]) func `A name is found by any part of it, however it is typed`(
    typed: String, expected: [String]
  ) {
    #expect(find(typed) == expected)
  }

  @Test func `No word is found across two names or two parts of one`() {
    #expect(find("mrsosullivan").isEmpty)
    #expect(find("obriensiobhan").isEmpty)
  }

  @Test func `What is found is what looking at every name finds`() {
    var buffer = NameBuffer()
    var many: [NameBuffer.Name] = []
    for family in ["obrien", "ash", "smith", "smithson", "a", "nguyen"] {
      for given in ["siobhan", "jo", "li na", "zoe", "ashby"] {
        for number in 0..<7 {
          many.append(
            NameBuffer.Name(
              sort: FoldingKey.sort("\(family)\(number)", given),
              folded: "\(given) \(family)\(number)",
              id: "\(many.count)"))
        }
      }
    }
    many.sort { $0.sort.lexicographicallyPrecedes($1.sort) }
    buffer.append(many)
    for words in [["smith"], ["ash"], ["a", "o"], ["6"], ["n"], ["son3"], ["li", "na", "1"], []] {
      let expected = many.filter { name in
        words.allSatisfy { name.folded.utf8.containsRun(Array($0.utf8)) }
      }
      #expect(ids(buffer.search(words), buffer) == expected.map(\.id), "\(words)")
    }
  }

  @Test(arguments: [
    ("siobahn", ["p0"]), ("sioban", ["p0"]), ("xiobhan", ["p0"]), ("obrein", ["p0"]),
    ("osulivan", ["p1"]), ("osullivann", ["p1"]), ("fitzgreald", ["p7"]), ("fitsgerold", ["p7"]),
    ("cathrin", ["p4"]), ("nguyne van", ["p3"]), ("nguyne jo", []), ("smtih", ["p5", "p4"]),
    ("qqqq", []), ("zzz", []), ("jp", []),
  ]) func `A misspelt name is found, one mistake in a short word and two in a long one`(
    typed: String, expected: [String]
  ) {
    #expect(find(typed, nearly: true) == expected)
  }

  @Test func `A name put in later stands where it belongs, and one taken out is gone`() {
    var grown = NameBuffer()
    grown.append(Self.names.filter { $0.id != "p5" && $0.id != "p8" })
    for name in Self.names where name.id == "p5" || name.id == "p8" { grown.insert(name) }
    #expect(ids(grown.search([]), grown) == Self.names.map(\.id))
    #expect(ids(grown.search(["smith"]), grown) == ["p5", "p4"])
    grown.remove(["p5", "p0", "nobody"])
    #expect(
      ids(grown.search([]), grown) == Self.names.map(\.id).filter { $0 != "p5" && $0 != "p0" })
    #expect(grown.search(["siobhan"]).isEmpty)
    #expect(ids(grown.search(["smith"]), grown) == ["p4"])
  }

  @Test func `Only the whole of an id takes its name out`() {
    var buffer = NameBuffer()
    for id in ["p1", "p12", "p2", "p21"] {
      buffer.append([NameBuffer.Name(sort: Array(id.utf8), folded: id, id: id)])
    }
    buffer.remove(["2", "p", "1p", "12"])
    #expect(buffer.count == 4)
    buffer.remove(["p2", "p12"])
    #expect(ids(buffer.search([]), buffer) == ["p1", "p21"])
    #expect(buffer.sortKey(at: 1) == Array("p21".utf8))
  }

  @Test func `A page begins after its place, whether or not that name is still there`() {
    let buffer = buffer
    for (index, name) in Self.names.enumerated() {
      #expect(buffer.position(after: name.sort, id: name.id) == index + 1)
      #expect(buffer.sortKey(at: index) == name.sort)
      #expect(buffer.position(after: name.sort, id: "") == index)
    }
    #expect(buffer.position(after: [], id: "") == 0)
    #expect(NameBuffer().search(["a"]).isEmpty)
    #expect(NameBuffer().searchNearly(["abcd"]).isEmpty)
  }
}

extension String.UTF8View {
  /// True where these bytes stand somewhere in it.
  fileprivate func containsRun(_ run: [UInt8]) -> Bool {
    let bytes = Array(self)
    guard bytes.count >= run.count else { return false }
    return (0...(bytes.count - run.count)).contains { Array(bytes[$0..<($0 + run.count)]) == run }
  }
}
