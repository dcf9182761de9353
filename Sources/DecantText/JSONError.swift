/// Why bytes are no JSON text: the place, what was expected, and what was found.
///
/// Content is never quoted; what was found is named by its kind.
public struct JSONError: Error, Sendable, Equatable {
  /// Bytes before the fault, counted in the text that was read. Where that text had to be
  /// repaired to be UTF-8, places shift, and this is 0.
  public let offset: Int
  /// `expected …, found …`, in lower case.
  public let message: String

  init(at offset: Int, _ message: String) {
    self.offset = offset
    self.message = message
  }

  init(at offset: Int, expected: String, in bytes: Span<UInt8>) {
    self.init(
      at: offset, "expected \(expected), found \(JSONError.kind(of: bytes, at: offset))")
  }

  /// What stands at `index`, by kind.
  private static func kind(of bytes: Span<UInt8>, at index: Int) -> String {
    guard index < bytes.count else { return "the end" }
    switch bytes[index] {
    case 0x7B: return "an object"
    case 0x5B: return "an array"
    case 0x7D: return "a closing brace"
    case 0x5D: return "a closing bracket"
    case 0x3A: return "a colon"
    case 0x2C: return "a comma"
    case 0x22: return "a string"
    case 0x2D, 0x30...0x39: return "a number"
    case 0x20, 0x09, 0x0A, 0x0D: return "a blank"
    case 0x00...0x1F, 0x7F: return "a control character"
    default: return "something else"
    }
  }
}
