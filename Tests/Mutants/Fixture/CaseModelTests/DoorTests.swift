import CaseModel
import Testing

@Suite struct DoorTests {
  @Test func `a key that fits opens the door, from the third day on`() {
    var door = Door()
    let answers = [
      door.open(Key(fits: true, isCopy: true, day: 5)),
      door.open(Key(fits: false, isCopy: false, day: 5)),
      door.open(Key(fits: true, isCopy: false, day: 1)),
    ]
    #expect(answers == [true, false, false])
    #expect(door.opened == 1)
  }
}
