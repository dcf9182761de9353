public import DecantCore

/// The named detectors, in the order they run: those that know one thing for certain first, those
/// that judge by the company a line keeps last.
public enum ClassifyStages {
  public static var all: [any Stage] {
    [
      HiddenBlocks(), RepeatedHeadline(), SiteName(), Dateline(), BylineLine(), FontSizeSwitch(),
      LanguageSwitch(), ClockLine(), BackToTop(), SkipLink(), IconNames(), Placeholder(),
      Advertisement(),
      CookieNotice(), Newsletter(), CommentForm(), Breadcrumb(), CopyrightLine(), Pager(),
      TagsLine(), ReadAlso(), ShareBar(), AccountControls(), MenuControl(), ReadingTime(),
      Counters(), PoweredBy(), LegalLinks(), RelatedLinks(), AddressLine(), Imprint(), MenuRun(),
    ]
  }
}
