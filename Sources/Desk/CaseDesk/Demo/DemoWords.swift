import PolicyModel

/// What the made-up school's people write down: plain facts, no names.
enum DemoWords {
  /// An incident in words.
  struct Telling {
    var category: BehaviourCategory
    var channel: Channel
    var place: String
    var seen: String
    var account: String
    /// What the head writes of it to the parent.
    var told: String
  }

  /// What the head writes to the parent of conduct of this kind.
  static func told(_ categories: [BehaviourCategory]) -> String {
    DemoConduct.allCases.map(telling).first { categories.contains($0.category) }?.told ?? facts
  }

  static func telling(_ conduct: DemoConduct) -> Telling {
    switch conduct {
    case .shouting:
      return Telling(
        category: .temper, channel: .premises, place: "the main gate",
        seen:
          "At the gate the visitor shouted at the teacher on duty for several minutes. Children "
          + "were passing by. The shouting stopped when a second colleague came.",
        account:
          "I heard shouting from the office and went out. It stopped when I reached the gate.",
        told: "You shouted at the teacher on duty at the gate for several minutes.")
    case .swearing:
      return Telling(
        category: .language, channel: .premises, place: "the reception desk",
        seen:
          "At reception the adult swore at the office staff four times after being told that the "
          + "form was missing. Two children stood within hearing.",
        account:
          "I was at the next desk. I heard the words and wrote them down straight afterwards.",
        told:
          "You swore at the office staff four times at reception. Children stood within hearing.")
    case .threat:
      return Telling(
        category: .threat, channel: .premises, place: "the infant playground",
        seen: "In the playground the adult stepped close to a member of staff and said “you had "
          + "better watch yourself”. Colleagues walked the adult to the gate.",
        account:
          "I stood three metres away. I heard the sentence clearly and saw the step forward.",
        told: "You stepped close to a member of staff and said “you had better watch yourself”.")
    case .messages:
      return Telling(
        category: .messages, channel: .message, place: "the school's mailbox",
        seen:
          "Between 21.05 and 23.40 the school's mailbox received eleven messages that call staff "
          + "“useless” and “liars”. Copies are kept.",
        account: "I opened the mailbox at 8.15 and counted eleven messages from the same sender.",
        told:
          "Within one evening you sent the school eleven messages that call staff “useless” and “liars”."
      )
    case .posts:
      return Telling(
        category: .posts, channel: .socialMedia, place: "a public page for the neighbourhood",
        seen:
          "A post on a public page says that a teacher “takes money from the trip fund”. It was "
          + "shared nine times by the next morning.",
        account: "I saw the post at 7.50 and took a picture of the screen.",
        told: "You wrote on a public page that a teacher “takes money from the trip fund”.")
    case .pushing:
      return Telling(
        category: .aggression, channel: .premises, place: "the car park",
        seen:
          "In the car park the adult pushed a member of staff with both hands against a car door "
          + "after being asked to move a car. Nobody was hurt.",
        account: "I came round the corner and saw the push. I asked them both to step back.",
        told: "You pushed a member of staff with both hands against a car door.")
    case .disruption:
      return Telling(
        category: .disruption, channel: .premises, place: "the hall",
        seen:
          "During assembly the adult came in unannounced and spoke loudly to a class teacher. The "
          + "assembly had to be ended early.",
        account:
          "I was leading the assembly. I ended it and took the children out by the side door.",
        told:
          "You came into assembly unannounced and spoke loudly to a class teacher. It had to be ended."
      )
    case .otherChild:
      return Telling(
        category: .disciplineOfOthersChild, channel: .premises, place: "the path to the gate",
        seen:
          "On the path to the gate the adult stopped a child of another family and told the child "
          + "off loudly. The child was in tears.",
        account: "The child came to me in tears. I saw the end of it and spoke to the adult.",
        told: "You stopped a child of another family and told the child off loudly.")
    }
  }

  /// What the head makes of it.
  static func nature(_ conduct: DemoConduct) -> Nature {
    switch conduct {
    case .shouting, .swearing, .messages, .disruption, .otherChild: return .neither
    case .posts: return .libellous
    case .threat, .pushing: return .criminal
    }
  }

  /// The facts of a case about what happened on a day, where that is known.
  static func facts(of day: CivilDate?) -> String {
    day.map { "\($0.inWords): \(facts)" } ?? facts
  }

  private static let facts =
    "The account of the colleague who was present, written on the same day, and the account of a "
    + "second colleague agree on what was said and done."
  static let factors =
    "The risk to staff and children on the site was weighed against the effect on the children's "
    + "day, and what the school was told in reply was taken into account."
  static let alternatives =
    "A warning letter and meetings in company were considered. They would not keep the gate calm at "
    + "the busy times of day."
  static let limits = "Not on the playground or in the building."
  static let leftOpen = "Come to the office window by the path from the gate."
  static let managed =
    "By e-mail to the office only, answered by a deputy head once a week on Fridays. In an emergency "
    + "by telephone."
  static let arrangement = "Another adult of the family collects at 15.15 from the classroom door."
  static let adjustments = "Asked by telephone. None is needed."
  static let serious =
    "The conduct put staff and children at risk and could not wait for each earlier step."
  static let differs =
    "The chair would have waited for the reply. Staff cannot be kept safe at reception until then."
  static let answer =
    "You say that you regret the tone and that the day had been hard: I have noted it, and it does not "
    + "change what staff saw. You asked to be heard first: I read this before I decided."
  static let shortNotice =
    "A school holiday falls into the time to reply; it was kept to calendar days."
}
