import ScreenKit

extension ReadingScreen {
  func draw(into frame: inout Frame, _ scene: Scene) {
    scroller.draw(into: &frame, scene.rect)
    frame.cursor = scene.rect.origin
  }
}
