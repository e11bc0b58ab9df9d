import PolicyModel
import Testing

@testable import CaseModel

/// What terms are called, what they limit in one line, and which forms a measure can take.
@Suite struct TermsTests {
  private let day = CivilDate(dayNumber: 20_600)

  private func terms(
    _ form: RestrictionForm = .full, scope: Scope = .whole, _ conditions: String = "",
    exceptions: String = "", until: Int? = 42, review: Int? = nil
  ) -> Terms {
    Terms(
      form: form, scope: scope, conditions: conditions, exceptions: exceptions, from: day,
      until: until.map { day.adding(days: $0) }, review: review.map { day.adding(days: $0) })
  }

  @Test func `a ban says what it covers and from when until when`() {
    let span = "from \(day.inWords) until \(day.adding(days: 42).inWords)"
    #expect(terms().words == "the whole site, \(span)")
    #expect(
      terms(.limited, scope: .part, "The playground\nBefore 9.00").words
        == "part of the site or the day (The playground; Before 9.00), \(span)")
    #expect(
      terms(exceptions: "Parents' evening").words
        == "the whole site, except Parents' evening, \(span)")
  }

  @Test func `an arrangement for contact is called by its form`() {
    #expect(
      terms(.managedContact, "By e-mail").words.hasPrefix("managed contact (By e-mail), from"))
    #expect(terms(.accompaniedContact).words.hasPrefix("accompanied contact, from"))
    #expect(terms(.seniorContact).words.hasPrefix("contact through senior staff, from"))
  }

  @Test func `without an end the review is named, and without either that there is none`() {
    let review = day.adding(days: 20)
    #expect(
      terms(until: nil, review: 20).words.hasSuffix(
        "without an end date, reviewed on \(review.inWords)"))
    #expect(terms(until: nil).words.hasSuffix("from \(day.inWords) without an end date"))
    #expect(terms(until: 42, review: 20).lastDay == day.adding(days: 42))
    #expect(terms(until: nil, review: 20).lastDay == review)
    #expect(terms(until: nil).lastDay == nil)
  }

  @Test func `the limits stand in one line, and nothing where the form says it all`() {
    #expect(terms().limits == "")
    #expect(
      terms(.limited, " The playground \n  \n Before 9.00").limits == "The playground; Before 9.00")
    #expect(terms(exceptions: "Collect at\nthe gate").limits == "but may: Collect at; the gate")
    #expect(
      terms(.limited, "The playground", exceptions: "Collect").limits
        == "The playground; but may: Collect")
  }

  @Test func `only a ban keeps somebody from the site`() {
    #expect(RestrictionForm.allCases.filter(\.isBan) == [.interim, .limited, .full])
  }

  @Test func `a measure takes its own forms, and one that restricts nothing takes none`() {
    #expect(RestrictionForm.forms(of: .siteBan) == [.interim, .limited, .full])
    #expect(RestrictionForm.forms(of: .managedContact) == [.managedContact])
    #expect(RestrictionForm.forms(of: .accompaniedContact) == [.accompaniedContact])
    #expect(RestrictionForm.forms(of: .seniorContact) == [.seniorContact])
    for kind in MeasureKind.allCases {
      #expect(RestrictionForm.forms(of: kind).isEmpty == !kind.isRestriction)
    }
  }

  // MARK: What counts as the same line

  @Test(arguments: ["at the gate", "At the gate.", "At  the\tgate ;", "AT THE GATE .,"])
  func `capitals, spaces and the stop at the end make no other line`(_ line: String) {
    let put = terms(.limited, scope: .part, "At the gate")
    #expect(terms(.limited, scope: .part, line).lies(within: put))
    #expect(put.lies(within: terms(.limited, scope: .part, line)))
  }

  @Test(arguments: ["At the side gate", "At the gate, and the hall", "At the gates"])
  func `another word does`(_ line: String) {
    let put = terms(.limited, scope: .part, "At the gate")
    #expect(terms(.limited, scope: .part, line).beyond(put) == [.conditions([line])])
  }

  @Test func `a line of stops alone says nothing`() {
    let put = terms(.limited, scope: .part, "At the gate")
    #expect(terms(.limited, scope: .part, "At the gate\n . \n").lies(within: put))
  }

  @Test func `what says nothing of the place where it was put limits no place`() {
    let full = terms(.full, "Everywhere.")
    #expect(terms(.limited, scope: .part, "At the gate.").lies(within: full))
    #expect(terms(.full, "At all times.").lies(within: full))
    let contact = terms(.accompaniedContact, scope: .part)
    #expect(terms(.accompaniedContact, "By telephone.").lies(within: contact))
  }

  @Test func `in a sentence each excess says what it is`() {
    let words: [(Excess, String)] = [
      (.measure, "it is another measure"), (.form(.full), "ban is wider"),
      (.conditions(["A", "B"]), "“A”, “B” was not put"),
      (.exceptions(["A"]), "the exception “A” is left out"),
      (.earlier(day), "it would begin before \(day.inWords)"),
      (.longer(day), "it would not end by \(day.inWords)"),
      (.laterReview(day), "it would not be reviewed by \(day.inWords)"),
      (.incidents(["2026-001", "2026-002"]), "incident I-2026-001, I-2026-002 was not put"),
      (.facts(["A"]), "the fact “A” was not told"),
    ]
    for (excess, sentence) in words { #expect(excess.words == sentence) }
  }

  @Test func `terms take more that reach further or last longer, by their end or by their review`()
  {
    let known = terms()
    #expect(!known.takesMore(than: known))
    #expect(terms(until: 43).takesMore(than: known))
    #expect(!terms(until: 41).takesMore(than: known))
    #expect(!terms(until: nil, review: 42).takesMore(than: known))
    #expect(terms(until: nil, review: 43).takesMore(than: known))
    #expect(!known.takesMore(than: terms(until: nil, review: 42)))
    #expect(known.takesMore(than: terms(until: nil, review: 41)))
    #expect(known.takesMore(than: terms(.limited, scope: .part, "The gate")))
    #expect(!terms(.limited, scope: .part, "The gate").takesMore(than: known))
    #expect(known.takesMore(than: terms(exceptions: "Parents' evening")))
  }

  @Test func `what one text shares with another stays as it was typed`() {
    let typed = "Came  in.\n\nShouted."
    #expect(Statements.of(typed, shared: "shouted\ncame in") == typed)
    #expect(Statements.of(typed, shared: "came in") == "Came in.")
    #expect(Statements.of(typed, shared: "") == "")
  }

  @Test(arguments: ["Cars aren't let in.", "Cars aren’t let in."])
  func `what is denied limits what was put, whichever apostrophe it is written with`(
    _ line: String
  ) {
    #expect(Statements.of("Collect Ann.\n\(line)", limitsAddedTo: "Collect Ann.") == [line])
    #expect(Statements.of("Collect Ann.\nPark outside.", limitsAddedTo: "Collect Ann.") == [])
  }

  @Test func `a mark that is no word says no time`() {
    let put = "Collect Ann.\n(?) Park in the drive."
    #expect(Statements.of(put, limitsLeftOutOf: "Collect Ann.") == [])
    let timed = "Collect Ann.\n3.15pm at the gate."
    #expect(Statements.of(timed, limitsLeftOutOf: "Collect Ann.") == ["3.15pm at the gate."])
  }
}
