/// JSON Schema (draft 2020-12) of the lines that leave.
///
/// Made from the keys that the writer walks, so that a key stands in one place. Keys not listed are
/// allowed, since newer versions may add some.
public enum Schema: String, Sendable, CaseIterable {
  case record, drop, error
  /// Any of the three, as with `--emit all`.
  case any

  /// The schema, indented, ended by a LF.
  public var text: String {
    let head: [(String, SchemaTree)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .string("urn:decant:\(rawValue):1")),
      ("title", .string(title)),
    ]
    var members = head
    if self == .any {
      let kinds: [Schema] = [.record, .drop, .error]
      members.append(("anyOf", .array(kinds.map { .object($0.members) })))
    } else {
      members += self.members
    }
    return SchemaTree.object(members).text + "\n"
  }

  private var title: String {
    switch self {
    case .record: RecordWriter.recordSchema
    case .drop: RecordWriter.dropSchema
    case .error: RecordWriter.errorSchema
    case .any: "A line of decant's output"
    }
  }

  private var members: [(String, SchemaTree)] {
    switch self {
    case .record: ValueForm.object(RecordKey.forms).members
    case .drop: ValueForm.object(DropLineKey.forms).members
    case .error: ValueForm.object(ErrorLineKey.forms).members
    case .any: []
    }
  }
}

extension ValueForm {
  /// The form in words of JSON Schema.
  fileprivate var members: [(String, SchemaTree)] {
    switch self {
    case .constant(let value): return [("type", .string("string")), ("const", .string(value))]
    case .string: return [("type", .string("string"))]
    case .pattern(let pattern):
      return [("type", .string("string")), ("pattern", .string(pattern))]
    case .choice(let values):
      return [("type", .string("string")), ("enum", .array(values.map { .string($0) }))]
    case .number: return [("type", .string("number"))]
    case .integer(let minimum):
      return [("type", .string("integer")), ("minimum", .integer(minimum))]
    case .nullable(let form): return form.membersOrNull
    case .list(let form, let maximum):
      var members: [(String, SchemaTree)] = [
        ("type", .string("array")), ("items", .object(form.members)),
      ]
      if let maximum { members.append(("maxItems", .integer(maximum))) }
      return members
    case .pair:
      return [
        ("type", .string("array")),
        ("items", .object([("type", .string("integer")), ("minimum", .integer(1))])),
        ("minItems", .integer(2)), ("maxItems", .integer(2)),
      ]
    case .object(let keys):
      let properties = keys.map { key -> (String, SchemaTree) in
        (key.name, .object(key.form.members + [("description", .string(key.meaning))]))
      }
      let required = keys.filter(\.isRequired).map { SchemaTree.string($0.name) }
      return [
        ("type", .string("object")), ("required", .array(required)),
        ("properties", .object(properties)),
      ]
    case .anyObject: return [("type", .string("object"))]
    }
  }

  /// The form, or null in its place.
  private var membersOrNull: [(String, SchemaTree)] {
    members.map { name, value in
      switch (name, value) {
      case ("type", let type): (name, .array([type, .string("null")]))
      case ("enum", .array(let values)): (name, .array(values + [.null]))
      default: (name, value)
      }
    }
  }
}
