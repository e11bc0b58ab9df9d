import PolicyModel

/// What a walk does not tell apart and does not try.
enum LeftOut {
  /// Each as a whole sentence; they depend on what the pack reads.
  static func sentences(for pack: PolicyPack, deep: Bool) -> [String] {
    let demands = Set(
      pack.measures.flatMap(\.requires).map(\.id) + pack.powers.flatMap(\.requires).map(\.id))
    var sentences = [
      "Names, words, places and reference numbers: nothing reads more than whether they are there, and in "
        + "how many lines; corrections are tried for what gates read.",
      "Exceptions, and arrangements for children changed later.",
      "Who may see the case, and which member of staff did what, apart from their role, their own part in "
        + "the incident and a chair who is related to the person.",
      "Early reviews asked for: they are tried, and change nothing.",
      "Breaches logged: they change nothing by themselves.",
      "Days other than Mondays, and holidays: every span of a walk ends on the day on which it looks.",
      "A third notice, interim ban or question to the chair while two wait, and a third incident.",
      "Going on from a day to reply by that was moved once it had passed, or once contact was on hold.",
      "The person's other cases: only seeded walks mix two of them.",
      "Facts before a restriction and its later life are walked apart: only corrections take a fact back.",
      "Each measure is walked by itself, and each set of duties that one incident brings about.",
    ]
    if !deep {
      sentences += [
        "What follows a decision on the way to it, where its life is another part: the verdict is looked at "
          + "and the walk goes no further (a deep walk does).",
        "The last day itself of a reply, a restriction or a hearing: the Monday after it is looked at (a deep "
          + "walk looks at both).",
        "Reviews whose notice came back, and sets of duties that are part of a larger one (a deep walk has "
          + "them).",
      ]
    }
    if !demands.contains(.meetingFirst) {
      sentences.append("Meetings, save where a duty or an invitation asks for one.")
    }
    if !demands.contains(.warnedFirst) { sentences.append("Warnings of a ban.") }
    if !demands.contains(.chairConsulted) && pack.consultations.isEmpty {
      sentences.append("Questions to the chair of governors: this policy asks none.")
    }
    if !pack.scope.visitors {
      sentences.append("Mere visitors: they do not come under this code.")
    }
    return sentences
  }
}
