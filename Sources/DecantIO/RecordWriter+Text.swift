internal import DecantCore
internal import DecantText

extension RecordWriter {
  /// Title, blank line, text, each ended by a LF. A page without a title is its text alone.
  func plainText(_ page: RecordPage) -> [UInt8] {
    var bytes: [UInt8] = []
    if let title = page.known({ $0.title }), !title.isEmpty {
      ControlCharacters.removed.append(title.utf8.span, to: &bytes)
      bytes.append(contentsOf: [0x0A, 0x0A])
    }
    bytes.append(page.text.bytes.span)
    bytes.append(0x0A)
    return bytes
  }
}
