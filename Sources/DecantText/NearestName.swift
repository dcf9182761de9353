/// Finds what somebody may have meant by a mistyped name.
public enum NearestName {
  /// The name with the fewest edits to `name`, at most a third of its length and two; ties go to
  /// the first in alphabetical order. Nil when none is near.
  public static func of(_ name: String, among names: some Sequence<String>) -> String? {
    let limit = max(2, name.utf8.count / 3)
    var best: (edits: Int, name: String)?
    for candidate in names.sorted() {
      let edits = distance(Array(name.utf8), Array(candidate.utf8))
      if edits <= limit, edits < best?.edits ?? .max { best = (edits, candidate) }
    }
    return best?.name
  }

  /// Levenshtein distance in bytes.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
