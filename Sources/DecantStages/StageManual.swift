/// What a person can read about a stage: lifted from its source by `decant-tables`.
public struct StageManual: Sendable {
  /// Name in reports and on the command line.
  public let name: String
  /// `repair`, `mine`, `classify`, `language`, `numbers`, `spaces` or `judge`.
  public let group: String
  /// The doc comment of the stage; its first line says what the stage does.
  public let text: String
  public let knobs: [Knob]

  /// A setting of a stage.
  public struct Knob: Sendable {
    /// Name on the command line: `min-words`.
    public let name: String
    /// Default, as it stands in the source.
    public let standard: String
    public let text: String
  }

  /// The first sentence or line of the manual.
  public var summary: String {
    String(text.split(separator: "\n", maxSplits: 1).first ?? "")
  }
}

/// A stage whose knobs can be set by name.
public protocol Tunable {
  /// Sets a knob, and says whether there is one of that name that takes the value.
  mutating func set(_ knob: String, to value: String) -> Bool
}

/// What a knob can hold.
public protocol KnobValue {
  init?(knob text: String)
}

extension Int: KnobValue {
  public init?(knob text: String) { self.init(text) }
}

extension UInt32: KnobValue {
  public init?(knob text: String) { self.init(text) }
}

extension Double: KnobValue {
  public init?(knob text: String) {
    guard let value = Double(text), value.isFinite else { return nil }
    self = value
  }
}

extension Bool: KnobValue {
  public init?(knob text: String) { self.init(text) }
}

extension KnobValue where Self: RawRepresentable, RawValue == String {
  public init?(knob text: String) { self.init(rawValue: text) }
}

/// Reads `value` into `knob`, and says whether it could be read.
func assign<Value: KnobValue>(_ value: String, to knob: inout Value) -> Bool {
  guard let read = Value(knob: value) else { return false }
  knob = read
  return true
}
