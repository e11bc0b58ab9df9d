/// Names of the made-up school: a few of each of the languages one hears at a school gate, so that
/// accents, two-part names and names without a family name meet every screen and letter.
struct DemoNames {
  /// The family names and given names of one community.
  struct Community {
    var women: [String]
    var men: [String]
    var families: [String]
    /// True where the family name comes first and is written with the given name as one.
    var joined = false
  }

  private static let communities: [Community] = [
    Community(
      women: ["Alice", "Hannah", "Rachel", "Claire", "Joanne", "Kirsty", "Nicola", "Tamsin"],
      men: ["Adrian", "Colin", "Gareth", "Martin", "Neil", "Rupert", "Simon", "Wayne"],
      families: [
        "Ashdown", "Barrowclough", "Coppersmith", "Dunnock", "Fairweather", "Garside", "Hathersage",
        "Larkspur", "Ogden", "Penhallow", "Quayle", "Ravenscroft", "Thistlewood", "Wetherby",
      ]),
    Community(
      women: ["Aoife", "Gráinne", "Róisín", "Siobhán", "Sinéad"],
      men: ["Cillian", "Donal", "Eoin", "Pádraig"],
      families: ["Brannagh", "Ní Dhuibhir", "O'Brien", "O'Shaughnessy", "Mac Giolla"]),
    Community(
      women: ["Agnieszka", "Małgorzata", "Zofia", "Żaneta"],
      men: ["Łukasz", "Paweł", "Stanisław", "Wojciech"],
      families: ["Dąbek", "Gołębiewski", "Wróbel", "Źrebiec"]),
    Community(
      women: ["Thị Lan", "Thu Hương", "Mỹ Linh"], men: ["Đức", "Quốc Bảo", "Văn Hùng"],
      families: ["Đặng", "Nguyễn", "Phạm", "Trần"]),
    Community(
      women: ["李娜", "王小梅", "陈静"], men: ["张伟", "刘洋", "赵明"], families: [""], joined: true),
    Community(
      women: ["Adaeze", "Folasadé", "Ngozi", "Yétúndé"],
      men: ["Babátúndé", "Chukwuemeka", "Olúfẹ́mi"],
      families: ["Adébáyọ̀", "Ezeilo", "Okonkwo-Bright", "Oyèlárán"]),
    Community(
      women: ["Angharad", "Ffion", "Siân"], men: ["Gethin", "Llŷr", "Rhŷs"],
      families: ["ap Gwilym", "Llewelyn-Dafydd", "Prydderch", "Tŷ'n-y-coed"]),
    Community(
      women: ["Ayşe", "Gülşen", "Şebnem"], men: ["Çağrı", "İbrahim", "Oğuz"],
      families: ["Aydın", "Gümüş", "Yıldırım"]),
    Community(
      women: ["Anjali", "Farzana", "Harpreet", "Zainab"],
      men: ["Imran", "Jaspal", "Rajesh", "Yusuf"],
      families: ["Begum", "Chaudhuri", "Gill-Sandhu", "Rahmani"]),
  ]

  private static let children: [String] = [
    "Alfie", "Amira", "Beatrix", "Caoimhe", "Dylan", "Elif", "Finn", "Grace", "Hana", "Isla",
    "Jakub",
    "Kofi", "Leila", "Milo", "Nia", "Oisín", "Poppy", "Quentin", "Rosa", "Seren", "Tomasz", "Uma",
    "Violet", "Willow", "Xanthe", "Yara", "Zoë", "小龙", "Ọlá", "Bảo",
  ]

  /// A community; about half of the families are of the first.
  static func community(_ random: inout SplitMix64) -> Community {
    if Int.random(in: 0..<10, using: &random) < 5 { return communities[0] }
    return communities[Int.random(in: 1..<communities.count, using: &random)]
  }

  /// A family name of a community.
  static func family(_ community: Community, _ random: inout SplitMix64) -> String {
    pick(community.families, &random)
  }

  /// A given name of a community.
  static func given(_ community: Community, woman: Bool, _ random: inout SplitMix64) -> String {
    pick(woman ? community.women : community.men, &random)
  }

  /// A child's given name.
  static func child(_ random: inout SplitMix64) -> String { pick(children, &random) }

  /// One of a list that is not empty.
  static func pick<Value>(_ list: [Value], _ random: inout SplitMix64) -> Value {
    list[Int.random(in: 0..<list.count, using: &random)]
  }
}
