import PolicyModel
import Testing

@testable import CaseModel

/// Whose account is something new, where a matter was decided or answered before.
@Suite struct ToldMoreTests {
  private func account(
    _ from: String, staff: StaffID? = nil, _ incident: IncidentID = "2026-001",
    kind: CaseAccount.Kind = .given, at sequence: Int = 50, on day: Int = 3
  ) throws -> CaseAccount {
    CaseAccount(
      kind: kind, incident: incident, from: from, staff: staff, firstHand: true, part: .witness,
      stamp: Stamp(when: When(try CaseSpec.day(day)), sequence: sequence, staff: "s01"))
  }

  @Test func `staff are known by who they are, others by their names`() throws {
    func isSame(_ one: CaseAccount, _ other: CaseAccount) -> Bool { one.isByTheSame(as: other) }
    #expect(try isSame(account("C. Evans", staff: "s03"), account("C. Frost", staff: "s03")))
    #expect(try !isSame(account("C. Evans", staff: "s03"), account("C. Evans", staff: "s08")))
    #expect(try isSame(account("C. Evans", staff: "s03"), account("Evans")))
    let next = "Mrs Dale next door"
    #expect(try isSame(account(next), account("Dale")))
    #expect(try isSame(account("Dale"), account(next)))
    #expect(try !isSame(account("Pat Reed"), account("Kim Low")))
  }

  /// What counts as told of the first incident since entry 20 of day 2.
  private func more(_ accounts: [CaseAccount]) throws -> [String] {
    var state = try CaseSpec.ready().state
    state.accounts = accounts
    let since = Stamp(when: When(try CaseSpec.day(2)), sequence: 20, staff: "s01")
    return PersonRecord(own: state, others: []).toldMore(of: "2026-001", since: since).map(\.from)
  }

  @Test func `it is of that incident, told after that, by somebody who had told nothing`() throws {
    #expect(try more([account("Pat Reed")]) == ["Pat Reed"])
    #expect(try more([account("Pat Reed", "2026-002")]) == [])
    #expect(try more([account("Pat Reed", on: 1)]) == [])
    #expect(try more([account("Pat Reed", at: 10)]) == [])
    #expect(try more([account("Pat Reed", at: 10, on: 1), account("Pat Reed")]) == [])
  }

  @Test func `whoever was only asked had told nothing`() throws {
    let asked = try account("Pat Reed", kind: .askedInVain, at: 10, on: 1)
    #expect(try more([asked, account("Pat Reed")]) == ["Pat Reed"])
  }
}
