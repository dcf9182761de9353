/// What may stand behind a key: the one description that writer and JSON Schema share.
indirect enum ValueForm: Sendable {
  /// Always this string.
  case constant(String)
  case string
  /// A string that matches a pattern.
  case pattern(String)
  case choice([String])
  case number
  /// An integer of at least `minimum`.
  case integer(minimum: Int)
  case nullable(ValueForm)
  case list(ValueForm, maximum: Int? = nil)
  /// A list of two integers, first and last.
  case pair
  case object([KeyForm])
  /// An object whose keys are the input's.
  case anyObject
}

/// A key with its form and its meaning.
struct KeyForm: Sendable {
  let name: String
  let form: ValueForm
  let meaning: String
  /// Whether the key is always there.
  let isRequired: Bool
}

/// The keys of one kind of object, in the order in which they are written.
protocol LineKey: CaseIterable, RawRepresentable, Sendable where RawValue == String {
  var form: ValueForm { get }
  /// One sentence for people, without a full stop.
  var meaning: String { get }
  var isRequired: Bool { get }
}

extension LineKey {
  var isRequired: Bool { true }

  static var forms: [KeyForm] {
    allCases.map {
      KeyForm(
        name: $0.rawValue, form: $0.form, meaning: $0.meaning, isRequired: $0.isRequired)
    }
  }

  /// The form of an object with these keys.
  static var object: ValueForm { .object(forms) }
}

extension JSONWriter {
  mutating func key(_ key: some LineKey) { self.key(key.rawValue) }
}
