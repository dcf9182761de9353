public import DecantCore

/// The named detectors, in the order they run: from those that cut a piece to those that take runs.
public enum ClassifyStages {
  public static var all: [any Stage] {
    [
      RepeatedHeadline(), FontSizeSwitch(), BackToTop(), SkipLink(), Advertisement(), Newsletter(),
      CommentForm(), AccountControls(), MenuControl(), ReadingTime(), Counters(), PoweredBy(),
      LegalLinks(),
    ]
  }
}
