import DecantCore
import Testing

@Suite struct ReasonTests {
  @Test func readsAloud() {
    #expect("\(Reason("max-density", measured: 0.93, limit: 0.2))" == "max-density 0.93 > 0.2")
    #expect("\(Reason("content-score", measured: -1.5, limit: 0.4))" == "content-score -1.5 < 0.4")
    #expect("\(Reason("brands", measured: 3))" == "brands 3")
    #expect("\(Reason("symbols"))" == "symbols")
  }
}
