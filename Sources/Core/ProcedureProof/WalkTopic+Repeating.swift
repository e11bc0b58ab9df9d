import CaseModel
import PolicyModel

extension TopicList {
  private static let first = MadeUpCase.incident
  private static let second = MadeUpCase.laterIncident

  /// Two of everything before a restriction.
  func repeating(_ measure: Measure) -> [WalkTopic] {
    var topics = [twoIncidents(before: measure)]
    if measure.kind == .siteBan {
      topics += [twoInterims(before: measure), askedTwice(before: measure)]
    }
    return topics
  }

  /// Two incidents, of which each needs its own facts, and decisions on the one, the other and both.
  private func twoIncidents(before measure: Measure) -> WalkTopic {
    let read = Facet.read(before: measure.id, measure.requires, in: pack)
    let form = RestrictionForm.forms(of: measure.kind).last ?? .full
    var facets = read.subtracting([.warning, .meeting])
    var moves: [Move] = []
    if read.contains(.accounts) { moves.append(list.accounts(Self.second)[0]) }
    if read.contains(.words) { moves.append(list.words(Self.second)[0]) }
    if asksChair(measure) {
      moves += [
        list.asked(measure, "chair consulted about both", .chair, .supports),
        list.asked(
          measure, "chair consulted about the other", .chair, .supports,
          incidents: [Self.second], atMost: 2),
      ]
      facets.formUnion([.chair(measure.id), .limits])
    }
    if isHeard(measure) {
      moves += [
        list.heardInOneGo(measure, "notice about both, declined", atMost: 2),
        list.heardInOneGo(
          measure, "notice about the other, declined", incidents: [Self.second], atMost: 2),
      ]
    }
    moves.append(
      list.decision(measure, form, on: [Self.first], "\(form.words) on the one").only {
        $0.state.restrictions.isEmpty
      })
    moves += ends([
      list.decision(measure, form, on: [Self.second], "\(form.words) on the other"),
      list.decision(measure, form, on: [Self.first, Self.second], "\(form.words) on both"),
    ]).map { $0.only { $0.state.restrictions.count < 2 } }
    moves.append(list.judgedAway(Self.second))
    facets.insert(.limits)
    var topic = part(
      "two incidents before", measure,
      prefix: isHeard(measure)
        ? [
          list.heardInOneGo(measure, "notice about the one, declined", incidents: [Self.first])
        ] : [],
      moves, facets, closing: list.settledAndClosed)
    // The other incident comes after all that was done about the one; after a warning it is there already.
    if !read.contains(.warning) { topic.prefix.append(list.later(plain, judged: nil)) }
    return topic
  }

  /// Interim bans in a row, on the one incident and on the other.
  private func twoInterims(before measure: Measure) -> WalkTopic {
    func interim(_ incidents: [IncidentID], _ name: String) -> Move {
      list.decision(measure, .interim, on: incidents, name)
    }
    let one = interim([Self.first], "interim ban on the one").only { scene in
      !scene.hasInterim(on: Self.first)
    }
    let other = interim([Self.second], "interim ban on the other").only { scene in
      !scene.hasInterim(on: Self.second)
    }
    let again = interim([Self.first], "interim ban on the one again").only { scene in
      scene.hasInterim(on: Self.first)
    }
    let both = interim([Self.first, Self.second], "interim ban on both after the one").only {
      $0.hasInterim(on: Self.first) && $0.interim(measure.id) != nil
        && $0.interim(measure.id)?.incidents.contains(Self.first) ?? false
    }
    let full = [
      list.decision(measure, .full, on: [Self.first], "ban on the one"),
      list.decision(measure, .full, on: [Self.first, Self.second], "ban on both"),
    ]
    var topic = part(
      "interim bans in a row before", measure,
      [list.andTold(one), list.andTold(other), again.onlyTried, both.onlyTried]
        + Array(list.replies(measure).prefix(1)) + [list.interimEnded(measure)]
        + (isDeep ? full + [list.setAside(measure)] : [full[0], full[1].onlyTried]) + waits,
      closing: list.settledAndClosed)
    topic.incidents = two
    topic.prefix = prefixForBoth(measure)
    return topic
  }

  /// Two questions to the chair and two notices, about the whole site and a part of it.
  private func askedTwice(before measure: Measure) -> WalkTopic {
    var moves = [
      list.heardInOneGo(measure, "notice of the whole site, declined", atMost: 2),
      list.heardInOneGo(measure, "notice of a part, declined", part: true, atMost: 2),
    ]
    var facets: Set<Facet> = []
    if asksChair(measure) {
      facets.formUnion([.chair(measure.id), .limits])
      for (view, words) in [(ChairView.supports, "supports"), (.against, "is against")] {
        for part in [true, false] {
          moves.append(
            list.asked(
              measure, "chair \(words) \(part ? "a part" : "the whole site")", .chair, view,
              part: part, atMost: 2))
        }
      }
      moves.append(
        list.asked(measure, "chair asked about the whole site", .chair, nil, atMost: 2))
      moves.append(list.reply(measure, "chair answers against it", .against))
    }
    let forms: [RestrictionForm] = [.limited, .full]
    moves += ends(list.decisions(measure, forms)) + list.wildDecisions(measure)
    var topic = part(
      "asked and told twice before", measure, moves, facets, closing: list.settledAndClosed)
    topic.prefix.removeAll { $0.tags.contains(.ofChair) }
    return topic
  }

  // MARK: Two incidents from the start

  /// Two incidents of one kind, both known when the case is opened.
  var two: [IncidentJoined] {
    [plain, list.script.later(plain, at: plain.on)]
  }

  /// The facts that a restriction rests on, for both incidents.
  func prefixForBoth(_ measure: Measure) -> [Move] {
    let read = Facet.read(before: measure.id, measure.requires, in: pack)
    var moves: [Move] = []
    if read.contains(.accounts) {
      moves += [list.accounts()[0], list.accounts(Self.second)[0]]
    }
    if read.contains(.words) { moves += [list.words()[0], list.words(Self.second)[0]] }
    return moves + prefix(for: read.subtracting([.accounts, .words, .warning]))
  }
}

extension Scene {
  /// True where an interim ban was imposed on an incident and not quashed.
  func hasInterim(on incident: IncidentID) -> Bool {
    state.restrictions.contains {
      $0.terms.form == .interim && $0.incidents.contains(incident) && $0.ending != .setAside
    }
  }
}

extension MoveList {
  /// A decision and its letter in one go.
  func andTold(_ move: Move) -> Move {
    guard case .act(let build) = move.kind else { return move }
    var told = move
    told.name += ", told"
    told.actor = Cast.headAnd(move.decides ?? .head)
    told.decides = nil
    told.kind = .act { scene in
      guard let commands = build(scene), case .restrict(let decided, _)? = commands.first else {
        return nil
      }
      return commands + Self.issued(scene.state.nextID("L"), decided.terms.form.letter)
    }
    return told
  }

  /// An incident judged away: nothing rests on it any more.
  func judgedAway(_ incident: IncidentID) -> Move {
    decision("the other incident judged away", of: .head) { scene in
      guard scene.knows(incident) else { return nil }
      return [
        .judgeIncident(
          IncidentJudged(
            incident: incident, nature: .neither, seriousness: .low, outcome: .unfounded,
            reason: "It was not so."))
      ]
    }
  }
}
