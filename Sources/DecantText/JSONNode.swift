/// One value or key of a JSON text, in a flat list: a container's parts stand behind it.
public struct JSONNode: Sendable {
  public enum Kind: UInt8, Sendable { case object, array, string, number, bool, null }

  public let kind: Kind
  /// Whether a string has escapes.
  var hasEscapes = false
  /// Whether a later key of the same object has the same name.
  public internal(set) var isShadowed = false
  private let start: UInt32
  private var end: UInt32
  private var after: UInt32

  init(_ kind: Kind, _ range: Range<Int>, next: Int) {
    self.kind = kind
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    after = UInt32(next)
  }

  /// Bytes of the text, quotes and braces with them.
  public var range: Range<Int> { Int(start)..<Int(end) }
  /// Position of the node behind this one and all its parts.
  public var next: Int { Int(after) }

  /// Closes a container.
  /// Of a string the bytes between its quotes.
  var inside: Range<Int> { Int(start) + 1..<Int(end) - 1 }

  mutating func close(at end: Int, next: Int) {
    self.end = UInt32(end)
    after = UInt32(next)
  }
}
