import CaseModel
import PolicyModel

/// Whoever is banned for what happened on a day was heard about that day: facts that name one on which nothing of what is
/// decided happened, and nothing is written of the school's own doing, were put under the number of something else.
extension PathCheck {
  /// The facts that name such a day.
  func strayDayFaults(
    _ name: String, _ facts: String, _ incidents: [IncidentID], _ record: PathRecord
  ) -> [PathFault] {
    let its = record.own.incidents.filter { incidents.contains($0.id) }.map(\.happened.day)
    let done = record.all.flatMap(\.written).map(\.happened.day)
    let known = Set((its + done).map { [$0.parts.day, $0.parts.month] })
    return facts.split(whereSeparator: \.isNewline).map(String.init).filter { line in
      let named = Self.daysNamed(in: line)
      return !named.isEmpty && named.allSatisfy { !known.contains($0) }
    }.map {
      (.gateBypassed, "\(name) says “\($0)”, and nothing of that day is in the case.")
    }
  }

  /// Days written out: `3 March`, each as its number and its month's.
  private static func daysNamed(in line: String) -> [[Int]] {
    let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return zip(words, words.dropFirst()).compactMap { number, word in
      guard let day = Int(number), (1...31).contains(day),
        let month = Self.months.firstIndex(of: word)
      else { return nil }
      return [day, month + 1]
    }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
