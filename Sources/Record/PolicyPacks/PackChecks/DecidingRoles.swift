import PolicyModel

/// Who can hold a school's decisions.
enum DecidingRoles {
  /// Who may decide a restriction: the head, or whoever acts for the head. The governing board takes
  /// no part in the decision itself (The Key for Governors, “Banning parents from the school site”).
  static let ofRestrictions: [Role] = [.head, .deputy]

  /// Who may hold a meeting with a parent about the parent's own conduct.
  static let ofMeetings: [Role] = [.head, .deputy, .seniorStaff, .safeguardingLead]
}
