internal import DecantText

/// Chapter and verse behind the name of a book: `Mt 5,17`, `Röm 8,28`.
enum ScriptureClaim {
  /// Psalms have 150 chapters, and the longest has 176 verses.
  private static let (maxChapter, maxVerse) = (150, 176)

  @Sendable static func holds(
    _ bytes: Span<UInt8>, _ candidate: NumberCandidate, _ reader: borrowing NumberReader
  ) -> Bool {
    let flanks = candidate.flanks
    guard flanks.beforeRoles.contains(.scripture), candidate.mark == .comma, !flanks.hasUnit else {
      return false
    }
    let (chapter, verse) = (reader.runs[candidate.first], reader.runs[candidate.last])
    return NumberText.isCapitalized(bytes, flanks.before)
      && (1...maxChapter).contains(chapter.value) && (1...maxVerse).contains(verse.value)
  }
}
