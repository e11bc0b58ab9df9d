import Foundation

extension Rig {
  /// A whole sitting at the plain desk, its lines typed one after the other.
  func sit(
    _ lines: [String], as staff: String = "s01", today: String = Program.today
  ) throws -> Program.Outcome {
    try program.run(
      ["--plain", "--as", staff, "--today", today],
      input: lines.map { $0 + "\n" }.joined())
  }

  /// The answers to every question of a report: whom, what, what was seen, when; the rest stays.
  static func report(_ whom: String = "hollis", seen: [String] = ["Shouted at the office."])
    -> [String]
  {
    [whom, "y", "", "", "2", "1", "the office"] + seen + [".", "", "y", "", "", "", "", "", "8:35"]
  }
}
