import CaseModel
import PolicyModel

extension DemoPlayer {
  /// A report by a member of staff, with the people it is about.
  func report(_ thread: Int, _ scene: Scene) throws(DeskError) {
    let plot = threads[thread].plot
    if threads[thread].cast.isEmpty { threads[thread].cast = [try stranger(plot.cast, scene)] }
    let reporter = DemoSchool.teachers[thread % DemoSchool.teachers.count]
    threads[thread].incident = try report(
      plot.conduct, threads[thread].cast, by: reporter,
      affected: plot.affectsHead ? DemoSchool.head : reporter,
      happened: plot.isOlder ? When(DemoPlot.dayOfFound(scene.when.day)) : nil, scene)
  }

  private func report(
    _ conduct: DemoConduct, _ cast: [Int], by reporter: StaffID, affected: StaffID,
    happened: When? = nil, _ scene: Scene
  ) throws(DeskError) -> IncidentID {
    let telling = DemoWords.telling(conduct)
    let behaviour = pack.behaviours.first { $0.category == telling.category } ?? pack.behaviours[0]
    let id = IncidentID(rawValue: number("incident", scene.when.day))
    var parts: [IncidentPerson] = cast.map {
      IncidentPerson(parts: [.alleged], parent: people[$0].id)
    }
    parts.append(IncidentPerson(parts: [.affected, .witness], staff: affected))
    parts.append(IncidentPerson(parts: [.reporter], staff: reporter))
    try write(
      id,
      IncidentReported(
        channel: telling.channel, place: telling.place, behaviours: [behaviour.id],
        seen: telling.seen, firstHand: true, people: parts, pack: pack.id, edition: pack.version),
      scene.when, happened: happened, by: reporter)
    return id
  }

  /// Somebody who is in no family: a visitor by name, or a description.
  private func stranger(_ cast: DemoCast, _ scene: Scene) throws(DeskError) -> Int {
    let id = ParentID(rawValue: "p" + DemoPeople.digits(people.count + 1))
    var person = DemoPerson(id: id, kind: .unidentified, household: 0)
    switch cast {
    case .visitor:
      person.kind = .visitor
      person.name = PersonName(title: "Mr", given: "Barnaby", family: "Tolliver")
      person.contact = ContactDetails(
        address: "Flat 3, 9 Tannery Yard\nNether Saltby", postcode: "ZZ1 4QT",
        telephone: ["07700 900123"])
    case .family, .withOrder, .two, .unidentified, .colleague:
      person.described = DemoNames.pick(
        [
          "tall man in a red football shirt, grey van",
          "woman with a green umbrella, small white dog",
          "account “TruthAboutTheSchool”", "man on a blue racing bicycle",
        ], &random)
    }
    _ = try write(
      id.stream,
      ParentAdded(
        kind: person.kind, name: person.name, described: person.described, contact: person.contact),
      scene.when, by: DemoSchool.office)
    places[person.id] = people.count
    people.append(person)
    return people.count - 1
  }

  /// The judgement of a report, and a case for each person where one is opened.
  func triage(
    _ thread: Int, _ outcome: TriageOutcome, _ seriousness: Seriousness,
    by staff: StaffID, _ scene: Scene
  ) throws(DeskError) {
    guard let id = threads[thread].incident else { return }
    try write(
      id,
      IncidentTriaged(
        nature: DemoWords.nature(threads[thread].plot.conduct), seriousness: seriousness,
        outcome: outcome,
        reason: "Judged on the report and the account of a second colleague."),
      scene.when, by: staff)
    // The latest ones are still to be asked how they are.
    if scene.ago > 4 { try check(id, scene) }
    guard outcome == .openCase, let joined = incidents[id]?.joined(id, pack: pack) else { return }
    for person in threads[thread].cast {
      let number = CaseID(rawValue: number("case", scene.when.day))
      cases.append(PlayedCase(number: number, person: person))
      let index = cases.count - 1
      threads[thread].cases.append(index)
      casesOf[person, default: []].append(index)
      let open = CaseOpened(
        parent: people[person].id, policy: adopted, people: [staff])
      try decide(
        .open(open, incidents: [joined]), index, try context(index, scene.when, by: staff),
        at: "opening")
    }
  }

  /// Somebody asks the affected colleague how they are.
  func check(_ incident: IncidentID, _ scene: Scene) throws(DeskError) {
    for member in incidents[incident]?.staffToCheckOn ?? [] {
      try write(
        incident, StaffCheckedOn(staff: member, note: "Well supported; nothing is needed."),
        scene.when, by: DemoSchool.deputy)
    }
  }

  /// A second incident of the same person, joined to the case.
  func again(_ thread: Int, _ scene: Scene) throws(DeskError) {
    let reporter = DemoSchool.teachers[(thread + 1) % DemoSchool.teachers.count]
    let id = try report(
      threads[thread].plot.conduct, threads[thread].cast, by: reporter, affected: reporter, scene)
    try write(
      id,
      IncidentTriaged(
        nature: DemoWords.nature(threads[thread].plot.conduct), seriousness: .medium,
        outcome: .openCase,
        reason: "The same conduct again; it belongs to the open case."),
      scene.when, by: DemoSchool.head)
    try check(id, scene)
    guard let joined = incidents[id]?.joined(id, pack: pack) else { return }
    for index in threads[thread].cases {
      try decide(
        .joinIncident(joined), index, try context(index, scene.when, by: DemoSchool.head),
        at: "join-incident")
    }
  }

  /// Somebody recognises the person nobody knew.
  func identify(_ thread: Int, _ scene: Scene) throws(DeskError) {
    guard let person = threads[thread].cast.first else { return }
    let name = PersonName(title: "Mr", given: "Ignatius", family: "Pellow-Strand")
    let how = "A grandparent of another family knew the van and its owner."
    _ = try write(
      people[person].id.stream,
      ParentIdentified(name: name, how: how, by: "the site manager"), scene.when,
      by: DemoSchool.deputy)
    people[person].name = name
    people[person].kind = .visitor
    for index in threads[thread].cases {
      try decide(
        .identify(
          PersonIdentified(parent: people[person].id, how: how, by: "the site manager")),
        index, try context(index, scene.when, by: DemoSchool.deputy), at: "identify")
    }
  }
}
