import ArgumentParser
import CaseDesk
import CaseModel
import PolicyModel

/// Members of staff: who they are, who acts as head, who leaves.
struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff",
    abstract: "Members of staff: list, add, change, left, bind; who acts as head.",
    subcommands: [
      List.self, Add.self, Change.self, Left.self, Delegate.self, ActingHead.self,
      ConfirmDelegation.self, EndDelegation.self, Bind.self,
    ], defaultSubcommand: List.self)

  /// The members of staff.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The members of staff.")

    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      let school = try desk.school()
      let today = try desk.today()
      let acting = school.actingHead(on: today)?.staff
      let members = school.staff.map { member in
        StaffJSON.Member(
          staff: member.staff, name: member.name, title: member.title, roles: member.roles,
          account: member.account, actsAsHead: member.staff == acting, left: member.left)
      }
      let delegations = try desk.delegations()
      let json = StaffJSON(
        staff: members, delegations: delegations.map { StaffJSON.Acting($0, on: today) })
      try options.common.show(json) {
        var table = Table(["ID", "NAME", "ACCOUNT", "ROLES"])
        for member in members {
          let remarks = (member.actsAsHead ? ["acts as head"] : []) + (member.left ? ["left"] : [])
          table.add([
            member.staff.rawValue, member.name, member.account ?? "",
            (member.roles.map(\.rawValue) + remarks).joined(separator: ", "),
          ])
        }
        return table.lines(nothing: "There are no members of staff.")
          + Lines.section(
            "Acting as head, now or to come",
            delegations.filter { !$0.isOver(on: today) }.map {
              "\($0.facts.delegation)  \(Desk.words($0, school))"
            })
          + Lines.section(
            "The headteacher is asked to confirm",
            delegations.filter(\.waitsForHead).map {
              "\($0.facts.delegation)  \(Desk.words($0, school))"
            })
      }
    }
  }

  /// Adds a member of staff.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a member of staff.",
      discussion: "Fields: name, title, roles, account, parent, on, minute (for the chair and the "
        + "vice-chair).")

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      try Answering.submit(
        .staffAdd, try settings.answers(), to: try options.desk(), options.common)
    }
  }

  /// Binds a member of staff to an operating-system account.
  struct Bind: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Bind a member of staff to an operating-system account.",
      discussion: "Nobody else may then act from that account, nor they from another.")

    @Argument(help: "The member of staff, by id.")
    var member: String

    @Option(help: "The account; the present one where left out.")
    var account: String?

    @Flag(help: "Take the binding away.")
    var free = false

    @OptionGroup var options: RecordOptions

    func run() throws {
      if free && account != nil {
        throw CommandFailure(.usage, "--free takes no --account.")
      }
      let desk = try options.desk()
      let name = free ? nil : account ?? Account.name
      try desk.bind(StaffID(rawValue: member), to: name)
      let said =
        name.map { "\(member) is bound to the account \($0)." }
        ?? "\(member) is bound to no account."
      try options.common.show(RecordedJSON(recorded: said, nil)) { [said] }
    }
  }
}
