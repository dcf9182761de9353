internal import DecantText

/// A recogniser: says of a candidate whether it belongs to a higher class than number.
struct NumberClaim: Sendable {
  typealias Test = @Sendable (Span<UInt8>, NumberCandidate, borrowing NumberReader) -> Bool

  let kind: NumberClass
  /// Shapes that the class can have; others are not asked about.
  let shapes: NumberCandidate.Shapes
  let holds: Test

  private init(_ kind: NumberClass, _ shapes: NumberCandidate.Shapes, _ holds: @escaping Test) {
    self.kind = kind
    self.shapes = shapes
    self.holds = holds
  }

  /// All recognisers. The first that holds has the candidate; those that look only at the
  /// characters beside it come first, those that look for words and neighbours last.
  static let all: [NumberClaim] = [
    NumberClaim(.code, .all, CodeClaim.holds),
    NumberClaim(.citation, .all, CitationClaim.holds),
    NumberClaim(.exponent, .all, ExponentClaim.holds),
    NumberClaim(.time, .all, TimeClaim.holds),
    NumberClaim(.fraction, .ambiguous, FractionClaim.holds),
    NumberClaim(.coordinate, .all, CoordinateClaim.holds),
    NumberClaim(.chemistry, .decimal, ChemistryClaim.holds),
    NumberClaim(.network, .grouped, NetworkClaim.holds),
    NumberClaim(.date, .decimal, DateClaim.holds),
    NumberClaim(.account, .spaced, AccountClaim.holds),
    NumberClaim(.register, .all, RegisterClaim.holds),
    NumberClaim(.postal, .spaced, PostalClaim.holds),
    NumberClaim(.phone, [.spaced, .grouped, .ambiguous], PhoneClaim.holds),
    NumberClaim(.version, [.grouped, .ambiguous, .decimal], VersionClaim.holds),
    NumberClaim(.section, .all, SectionClaim.holds),
    NumberClaim(.scripture, [.ambiguous, .decimal], ScriptureClaim.holds),
    NumberClaim(.page, [.ambiguous, .decimal], PageClaim.holds),
    NumberClaim(.range, .spaced, RangeClaim.holds),
    NumberClaim(.list, [.spaced, .decimal], ListClaim.holds),
    NumberClaim(.model, .all, ModelClaim.holds),
    NumberClaim(.address, .all, AddressClaim.holds),
  ]
}
