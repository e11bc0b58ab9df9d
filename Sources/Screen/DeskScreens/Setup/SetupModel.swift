public import CaseModel
public import PolicyModel
public import ScreenKit

/// The first start, where there is no record yet: practise on a made-up school, or set one's own school up.
///
/// A model of its own beside the desk's, because there is no desk without a record. Pure as every other
/// screen: messages in, effects and frames out.
public struct SetupModel: Equatable, Sendable {
  /// Where one is.
  enum Page: Equatable, Sendable {
    case choosing(ListView)
    /// The school's questions.
    case asking(FormScreen)
    /// What was made, and what the import came to.
    case made(Scroller)
  }

  /// How large the terminal is.
  public internal(set) var size: Size
  let glyphs: Glyphs
  /// Where the record will stand.
  let path: String
  /// What the form needs to know of a desk; there is nobody at it yet.
  let session: DeskSession
  let packs: [PolicyPack]
  var page = Page.choosing(ListView(count: Way.allCases.count))
  var notice: Notice?

  /// What one can do first.
  enum Way: CaseIterable, Hashable, Sendable {
    case practise, setUp, leave

    var title: String {
      switch self {
      case .practise: return "Practise on a made-up school first"
      case .setUp: return "Set your school up"
      case .leave: return "Leave"
      }
    }

    var words: String {
      switch self {
      case .practise:
        return
          "A school full of cases. It is gone when you leave, and nothing of it ever comes into your school's own record."
      case .setUp:
        return
          "Choose its policy, name the school and its head, and take pupils and parents in or begin empty."
      case .leave: return "Nothing is made."
      }
    }
  }

  /// A first start.
  ///
  /// - Parameters:
  ///   - path: where the record will stand.
  ///   - packs: the policies there are to choose from.
  ///   - first: the one whose words are used until one is chosen.
  public init(
    path: String, packs: [PolicyPack], words first: PolicyPack, today: CivilDate, size: Size,
    glyphs: Glyphs = .unicode
  ) {
    self.path = path
    self.packs = packs
    self.size = size
    self.glyphs = glyphs
    session = DeskSession(
      school: "", practice: false, staff: "", roles: [], words: first.words, today: today,
      pack: first)
  }

  /// The id of the neutral policy, which a school copies and edits.
  public static let modelPolicy = "model"

  /// The questions. The form is that of the school's details; there is no draft of it, since drafts belong
  /// to a record.
  var sheet: FormSheet {
    let own = packs.filter { $0.id != Self.modelPolicy }
    var choices = own.map { StepField.Choice($0.id, "\($0.school): \($0.title)") }
    if packs.contains(where: { $0.id == Self.modelPolicy }) {
      choices.append(
        StepField.Choice(Self.modelPolicy, "None of these: a copy of Conduct's own neutral policy"))
    }
    return FormSheet(
      key: .schoolDetails, title: "Set your school up",
      advice: ["The record will stand at \(path)."],
      fields: [
        StepField(
          "policy", "The school's policy", .choice, required: true,
          hint: "It can be edited, checked and taken in anew at any time.", choices: choices),
        StepField(
          "name", "The school's name", hint: "Left empty: as the policy names it."),
        StepField(
          "head", "Your name", required: true,
          hint: "As letters sign it. You are set up as the headteacher."),
        StepField(
          "chair", "The chair of governors",
          hint: "Left empty: added later, as other staff are."),
        StepField(
          "people", "A transfer file with pupils and parents", .file,
          hint:
            "Left empty: the school begins with nobody, and “conduct import” takes them in later."
        ),
      ], submit: "Make the record")
  }
}

/// What a school is made from.
public struct SetupAnswers: Hashable, Sendable {
  /// The policy's id; ``SetupModel/modelPolicy`` for a copy of the neutral one.
  public var policy: String
  /// The school's name; as the policy names it where empty.
  public var name: String
  /// The headteacher's name.
  public var head: String
  /// The chair of governors' name; empty for none yet.
  public var chair: String
  /// The path of a transfer file; empty for none.
  public var people: String
}

/// Something that happened at a first start.
public enum SetupMessage: Hashable, Sendable {
  /// Somebody pressed a key.
  case key(Key)
  /// The terminal is now this large.
  case resize(Size)
  /// The record was made: what there is to say about it, a line each.
  case made([String])
  /// Answers to mend; nothing was made.
  case mend([FieldProblem])
}

/// What a first start wants done.
public enum SetupEffect: Hashable, Sendable {
  /// Opens the desk on the made-up school.
  case practise
  /// Makes the record.
  case make(SetupAnswers)
  /// Opens the desk on the record that was made.
  case open
  /// Ends the program.
  case quit
}
