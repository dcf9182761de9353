internal import Decant
internal import DecantIO

/// The member names that JSON Lines are read by, as the long help lists them.
enum FieldAliases {
  /// One paragraph: what is read, then its names, best first.
  static let text: String = {
    let table = JSONFieldTable()
    let fields = [
      ("text", table.text), ("html", table.html), ("id", table.id), ("url", table.url),
      ("title", table.title), ("date", table.date), ("crawled", table.crawled),
      ("lang", table.language),
    ]
    return fields.map { lines($0.0, $0.1) }.joined(separator: "\n")
  }()

  /// Columns of the help that are filled.
  private static let columns = 78

  /// The names of one field, broken into lines that stand under one another.
  private static func lines(_ field: String, _ names: [String]) -> String {
    let indent = 11
    var text = "  " + field + String(repeating: " ", count: indent - 2 - field.count)
    var width = indent
    for (index, name) in names.enumerated() {
      let word = index + 1 < names.count ? "\(name)," : name
      if index > 0, width + 1 + word.count > columns {
        text += "\n" + String(repeating: " ", count: indent)
        width = indent
      } else if index > 0 {
        text += " "
        width += 1
      }
      text += word
      width += word.count
    }
    return text
  }
}
