import CaseModel
import CaseStore
import PolicyModel

/// What is recorded about a person is changed; and what went to an address of theirs that was none by then.
extension Desk {
  func changePerson(
    _ parent: ParentID, _ answers: [String: String]
  ) throws(DeskError) -> Submission {
    let state = try parentState(parent)
    let known = state.contact
    let today = try today()
    let sheet = try personForm(parent)
    let changed: (PlainForm, inout [FieldProblem]) throws(DeskError) -> ParentChanged = {
      var contact = Self.contact($0)
      if known.confidential, contact.address.isEmpty, contact.postcode.isEmpty {
        (contact.address, contact.postcode) = (known.address, known.postcode)
      }
      let since = $0.date("since")
      if let since, since > today {
        $1.append(FieldProblem("since", "This cannot be after today."))
      } else if since == nil, !Self.waysReplaced(known, by: contact).isEmpty {
        $1.append(
          FieldProblem(
            "since",
            "Say since when the address is another one, or e-mail not agreed to: today, where it is from now on. A "
              + "letter that went there since told them nothing."))
      }
      return ParentChanged(
        kind: $0.raw("kind") ?? .parent, name: Self.name($0, &$1),
        described: $0.text("described"), contact: contact, apart: Self.apart($0),
        noParentHere: Self.noParentHere($0), since: since, why: $0.text("why"))
    }
    var problems: [FieldProblem] = []
    let wanted = try changed(try reading(sheet, answers), &problems)
    if problems.isEmpty, let refusal = try changeRefusal(parent, state, wanted) {
      return .refused(refusal)
    }
    var astray: [Astray] = []
    var returns: [Write] = []
    if problems.isEmpty, let since = wanted.since {
      astray = try lettersAstray(parent, state, wanted.contact).filter { $0.sent.day > since }
      returns = astray.map { $0.came(back: since) }
    }
    let taken = try record(
      sheet, answers, in: parent.stream, open: .ofParent(parent), beside: returns,
      at: Dictionary(astray.map { ($0.number.stream, $0.version) }) { first, _ in first }, changed)
    guard case .recorded(let words, let place) = taken else { return taken }
    var lines = [words]
    for letter in astray where try mayOpen(letter.number) { lines.append(letter.words) }
    return .recorded(lines.joined(separator: " "), open: place)
  }

  /// The ways that lead to an address which another takes the place of.
  private static func waysReplaced(
    _ known: ContactDetails, by next: ContactDetails
  ) -> [DeliveryMethod] {
    let (old, new) = ([known.address, known.postcode], [next.address, next.postcode])
    let isMoved = old != new && !known.address.isEmpty
    let isAgreedNoMore = known.emailAgreed && !next.emailAgreed
    let isOtherEmail = (known.email != next.email || isAgreedNoMore) && !known.email.isEmpty
    return (isMoved ? [.post, .left] : []) + (isOtherEmail ? [.email] : [])
  }

  /// A letter that went to an address which was theirs no more.
  private struct Astray {
    let number: CaseID
    /// Where its case stands.
    let version: Int
    let letter: CaseLetter
    let sent: When
    /// True where somebody has to reply to it, or it tells of what is in force.
    let matters: Bool

    /// That it did not reach somebody who had moved by a day.
    func came(back since: CivilDate) -> Write {
      Write(
        number.stream,
        LetterReturned(
          letter: letter.id,
          reason: "It went to an address that was theirs no more since \(since.inWords)."))
    }

    var words: String {
      "The letter “\(letter.draft.kind.name)” of case \(number) went to the old address and told them nothing: "
        + "send it again."
    }
  }

  /// What to do about another address that an import brings; nil where nothing that matters and that the viewer may
  /// see went to the old one.
  func lettersToLookAt(
    _ parent: ParentID, _ state: ParentState, _ next: ContactDetails
  ) throws(DeskError) -> String? {
    if Self.waysReplaced(state.contact, by: next).isEmpty { return nil }
    var last: CivilDate?
    for letter in try lettersAstray(parent, state, next).filter(\.matters)
    where try mayOpen(letter.number) {
      last = max(last ?? letter.sent.day, letter.sent.day)
    }
    guard let last else { return nil }
    return
      "\(state.fullName), \(parent): the file has another address, and a letter of \(last.inWords) went to the old "
      + "one and is not answered. If it was another one by then, change the person once more and say since when: "
      + "what went to the old address since told them nothing."
  }

  /// The letters of every case that went to the old address of somebody who moved, and that nobody answered: what
  /// was answered had reached them.
  private func lettersAstray(
    _ parent: ParentID, _ state: ParentState, _ next: ContactDetails
  ) throws(DeskError) -> [Astray] {
    let replaced = Self.waysReplaced(state.contact, by: next)
    // Since when is often learnt only after the new address was: what went out until then went to the old one.
    let ways = replaced.isEmpty ? [.post, .left] : replaced
    let until = replaced.isEmpty ? state.addressChanged?.sequence ?? 0 : Int.max
    let today = try today()
    var found: [Astray] = []
    for number in try DeskError.mapping({ try store.cases(of: parent) }) {
      let own = try anyCase(number).state
      let live = own.live(on: today).map(\.id)
      for letter in own.letters
      where letter.hasReached && letter.draft.kind.recipient == .person {
        let about = letter.draft.about
        let hearing = about.flatMap { own.hearing($0) }
        guard let sent = letter.sent, sent.sequence < until, let how = letter.how,
          ways.contains(how),
          hearing?.letter != letter.draft.kind || hearing?.reply.answered == nil
        else { continue }
        found.append(
          Astray(
            number: number, version: own.version, letter: letter, sent: sent.when,
            matters: hearing?.isAwaited == true || about.map(live.contains) ?? false))
      }
    }
    return found
  }
}
