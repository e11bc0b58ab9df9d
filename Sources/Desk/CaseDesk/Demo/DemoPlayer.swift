import CaseModel
import Chronology
import Letters
import PolicyModel

/// Plays the stories on the real procedure, in the order in which things happened.
///
/// Every step goes through its form and through `decide`, so that nothing impossible is recorded. A
/// story that the procedure refuses stops the making with the refusal's words.
final class DemoPlayer {
  /// A case as it is being played.
  struct PlayedCase {
    var number: CaseID
    var person: Int
    var state = CaseState()
    var events: [Recorded<CaseEvent>] = []
  }

  /// A story with its people.
  struct Thread {
    var plot: DemoPlot
    /// The acts in the order in which they happen.
    var moves: [DemoMove]
    var cast: [Int]
    var shift: Int
    var incident: IncidentID?
    var cases: [Int] = []

    init(_ plot: DemoPlot, cast: [Int], shift: Int) {
      self.plot = plot
      moves = plot.moves.sorted { ($1.ago, $0.minute) < ($0.ago, $1.minute) }
      self.cast = cast
      self.shift = shift
    }
  }

  /// When an act takes place: its entry's day and time, and the day its terms count from.
  struct Scene {
    var when: When
    var base: CivilDate
    var ago: Int
  }

  let pack: PolicyPack
  let adopted: PolicyReference
  let calendar: SchoolCalendar
  let clock: DeskClock
  let today: CivilDate
  let now: LocalTime?
  let book: DemoBook
  let renderer: LetterRenderer
  var school: SchoolState
  var people: [DemoPerson]
  let pupils: [PupilID: PersonName]
  /// Where in `people` somebody is.
  var places: [ParentID: Int]
  var linted: [LetterKind: Int] = [:]
  var random: SplitMix64
  var threads: [Thread] = []
  var cases: [PlayedCase] = []
  var incidents: [IncidentID: IncidentState] = [:]
  /// Where the cases of each person are.
  var casesOf: [Int: [Int]] = [:]
  private var numbers: [String: Int] = [:]

  init(
    pack: PolicyPack, school: SchoolState, calendar: SchoolCalendar, clock: DeskClock,
    book: DemoBook, renderer: LetterRenderer, people: DemoPeople, random: SplitMix64
  ) throws(DeskError) {
    guard let policy = school.policies.last else { throw .notFound("policy") }
    self.pack = pack
    adopted = PolicyReference(pack: policy.pack, edition: policy.edition, digest: policy.digest)
    self.school = school
    self.calendar = calendar
    self.clock = clock
    let local = clock.local(in: DemoSchool.zone)
    today = local.today
    now = local.time
    self.book = book
    self.renderer = renderer
    self.people = people.people
    places = Dictionary(
      people.people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    pupils = Dictionary(
      people.pupils.map { ($0.id, $0.added.name) }, uniquingKeysWith: { first, _ in first })
    self.random = random
  }

  // MARK: The order of things

  /// Plays every thread to its end and writes the last day's entries.
  func play() throws(DeskError) {
    var scenes: [(scene: Scene, thread: Int, move: Int)] = []
    for (index, thread) in threads.enumerated() {
      var earliest = When(CivilDate(dayNumber: 0), nil)
      for (place, move) in thread.moves.enumerated() {
        var scene = scene(move, shift: thread.shift)
        // A weekend put back to its Friday must not overtake what came before it.
        if scene.when.day == earliest.day, let before = earliest.time, let time = scene.when.time,
          time <= before
        {
          scene.when.time = later(before, on: scene.when.day)
        }
        earliest = scene.when
        scenes.append((scene, index, place))
      }
    }
    scenes.sort { left, right in
      let first = left.scene.when
      let second = right.scene.when
      if first.day != second.day { return first.day < second.day }
      if first.time != second.time { return minutes(first) < minutes(second) }
      return (left.thread, left.move) < (right.thread, right.move)
    }
    var day: CivilDate?
    for (scene, thread, move) in scenes {
      if let day, day != scene.when.day { try book.flush(at: written(day)) }
      day = scene.when.day
      try play(threads[thread].moves[move].act, in: thread, scene)
      if move == threads[thread].moves.count - 1 { forget(thread) }
    }
    if let day { try book.flush(at: written(day)) }
  }

  private func minutes(_ when: When) -> Int { when.time?.minutes ?? 0 }

  private func scene(_ move: DemoMove, shift: Int) -> Scene {
    let ago = move.ago + shift
    let base = today.adding(days: -ago)
    var day = base
    // Before the school opens nothing has happened yet today.
    if day == today, let now, now.minutes < 8 * 60 + 30 { day = day.adding(days: -1) }
    while day.weekday.isWeekend { day = day.adding(days: -1) }
    var minute = move.minute
    if day == today, let now { minute = min(minute, now.minutes) }
    let time = LocalTime(hour: minute / 60, minute: minute % 60)
    return Scene(when: When(day, time), base: base, ago: ago)
  }

  private func later(_ time: LocalTime, on day: CivilDate) -> LocalTime? {
    let latest = day == today ? now?.minutes ?? 1_439 : 1_439
    let minute = min(time.minutes + 4, latest)
    return LocalTime(hour: minute / 60, minute: minute % 60)
  }

  /// When a day's entries are written down: at its end, and today's now.
  func written(_ day: CivilDate) -> Instant {
    if day >= today { return clock.instant }
    let evening = Instant(milliseconds: (Int(day.dayNumber) * 24 + 17) * 3_600_000)
    return min(evening, clock.instant)
  }

  /// A story that is over needs its texts no more.
  private func forget(_ thread: Int) {
    for index in threads[thread].cases { cases[index].events = [] }
  }

  // MARK: Writing

  func number(_ prefix: String, _ day: CivilDate) -> String {
    let year = day.parts.year
    numbers["\(prefix)\(year)", default: 0] += 1
    return "\(year)-" + DemoPeople.digits(numbers["\(prefix)\(year)"] ?? 0, 3)
  }

  func write(
    _ stream: String, _ payload: any EventPayload, _ when: When, by staff: StaffID,
    mark: Mark? = nil
  ) throws(DeskError) -> Int {
    try book.write(stream, payload, happened: when, by: staff, mark: mark, at: written(when.day))
  }

  func write(_ payload: any EventPayload, _ when: When, by staff: StaffID) throws(DeskError) {
    let sequence = try write("school", payload, when, by: staff)
    guard let event = SchoolEvent(payload) else { return }
    school.evolve(Recorded(event: event, happened: when, staff: staff, sequence: sequence))
  }

  func write(
    _ id: IncidentID, _ payload: any EventPayload, _ when: When, happened: When? = nil,
    by staff: StaffID
  ) throws(DeskError) {
    let happened = happened ?? when
    let sequence = try book.write(
      id.stream, payload, happened: happened, by: staff, mark: nil, at: written(when.day))
    guard let event = IncidentEvent(payload) else { return }
    incidents[id, default: IncidentState()].evolve(
      Recorded(event: event, happened: happened, staff: staff, sequence: sequence))
  }

  // MARK: Steps

  /// Takes a step of a case as its form would.
  ///
  /// - Parameter optional: answers to fields that only some procedures ask.
  func take(
    _ index: Int, _ id: StepID, _ answers: [String: String], optional: [String: String] = [:],
    by staff: StaffID = DemoSchool.head, _ scene: Scene
  ) throws(DeskError) {
    guard let step = Step.named(id, in: pack) else { throw .notFound("step \(id)") }
    let context = try context(index, scene.when, by: staff)
    let form = StepForm(cases[index].state, context)
    var answers = answers
    let known = Set(form.fields(of: step).map(\.name))
    for (name, value) in optional where known.contains(name) { answers[name] = value }
    if known.contains("on") {
      answers["on"] = scene.when.day.iso
      answers["at"] = scene.when.time?.text ?? ""
    }
    let filled: FilledStep
    switch form.fill(step, answers) {
    case .success(let value): filled = value
    case .failure(let failure):
      let words = failure.problems.map { "\($0.field): \($0.message)" }.joined(separator: " ")
      throw .unusable("The made-up case \(cases[index].number) stops at \(id): \(words)")
    }
    let command: CaseCommand
    switch filled.act {
    case .command(let given): command = given
    case .refuse(let refusal): throw .unusable(refusal.lines.joined(separator: " "))
    case .issueLetter(let letter, _): command = try issue(letter, index, scene.when.day, by: staff)
    case .keepEvidence, .joinIncident, .judge, .identify, .correctPerson:
      throw .unusable("The made-up school does not take the step \(id) by its form.")
    }
    try decide(command, index, context, mark: filled.mark, at: id)
  }

  func decide(
    _ command: CaseCommand, _ index: Int, _ context: CaseContext, mark: Mark? = nil, at id: StepID
  ) throws(DeskError) {
    switch Decider(cases[index].state, context).decide(command) {
    case .refused(let refusal):
      let words = refusal.lines.joined(separator: " ")
      throw .unusable(
        "The made-up case \(cases[index].number) stops at \(id) on \(context.happened.inWords): "
          + words)
    case .accepted(let events):
      for event in events { try keep(event, index, context, mark) }
    }
  }

  private func keep(
    _ event: CaseEvent, _ index: Int, _ context: CaseContext, _ mark: Mark?
  ) throws(DeskError) {
    guard let payload = event.payload else { return }
    let staff = context.actor.staff
    let sequence = try write(
      cases[index].number.stream, payload, context.happened, by: staff, mark: mark)
    let recorded = Recorded(
      event: event, happened: context.happened, staff: staff, sequence: sequence, mark: mark)
    cases[index].state.evolve(recorded, pack: pack)
    cases[index].events.append(recorded)
  }

  func context(
    _ index: Int, _ when: When, by staff: StaffID
  ) throws(DeskError) -> CaseContext {
    let number = cases[index].number
    guard let actor = school.actor(staff, on: when.day, case: number) else {
      throw .notFound("member of staff \(staff)")
    }
    let person = people[cases[index].person]
    let children = person.links.map { link in
      CaseChild(
        pupil: link.pupil, name: pupils[link.pupil]?.full ?? "",
        orderAgainstCollecting: person.orders.contains { $0.mayCollect == false })
    }
    let subject = CasePerson(
      isVisitor: person.links.isEmpty && person.kind == .visitor,
      hasAddress: person.contact.hasAddress, hasEmail: !person.contact.email.isEmpty,
      agreedToEmail: person.contact.emailAgreed)
    return CaseContext(
      pack: pack, calendar: calendar, today: when.day, now: when.time, actor: actor,
      happened: when, children: children, person: subject,
      staff: school.present(on: when.day, case: number),
      others: others(index), firstDay: school.began)
  }

  /// The other cases of the same person.
  private func others(_ index: Int) -> [OtherCase] {
    let person = cases[index].person
    return (casesOf[person] ?? []).filter { $0 != index }.map {
      OtherCase(number: cases[$0].number, state: cases[$0].state)
    }
  }
}
