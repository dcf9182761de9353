internal import DecantCore
internal import DecantText

/// Each line is one block of kind `other`, exactly as it came.
enum VerbatimLayout {
  static func layOut(_ text: Span<UInt8>, into document: inout Document) {
    var start = 0
    var number = 0
    var index = 0
    func append(_ end: Int, _ document: inout Document) {
      document.append(.other, range: TextRange(start..<end), lines: number...number)
      number += 1
    }
    while index < text.count {
      let byte = text[index]
      if byte == 0x0A || byte == 0x0D {
        append(index, &document)
        if byte == 0x0D, index + 1 < text.count, text[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < text.count { append(text.count, &document) }
  }
}
