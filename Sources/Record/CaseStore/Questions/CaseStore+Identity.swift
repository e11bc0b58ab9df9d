public import CaseModel
import Foundation
import GRDB
import PlainText
public import PolicyModel

/// Who is whom: people who may be parents here though they are recorded as visitors.
extension CaseStore {
  /// Parents and pupils by name who have somebody's family name or live at their address: whoever is recorded as
  /// a visitor may be a parent of one of them, or one of them under another first name.
  public func family(like person: ParentState, besides own: ParentID) throws -> [String] {
    let family = FoldingKey.search(person.name?.family ?? "")
    let (address, postcode) = (
      Folding.address(person.contact), Folding.postcode(person.contact)
    )
    let first = address.prefix { $0 != " " }
    return try read { db in
      var names: [String] = []
      if !family.isEmpty {
        let from = [UInt8](family.utf8) + [0x01]
        let to = [UInt8](family.utf8) + [0x02]
        names += try String.fetchAll(
          db.cachedStatement(
            sql: "SELECT full FROM pupils WHERE sort >= ? AND sort < ? ORDER BY sort LIMIT 3"),
          arguments: [Data(from), Data(to)])
        names += try String.fetchAll(
          db.cachedStatement(
            sql: """
              SELECT name FROM people
              WHERE same_as IS NULL AND sort >= ? AND sort < ? AND mere_visitor = 0 AND key <> ?
                AND kind <> 'unidentified'
              ORDER BY sort LIMIT 3
              """), arguments: [Data(from), Data(to), own.rawValue])
      }
      if !address.isEmpty {
        names += try String.fetchAll(
          db.cachedStatement(
            sql: """
              SELECT name FROM people
              WHERE same_as IS NULL AND mere_visitor = 0 AND kind <> 'unidentified' AND key <> ?
                AND (address = ? OR postcode <> '' AND postcode = ? AND address LIKE ?)
              ORDER BY sort LIMIT 3
              """), arguments: [own.rawValue, address, postcode, "\(first) %"])
      }
      return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
  }

  /// What is live and was decided as towards a visitor, unheard, about somebody who is more than that now.
  public func unheard(today: CivilDate) throws -> [(number: CaseID, restriction: ItemID)] {
    try read { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT r.number, r.restriction FROM restrictions AS r JOIN people AS p ON p.key = r.parent
            WHERE r.live_until >= ? AND r.unheard = 1 AND p.mere_visitor = 0 ORDER BY r.key
            """), arguments: [today.iso]
      ).map { (CaseID(rawValue: $0["number"]), ItemID(rawValue: $0["restriction"])) }
    }
  }
}
