import PolicyModel

/// What a walk does not tell apart and does not try.
enum LeftOut {
  /// Each as a whole sentence; they depend on what the pack reads.
  static func sentences(for pack: PolicyPack, deep: Bool) -> [String] {
    always + (deep ? wide : shallow) + own(pack)
  }

  private static let always = [
    "Names, places and reference numbers, and what texts say: all are made up and mostly the same; one fact "
      + "that nobody was told and one part of the site are tried.",
    "Entries marked for few eyes, and legal advice among the facts relied on.",
    "Corrections, save of an account, a talk, a question to the chair and its answer, a notice, its sending "
      + "and the reply to it before a hearing is decided upon; of a decision one is only looked at.",
    "Exceptions, arrangements changed later, and adjustments asked about in an entry of their own: a decision "
      + "says what was asked.",
    "No child, or several: the person has one.",
    "Who may see the case, who the person turns out to be, what is put off and to whom the case is handed.",
    "Which member of staff did what, apart from their role and a head who was affected; the chair is well, at "
      + "hand and unconcerned, or else related to the person.",
    "E-mail to somebody who agreed to it: letters go by post or by hand, and one by e-mail is refused.",
    "Somebody without an address, save before and after a notice of intent; letters to another carer.",
    "Challenges to an interim ban or to a measure that is no restriction, and those that the vice-chair hears "
      + "or whoever the complaints procedure names.",
    "Early reviews asked for and breaches logged: they are tried, and the walk goes no further.",
    "Weekends, holidays and most other days: a walk lives from Monday to Monday in one term without end.",
    "A second notice, question, interim ban or incident outside the parts that are about two of them, and a "
      + "third anywhere.",
    "Going on from a day to reply by that was moved once it had passed, that was moved after a hold on "
      + "contact, or that an interim ban gave.",
    "The person's other cases: only seeded steps mix two of them.",
    "Facts before a restriction and its later life are walked apart: only corrections, and the judging away "
      + "of a second incident, take a fact back.",
    "Each restriction, letter and set of duties is walked by itself, and so are all other acts and powers.",
  ]

  private static let wide = [
    "A third meeting in the parts that go on from every decision."
  ]

  private static let shallow = [
    "What follows a decision on the way to it, where its life is another part: the verdict is looked at "
      + "and the walk goes no further (a deep walk does).",
    "The last day itself of a reply, a restriction or a hearing: the Monday after it is looked at (a deep "
      + "walk looks at both).",
    "Reviews whose notice came back, that were announced to narrow or that the parent would not comment on; "
      + "invitations under a hold; a part of the site put to the chair among all other facts; sets of duties "
      + "that are part of a larger one (a deep walk has them).",
  ]

  private static func own(_ pack: PolicyPack) -> [String] {
    let requirements = pack.measures.flatMap(\.requires) + pack.powers.flatMap(\.requires)
    func asks(_ demand: Demand) -> Bool { requirements.contains { $0.id == demand } }
    var sentences: [String] = []
    if !asks(.meetingFirst) {
      sentences.append("Meetings, save where a duty or an invitation asks for one.")
    }
    if !requirements.contains(where: { $0.ways.contains(.conductAfterWarning) }) {
      sentences.append(
        pack.measure(of: .banWarning) == nil
          ? "Warnings of a ban: this policy has none."
          : "What happens after a warning of a ban: this policy asks for none before a ban.")
    }
    if !asks(.chairConsulted) && pack.consultations.isEmpty {
      sentences.append("Questions to the chair of governors: this policy asks none.")
    }
    sentences.append(
      pack.scope.visitors
        ? "Mere visitors, save what becomes of a ban on one."
        : "Mere visitors: they do not come under this code.")
    return sentences
  }
}
