import CaseModel
import Testing

/// Restrictions brought about the lawful way, once the matter is found out.
extension SchoolUnderTest {
  /// A ban of the whole site, for six weeks unless its terms say otherwise, told: the chair asked and notice given
  /// on 5 October 2026, decided on the 20th, when nobody had answered.
  func ban(_ number: CaseID, _ terms: [String: String] = ["until": "+6w"]) throws {
    try consult(number)
    try giveNotice(number)
    try clock.go("2026-10-20", "9:00")
    try take(number, "site-ban", try banAnswers(number, terms))
    try sendLetters(number)
  }

  /// Managed contact for six weeks, told, with the chair asked about ten.
  func manageContact(_ number: CaseID) throws {
    try take(
      number, "consult",
      [
        "measure": "managed-contact", "how": "by telephone", "until": "+10w", "view": "supports",
        "facts": "Eleven messages.",
      ])
    try take(
      number, "managed-contact",
      [
        "until": "+6w", "conditions": "By e-mail once a week.", "facts": "Eleven messages.",
        "factors": "Staff time.", "alternatives": "A letter.",
        "adjustments": "Asked; none needed.",
      ])
    try sendLetters(number)
  }
}
