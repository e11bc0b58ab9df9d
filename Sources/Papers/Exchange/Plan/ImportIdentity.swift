import PlainText
import PolicyModel

/// Names and birthdays as import keys write them.
enum ImportIdentity {
  static func name(surname: String, forename: String) -> String {
    "\(FoldingKey.search(surname)),\(FoldingKey.search(forename))"
  }

  static func nameAndBirth(surname: String, forename: String, birth: CivilDate) -> String {
    "\(name(surname: surname, forename: forename)),\(birth.iso)"
  }
}
