import CaseModel
import PolicyModel

/// A letter as the entries tell of it.
struct PathLetter: Sendable {
  let draft: LetterDrafted
  let drafted: PathStamp
  var isDropped = false
  /// When its text was fixed.
  var issued: [PathStamp] = []
  /// When it went out, how, and where in words.
  var sendings: [(how: DeliveryMethod, to: String, stamp: PathStamp)] = []
  /// When it came back.
  var returns: [PathStamp] = []

  /// The times it went out, issued, by a way that may be used for the person and where they were to be found.
  func properSendings(to person: PathPerson) -> [PathStamp] {
    sendings.filter { sending in
      person.canBeReached(by: sending.how) && wasIssued(by: sending.stamp)
        && !goesAstray(sending.how, to: sending.to, at: sending.stamp, person)
    }
    .map(\.stamp)
  }

  /// What is recorded of a letter that went where the person is now, whatever address its text bears.
  private static let currentAddress = "the address on record"

  /// True where it went somewhere else than into their hands or to their address, or where its text bears an
  /// address that was known to be an old one when it went out, and nothing says that it went to the new one.
  func goesAstray(
    _ how: DeliveryMethod, to place: String, at sent: PathStamp, _ person: PathPerson
  ) -> Bool {
    if place == Self.currentAddress { return false }
    if how == .handed { return Self.isInOtherHands(place) }
    if !place.isEmpty { return true }
    return person.moves(away: how).contains { move in
      let isKnown = move.sequence < sent.sequence && !sent.when.isSurely(before: move.when)
      let isInText = issued.contains { $0.sequence > move.sequence && $0.sequence < sent.sequence }
      return isKnown && !isInText
    }
  }

  /// True where it was handed to their family, or to people next door.
  private static func isInOtherHands(_ place: String) -> Bool {
    let words = place.lowercased().utf8.split { !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0) }
      .map { Substring($0) }
    return words.indices.contains { index in
      others.contains(words[index])
        || index > 0 && ["her", "his"].contains(words[index - 1])
          && ["mother", "father"].contains(words[index])
    }
  }

  private static let others: Set<Substring> = [
    "husband", "wife", "partner", "brother", "sister", "neighbour", "neighbours", "friend",
    "friends", "daughter", "cousin", "grandmother", "grandma", "grandfather",
  ]

  /// True where the text was fixed by then.
  func wasIssued(by stamp: PathStamp) -> Bool {
    issued.contains { $0.sequence < stamp.sequence && !stamp.when.isSurely(before: $0.when) }
  }

  /// The sending that told the person: the first after which the letter did not come back, and which nobody
  /// learnt since to have gone where they lived no more.
  ///
  /// - Parameters:
  ///   - answered: true where they answered it: then it reached them wherever it went.
  ///   - answers: what they answered themselves: what came back after that had been read.
  func told(
    _ person: PathPerson, answered: Bool = false, answers: [PathStamp] = []
  ) -> PathStamp? {
    properSendings(to: person).first { sending in
      !returns.contains { back in
        back.comes(after: sending)
          && !answers.contains { $0.comes(after: sending) && back.comes(after: $0) }
      }
        && (answered || !hadMoved(before: sending, person))
    }
  }

  /// True where the address was another one since a day before this sending, and the record knew only later.
  func hadMoved(before sent: PathStamp, _ person: PathPerson) -> Bool {
    sendings.contains { sending in
      sending.stamp == sent
        && person.moves(away: sending.how).contains {
          $0.sequence > sent.sequence && $0.when.day < sent.when.day
        }
    }
  }

  /// True where that sending went by post.
  func wasPosted(_ person: PathPerson) -> Bool {
    guard let told = told(person) else { return false }
    return sendings.contains { $0.stamp.sequence == told.sequence && $0.how == .post }
  }
}

extension PathCase {
  /// The letters of the case, in the order of their drafting.
  func readLetters() -> [PathLetter] {
    var letters: [PathLetter] = []
    var places: [ItemID: Int] = [:]
    for entry in written {
      switch entry.event {
      case .letterDrafted(let draft):
        places[draft.letter] = letters.count
        letters.append(PathLetter(draft: draft, drafted: entry.stamp))
      case .letterDropped(let dropped):
        if let place = places[dropped.letter] { letters[place].isDropped = true }
      case .letterIssued(let issued):
        if let place = places[issued.letter] { letters[place].issued.append(entry.stamp) }
      case .letterSent(let sent):
        if let place = places[sent.letter], !moment.isSurely(before: entry.happened) {
          letters[place].sendings.append((sent.how, sent.to, entry.stamp))
        }
      case .letterReturned(let returned):
        if let place = places[returned.letter] { letters[place].returns.append(entry.stamp) }
      default: continue
      }
    }
    return letters
  }

  /// The letters to the person of the case themselves.
  func readLettersToPerson() -> [PathLetter] {
    var people: Set<ParentID> = []
    for entry in written {
      switch entry.event {
      case .caseOpened(let opened): people.insert(opened.parent)
      case .personIdentified(let identified): people.insert(identified.parent)
      default: continue
      }
    }
    return letters.filter { letter in letter.draft.to.map(people.contains) ?? true }
  }
}

extension LetterKind {
  /// True for letters of a measure or of a decision; the others accompany something, and may be drafted
  /// freely (DESIGN, “Letters”).
  var isOfAStep: Bool {
    switch self {
    case .invitation, .warning, .banWarning, .noticeOfIntent, .moreTime, .interimBan, .ban, .noBan,
      .managedContact, .accompaniedContact, .reviewNotice, .reviewOutcome, .laterReply, .lift,
      .setAside,
      .challengeOutcome:
      return true
    case .lapse, .restrictionBreached, .arrangementsOtherCarer, .exception, .acknowledgement,
      .removalRequest, .staffAffected, .chairNote:
      return false
    }
  }
}
