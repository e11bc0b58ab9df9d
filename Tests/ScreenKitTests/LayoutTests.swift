import ScreenKit
import Testing

@Suite struct LayoutTests {
  @Test func `fixed parts are served first and shares divide the rest without a cell over`() {
    #expect(Layout.divide(20, among: [.fixed(5), .share(1), .share(2)], gap: 1) == [5, 4, 9])
    #expect(Layout.divide(10, among: [.share(1), .share(1), .share(1)]) == [3, 3, 4])
    #expect(Layout.divide(10, among: [.atLeast(6, share: 1), .share(1)]) == [8, 2])
  }

  @Test("the parts never take more than there is", arguments: -3...30)
  func fits(_ total: Int) {
    let parts: [Extent] = [.fixed(8), .share(2), .atLeast(5, share: 1), .fixed(-1), .share(0)]
    let lengths = Layout.divide(total, among: parts)
    #expect(lengths.allSatisfy { $0 >= 0 })
    #expect(lengths.reduce(0, +) <= max(0, total))
  }

  @Test func `splitting gives both parts and never more than there is`() {
    let rect = Rect(x: 2, y: 3, columns: 10, rows: 4)
    #expect(rect.splitTop(1).rest == Rect(x: 2, y: 4, columns: 10, rows: 3))
    #expect(rect.splitBottom(1).bottom == Rect(x: 2, y: 6, columns: 10, rows: 1))
    #expect(rect.splitLeft(4).rest == Rect(x: 6, y: 3, columns: 6, rows: 4))
    #expect(rect.splitRight(4).right == Rect(x: 8, y: 3, columns: 4, rows: 4))
    #expect(rect.splitTop(9).rest.isEmpty)
    #expect(rect.splitTop(-2).top.isEmpty)
    #expect(rect.inset(by: 9).isEmpty)
    #expect(rect.row(4).isEmpty)
  }

  @Test func `columns stand side by side with their gap`() {
    let parts = Rect(x: 1, y: 0, columns: 11, rows: 2).columns([.fixed(3), .share(1)], gap: 2)
    #expect(
      parts == [Rect(x: 1, y: 0, columns: 3, rows: 2), Rect(x: 6, y: 0, columns: 6, rows: 2)])
  }

  @Test func `a centred rectangle stays inside`() {
    let rect = Rect(x: 0, y: 0, columns: 10, rows: 4)
    #expect(rect.centred(Size(columns: 4, rows: 2)) == Rect(x: 3, y: 1, columns: 4, rows: 2))
    #expect(rect.centred(Size(columns: 40, rows: 20)) == rect)
  }
}
