public import DecantCore

/// The stages in the order they run.
public enum StageCatalog {
  /// All stages with their defaults.
  ///
  /// Repair comes first, so that all others read sound text; Mine before Classify, since dates and
  /// names stand in lines that go; detectors before the neighbourhood, which decides the rest;
  /// Language before Numbers, which follow its conventions; Spaces after Numbers, which read a
  /// no-break space as evidence.
  public static func all() -> [any Stage] {
    repair + mine + ClassifyStages.all + [
      Neighbourhood(), PageLanguage(), Numbers(), SpaceFolding(), EmptyPage(), ShortPage(),
      NoProse(), MostlyDropped(),
    ]
  }

  private static var repair: [any Stage] {
    [
      LeftoverEntities(), MojibakeRepair(), SwappedCharset(), C1Repair(), ControlCharacters(),
      CompatibilityForms(), InvisibleCharacters(), LookAlikes(), Normalization(),
    ]
  }

  private static var mine: [any Stage] {
    [
      StatedTitle(), StatedDates(), Title(), Site(), StatedFacts(), PublicationDate(),
      TimeElements(), Authors(), Tags(), Categories(), License(),
    ]
  }
}
