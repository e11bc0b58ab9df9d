import ArgumentParser
import CaseDesk
import CaseModel
import PolicyModel

/// Members of staff: list, add, delegate, bind.
struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "Members of staff: list, add, delegate, bind.",
    subcommands: [List.self, Add.self, Delegate.self, Bind.self], defaultSubcommand: List.self)

  /// The members of staff.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The members of staff.")

    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      let school = try desk.school()
      let acting = school.actingHead(on: try desk.today())?.staff
      let members = school.staff.map { member in
        StaffJSON.Member(
          staff: member.staff, name: member.name, title: member.title, roles: member.roles,
          account: member.account, actsAsHead: member.staff == acting, left: member.left)
      }
      try options.common.show(StaffJSON(staff: members)) {
        var table = Table(["ID", "NAME", "ACCOUNT", "ROLES"])
        for member in members {
          let remarks = (member.actsAsHead ? ["acts as head"] : []) + (member.left ? ["left"] : [])
          table.add([
            member.staff.rawValue, member.name, member.account ?? "",
            (member.roles.map(\.rawValue) + remarks).joined(separator: ", "),
          ])
        }
        return table.lines(nothing: "There are no members of staff.")
      }
    }
  }

  /// Adds a member of staff.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a member of staff.",
      discussion: "Fields: name, title, roles, account, parent.")

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      try Answering.submit(
        .staffAdd, try settings.answers(), to: try options.desk(), options.common)
    }
  }

  /// Hands the head's powers on.
  struct Delegate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Hand the head's powers to somebody for some days.",
      discussion: "Fields: to, from, until, case, outside, given-by, reason.")

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      try Answering.submit(
        .delegate, try settings.answers(), to: try options.desk(), options.common)
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
