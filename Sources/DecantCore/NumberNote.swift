internal import DecantText

/// A number of the text, for those who want its value: where it stands and what it is.
///
/// Values are spelled in ASCII digits with a point as decimal mark, and may have any length.
public struct NumberNote: Sendable, Equatable {
  /// What the number was written with.
  public enum Kind: String, Sendable, CaseIterable {
    /// ASCII digits alone.
    case plain
    /// Groups, with or without a decimal part.
    case group
    /// A decimal mark and no groups.
    case decimal
    /// Digits of another script, without groups and decimal mark.
    case digits
    /// Something that more than one value would fit; it stays as it stood.
    case open
  }

  /// Why a number is open.
  public enum Doubt: String, Sendable, CaseIterable {
    /// One separator before three digits may group or part: 1,234.
    case separator = "ambiguous-separator"
    /// A decimal comma where language and page part by points: 2,5.
    case decimal = "foreign-decimal"
    /// A space may group, or two numbers stand side by side: 12 400.
    case space = "ambiguous-space"
  }

  /// Number of the block.
  public let block: Int
  /// Bytes of the block as it stands now, without what was cut; a rewriting moves it along.
  public fileprivate(set) var range: Range<Int>
  public let kind: Kind
  /// Nil where the value is sure.
  public let doubt: Doubt?
  /// As it stood before the stage that reads numbers.
  public let raw: String
  /// The value; where it is open, those that would fit.
  public let values: [String]

  public init(
    block: Int, range: Range<Int>, kind: Kind, doubt: Doubt?, raw: String, values: [String]
  ) {
    self.block = block
    self.range = range
    self.kind = kind
    self.doubt = doubt
    self.raw = raw
    self.values = values
  }

  /// Moves the notes of a block, one after the other, along with the block's edits.
  ///
  /// - Complexity: O(notes + edits) over all notes of a block.
  struct Cursor {
    private var next = 0
    private var shift = 0

    mutating func move(_ note: inout NumberNote, by edits: [Draft.Edit]) {
      let (start, end) = (note.range.lowerBound, note.range.upperBound)
      advance(to: start, edits)
      let newStart = start + shift
      advance(to: end, edits)
      note.range = newStart..<max(newStart, end + shift)
    }

    /// Takes in the edits that end at or before `place` of the old bytes.
    private mutating func advance(to place: Int, _ edits: [Draft.Edit]) {
      while next < edits.count, Int(edits[next].old.end) <= place {
        let (old, new) = (edits[next].old, edits[next].new)
        shift += (Int(new.end) - Int(new.start)) - (Int(old.end) - Int(old.start))
        next += 1
      }
    }
  }
}
