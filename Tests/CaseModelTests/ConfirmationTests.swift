import PolicyModel
import Testing

@testable import CaseModel

/// What is asked before something is recorded names its days, and what to consider about an end is said then.
@Suite struct ConfirmationTests {
  private let today = CivilDate(dayNumber: 20_514)

  private func sheet(_ time: ConfirmedTime?, confirm: String = "It is for good.") -> FormSheet {
    FormSheet(
      key: .delegate, title: "A ban",
      fields: [
        StepField("from", "First day", .date, initial: "23/11/2026"),
        StepField("until", "Last day", .date, base: "from"),
        StepField("review", "Review on", .date, base: "from"),
      ], submit: "Record it", confirm: confirm, time: time)
  }

  private func asked(_ answers: [String: String], besides: String = "") -> String {
    sheet(ConfirmedTime("This bans X", besides: besides)).confirmation(
      of: answers, today: today, calendar: .empty)
  }

  @Test func `the days stand in one sentence with what they are for`() {
    #expect(
      asked(["until": "+3w"])
        == "This bans X from 23 November to 14 December 2026. It is for good.")
    #expect(
      asked(["until": "4/1/2027"], besides: ", or until you decide").hasPrefix(
        "This bans X from 23 November 2026 to 4 January 2027, or until you decide. "))
    #expect(asked(["until": "23/11/2026"]).hasPrefix("This bans X on 23 November 2026. "))
    #expect(
      asked(["until": "+3w", "review": "+1w"]).hasPrefix(
        "This bans X from 23 November to 14 December 2026, with a review on 30 November 2026. "))
    #expect(
      asked(["review": "+1w"]).hasPrefix(
        "This bans X from 23 November 2026, with a review on 30 November 2026. "))
    #expect(asked(["from": "never"]) == "This bans X. It is for good.")
  }

  @Test func `what is about no days is confirmed as it was, and what needs nothing is not`() {
    func confirmation(_ sheet: FormSheet) -> String {
      sheet.confirmation(of: [:], today: today, calendar: .empty)
    }
    #expect(confirmation(sheet(nil)) == "It is for good.")
    #expect(confirmation(sheet(nil, confirm: "")).isEmpty)
  }

  @Test func `what follows from the value of a field is said, and only then asked`() {
    var form = sheet(nil, confirm: "")
    form.follows = ["until": ["12": "The ban R1 rests on it."]]
    func confirmation(_ until: String) -> String {
      form.confirmation(of: ["until": until], today: today, calendar: .empty)
    }
    #expect(confirmation(" 12 ") == "The ban R1 rests on it.")
    #expect(confirmation("1").isEmpty)
  }

  // MARK: Ends in the holidays

  /// Two terms with six weeks between them, the first of which has just begun.
  private var calendar: SchoolCalendar {
    func term(_ first: Int, _ last: Int) -> SchoolCalendar.Term {
      SchoolCalendar.Term(
        name: "spring", schoolYear: "2025-26", first: today.adding(days: first),
        last: today.adding(days: last), breakFirst: nil, breakLast: nil, provisional: false)
    }
    return SchoolCalendar(bankHolidays: [], terms: [term(-7, 28), term(70, 140)], insetDays: [])
  }

  @Test func `an end in the holidays is known while the form is filled in, where it ends a ban`() {
    var form = sheet(nil)
    form.ends = [
      BanEnd("until", onlyWhen: StepField.Condition("measure", "site-ban")), BanEnd("review"),
    ]
    func advice(_ field: String, _ answers: [String: String]) -> String? {
      form.advice(on: field, of: answers, today: today, calendar: calendar)
    }
    let late = today.adding(days: 50)
    let ban = ["measure": "site-ban", "until": late.slashed]
    #expect(
      advice("until", ban)?.hasPrefix("It ends in the holidays, on \(late.withWeekday)") == true)
    #expect(advice("until", ban.merging(["measure": "managed-contact"]) { $1 }) == nil)
    #expect(advice("until", ban.merging(["until": today.adding(days: 14).slashed]) { $1 }) == nil)
    #expect(advice("until", ban.merging(["until": "31/2"]) { $1 }) == nil)
    #expect(advice("review", ["review": late.slashed]) != nil)
    #expect(advice("from", ["from": late.slashed]) == nil)
  }

  @Test func `every form that ends a ban names its field, and what limits contact does not`() throws
  {
    func ends(_ spec: CaseSpec, _ id: StepID) throws -> [String] {
      let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
      return form.banEnds(of: try #require(Step.named(id, in: spec.pack))).map(\.field)
    }
    let banned = try CaseSpec.banned()
    #expect(try ends(banned, "site-ban") == ["until"])
    #expect(try ends(banned, "interim-ban") == ["until", "then-until"])
    for step in ["notice", "review", "review-prepare"] {
      #expect(try ends(banned, step) == ["until"], "\(step)")
    }
    #expect(try ends(banned, "managed-contact").isEmpty)
    #expect(try ends(CaseSpec.managed(), "review").isEmpty)
  }

  @Test func `a ban that may follow an interim one and ends in the holidays is told of, too`()
    throws
  {
    let spec = try CaseSpec.ready()
    var context = spec.context(CaseSpec.head, nil)
    context.calendar = calendar
    let decider = Decider(spec.state, context)
    func said(then day: CivilDate) -> [String] {
      let command = spec.interim { $0.proposed?.until = day }
      guard case .restrict(let decided, _) = command else { return ["no decision"] }
      return decider.advice(on: decided)
    }
    let late = spec.today.adding(days: 50)
    #expect(
      said(then: late).first?.hasPrefix("The ban that may follow ends in the holidays") == true)
    #expect(said(then: spec.today.adding(days: 90)).isEmpty)
  }
}
