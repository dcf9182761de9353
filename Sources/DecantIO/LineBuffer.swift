internal import DecantText

/// Whole lines on their way to a descriptor.
///
/// What goes out in one piece is always whole outcomes, so a run that ends between two calls leaves
/// no half line.
struct LineBuffer: Sendable {
  let descriptor: OutputDescriptor
  private var bytes: [UInt8] = []

  /// Bytes that are held back at most. 64 KiB, the size of a pipe on Linux.
  static let capacity = 65_536

  init(_ descriptor: OutputDescriptor) {
    self.descriptor = descriptor
  }

  /// Takes whole lines in; writes what was held back where they have no room beside it.
  mutating func put(_ lines: [UInt8], after separator: [UInt8] = []) throws(OutputError) {
    if bytes.count + separator.count + lines.count > Self.capacity { try flush() }
    if bytes.isEmpty, separator.isEmpty, lines.count >= Self.capacity {
      return try descriptor.write(lines.span)
    }
    bytes.append(separator.span)
    bytes.append(lines.span)
    if bytes.count >= Self.capacity { try flush() }
  }

  /// Writes all that is held back.
  mutating func flush() throws(OutputError) {
    guard !bytes.isEmpty else { return }
    // After a failure nothing is tried again: how much went out is not known.
    defer { bytes.removeAll(keepingCapacity: true) }
    try descriptor.write(bytes.span)
  }
}
