import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// Meetings and warnings before a ban, and what comes before letters and powers.
@Suite struct PathCheckMeasureTests {
  private typealias Story = PathStory

  private func faults(
    _ story: PathStory, _ demand: Demand, _ ways: [Way]? = nil, seriousness: String = ""
  ) -> [String] {
    PathDemand.faults(story, demand, ways, seriousness: seriousness)
  }

  // MARK: Meetings

  private func arranged(_ day: Int = 4, offered: Int = 0) -> PathStory {
    Story.opened().on(
      offered,
      .meetingArranged(MeetingArranged(meeting: "M1", on: PathStory.day(day), with: "head")))
  }

  private func missed(_ why: MissedReason, on day: Int = 4) -> CaseEvent {
    .meetingMissed(MeetingMissed(meeting: "M1", why: why))
  }

  @Test func `a meeting held, or offered and not taken up, is a meeting`() {
    func held(agreed: Bool) -> CaseEvent {
      .meetingHeld(MeetingHeld(meeting: "M1", note: "", agreed: agreed))
    }
    #expect(faults(arranged().on(4, held(agreed: true)), .meetingFirst) == [])
    expectOnly(
      "a meeting held or offered", faults(arranged().on(4, held(agreed: false)), .meetingFirst))
    let told = arranged().spoke(on: 2, of: "M1")
    #expect(faults(told.on(4, held(agreed: false)), .meetingFirst) == [])
    #expect(faults(told.on(4, missed(.notAttended)), .meetingFirst) == [])
    #expect(faults(told.on(2, missed(.declined)), .meetingFirst) == [])
    // Words about something else told them of no meeting.
    for untold in [arranged(), arranged().spoke(on: 2)] {
      for outcome in [held(agreed: false), missed(.notAttended), missed(.declined)] {
        expectOnly("a meeting held or offered", faults(untold.on(4, outcome), .meetingFirst))
      }
    }
    expectOnly("a meeting held or offered", faults(arranged(), .meetingFirst))
  }

  @Test func `a meeting called off by the school, or not due yet, is none`() {
    expectOnly("a meeting", faults(arranged().on(4, missed(.schoolCancelled)), .meetingFirst))
    expectOnly("a meeting", faults(arranged().on(3, missed(.notAttended)), .meetingFirst))
  }

  @Test func `a meeting at whose hour contact was on hold is none that they stayed away from`() {
    func missed(from placed: Int, to lifted: Int?) -> [String] {
      var story = arranged().spoke(on: 1, of: "M1").on(
        placed, .holdPlaced(HoldPlaced(by: "PC 12")))
      if let lifted { story = story.on(lifted, .holdLifted(HoldLifted(by: "PC 12"))) }
      return faults(story.on(4, self.missed(.notAttended)), .meetingFirst)
    }
    #expect(missed(from: 2, to: 3) == [])
    #expect(missed(from: 2, to: nil).contains { $0.contains("a meeting held or offered") })
    #expect(missed(from: 4, to: nil).contains { $0.contains("a meeting held or offered") })
  }

  @Test func `a meeting offered before the incident was not offered about it`() {
    expectOnly(
      "a meeting", faults(arranged(4, offered: -4).on(4, missed(.notAttended)), .meetingFirst))
    let held = CaseEvent.meetingHeld(MeetingHeld(meeting: "M1", note: "", agreed: true))
    #expect(faults(arranged(4, offered: -4).on(4, held), .meetingFirst) == [])
    expectOnly("a meeting", faults(arranged(-4, offered: -5).on(-4, held), .meetingFirst))
  }

  // MARK: Warned

  /// A case in which a warning of a ban went out on day 1, and an incident followed on day 2.
  private func warned(_ how: DeliveryMethod = .handed, later: Int = 2) -> PathStory {
    Story.opened().on(
      1, .measureTaken(MeasureTaken(measure: "ban-warning")),
      .letterDrafted(LetterDrafted(letter: "W1", kind: .banWarning, measure: "ban-warning"))
    )
    .issued("W1", .banWarning, on: 1).sent("W1", on: 1, how)
    .joined(Story.another, on: later, joining: 2)
  }

  private func afterWarning(_ story: PathStory, _ id: IncidentID = Story.another) -> [String] {
    var pack = MadeUpPacks.ladder
    pack = pack.changing("ban-warning") { $0.requires = [] }
    return story.noticed(Story.proposal(incidents: [id]), on: 3, replyBy: 11).told("N1", on: 3)
      .answered().banned(incidents: [id]).faults(pack)
  }

  @Test func `a ban follows where the conduct went on after the warning`() {
    #expect(afterWarning(warned()) == [])
  }

  @Test func `a warning of what came before it warns of nothing`() {
    expectOnly("a warning of a ban", afterWarning(warned(), Story.incident))
    expectOnly("a warning of a ban", afterWarning(warned(later: 1)))
    expectOnly("a warning of a ban", afterWarning(warned(later: 0)))
  }

  @Test func `a warning that did not go out, or came back, warns of nothing`() {
    expectOnly("a warning of a ban", afterWarning(warned().returned("W1", on: 2)))
    #expect(afterWarning(warned(.email)).contains { $0.contains("a warning of a ban") })
  }

  @Test func `a warning in another case of the person counts`() {
    let other = warned().numbered(from: 1)
    let story = Story.opened().joined(Story.another, on: 2, joining: 2).numbered(from: 100)
      .noticed(Story.proposal(incidents: [Story.another]), on: 3, replyBy: 11).told("N1", on: 3)
      .answered().banned(incidents: [Story.another])
    let pack = MadeUpPacks.ladder
    expectOnly("a warning of a ban", story.faults(pack))
    #expect(story.faults(pack, PathPerson(otherCases: [other.entries])) == [])
  }

  @Test func `what is too serious to wait says why`() {
    #expect(faults(Story.opened(), .warnedFirst, seriousness: "He had a knife.") == [])
    expectOnly("a warning of a ban", faults(Story.opened(), .warnedFirst, seriousness: " "))
    expectOnly(
      "a warning of a ban",
      faults(Story.opened(), .warnedFirst, [.conductAfterWarning], seriousness: "A knife."))
  }

  // MARK: Measures and powers

  @Test func `a warning letter waits for what the policy demands, on each incident`() {
    let letter = CaseEvent.measureTaken(MeasureTaken(measure: "warning-letter"))
    #expect(Story.opened().account().spoke().on(1, letter).faults() == [])
    #expect(Story.opened().on(1, letter).faults().count == 2)
    expectOnly(
      "on incident I-2026-002",
      Story.opened().joined(Story.another).account().spoke().on(1, letter).faults())
  }

  @Test func `acts that protect people wait for nothing`() {
    for measure in ["asked-to-leave", "authorities"] {
      let taken = CaseEvent.measureTaken(MeasureTaken(measure: measure))
      #expect(Story.opened().on(0, taken).faults() == [])
    }
  }

  @Test func `a ban is decided, and not merely taken`() {
    let taken = CaseEvent.measureTaken(MeasureTaken(measure: "site-ban"))
    expectOnly("without a decision", Story.opened().account().spoke().on(1, taken).faults())
  }

  @Test func `powers ask for consent and for attempts, as Rossmore's do`() throws {
    let pack = try ShippedPacksWalkTests.pack("rossmore")
    func used(_ taken: MeasureTaken) -> [String] {
      Story.opened().on(1, .measureTaken(taken)).faults(pack)
    }
    expectOnly("the consent", used(MeasureTaken(measure: "view-messages", consentFrom: " ")))
    #expect(used(MeasureTaken(measure: "view-messages", consentFrom: "Another parent")) == [])
    expectOnly("an attempt to reach", used(MeasureTaken(measure: "uncollected-child")))
    #expect(used(MeasureTaken(measure: "uncollected-child", attempts: "Rang both at 15:40.")) == [])
  }

  @Test func `an act that protects people waits for nothing, whatever the pack says`() {
    let pack = MadeUpPacks.menu.changing("authorities") { police in
      police.requires = [MadeUpPacks.demand(.informationGathered)]
    }
    let taken = CaseEvent.measureTaken(MeasureTaken(measure: "authorities"))
    #expect(Story.opened().on(0, taken).faults(pack) == [])
  }

  @Test func `a letter rests on an incident`() {
    let away = CaseEvent.incidentJudged(
      IncidentJudged(
        incident: Story.incident, nature: .neither, seriousness: .low, outcome: .noBreach,
        reason: ""))
    let letter = CaseEvent.measureTaken(MeasureTaken(measure: "warning-letter"))
    expectOnly(
      "rests on no incident", Story.opened().account().spoke().on(1, away).on(2, letter).faults())
  }
}
