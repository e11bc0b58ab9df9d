import PolicyModel
import Testing

@Suite("Times as people type them") struct TimeEntryTests {
  @Test(
    arguments: [
      ("8:45", "08:45"), ("08:45", "08:45"), ("8.45", "08:45"), ("0845", "08:45"), ("845", "08:45"),
      ("8.45am", "08:45"), ("8.45 am", "08:45"), ("8:45 pm", "20:45"), ("8.45 p.m.", "20:45"),
      ("3 pm", "15:00"), ("12 am", "00:00"), ("12.15 pm", "12:15"), ("2359", "23:59"),
    ])
  func `a time is read however it is written`(_ typed: String, _ time: String) {
    #expect(LocalTime(typed)?.text == time)
  }

  @Test(
    arguments: [
      "", "8", "24:00", "2460", "860", "13 pm", "0 am", "pm", "8:4", "84:5", "8:45:00", "noon",
      "١٢:٣٠",
    ])
  func `what is no time is none`(_ typed: String) {
    #expect(LocalTime(typed) == nil)
  }
}
