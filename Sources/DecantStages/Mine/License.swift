public import DecantCore
internal import DecantText

/// Finds the licence of a page where it names one of Creative Commons: `CC BY-SA 4.0`, or the
/// address of its text.
///
/// Gives the SPDX identifier where the version is stated, else the address; CC0 is `CC0-1.0`. Only
/// short blocks are read, and the last one counts: texts about licences name several in sentences,
/// and a page that names different ones has no licence of its own that could be told. A given
/// licence stays.
///
/// - Complexity: O(blocks + bytes of short blocks with digits).
public struct License: Stage {
  public static let name = "license"

  /// Longest block, in bytes, that is read, inclusive: a notice is one sentence or two.
  public var maxBytes = 400

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    guard document.metadata.license == nil else { return .keep }
    var found: String?
    // A version is part of every name that is read.
    for index in document.blocks(of: Interest(.digit)) {
      let block = document.blocks[index]
      guard block.range.bytes >= 8, block.range.bytes <= maxBytes, block.kind != .code,
        block.kind != .meta
      else { continue }
      let hasDigit = block.segments.contains {
        document.segments[$0].shape.traits.contains(.digit)
      }
      guard hasDigit else { continue }
      let mentions = document.text.withBytes(in: block.range) { LicenseNotice.mayHold($0) }
      guard mentions else { continue }
      let notice = document.text.withBytes(in: block.range) { LicenseNotice.identifier($0) }
      guard let notice else { continue }
      if let found, found != notice { return .keep }
      found = notice
    }
    document.metadata.license = found
    return .keep
  }
}
