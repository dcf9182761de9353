internal import DecantText

/// A recogniser: says of a candidate whether it belongs to a higher class than number.
struct NumberClaim: Sendable {
  typealias Test = @Sendable (Span<UInt8>, NumberCandidate, borrowing NumberReader) -> Bool

  let kind: NumberClass
  let holds: Test

  /// All recognisers. The first that holds has the candidate; those that look only at the
  /// characters beside it come first, those that look for words and neighbours last.
  static let all: [NumberClaim] = [
    NumberClaim(kind: .code, holds: CodeClaim.holds),
    NumberClaim(kind: .citation, holds: CitationClaim.holds),
    NumberClaim(kind: .exponent, holds: ExponentClaim.holds),
    NumberClaim(kind: .time, holds: TimeClaim.holds),
    NumberClaim(kind: .fraction, holds: FractionClaim.holds),
    NumberClaim(kind: .coordinate, holds: CoordinateClaim.holds),
    NumberClaim(kind: .chemistry, holds: ChemistryClaim.holds),
    NumberClaim(kind: .network, holds: NetworkClaim.holds),
    NumberClaim(kind: .date, holds: DateClaim.holds),
    NumberClaim(kind: .account, holds: AccountClaim.holds),
    NumberClaim(kind: .register, holds: RegisterClaim.holds),
    NumberClaim(kind: .postal, holds: PostalClaim.holds),
    NumberClaim(kind: .phone, holds: PhoneClaim.holds),
    NumberClaim(kind: .version, holds: VersionClaim.holds),
    NumberClaim(kind: .section, holds: SectionClaim.holds),
    NumberClaim(kind: .scripture, holds: ScriptureClaim.holds),
    NumberClaim(kind: .page, holds: PageClaim.holds),
    NumberClaim(kind: .range, holds: RangeClaim.holds),
    NumberClaim(kind: .list, holds: ListClaim.holds),
    NumberClaim(kind: .model, holds: ModelClaim.holds),
    NumberClaim(kind: .address, holds: AddressClaim.holds),
  ]
}
