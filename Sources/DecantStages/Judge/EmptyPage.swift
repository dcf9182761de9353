public import DecantCore
internal import DecantText

/// Drops a page of which no visible character is left.
///
/// - Complexity: O(blocks) at most; text is not read.
public struct EmptyPage: Stage {
  public static let name = "empty"

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    for index in document.blocks.indices where document.isText(index) {
      if document.shape(of: index).characters > 0 { return .keep }
    }
    return .drop(Reason("empty"))
  }
}

extension Document {
  /// Whether block `index` is kept and part of the page's text.
  func isText(_ index: Int) -> Bool {
    !blocks[index].isDropped && blocks[index].kind != .meta
  }

  /// Visible characters of the kept text.
  var keptCharacters: Int {
    var sum = 0
    for index in blocks.indices where isText(index) { sum += Int(shape(of: index).characters) }
    return sum
  }
}
