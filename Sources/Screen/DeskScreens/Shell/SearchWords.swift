/// What people call something that the list of actions calls otherwise.
enum SearchWords {
  /// What is typed, and parts of the titles of the actions that it means, the first meant first.
  private static let meanings: [(said: [String], meant: [String])] = [
    (
      ["visitor", "grandparent", "stranger", "carer", "adult"],
      ["adds a person", "asked to leave", "logs a breach", "sheet for the gate"]
    ),
    (
      ["door", "entrance", "reception", "premises", "trespass"],
      ["logs a breach", "asked to leave", "sheet for the gate"]
    ),
    (["returned", "undelivered", "bounced"], ["came back", "goes to letters", "is back"]),
    (["came", "back"], ["came back", "is back", "goes to letters"]),
    (
      ["uncollected", "collected", "collection", "release", "permission", "power"],
      ["what the policy lets you do"]
    ),
    (["post", "posted", "mail", "email", "e-mail", "delivered"], ["was sent", "goes to letters"]),
    (
      ["phone", "telephone", "rang", "ring", "spoke", "talked", "told"],
      ["speak to the parent", "notes a call"]
    ),
    (
      ["complaint", "complain", "complained", "appeal", "objection", "governors"],
      ["record a challenge", "goes to cases"]
    ),
    (
      ["wrong", "mistake", "delete", "remove", "cancel", "undo"],
      ["takes the selected entry back", "correct", "lists what you recorded"]
    ),
    (["quash", "overturn"], ["set a restriction aside"]),
    (["witness", "statement", "interview"], ["take an account"]),
    (["photo", "video", "screenshot", "file", "attach", "document"], ["keep evidence"]),
    (["report", "happened", "shouted", "swore", "threat"], ["opens a new incident"]),
    (["missing", "incomplete", "detail"], ["completes the report"]),
    (["appointment"], ["arrange a meeting"]),
    (["moved", "house", "address", "surname"], ["changes what is known about the person"]),
    (["custody", "injunction"], ["court order"]),
    (["deputise", "deputy", "absent", "cover"], ["hands the head's part on", "acting head"]),
    (["extend", "shorten", "lift"], ["review"]),
  ]

  /// Parts of the titles that a word typed so far may mean; none for a word of which nothing is known.
  static func meant(by word: some StringProtocol) -> [String] {
    guard word.count > 2 else { return [] }
    return meanings.filter { $0.said.contains { $0.hasPrefix(word) } }.flatMap(\.meant)
  }
}
