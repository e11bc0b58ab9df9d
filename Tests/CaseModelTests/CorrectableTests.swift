import PolicyModel
import Testing

@testable import CaseModel

/// Which entries a correction would take out, and what is said before about what rests on them.
@Suite struct CorrectableTests {
  private func decider(_ spec: CaseSpec, by actor: Actor = CaseSpec.head) -> Decider {
    Decider(spec.state, spec.context(actor, nil))
  }

  @Test func `what may be corrected comes newest first, without what stays`() throws {
    var spec = try CaseSpec.banned()
    let all = decider(spec).correctable
    #expect(all == all.sorted(by: >))
    // The case was opened by the first entry, and that stays.
    #expect(!all.isEmpty && !all.contains(1))
    for sequence in all { #expect(spec.refusal(.correct(sequence)) == nil, "\(sequence)") }
    for sequence in 1...spec.state.version where !all.contains(sequence) {
      #expect(spec.refusal(.correct(sequence)) != nil, "\(sequence)")
    }
    let newest = try #require(all.first)
    try spec.given("10:00", .correct(newest))
    #expect(!decider(spec).correctable.contains(newest))
  }

  @Test func `an entry that one may not see is not offered`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .note(NoteAdded(text: "Advice.")), mark: .privileged)
    let note = spec.state.version
    #expect(decider(spec).correctable.contains(note))
    #expect(!decider(spec, by: CaseSpec.deputy).correctable.contains(note))
  }

  @Test func `what rests on an entry is said as it comes to be`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .note(NoteAdded(text: "A note.")))
    #expect(decider(spec).consequence(ofCorrecting: spec.state.version).isEmpty)
    let answered = try #require(spec.state.hearing("N1")?.reply.declined?.sequence)
    #expect(
      decider(spec).consequence(ofCorrecting: answered)
        == "The ban R1 rests on it: the gate asks the head from then on.")
    for sequence in decider(spec).correctable {
      var corrected = spec
      try corrected.given("10:10", .correct(sequence))
      let then = try #require(corrected.state.restriction("R1"))
      #expect(
        decider(spec).resting(on: sequence).isEmpty
          == !(corrected.state.hasFallen(then) && then.standing(on: spec.today).isLive),
        "\(sequence)")
    }
    try spec.given("10:20", .correct(answered))
    // What has fallen already does not fall again.
    #expect(decider(spec).consequence(ofCorrecting: spec.state.version - 1).isEmpty)
  }

  @Test func `nothing that is over rests on an entry any more`() throws {
    var spec = try CaseSpec.banned()
    let answered = try #require(spec.state.hearing("N1")?.reply.declined?.sequence)
    #expect(decider(spec).resting(on: answered).map(\.id) == ["R1"])
    spec.today = try CaseSpec.day(60)
    #expect(decider(spec).resting(on: answered) == [])
  }
}
