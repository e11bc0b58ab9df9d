import CaseModel
import PolicyModel

extension MoveList {
  /// Contact put on hold by the police, and the hold lifted.
  var holds: [Move] {
    let script = script
    return [
      head("contact put on hold") { scene in
        scene.state.hold == nil ? [.placeHold(HoldPlaced(by: "PC 1234"))] : nil
      },
      head("hold lifted") { scene in
        scene.state.hold == nil ? nil : [.liftHold(HoldLifted(by: "PC 1234"))]
      },
      Move(
        name: "a week passes under the hold",
        kind: .wait { scene in
          scene.state.hold != nil && script.comingDays(scene).contains { $0.what == .reply }
            ? MadeUpCase.monday(after: scene.day) : nil
        }, actor: Cast.head),
    ]
  }

  /// Time passing: beyond the nearest of the days that something waits for.
  var waits: [Move] {
    [
      wait("day to reply by has passed", .reply), wait("restriction's last day has passed", .end),
      wait("what was put has become stale", .fresh),
    ]
  }

  /// The same, and the last of the days themselves.
  var closeWaits: [Move] {
    waits + [
      wait("day to reply by has come", .reply, itself: true),
      wait("restriction's last day has come", .end, itself: true),
      wait("last day to decide on it has come", .fresh, itself: true),
    ]
  }

  private func wait(_ name: String, _ what: ComingDay.What, itself: Bool = false) -> Move {
    let script = script
    return Move(
      name: name,
      kind: .wait { scene in
        let coming = script.comingDays(scene).filter {
          scene.state.hold == nil || $0.what != .reply
        }
        guard
          let next = coming.min(by: { ($0.day, $0.what.rawValue) < ($1.day, $1.what.rawValue) }),
          next.what == what
        else { return nil }
        return itself ? next.day : MadeUpCase.monday(after: next.day)
      }, actor: Cast.head)
  }
}
