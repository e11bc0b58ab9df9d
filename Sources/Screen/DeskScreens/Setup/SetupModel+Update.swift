import CaseModel
import ScreenKit

extension SetupModel {
  /// Answers a message: what is shown changes, and what is to be done comes back.
  public mutating func update(_ message: SetupMessage) -> [SetupEffect] {
    switch message {
    case .key(.resize(let size)), .resize(let size):
      self.size = size
      if case .asking(var form) = page {
        form.arrange(scene)
        page = .asking(form)
      }
      return []
    case .key(let key):
      notice = nil
      return press(key)
    case .made(let lines):
      page = .made(Scroller(text: lines.joined(separator: "\n")))
      return []
    case .mend(let problems):
      mend(problems)
      return []
    }
  }

  private mutating func press(_ key: Key) -> [SetupEffect] {
    switch page {
    case .choosing(var list):
      if case .mouse(let event) = key, event.isClick {
        guard let way = way(at: event.at) else { return [] }
        if event.kind == .doublePress, list.selected == way { return take(Way.allCases[way]) }
        list.select(way, height: Way.allCases.count)
        page = .choosing(list)
        return []
      }
      switch Self.choosingKeys.action(for: key) {
      case .choose: return list.selected.map { take(Way.allCases[$0]) } ?? []
      case .leave: return [.quit]
      case nil:
        _ = list.handle(key, height: Way.allCases.count)
        page = .choosing(list)
        return []
      }
    case .asking(var form):
      let turn = form.press(key, scene)
      page = .asking(form)
      return carryOut(turn)
    case .made(var lines):
      switch Self.madeKeys.action(for: key) {
      case .choose: return [.open]
      case .leave: return [.quit]
      case nil:
        _ = lines.handle(key, size: body.size)
        page = .made(lines)
        return []
      }
    }
  }

  private mutating func take(_ way: Way) -> [SetupEffect] {
    switch way {
    case .practise: return [.practise]
    case .leave: return [.quit]
    case .setUp:
      var form = FormScreen(sheet)
      form.arrange(scene)
      page = .asking(form)
      return []
    }
  }

  private mutating func carryOut(_ turn: Turn) -> [SetupEffect] {
    notice = turn.notice
    if case .back = turn.move {
      page = .choosing(ListView(count: Way.allCases.count, selected: 1))
      notice = nil
      return []
    }
    for case .submit(_, let values, _) in turn.effects {
      let wrong = problems(values)
      if wrong.isEmpty { return [.make(answers(values))] }
      mend(wrong)
    }
    return []
  }

  private mutating func mend(_ problems: [FieldProblem]) {
    guard case .asking(var form) = page else { return }
    form.take(.mend(problems), scene)
    page = .asking(form)
  }

  private func problems(_ values: [String: String]) -> [FieldProblem] {
    var problems = FieldCheck.problems(
      sheet.fields, values, today: session.today, calendar: session.calendar)
    if values["policy"] == Self.modelPolicy, answers(values).name.isEmpty {
      problems.append(FieldProblem("name", "Enter the school's name; a neutral policy has none."))
    }
    return problems
  }

  private func answers(_ values: [String: String]) -> SetupAnswers {
    func text(_ name: String) -> String {
      (values[name] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return SetupAnswers(
      policy: text("policy"), name: text("name"), head: text("head"), chair: text("chair"),
      people: values["people"] ?? "")
  }
}
