public import DecantCore

/// The stages in the order they run.
public enum StageCatalog {
  /// All stages with their defaults: Repair, Mine, Classify, Language, Numbers, Spaces, Judge.
  public static func all() -> [any Stage] {
    [Neighbourhood()]
  }
}
