import CaseModel
import PolicyModel

/// What a step states by itself and rests on, for the demands of the policy.
struct PathBasis: Sendable {
  var isInterim = false
  var seriousness = ""
  var consent = ""
  var attempts = ""
  /// The incidents that it rests on.
  var incidents: [PathIncident]
}

/// Whether what a policy demands before a step was done, for one incident, by then.
struct PathPolicy {
  let record: PathRecord
  let days: PathDays

  /// True where one of the requirement's own ways was used. The chair is asked elsewhere.
  func meets(
    _ requirement: Requirement, for incident: PathIncident, _ basis: PathBasis
  ) -> Bool {
    requirement.ways.contains { way in
      switch way {
      case .firstHandAccount: return hasAccount(of: incident)
      case .askedWithoutAnswer: return wasAsked(about: incident)
      case .nobodyElse: return nobodyElse(in: incident)
      case .firstHandReport: return basis.isInterim && incident.firstHand
      case .spokenTo: return spoken([.spoken], about: incident).contains { _ in true }
      case .offeredTwice: return offers(about: incident).count >= 2
      case .putOffAtRequest: return wasPutOff(for: incident)
      case .meetingHeld: return wasMet(about: incident)
      case .meetingNotAttended: return missed(about: incident)
      case .conductAfterWarning: return wentOn(basis.incidents)
      case .seriousnessReason:
        return !basis.seriousness.saysNothing && !basis.incidents.allSatisfy(wasAnsweredByWarning)
      case .consentRecorded: return !basis.consent.saysNothing
      case .attemptsRecorded: return !basis.attempts.saysNothing
      case .consulted, .viceChairConsulted, .interimRoute, .representationsReceived,
        .replyByPassed, .replyDeclined, .stated, .notInvolved, .overriddenWithReason, .advisedOnly:
        return false
      }
    }
  }

  /// The entries of the case that may concern an incident: not known to have happened before it.
  private func entries(about incident: PathIncident) -> [Recorded<CaseEvent>] {
    record.own.entries.filter { incident.mayConcern($0.happened) }
  }

  /// True where an entry names the incident, or names none where there was no other.
  private func isAbout(
    _ named: IncidentID?, _ incident: PathIncident, _ entry: Recorded<CaseEvent>
  ) -> Bool {
    named.map { $0 == incident.id }
      ?? (record.own.incidentsJoined(before: entry.sequence) == [incident.id])
  }

  // MARK: Information gathered

  private func hasAccount(of incident: PathIncident) -> Bool {
    entries(about: incident).contains { entry in
      guard case .statementTaken(let statement) = entry.event else { return false }
      // Whoever reported it is no second voice, and what the person says of it is their side.
      return statement.firstHand && ![.reporter, .alleged].contains(statement.part)
        && isAbout(statement.incident, incident, entry)
    }
  }

  private func wasAsked(about incident: PathIncident) -> Bool {
    entries(about: incident).contains { entry in
      guard case .accountAsked(let asked) = entry.event else { return false }
      return isAbout(asked.incident, incident, entry)
    }
  }

  private func nobodyElse(in incident: PathIncident) -> Bool {
    entries(about: incident).contains { entry in
      guard case .nobodyElseInvolved(let stated) = entry.event else { return false }
      return isAbout(stated.incident, incident, entry)
        && !record.person.lacks(entry.staff, [.head])
    }
  }

  // MARK: Spoken to

  private func spoken(
    _ outcomes: Set<SpokenOutcome>, about incident: PathIncident
  ) -> [(words: ParentSpokenTo, when: When)] {
    entries(about: incident).compactMap { entry in
      guard case .parentSpokenTo(let words) = entry.event, outcomes.contains(words.outcome)
      else { return nil }
      let meant =
        words.incidents.isEmpty
        ? record.own.incidentsJoined(before: entry.sequence) : Set(words.incidents)
      return meant.contains(incident.id) ? (words, entry.happened) : nil
    }
  }

  /// The school days on which a conversation was offered and not taken up.
  private func offers(about incident: PathIncident) -> Set<CivilDate> {
    let offered =
      (spoken([.declined, .unanswered], about: incident)
      + spoken([.putOff], about: incident).filter { $0.words.requestedFrom == .parent })
      .map(\.when.day)
    return Set(offered.filter(days.isSchoolDay))
  }

  private func wasPutOff(for incident: PathIncident) -> Bool {
    // Whoever asked that nobody contact them asked that nobody speak to them.
    if record.holds.contains(where: { $0.lifted == nil && $0.isFromSomebodyNamed }) { return true }
    return spoken([.putOff], about: incident).contains { put in
      switch put.words.requestedFrom {
      case .police, .socialCare, .designatedOfficer, .probation:
        let by = put.words.requestedBy.lowercased()
        let isOfTheirs = ["my ", "a ", "her ", "his ", "our ", "their ", "some "].contains {
          by.hasPrefix($0)
        }
        let isNone = ["none", "no", "nil", "unknown"].contains(put.words.reference.lowercased())
        let isReference =
          !put.words.reference.saysNothing || put.words.reference.contains(where: \.isNumber)
        return !by.saysNothing && !isOfTheirs && isReference && !isNone
      case .parent, nil: return false
      }
    }
  }

  // MARK: Meetings

  private func wasMet(about incident: PathIncident) -> Bool {
    entries(about: incident).contains { entry in
      guard case .meetingHeld(let held) = entry.event, let (_, offered) = arranged(held.meeting)
      else { return false }
      return held.agreed || wasInvited(to: held.meeting, from: offered, by: entry.happened)
    }
  }

  /// True where a letter that reached them invited them to it, or somebody told them of it in words.
  private func wasInvited(to meeting: ItemID, from offered: When, by held: When) -> Bool {
    let byLetter = record.own.letters.contains { letter in
      guard letter.draft.kind == .invitation, letter.draft.about ?? meeting == meeting,
        let told = letter.told(record.person)
      else { return false }
      return !told.when.isSurely(before: offered) && !held.isSurely(before: told.when)
    }
    return byLetter
      || record.own.entries.contains { entry in
        guard case .parentSpokenTo(let words) = entry.event, words.outcome == .spoken else {
          return false
        }
        return words.meeting == meeting && !entry.happened.isSurely(before: offered)
          && !held.isSurely(before: entry.happened)
      }
  }

  /// A meeting offered after the incident that the parent did not come to.
  private func missed(about incident: PathIncident) -> Bool {
    entries(about: incident).contains { entry in
      guard case .meetingMissed(let missed) = entry.event,
        let (meeting, offered) = arranged(missed.meeting), incident.mayConcern(offered)
      else { return false }
      switch missed.why {
      case .declined: return wasInvited(to: meeting.meeting, from: offered, by: entry.happened)
      case .notAttended:
        // Police or social care had asked the school not to be in touch: nobody stayed away from it.
        let hour = When(meeting.on, meeting.at)
        let isOnHold = record.holds.contains { hold in
          !hour.isSurely(before: hold.placed)
            && !(hold.lifted.map { $0.isSurely(before: hour) } ?? false)
        }
        return !isOnHold && !entry.happened.isSurely(before: When(meeting.on, meeting.at))
          && wasInvited(to: meeting.meeting, from: offered, by: When(meeting.on))
      case .schoolCancelled: return false
      }
    }
  }

  private func arranged(_ id: ItemID) -> (MeetingArranged, When)? {
    for entry in record.own.entries {
      if case .meetingArranged(let meeting) = entry.event, meeting.meeting == id {
        return (meeting, entry.happened)
      }
    }
    return nil
  }

  // MARK: Warned

  /// True where one of these incidents happened after a warning of a ban had reached the person, in
  /// whichever of their cases.
  private func wentOn(_ incidents: [PathIncident]) -> Bool {
    record.all.contains { one in
      one.standingWarnings.contains { letter in
        guard let told = letter.told(record.person) else { return false }
        let posted = letter.sendings.contains { $0.stamp == told && $0.how == .post }
        let arrived = PathHearing.arrived(told, posted: posted)
        return incidents.contains { incident in
          told.when.isSurely(before: incident.happened)
            && (incident.happened.day >= arrived
              || one.wasToldInWords(of: letter, by: incident.happened.day))
        }
      }
    }
  }

  /// True where the school's answer to an incident was a warning of a ban, and nobody who saw it has told of it
  /// since: the same facts were not more serious the day after.
  private func wasAnsweredByWarning(_ incident: PathIncident) -> Bool {
    record.all.contains { one in
      one.standingWarnings.contains { letter in
        guard let told = letter.told(record.person), !told.when.isSurely(before: incident.happened)
        else { return false }
        let before = one.incidentsJoined(before: letter.drafted.sequence)
        let isMeant = one.incidents.contains {
          before.contains($0.id) && $0.happened.day == incident.happened.day
        }
        return isMeant && !wasToldOf(incident, since: told)
      }
    }
  }

  /// True where somebody besides the person and whoever reported it gave an account of it after that.
  private func wasToldOf(_ incident: PathIncident, since told: PathStamp) -> Bool {
    record.own.entries.contains { entry in
      guard case .statementTaken(let account) = entry.event else { return false }
      return entry.sequence > told.sequence && !entry.happened.isSurely(before: told.when)
        && account.firstHand && ![.reporter, .alleged].contains(account.part)
        && isAbout(account.incident, incident, entry)
        && !record.hadTold(account, by: told.sequence)
    }
  }
}
