import PolicyModel

/// Letters.
extension StepForm {
  var letterFields: [StepField] {
    let untold = state.untoldDecisions(on: context.today).first
    return [
      StepField(
        "kind", "Which letter", .choice, required: true, initial: untold?.kind.rawValue ?? "",
        hint: "A letter of a decision is drafted by its own step.",
        choices: letterKinds.map { Choice($0.rawValue, $0.name) }),
      StepField(
        "about", "About what", .choice, required: true,
        initial: untold?.about.rawValue ?? "",
        choices: itemsToWriteAbout),
    ] + recipientFields + ownWordsFields + [StepField("details", "What it says besides", .text)]
  }

  /// Asked for the letters that go to somebody else than the person of the case.
  private var recipientFields: [StepField] {
    func of(_ kind: LetterKind) -> StepField.Condition {
      var condition = StepField.Condition("kind")
      condition.values = [kind.rawValue]
      return condition
    }
    var fields: [StepField] = []
    if letterKinds.contains(.arrangementsOtherCarer) {
      fields.append(
        StepField(
          "to", "To which other carer", .parent, required: true,
          onlyWhen: of(.arrangementsOtherCarer)))
    }
    if letterKinds.contains(.staffAffected) {
      let incidents = state.joinedIncidents.map(\.id)
      let affected = context.staff.filter { state.affects($0.staff, in: incidents) }
      fields.append(
        StepField(
          "to-staff", "To whom of the staff", .choice, required: true,
          onlyWhen: of(.staffAffected),
          initial: affected.count == 1 ? affected[0].staff.rawValue : "",
          hint: "Whoever the incident affected.",
          choices: affected.map { Choice($0.staff.rawValue, $0.name) }))
    }
    return fields
  }

  /// Asked for the letters that say what the person did, which no report's words do.
  private var ownWordsFields: [StepField] {
    let told = letterKinds.filter { $0 == .restrictionBreached || $0 == .removalRequest }
    if told.isEmpty { return [] }
    var condition = StepField.Condition("kind")
    condition.values = told.map(\.rawValue)
    return [
      StepField(
        "statement", "What happened, as the letter tells it", .text, required: true,
        onlyWhen: condition, hint: "To the parent, “You …”, in your own words.")
    ]
  }

  /// The letters that the free step may draft now: each has something that it can be about.
  private var letterKinds: [LetterKind] {
    let decider = Decider(state, context)
    return LetterKind.allCases.filter { kind in
      itemIDs.contains { decider.mayDraft(kind, about: $0) }
    }
  }

  func letter(_ reader: inout FormReader) -> StepAct {
    let kind: LetterKind = reader.raw("kind", or: .lapse)
    if !reader.isBlank("kind"), !reader.isBlank("about"),
      !Decider(state, context).mayDraft(kind, about: reader.item("about"))
    {
      reader.wrong("about", "\(kind.name): choose what this letter can be about.")
    }
    let (to, staff) = (reader.text("to"), reader.text("to-staff"))
    return .command(
      .draftLetter(
        LetterDrafted(
          letter: "", kind: kind, about: reader.optionalItem("about"),
          to: to.isEmpty ? nil : ParentID(rawValue: to),
          // Only one of them was affected, perhaps: nobody asked for a letter to them by that.
          toStaff: kind != .staffAffected || staff.isEmpty ? nil : StaffID(rawValue: staff),
          details: [reader.text("statement"), reader.text("details")].filter { !$0.isEmpty }
            .joined(separator: "\n"))))
  }

  var letterIssueFields: [StepField] {
    let decider = Decider(state, context)
    let drafts = state.letters.filter { $0.isOutstanding && $0.issued == nil }
    // Where none may be issued, whichever is chosen is refused with the reason.
    let fitting = drafts.filter { decider.issueRefusal($0) == nil }
    let open = fitting.isEmpty ? drafts : fitting
    let theirs = open.filter { decider.mayIssue($0) }
    let ids = (theirs.isEmpty ? open : theirs).map(\.id)
    let naming = ids.filter { !(context.namesInDrafts[$0] ?? []).isEmpty }
    let field = letterField({ ids.contains($0.id) }, proposing: pressing)
    if naming.isEmpty { return [field] }
    var onlyWhen = StepField.Condition("letter")
    onlyWhen.values = naming.map(\.rawValue)
    let names = naming.count == 1 ? naming.flatMap { context.namesInDrafts[$0] ?? [] } : []
    return [
      field,
      StepField(
        "names",
        "Why it names \(names.isEmpty ? "others" : names.joined(separator: ", "))", .text,
        required: true, onlyWhen: onlyWhen, hint: "One a line: the name, a colon, the reason."),
    ]
  }

  func letterIssue(_ reader: inout FormReader) -> StepAct {
    let letter = reader.item("letter")
    let lines = reader.text("names").split(whereSeparator: \.isNewline).map { line in
      let parts = line.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
      return AllowedName(name: parts.first ?? "", why: parts.count > 1 ? parts[1] : "")
    }
    var names: [AllowedName] = []
    for name in context.namesInDrafts[letter] ?? [] {
      if let line = lines.first(where: { $0.name.lowercased() == name.lowercased() }),
        !line.why.tellsNothing
      {
        names.append(AllowedName(name: name, why: line.why))
      } else {
        reader.wrong(
          "names",
          "The letter names \(name). Write “\(name): ” and why the name has to stay, or leave it out of what "
            + "the letter says.")
      }
    }
    return .issueLetter(letter, names: names)
  }

  /// The letters that may go out; all that wait to, where every one of them stays in.
  private var goingOut: [CaseLetter] {
    let decider = Decider(state, context)
    let waiting = state.letters.filter(\.waitsToGoOut)
    let fitting = waiting.filter { decider.stayRefusal($0) == nil }
    return fitting.isEmpty ? waiting : fitting
  }

  /// The ways by which a letter that can go out would go to another address than it bears.
  private var waysToNewAddress: [DeliveryMethod] {
    let decider = Decider(state, context)
    let letters = goingOut
    return DeliveryMethod.allCases.filter { how in
      letters.contains { decider.bearsOldAddress($0, how, at: When(context.today)) }
    }
  }

  var letterSentFields: [StepField] {
    let changed = waysToNewAddress.map(\.rawValue)
    var onlyWhen = StepField.Condition("how")
    onlyWhen.values = changed
    let current = StepField(
      "current", "Whether it went to the address now on record", .yesNo, required: true,
      onlyWhen: onlyWhen, hint: "The address was changed after the letter's text was fixed.")
    let letters = goingOut.map(\.id)
    let cameBack = goingOut.filter {
      $0.returned != nil && !$0.reachedUnknown && state.isToThem($0)
    }
    var wayBack = StepField.Condition("how")
    wayBack.values = DeliveryMethod.allCases.filter { way in
      cameBack.contains { $0.how?.usesSameAddress(as: way) ?? false }
    }.map(\.rawValue)
    let again = StepField(
      "again", "Why it goes once more to where it came back from", .text, onlyWhen: wayBack,
      hint: "Needed unless their address was changed since, or it is another letter.")
    return [
      letterField({ letters.contains($0.id) }, proposing: pressing),
      StepField(
        "how", "How it went out", .choice, required: true,
        hint: waysThatFailed,
        choices: DeliveryMethod.allCases.map { Choice($0.rawValue, $0.words) }),
      StepField(
        "to", "Where it was handed over", required: true,
        onlyWhen: StepField.Condition("how", "handed"),
        hint: "Only where it was handed over; everything else goes to the address on record."),
      StepField(
        "in-person", "Whether it went into their own hands", .yesNo, required: true,
        onlyWhen: StepField.Condition("how", "handed")),
    ] + (changed.isEmpty ? [] : [current]) + (cameBack.isEmpty ? [] : [again])
  }

  /// What came back, and how it had gone out: the same way may fail again.
  private var waysThatFailed: String {
    state.letters.filter { $0.returned != nil && $0.overtaken == nil }.map { letter in
      let how = letter.how.map { " \($0.words)" } ?? ""
      let day = letter.returned.map { " on \($0.when.day.slashed)" } ?? ""
      if letter.reachedUnknown {
        return
          "\(letter.draft.kind.name): who it reached was learnt\(day). They are told under their own name."
      }
      return
        "\(letter.draft.kind.name): sent\(how), it came back\(day). Another way may reach them."
    }.joined(separator: " ")
  }

  func letterSent(_ reader: inout FormReader, _ happened: When) -> StepAct {
    let letter = state.letter(reader.item("letter"))
    if let letter, state.isToThem(letter), let hold = Decider(state, context).person.hold,
      !happened.isKnown(before: hold.placed.when)
    {
      reader.wrong(
        "on", "Contact has been on hold since \(hold.placed.when.inWords); say when it went out.")
    }
    let how: DeliveryMethod = reader.raw("how", or: .post)
    if let letter, let refused = Decider(state, context).deliveryReason(how, letter) {
      let source = refused.citation.map { " (\($0.source), \($0.place))" } ?? ""
      reader.wrong("how", "\(refused.why)\(source) \(refused.opens.joined(separator: " "))")
    }
    if how == .handed, !reader.isBlank("in-person"), !reader.isYes("in-person") {
      reader.wrong(
        "in-person", "Handed to somebody else it told them nothing. Hand it to them, or post it.")
    }
    var to = reader.text("to")
    if let letter, let refused = Decider(state, context).placeReason(how, to, letter) {
      reader.wrong("to", ([refused.why] + refused.opens).joined(separator: " "))
    }
    if let letter, Decider(state, context).bearsOldAddress(letter, how, at: happened) {
      to = reader.isYes("current") ? LetterSent.toAddressOnRecord : ""
      if to.isEmpty, !reader.isBlank("current") {
        let reason = Decider(state, context).oldAddressReason(how)
        reader.wrong("current", ([reason.why] + reason.opens).joined(separator: " "))
      }
    }
    var sent = LetterSent(letter: reader.item("letter"), how: how, to: to)
    if !reader.isBlank("again") { sent.again = reader.text("again") }
    if let letter, let refused = Decider(state, context).againReason(sent, letter) {
      reader.wrong("again", ([refused.why] + refused.opens).joined(separator: " "))
    }
    return .command(.sendLetter(sent))
  }

  var letterReturnedFields: [StepField] {
    [
      letterField(\.hasReached) { letters in
        letters.max { ($0.sent?.sequence ?? 0) < ($1.sent?.sequence ?? 0) }
      }, StepField("reason", "Why", required: true),
    ]
  }

  var letterDropFields: [StepField] {
    [
      // Which of several is given up is said.
      letterField(\.isOutstanding) { $0.count == 1 ? $0.first : nil },
      StepField("reason", "Why", required: true),
    ]
  }

  /// - Parameter proposed: the letter that stands there first, of those that fit.
  private func letterField(
    _ fits: (CaseLetter) -> Bool, proposing proposed: ([CaseLetter]) -> CaseLetter?
  ) -> StepField {
    let letters = state.letters.filter(fits)
    return StepField(
      "letter", "Which letter", .choice, required: true,
      initial: proposed(letters)?.id.rawValue ?? "",
      choices: letters.map { Choice($0.id.rawValue, "\($0.draft.kind.name), \(standing($0))") })
  }

  /// The letter that is to go out first: a decision's before an invitation or a warning.
  private func pressing(_ letters: [CaseLetter]) -> CaseLetter? {
    letters.last { !$0.draft.kind.isOfMeasure } ?? letters.first
  }

  /// Where a letter stands and since when, which tells it from another of its kind.
  private func standing(_ letter: CaseLetter) -> String {
    let since = letter.returned ?? letter.sent ?? letter.issued ?? letter.drafted
    return "\(letter.standing) \(since.when.day.slashed)"
  }

  /// What the letters that may be drafted can be about, in the order of the letters.
  private var itemsToWriteAbout: [Choice] {
    let decider = Decider(state, context)
    var found: [Choice] = []
    for kind in letterKinds {
      found += itemChoices.filter { choice in
        decider.mayDraft(kind, about: ItemID(rawValue: choice.value)) && !found.contains(choice)
      }
    }
    return found
  }

  private var itemIDs: [ItemID] { itemChoices.map { ItemID(rawValue: $0.value) } }

  private var itemChoices: [Choice] {
    state.restrictions.map { Choice($0.id.rawValue, $0.inWords) }
      + state.hearings.filter { $0.origin != .interimBan }.map { Choice($0.id.rawValue, $0.words) }
      + state.consultations.map { Choice($0.facts.consultation.rawValue, $0.inWords) }
      + state.meetings.map {
        Choice($0.facts.meeting.rawValue, "the meeting on \($0.facts.on.inWords)")
      }
      + state.challenges.map {
        Choice(
          $0.facts.challenge.rawValue, "the challenge of \($0.received.when.day.inWords)")
      }
      + state.letters.filter { $0.hasReached && $0.draft.kind.isOfMeasure }.map {
        Choice($0.id.rawValue, $0.inWords)
      }
      + state.joinedIncidents.map {
        Choice($0.id.rawValue, "the incident of \($0.facts.on.day.inWords)")
      }
  }
}
