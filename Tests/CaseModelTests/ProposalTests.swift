import CaseModel
import PolicyModel
import Testing

/// What is decided lies within what was put to people: no wider, no longer, no further incident or fact.
@Suite struct ProposalTests {
  private let day = CivilDate(dayNumber: 20_600)

  private func terms(
    _ form: RestrictionForm = .full, _ conditions: String = "", from: Int = 0, until: Int? = 42,
    exceptions: String = ""
  ) -> Terms {
    Terms(
      form: form, scope: form == .limited ? .part : .whole, conditions: conditions,
      exceptions: exceptions, from: day.adding(days: from),
      until: until.map { day.adding(days: $0) }, review: day.adding(days: 20))
  }

  private func proposal(
    _ terms: Terms? = nil, measure: String = "site-ban",
    incidents: [IncidentID] = ["2026-001"], facts: String = "You shouted."
  ) -> Proposal {
    Proposal(
      measure: measure, terms: terms ?? self.terms(), incidents: incidents, facts: facts)
  }

  @Test func `the same, shorter and narrower lie within what was put`() {
    let put = proposal()
    #expect(put.lies(within: put))
    #expect(proposal(terms(until: 41)).lies(within: put))
    #expect(proposal(terms(from: 3)).lies(within: put))
    #expect(proposal(terms(.limited, "At the gate.")).lies(within: put))
    #expect(proposal(terms(.interim)).lies(within: put))
    #expect(proposal(terms(exceptions: "Parents' evening.")).lies(within: put))
  }

  @Test func `another measure, and contact in the place of a ban, do not`() {
    #expect(proposal(measure: "managed-contact").beyond(proposal()) == [.measure])
    let contact = terms(.managedContact, "In writing.")
    #expect(contact.beyond(terms()) == [.form(.managedContact)])
    #expect(terms().beyond(contact) == [.form(.full)])
    #expect(terms(.seniorContact).beyond(terms(.accompaniedContact)) == [.form(.seniorContact)])
  }

  @Test func `the whole site goes beyond a part of it, whatever the form is called`() {
    let part = terms(.limited, "At the gate.")
    #expect(terms().beyond(part) == [.form(.full)])
    #expect(terms(.interim).beyond(part) == [.form(.interim)])
    var wide = part
    wide.scope = .whole
    #expect(wide.beyond(part) == [.form(.limited)])
  }

  @Test func `how contact is arranged covers no part of the site`() {
    var put = terms(.managedContact, "In writing.")
    put.scope = .part
    #expect(terms(.managedContact, "In writing.").lies(within: put))
  }

  @Test func `places and times are held against each other a line at a time`() {
    let put = terms(.limited, "At the gate.\nIn the office")
    #expect(terms(.limited, "in the  office.").lies(within: put))
    #expect(terms(.limited, "In the office\nAt the gate").lies(within: put))
    #expect(
      terms(.limited, "At the gate.\nIn the hall.").beyond(put) == [.conditions(["In the hall."])])
    let contact = terms(.managedContact, "In writing.")
    #expect(
      terms(.managedContact, "In writing.\nOnce a week.").beyond(contact)
        == [.conditions(["Once a week."])])
    #expect(terms(.managedContact, "In writing.").lies(within: terms(.managedContact)))
  }

  @Test func `an exception that was put is kept, and a further one is fine`() {
    let put = terms(exceptions: "Parents' evening.\nSick child.")
    #expect(terms(exceptions: "Sick child.").beyond(put) == [.exceptions(["Parents' evening."])])
    #expect(terms().beyond(put).count == 1)
    #expect(
      terms(exceptions: "sick child\nPARENTS' EVENING\nThe summer fair").lies(within: put))
  }

  @Test(arguments: [
    "Only between 8.30 and 9.15", "Mondays only", "Not on Fridays", "Except when you collect Ann",
    "8.30 to 9.15", "Before 9 am", "At drop-off", "On school days", "You may collect Ann.",
    "Term time", "Between 3pm and 4pm", "If no member of staff is with you", "Without staff",
    "In the mornings", "Other than by appointment", "From 8:30",
    "But only on Fridays", "And not without Mr Grey", "The head agrees to it only that day",
    "Monday, from nine", "Fridays!",
  ]) func `a statement that limits the others is not left out`(_ limit: String) {
    let put = terms(.limited, "The playground\nThe hall\n\(limit)")
    #expect(terms(.limited, "The playground\nThe hall").beyond(put) == [.limitsLeftOut([limit])])
    #expect(terms(.limited, "The playground\n\(limit)").lies(within: put))
    // The limit alone would hold for the whole site.
    #expect(
      terms(.limited, limit).beyond(put) == [.limitsLeftOut(["The playground", "The hall"])])
    // The same said of an exception makes it less.
    let open = terms(exceptions: "Collecting Ann at the side gate")
    #expect(
      terms(exceptions: "Collecting Ann at the side gate\n\(limit)").beyond(open)
        == [.exceptionsLimited([limit])])
    #expect(terms(exceptions: limit).lies(within: terms()))
  }

  @Test(arguments: [
    "The hall", "At the gate", "In the office", "The 3G pitch", "The playground on Mondays",
    "Drop-off", "The sixth form centre", "On the field",
  ]) func `a place or a purpose less is less`(_ place: String) {
    let put = terms(.limited, "The car park\n\(place)")
    #expect(terms(.limited, "The car park").lies(within: put))
    let open = terms(exceptions: "Collecting Ann at the side gate")
    #expect(
      terms(exceptions: "Collecting Ann at the side gate\n\(place)").lies(within: open))
    // What may not be done is a place less, and no exception.
    for denied in ["You must not enter the nursery", "You may not enter the nursery"] {
      let both = terms(.limited, "The car park\n\(denied)")
      #expect(terms(.limited, "The car park").lies(within: both))
      #expect(
        terms(exceptions: "Collecting Ann at the side gate\n\(denied)").beyond(open)
          == [.exceptionsLimited([denied])])
    }
  }

  @Test func `it begins no earlier and ends no later than was put`() {
    #expect(terms(from: -1).beyond(terms()) == [.earlier(day)])
    #expect(terms(until: 43).beyond(terms()) == [.longer(day.adding(days: 42))])
    #expect(terms(until: nil).beyond(terms()) == [.longer(day.adding(days: 42))])
    #expect(terms(until: 900).lies(within: terms(until: nil)))
    #expect(terms(until: nil).lies(within: terms(until: nil)))
  }

  @Test func `where only a review was put it is reviewed, or ends, no later`() {
    var later = terms(until: nil)
    later.review = day.adding(days: 21)
    #expect(later.beyond(terms(until: nil)) == [.laterReview(day.adding(days: 20))])
    later.review = nil
    #expect(later.beyond(terms(until: nil)) == [.laterReview(day.adding(days: 20))])
    later.until = day.adding(days: 20)
    #expect(later.lies(within: terms(until: nil)))
    later.until = day.adding(days: 21)
    #expect(!later.lies(within: terms(until: nil)))
  }

  @Test func `a ban that calls itself full covers the whole site, whatever its scope says`() {
    var full = terms(.full, "At the gate.")
    full.scope = .part
    #expect(full.beyond(terms(.limited, "At the gate.")) == [.form(.full)])
    var interim = full
    interim.form = .interim
    #expect(interim.beyond(terms(.limited, "At the gate.")) == [.form(.interim)])
  }

  @Test func `a further incident and a further fact go beyond, fewer do not`() {
    let put = proposal(incidents: ["2026-001", "2026-002"], facts: "You shouted.\nYou swore.")
    #expect(proposal(incidents: ["2026-002"], facts: "You swore").lies(within: put))
    #expect(proposal(incidents: ["2026-003"]).beyond(put) == [.incidents(["2026-003"])])
    #expect(proposal(facts: "You shouted.\nYou spat.").beyond(put) == [.facts(["You spat."])])
  }

  @Test func `where no fact was told, every fact goes beyond it`() {
    #expect(proposal().beyond(proposal(facts: " ")) == [.facts(["You shouted."])])
    #expect(proposal(facts: "").lies(within: proposal()))
  }

  @Test func `what goes beyond is said in words, all of it at once`() {
    let put = proposal(terms(.limited, "At the gate."))
    let wider = proposal(terms(until: 43), incidents: ["2026-002"], facts: "You spat.")
    #expect(
      wider.beyond(put).map(\.words) == [
        "ban is wider", "it would not end by \(day.adding(days: 42).inWords)",
        "incident I-2026-002 was not put",
        "the fact “You spat.” was not told",
      ])
  }
}
