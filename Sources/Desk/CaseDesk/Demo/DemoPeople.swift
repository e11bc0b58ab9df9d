import CaseModel
import PolicyModel

/// A grown-up of the made-up school, as far as the stories need them.
struct DemoPerson {
  var id: ParentID
  var kind: ParentKind
  var name: PersonName?
  var described = ""
  var contact = ContactDetails()
  var links: [LinkMade] = []
  var adjustments: [String] = []
  var orders: [CourtOrderRecorded] = []
  /// The household, so that two people of one incident can be taken from two.
  var household: Int
}

/// A pupil of the made-up school.
struct DemoPupil {
  var id: PupilID
  var added: PupilAdded
}

/// Makes the families: one to three children, one or two households, grandparents, childminders, and
/// a few visitors.
struct DemoPeople {
  private(set) var people: [DemoPerson] = []
  private(set) var pupils: [DemoPupil] = []
  private var random: SplitMix64
  private var household = 0
  private let wanted: Int
  /// The September in which this school year began.
  private let schoolYear: Int

  private static let streets = [
    "Plover Lane", "Kestrel Close", "Saddlers Row", "Old Mill Road", "Cinder Path", "Quarry Rise",
    "Bellweather Street", "Tannery Yard", "Hopfield Drive", "Foxglove Crescent",
  ]
  private static let towns = ["Wren Hollow", "Nether Saltby", "Upper Thornwick"]

  init(parents: Int, today: CivilDate, random: SplitMix64) {
    wanted = parents
    self.random = random
    let parts = today.parts
    schoolYear = parts.month >= 9 ? parts.year : parts.year - 1
    while people.count < wanted { addFamily() }
  }

  private mutating func chance(_ hundredth: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < hundredth
  }

  private mutating func addFamily() {
    if !people.isEmpty && people.count % 90 == 89 {
      addVisitor()
      return
    }
    household += 1
    let community = DemoNames.community(&random)
    let family = DemoNames.family(community, &random)
    let children = addChildren(community, family)
    let shape = Int.random(in: 0..<100, using: &random)
    let first = address()
    switch shape {
    case 0..<55:
      add(community, family, .mother, woman: true, children, at: first)
      add(community, family, .father, woman: false, children, at: first)
    case 55..<75:
      let other = DemoNames.family(community, &random)
      add(community, family, .mother, woman: true, children, at: first)
      household += 1
      add(community, other, .father, woman: false, children, at: address(), livesWith: false)
    case 75..<88:
      let woman = chance(80)
      add(community, family, woman ? .mother : .father, woman: woman, children, at: first)
    case 88..<95:
      add(community, family, .mother, woman: true, children, at: first)
      let other = DemoNames.family(community, &random)
      add(
        community, other, .stepParent, woman: false, children, at: first, responsibility: .no)
    default:
      add(
        community, family, .fosterParent, woman: chance(50), children, at: first,
        responsibility: .notStated)
    }
    if chance(12) {
      add(
        community, family, .grandparent, woman: chance(60), children, at: address(),
        responsibility: .notStated, livesWith: false)
    }
    if chance(4), pupils.count > 3 {
      let minded = pupils.suffix(4).map(\.id)
      let other = DemoNames.community(&random)
      household += 1
      add(
        other, DemoNames.family(other, &random), .childminder, woman: true, minded, at: address(),
        responsibility: .no, livesWith: false)
    }
  }

  private mutating func addChildren(
    _ community: DemoNames.Community, _ family: String
  ) -> [PupilID] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in
      let year = Int.random(in: 0...6, using: &random)
      let start = CivilDate(year: schoolYear - 5 - year, month: 9, day: 1)
      let born = start?.adding(days: Int.random(in: 0..<365, using: &random))
      let id = PupilID(rawValue: "u" + DemoPeople.digits(pupils.count + 1))
      let letter = DemoNames.pick(["W", "H"], &random)
      let name = PersonName(given: DemoNames.child(&random), family: family)
      let label = year == 0 ? "R" : "\(year)"
      pupils.append(
        DemoPupil(
          id: id,
          added: PupilAdded(name: name, born: born, year: label, form: "\(label)\(letter)")))
      return id
    }
  }

  private mutating func add(
    _ community: DemoNames.Community, _ family: String, _ relation: LinkKind, woman: Bool,
    _ children: [PupilID], at address: (lines: String, postcode: String),
    responsibility: Responsibility = .yes, livesWith: Bool? = true
  ) {
    guard people.count < wanted else { return }
    let id = ParentID(rawValue: "p" + DemoPeople.digits(people.count + 1))
    let title =
      chance(6) ? "" : woman ? DemoNames.pick(["Mrs", "Ms", "Miss", "Dr"], &random) : "Mr"
    let given = DemoNames.given(community, woman: woman, &random)
    let kind: ParentKind
    switch relation {
    case .mother, .father, .stepParent: kind = .parent
    case .fosterParent, .carer: kind = .carer
    case .grandparent, .childminder, .otherFamily, .other: kind = .collector
    }
    let collects = !chance(5)
    people.append(
      DemoPerson(
        id: id, kind: kind,
        name: PersonName(
          title: community.joined ? "" : title, given: given,
          family: community.joined ? "" : family),
        contact: contact(id, address),
        links: children.map {
          LinkMade(
            pupil: $0, relation: relation, responsibility: responsibility, collects: collects,
            livesWith: livesWith)
        }, household: household))
  }

  private mutating func addVisitor() {
    household += 1
    let community = DemoNames.community(&random)
    let id = ParentID(rawValue: "p" + DemoPeople.digits(people.count + 1))
    people.append(
      DemoPerson(
        id: id, kind: .visitor,
        name: PersonName(
          title: community.joined ? "" : "Mr",
          given: DemoNames.given(community, woman: false, &random),
          family: DemoNames.family(community, &random)),
        contact: contact(id, address()), household: household))
  }

  private mutating func address() -> (lines: String, postcode: String) {
    let number = Int.random(in: 1...180, using: &random)
    let street = DemoNames.pick(DemoPeople.streets, &random)
    let town = DemoNames.pick(DemoPeople.towns, &random)
    let letters = Array("ABDEFGHJLNPQRSTUWXYZ")
    let code =
      "ZZ1 \(Int.random(in: 1...9, using: &random))"
      + String([DemoNames.pick(letters, &random), DemoNames.pick(letters, &random)])
    return ("\(number) \(street)\n\(town)", code)
  }

  /// Numbers and addresses that belong to nobody: Ofcom keeps these ranges for drama.
  private mutating func contact(
    _ id: ParentID, _ address: (lines: String, postcode: String)
  ) -> ContactDetails {
    let mobile = "07700 900" + DemoPeople.digits(Int.random(in: 0...999, using: &random), 3)
    let house = "01632 960" + DemoPeople.digits(Int.random(in: 0...999, using: &random), 3)
    return ContactDetails(
      address: address.lines, postcode: address.postcode, email: "\(id)@example.org",
      telephone: chance(30) ? [mobile, house] : [mobile], emailAgreed: chance(45),
      confidential: chance(2))
  }

  static func digits(_ number: Int, _ width: Int = 5) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
