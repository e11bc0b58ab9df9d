import PolicyModel

extension Narration {
  /// A person's entry in words.
  public func words(_ event: ParentEvent) -> Words {
    switch event {
    case .parentAdded(let event):
      return Words(
        "Added to the record",
        [event.name?.full ?? "“\(event.described)”", event.kind.words, event.apart ?? ""])
    case .parentChanged(let event): return Words("Details changed", [event.why])
    case .parentIdentified(let event):
      let who = event.sameAs.map { names.of($0) } ?? event.name?.full ?? ""
      return Words("Identified", ["As \(who), by \(event.by).", event.how])
    case .linkMade(let event):
      return Words(
        "Linked to \(names.of(event.pupil))",
        [
          "\(event.relation.words.capitalizedFirst); parental responsibility \(event.responsibility.words)."
        ])
    case .linkChanged(let event):
      return Words("Link to \(names.of(event.pupil)) changed", [event.why])
    case .linkEnded(let event): return Words("Link to \(names.of(event.pupil)) ended", [event.why])
    case .courtOrderRecorded(let event):
      let site = event.concernsSite == true ? "It bears on their coming to the school." : ""
      return Words("Court order", ["\(event.kind): \(event.effect)", site])
    case .courtOrderEnded(let event): return Words("Court order ended", [event.why])
    case .adjustmentAgreed(let event): return Words("Adjustment agreed", [event.what])
    case .adjustmentEnded(let event):
      let mistake = event.byMistake == true ? "It was recorded by mistake and never agreed." : ""
      return Words("Adjustment ended", [mistake, event.why])
    case .agreementAsked(let event):
      let answer = event.agreed.map { $0 ? "Agreed." : "Did not agree." } ?? "Asked; no answer yet."
      return Words("Agreement to the code", [answer])
    case .erased(let kind):
      return Words("Erased", ["The content of this entry (\(kind)) was destroyed."])
    }
  }

  /// An incident's entry in words.
  public func words(_ event: IncidentEvent) -> Words {
    switch event {
    case .incidentReported(let event):
      let behaviours = event.behaviours.map { pack.behaviour($0)?.name ?? $0 }
      return Words(
        "Reported",
        [
          "\(event.channel.words.capitalizedFirst)\(event.place.isBlank ? "" : ", \(event.place)"): \(behaviours.joined(separator: ", ")).",
          event.seen, event.assessment.isBlank ? "" : "Assessment: \(event.assessment)",
        ] + event.people.map(person))
    case .incidentChanged(let event):
      let behaviours = event.behaviours.map { pack.behaviour($0)?.name ?? $0 }
      return Words(
        "Report completed",
        [
          event.why,
          "Happened \(event.happened.inWords). \(event.channel.words.capitalizedFirst)\(event.place.isBlank ? "" : ", \(event.place)"): \(behaviours.joined(separator: ", ")).",
          event.seen, event.assessment.isBlank ? "" : "Assessment: \(event.assessment)",
        ] + event.people.map(person))
    case .incidentTriaged(let event):
      return Words(
        "Triage: \(event.outcome.words)",
        ["\(event.nature.words.capitalizedFirst); \(event.seriousness.rawValue).", event.reason])
    case .staffCheckedOn(let event):
      return Words("Checked on \(names.of(event.staff))", [event.note])
    case .incidentHandedOver(let event):
      return Words("Handed to \(names.of(event.to))", [event.note])
    case .powerUsed(let event):
      return Words(
        pack.power(event.power)?.name ?? event.power,
        [
          event.note,
          event.attempts.isBlank ? "" : "The school tried to reach: \(event.attempts)",
          event.consentFrom.isBlank ? "" : "Agreed: \(event.consentFrom)",
        ])
    case .erased(let kind):
      return Words("Erased", ["The content of this entry (\(kind)) was destroyed."])
    }
  }

  private func person(_ person: IncidentPerson) -> String {
    let who =
      person.parent.map { names.of($0) } ?? person.pupil.map { names.of($0) }
      ?? person.staff.map { names.of($0) } ?? person.named
    return "\(person.parts.map(\.rawValue).joined(separator: ", ").capitalizedFirst): \(who)"
  }

  /// A pupil's entry in words.
  public func words(_ event: PupilEvent) -> Words {
    switch event {
    case .pupilAdded(let event): return Words("Pupil added", [event.name.full])
    case .pupilChanged(let event): return Words("Pupil's details changed", [event.why])
    case .pupilLeft(let event): return Words("Pupil left", ["Last day \(event.on.inWords)."])
    case .pupilReturned(let event):
      return Words("Pupil returned", ["From \(event.on.inWords).", event.why])
    case .erased(let kind):
      return Words("Erased", ["The content of this entry (\(kind)) was destroyed."])
    }
  }

  /// An entry about the school in words.
  public func words(_ event: SchoolEvent) -> Words {
    switch event {
    case .schoolSetUp(let event): return Words("School's details", [event.name])
    case .policyAdopted(let event):
      return Words(
        "Policy adopted",
        [
          "\(event.pack) \(event.edition), in force from \(event.from.inWords).",
          "SHA-256 \(event.digest)",
        ] + (event.why.isEmpty ? [] : [event.why]))
    case .calendarAdopted(let event): return Words("Calendar adopted", ["SHA-256 \(event.digest)"])
    case .staffAdded(let event):
      return Words(
        "Staff added",
        [
          "\(event.name): \(event.roles.map(\.rawValue).joined(separator: ", "))", event.why,
        ])
    case .staffChanged(let event):
      return Words(
        "Staff changed",
        [
          "\(event.name): \(event.left ? "left" : event.roles.map(\.rawValue).joined(separator: ", "))",
          event.why,
        ])
    case .delegationGiven(let event):
      let scope = event.caseNumber.map { "for case \($0)" } ?? "for all cases"
      return Words(
        "Delegation",
        [
          "\(names.of(event.to)) acts as head \(scope), \(event.from.inWords) to \(event.until.inWords); given by \(event.givenBy).",
          event.reason,
        ])
    case .delegationEnded(let event):
      return Words("Delegation \(event.delegation) ended", [event.reason])
    case .delegationConfirmed(let event):
      return Words("Delegation \(event.delegation) confirmed by the head", [event.note])
    case .actingHeadAppointed(let event):
      let scope = event.caseNumber.map { "for case \($0)" } ?? "for all cases"
      return Words(
        "Acting head appointed",
        [
          "\(names.of(event.to)) acts as head \(scope), \(event.from.inWords) to \(event.until.inWords); appointed by the governors, minute \(event.minute).",
          event.reason,
        ])
    case .gateSheetPrinted(let event):
      return Words("Gate sheet printed", ["\(event.people) people."])
    case .erased(let kind):
      return Words("Erased", ["The content of this entry (\(kind)) was destroyed."])
    }
  }
}
