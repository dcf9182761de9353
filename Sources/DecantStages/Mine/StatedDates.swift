public import DecantCore
internal import DecantText

/// Takes over the dates that the markup states: when a page was published and when it was changed.
///
/// JSON-LD on the page's subject speaks before `meta` elements, these before the address of the page
/// (`/2016/06/28/`), and that before JSON-LD on the page as a web page, which many systems date by
/// themselves. A value without a full date, or with day and month in unknown order, is passed over.
/// What stands in the body, `time` elements, is left to `date`. Given dates stay.
///
/// - Complexity: O(blocks).
public struct StatedDates: Stage {
  public static let name = "stated-dates"

  public init() {}

  public func clean(_ document: inout Document) -> Verdict {
    guard !document.evidence.isEmpty else { return .keep }
    var reader = Reader()
    if document.metadata.date == nil {
      document.metadata.date =
        reader.date(.published, [.structured, .head], document) ?? reader.inAddress(document)
        ?? reader.date(.published, [.page], document)
    }
    if document.metadata.modified == nil {
      document.metadata.modified = reader.date(
        .modified, [.structured, .head, .page], document)
    }
    return .keep
  }

  private struct Reader {
    private var tokens = Tokens()
    private var parser = DateParser()

    mutating func date(
      _ field: PageField, _ sources: [Statement.Source], _ document: borrowing Document
    ) -> String? {
      for entry in Statements(field, in: document).entries where sources.contains(entry.source) {
        document.text.withBytes(in: entry.range) { tokens.scan($0) }
        parser.parse(tokens)
        if let date = parser.dates.first, date.order != .unsure { return date.isoValue }
      }
      return nil
    }

    /// The day in the path of the page's address, with the year first.
    mutating func inAddress(_ document: borrowing Document) -> String? {
      guard let url = document.metadata.url ?? document.metadata.canonical else { return nil }
      let bytes = Array(url.utf8)
      var index = 0
      while index + 11 < bytes.count {
        defer { index += 1 }
        guard bytes[index] == 0x2F, bytes[index + 5] == bytes[index + 8],
          bytes[index + 5] == 0x2F || bytes[index + 5] == 0x2D,
          [1, 2, 3, 4, 6, 7, 9, 10].allSatisfy({ bytes[index + $0].isASCIIDigit }),
          !bytes[index + 11].isASCIIDigit
        else { continue }
        let day =
          [1, 2, 3, 4].map { bytes[index + $0] } + [0x2D] + bytes[index + 6...index + 7]
          + [0x2D] + bytes[index + 9...index + 10]
        tokens.scan(day.span)
        parser.parse(tokens)
        if let date = parser.dates.first { return date.isoValue }
      }
      return nil
    }
  }
}
