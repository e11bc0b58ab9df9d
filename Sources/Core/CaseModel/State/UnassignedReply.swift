import PolicyModel

/// What the parent said, with nobody having said which of what was put to them it answers.
struct UnassignedReply: Hashable {
  /// Where it stands in the record.
  enum Source: Hashable {
    /// Something that came from them, as an answer to nothing in particular.
    case reply
    /// An account of what it was put about.
    case account
    /// Words with them, on the telephone or in a meeting, of which nobody said that they were about something else.
    case words
    /// A challenge to the interim ban that put it to them, or to what is under review.
    case challenge
    /// Something that they asked for when asked about adjustments, time to reply among it.
    case adjustment
    /// A meeting with them that is over, and nobody recorded how it went.
    case meeting
  }

  /// When it came.
  var stamp: Stamp
  /// The other case in which it stands; nil for this one.
  var elsewhere: OtherCase?
  var source = Source.reply
}

extension PersonRecord {
  /// What the person said, in any case of theirs, when they could answer this, and of which nobody has said
  /// what it answers: whoever wrote is not silent. The latest; nil where there is none.
  func unassignedReply(to hearing: Hearing) -> UnassignedReply? {
    let lastGiven = hearing.reply.later.last?.given.sequence ?? 0
    func said(_ state: CaseState, _ other: OtherCase?) -> [UnassignedReply] {
      state.unassigned.map { UnassignedReply(stamp: $0, elsewhere: other) }
        + state.accountsOfTheirSide(of: hearing.proposal.incidents).map {
          UnassignedReply(stamp: $0, elsewhere: other, source: .account)
        }
        + state.wordsWithThem.filter { isOpen($0) }.map {
          UnassignedReply(stamp: $0, elsewhere: other, source: .words)
        }
        + state.adjustmentsSought.filter { isOpen($0) && $0.sequence > lastGiven }.map {
          UnassignedReply(stamp: $0, elsewhere: other, source: .adjustment)
        }
        + state.challenges(toWhatPut: hearing).filter { isOpen($0) }.map {
          UnassignedReply(stamp: $0, elsewhere: other, source: .challenge)
        }
    }
    // What was said on the day of telling came after it only where it was written after it. What was recorded as
    // a part of their reply afterwards holds what they had said by then.
    func isOpen(_ said: Stamp) -> Bool {
      guard let told = hearing.told else { return false }
      return (said.sequence > told.sequence || told.when.isKnown(before: said.when))
        && hearing.reply.parts.allSatisfy { $0.sequence < said.sequence }
    }
    let found = said(own, nil) + others.flatMap { said($0.state, $0) }
    return found.filter { hearing.canBeAnswered(at: $0.stamp.when) }
      .max { $0.stamp.sequence < $1.stamp.sequence }
  }

  /// A meeting with them in this case that was to be between the day on which this was put and another, and of
  /// which nobody has recorded whether it was held.
  func meetingToRecord(since told: Stamp, before day: CivilDate) -> UnassignedReply? {
    own.meetings.last {
      $0.isOpen && $0.facts.on >= told.when.day && $0.facts.on < day
    }.map { meeting in
      var stamp = meeting.arranged
      stamp.when = When(meeting.facts.on)
      return UnassignedReply(stamp: stamp, source: .meeting)
    }
  }

  /// What was put to the person in their other cases, as far as whoever acts may see these, and waits for an
  /// answer: each with the name by which it is cited here, and in words.
  var unansweredElsewhere: [(name: String, words: String)] {
    others.filter(\.isSeen).flatMap { other in
      other.state.openHearings.filter { $0.isAwaited && $0.told != nil && !isDecided($0) }.map {
        ("\(other.number)/\($0.id)", "\($0.words), in case \(other.number)")
      }
    }
  }
}

extension CaseState {
  /// When somebody spoke with the person, unless they are known to have said nothing about what was put.
  fileprivate var wordsWithThem: [Stamp] {
    conversations.filter { $0.facts.outcome == .spoken && $0.facts.ofWhatWasPut != false }
      .map(\.stamp)
      + meetings.filter { $0.ofWhatWasPut != false }.compactMap(\.held)
  }

  /// When the person challenged the restriction that put something to them, or whose review did, in this case.
  fileprivate func challenges(toWhatPut hearing: Hearing) -> [Stamp] {
    guard hearings.contains(where: { $0.opened == hearing.opened }) else { return [] }
    return challenges.filter { $0.facts.about == hearing.restriction }.map(\.received)
  }

  /// The accounts that the person of the case gave of any of these incidents.
  func accountsOfTheirSide(of incidents: [IncidentID]) -> [Stamp] {
    accounts.filter { $0.isTheirSide && $0.incident.map(incidents.contains) ?? true }.map(\.stamp)
  }
}

extension UnassignedReply {
  /// What is to be done about it, as a sentence that holds no name.
  var toDo: String {
    switch source {
    case .reply: "The parent said something on \(words): record anew which letter that answers."
    case .account:
      "The parent told their side in the account of \(words): record it as their reply."
    case .words: "The parent was spoken with on \(words): record what they said as their reply."
    case .adjustment:
      "The parent asked for something on \(words): give more time, or say that it was about something else."
    case .challenge: "The parent challenged it on \(words): record what they said as their reply."
    case .meeting: "Nobody has recorded how the meeting of \(words) went."
    }
  }

  /// Why it is no silence, and what there is to do.
  func reason(_ parent: String) -> (why: String, opens: [String]) {
    let record = "Record what they said as their reply, with the day on which they said it."
    switch source {
    case .reply:
      return (
        "The \(parent) said something on \(words), and nobody has said which letter that answers: "
          + "this is no silence.",
        [
          "Correct that entry, and record it anew with the letter that it answers.",
          "Or record it anew as answering none of what was put to them, and why.",
        ]
      )
    case .account:
      return (
        "The \(parent) told their side in the account of \(words), after this was put to them: this is "
          + "no silence.", [record, "Or correct that entry, where the account is not theirs."]
      )
    case .words:
      return (
        "The \(parent) was spoken with on \(words), after this was put to them, and nobody has said that they "
          + "said nothing about it: this is no silence.",
        [
          record,
          "Or correct that entry, and record anew that they said nothing about what was put to them.",
        ]
      )
    case .adjustment:
      return (
        "The \(parent) asked for something on \(words), after this was put to them, and nobody has said that it "
          + "had nothing to do with their reply: this is no silence.",
        [
          "Give them more time, or record what they said as their reply.",
          "Or correct that entry, and record anew that they said nothing about what was put to them.",
        ]
      )
    case .challenge:
      return (
        "The \(parent) challenged it on \(words), after this was put to them: this is no silence.",
        [record]
      )
    case .meeting:
      return (
        "The \(parent) was to meet the school on \(words), after this was put to them, and nobody has recorded "
          + "how that went: this is no silence.",
        ["Record how the meeting went.", "Or record that it was not held."]
      )
    }
  }

  /// Its day and where it stands, in words that name no case which whoever acts may not see.
  var words: String {
    let entry: String
    switch elsewhere {
    case nil: entry = "entry \(stamp.sequence)"
    case let other? where other.isSeen: entry = "entry \(stamp.sequence) of case \(other.number)"
    case .some: entry = "in another case"
    }
    return "\(stamp.when.day.inWords) (\(entry))"
  }
}
