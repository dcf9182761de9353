/// How the separator of `-f pages` is looked for.
///
/// One of control characters alone, such as the form feed, parts pages wherever it stands. One
/// with anything visible in it parts them only as a whole line, so that `---` in a sentence does
/// not. What follows the last separator is a page unless it is blank.
enum PageSeparator {
  static func of(_ bytes: [UInt8]) -> PieceCutter.Separator {
    if bytes.isEmpty { return .none }
    return bytes.allSatisfy { $0 < 0x20 || $0 == 0x7F } ? .anywhere(bytes) : .wholeLine(bytes)
  }
}
