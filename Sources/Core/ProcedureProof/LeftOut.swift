import PolicyModel

/// What a walk does not tell apart and does not try.
enum LeftOut {
  /// Each as a whole sentence; they depend on what the pack reads.
  static func sentences(for pack: PolicyPack) -> [String] {
    let demands = Set(
      pack.measures.flatMap(\.requires).map(\.id) + pack.powers.flatMap(\.requires).map(\.id))
    var sentences = [
      "Names, words, places and reference numbers: nothing reads more than whether they are there.",
      "Evidence, notes, corrections, exceptions, and arrangements for children changed later.",
      "Who may see the case, and which member of staff did what, apart from their role.",
      "Reviews prepared or asked for: only a review's decision changes anything.",
      "Breaches logged: they change nothing by themselves.",
      "Exact dates: only which of the awaited days have passed, and in which order the rest will come.",
      "Restrictions and notices that a decision has ended, save whether the parent had answered.",
      "A second notice, ban or question to the chair while the first one stands, and a notice given "
        + "while an interim ban stands.",
      "Facts before a restriction and its later life are walked apart: no fact is ever taken back.",
      "Each measure is walked by itself, and each set of duties that one incident brings about.",
    ]
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
