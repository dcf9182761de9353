internal import DecantText

/// Why something was dropped, cut or rewritten.
///
/// The rule states what was exceeded or met, so that `max-density 0.93 > 0.20` reads aloud.
public struct Reason: Sendable, Equatable {
  /// Name of the rule, in lower case with hyphens: `max-density`.
  public let rule: String
  /// What was measured, where the rule is a measure.
  public let measured: Double?
  /// What `measured` was held against.
  public let limit: Double?

  public init(_ rule: String, measured: Double? = nil, limit: Double? = nil) {
    self.rule = rule
    self.measured = measured
    self.limit = limit
  }
}

extension Reason: CustomStringConvertible {
  /// `rule`, or `rule 0.93 > 0.2` where there is something to compare.
  public var description: String {
    switch (measured, limit) {
    case (let measured?, let limit?):
      let sign = measured > limit ? ">" : measured < limit ? "<" : "="
      return "\(rule) \(Decimals.short(measured)) \(sign) \(Decimals.short(limit))"
    case (let measured?, nil): return "\(rule) \(Decimals.short(measured))"
    default: return rule
    }
  }
}
