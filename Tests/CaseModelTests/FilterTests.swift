import CaseModel
import PolicyModel
import Testing

@Suite struct FilterTests {
  /// A Saturday in the autumn term.
  private let today = CivilDate(iso: "2026-11-21") ?? CivilDate(dayNumber: 0)

  private func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(dayNumber: 0) }

  private func read(
    _ text: String, _ list: FilterList = .cases, calendar: SchoolCalendar = .empty
  ) -> Filter {
    FilterReader(list: list, today: today, calendar: calendar).read(text)
  }

  private func tests(_ filter: Filter) -> [Filter.Test] { filter.conditions.map(\.test) }

  @Test func `Words, phrases, keys and what is turned round are told apart`() {
    let terms = FilterTerm.read("o'brien \"car  park\" -stage:closed waits:\"the chair\"")
    #expect(
      terms == [
        FilterTerm(value: "o'brien"), FilterTerm(value: "car park", isQuoted: true),
        FilterTerm(key: "stage", value: "closed", isNegated: true),
        FilterTerm(key: "waits", value: "the chair", isQuoted: true),
      ])
    #expect(terms.map(\.text)[2] == "-stage:closed")
  }

  @Test func `A term that is still being typed asks nothing`() {
    for text in ["", "  ", "-", "stage:", "\"", "-\"\"", "since: "] {
      #expect(read(text) == Filter(), "\(text)")
    }
    #expect(FilterTerm.read("\"car pa") == [FilterTerm(value: "car pa", isQuoted: true)])
  }

  @Test func `A comma parts words as a blank does, and none in quotes`() {
    #expect(read("dunnock, gareth").plainWords == ["dunnock", "gareth"])
    #expect(read("dunnock,gareth ,").plainWords == ["dunnock", "gareth"])
    #expect(read("-dunnock,gareth").conditions.map(\.isNegated) == [true, true])
    #expect(tests(read("\"a, b\"")) == [.phrase("a, b")])
  }

  @Test func `A hyphen inside a word is part of it`() {
    #expect(read("smith-jones").plainWords == ["smith-jones"])
    #expect(read("smith -jones").plainWords == nil)
  }

  @Test func `A value may be cut short, or be the word people use`() {
    #expect(tests(read("behaviour:thr")) == [.oneOf(.behaviour, ["threat"])])
    #expect(tests(read("stage:\"to decide\"")) == [.oneOf(.stage, ["deciding"])])
    #expect(
      tests(read("form:ban", .bans)) == [.oneOf(.form, ["interim", "limited", "full"])])
    #expect(tests(read("form:full", .bans)) == [.oneOf(.form, ["full"])])
    #expect(tests(read("kind:warning", .letters)) == [.oneOf(.letter, ["warning"])])
  }

  @Test func `What is not known becomes plain words, and says what is known`() {
    let key = read("colour:red smith")
    #expect(tests(key) == [.word("colour"), .word("red"), .word("smith")])
    #expect(key.problem.hasPrefix("This list has no “colour:”; it knows behaviour:, stage:,"))
    let value = read("stage:nowhere")
    #expect(tests(value) == [.word("stage"), .word("nowhere")])
    #expect(value.problem.contains("“stage:” knows gathering, responding,"))
    #expect(read("since:whenever").problem.contains("4/3/2027, monday, 2w or autumn"))
    #expect(read("hold:maybe").problem.contains("yes or no"))
  }

  @Test func `Every list reads every one of its keys and no key of another`() {
    for list in FilterList.allCases {
      for key in list.keys {
        let value: String
        switch key.values(in: list) {
        case .choices(let choices): value = choices.first?.raw ?? ""
        case .day: value = "today"
        case .yesNo: value = "yes"
        case .words: value = "head"
        }
        #expect(read("\(key.name):\(value)", list).problem.isEmpty, "\(list) \(key)")
      }
      #expect(Set(list.keys.map(\.name)).count == list.keys.count)
    }
    #expect(!read("channel:telephone", .cases).problem.isEmpty)
  }

  @Test func `Every choice of a key is found by its own name`() {
    for list in FilterList.allCases {
      for key in list.keys {
        guard case .choices(let choices) = key.values(in: list) else { continue }
        for choice in choices {
          #expect(tests(read("\(key.name):\(choice.raw)", list)) == [.oneOf(key, [choice.raw])])
        }
      }
    }
  }

  @Test(arguments: [
    ("since:4/3/2026", "2026-03-04"), ("since:monday", "2026-11-16"),
    ("since:saturday", "2026-11-21"), ("since:2w", "2026-11-07"), ("since:3m", "2026-08-21"),
    ("since:autumn", "2026-09-01"), ("since:summer", "2026-04-01"), ("since:spr", "2026-01-01"),
    ("until:autumn", "2026-12-31"), ("since:october", "2026-10-01"), ("since:dec", "2025-12-01"),
    ("until:october", "2026-10-31"), ("due:2w", "2026-12-05"), ("due:monday", "2026-11-23"),
    ("due:spring", "2027-03-31"), ("since:\"1 may\"", "2026-05-01"),
  ]) func `Days look back, and those that are due look ahead`(typed: String, meant: String) {
    let found = tests(read(typed))
    guard case .day(_, let found)? = found.first else {
      Issue.record("\(typed): \(found)")
      return
    }
    #expect(found == day(meant))
  }

  @Test func `A term begins where the school's table says`() {
    let calendar = SchoolCalendar(
      bankHolidays: [],
      terms: [
        SchoolCalendar.Term(
          name: "Autumn", schoolYear: "2026-27", first: day("2026-09-03"),
          last: day("2026-12-18"), breakFirst: nil, breakLast: nil, provisional: false)
      ], insetDays: [])
    #expect(
      tests(read("since:autumn until:autumn", calendar: calendar)) == [
        .day(.since, day("2026-09-03")), .day(.until, day("2026-12-18")),
      ])
  }

  @Test func `A column chosen again turns the order round`() {
    let usual = Ordering<CaseColumn>.usual
    #expect(usual == Ordering(.due))
    #expect(usual.chosen(.name) == Ordering(.name))
    #expect(usual.chosen(.name).chosen(.name) == Ordering(.name, descending: true))
    #expect(Ordering<LetterColumn>.usual.chosen(.day) == Ordering(.day))
  }
}
