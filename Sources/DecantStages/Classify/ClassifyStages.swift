public import DecantCore

/// The named detectors, in the order they run: from those that cut a piece to those that take runs.
public enum ClassifyStages {
  public static var all: [any Stage] {
    [
      RepeatedHeadline(), Dateline(), FontSizeSwitch(), LanguageSwitch(), ClockLine(), BackToTop(),
      SkipLink(), Breadcrumb(), Advertisement(), ShareBar(), Newsletter(),
      CommentForm(), AccountControls(), MenuControl(), ReadingTime(), Counters(), PoweredBy(),
      LegalLinks(),
    ]
  }
}
