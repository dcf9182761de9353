/// How pages are cleaned.
public struct CleaningOptions: Sendable {
  /// What the decision between content and the rest leans towards.
  public enum Preset: String, Sendable, CaseIterable {
    /// As much right as can be: the highest expected F1.
    case balanced
    /// Less text, and surer.
    case precise
    /// More text, with more of the rest in it.
    case recall
    /// Nothing dropped, cut, joined or moved; metadata is mined all the same.
    case verbatim
  }

  public var preset = Preset.balanced
  /// Names of stages and of groups that do not run.
  public var disabled: Set<String> = []
  /// Knobs to set, in order: stage, knob, value.
  public var settings: [(stage: String, knob: String, value: String)] = []
  /// Language of every page, instead of the one found.
  public var language: String?
  /// Charset of every page, instead of the one found.
  public var charset: String?

  public init() {}
}

/// Why options cannot be used; one line for people.
public struct OptionError: Error, Sendable, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
}
