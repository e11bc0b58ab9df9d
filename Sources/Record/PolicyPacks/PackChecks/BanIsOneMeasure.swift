import PolicyModel

/// Interim, limited and full are forms of one ban, so that no form escapes a requirement of another.
enum BanIsOneMeasure {
  static let rule = "A ban is one measure, named site-ban."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    let bans = pack.measures.filter { $0.kind == .siteBan }
    let misnamed = bans.filter { $0.id != "site-ban" }.map {
      PackFinding("measure \($0.id)", "It is a site ban; give it the id site-ban.")
    }
    let impostors = pack.measures.filter { $0.id == "site-ban" && $0.kind != .siteBan }.map {
      PackFinding("measure site-ban", "It is of the kind \($0.kind.rawValue), not a site ban.")
    }
    let surplus = bans.dropFirst().map {
      PackFinding("measure \($0.id)", "The pack has a site ban already; make it one measure.")
    }
    return misnamed + impostors + surplus
  }
}
