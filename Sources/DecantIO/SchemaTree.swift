/// A small JSON document that is printed for people to read.
indirect enum SchemaTree {
  case null
  case string(String)
  case integer(Int)
  case array([SchemaTree])
  case object([(String, SchemaTree)])

  /// The document, indented by two blanks a level; lists of plain values stay on one line.
  var text: String { text(indent: "") }

  private func text(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .null: return "null"
    case .string(let value): return quoted(value)
    case .integer(let value): return String(value)
    case .array(let values):
      if values.allSatisfy(\.isPlain) {
        return "[" + values.map { $0.text(indent: inner) }.joined(separator: ", ") + "]"
      }
      let lines = values.map { inner + $0.text(indent: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      let lines = members.map { inner + quoted($0.0) + ": " + $0.1.text(indent: inner) }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private func quoted(_ value: String) -> String {
    var json = JSONWriter()
    json.string(value)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
