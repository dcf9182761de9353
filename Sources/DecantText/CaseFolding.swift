internal import CDecant

/// Folding of characters for matching: what two spellings of one word have in common.
///
/// Unicode's simple case folding, and in addition: dotted and dotless i are one letter; full-width
/// ASCII is ASCII; the Arabic and Persian forms of kaf and of yeh are one letter each, and alef with
/// hamza or madda is alef, as they are typed either way; decimal digits of any script are ASCII.
/// Marks stay, and so do letters of their own such as ё. For comparing only, never for output.
public enum CaseFolding {
  /// The folded scalar; always one for one. Any integer is accepted.
  @inlinable
  public static func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < 128 { return scalar &- 65 < 26 ? scalar | 32 : scalar }
    return foldByTable(scalar)
  }

  /// The folded scalar, from the generated table alone.
  @usableFromInline
  static func foldByTable(_ scalar: UInt32) -> UInt32 { cdecant_case_fold(scalar) }
}
