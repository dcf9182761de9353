internal import DecantText

/// Writes JSON on one line: commas by itself, control characters and line separators escaped.
///
///     var json = JSONWriter()
///     json.beginObject()
///     json.key("id")
///     json.string("a1")
///     json.endObject()
public struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// Whether something stands before the next key or element.
  private var needsComma = false

  public init() {}

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  // MARK: Structure

  public mutating func beginObject() { open(0x7B) }
  public mutating func endObject() { close(0x7D) }
  public mutating func beginArray() { open(0x5B) }
  public mutating func endArray() { close(0x5D) }

  /// Writes the key of the next value. It must hold nothing that needs an escape.
  public mutating func key(_ name: String) {
    separate()
    bytes.append(0x22)
    bytes.append(name.utf8.span)
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Ends the line and hands it over.
  public consuming func line() -> [UInt8] {
    bytes.append(0x0A)
    return bytes
  }

  // MARK: Values

  public mutating func null() { put("null") }
  public mutating func integer(_ value: Int) { put(String(value)) }

  public mutating func integer(_ value: Int?) {
    if let value { integer(value) } else { null() }
  }

  /// At most four decimals; null for what is no number.
  public mutating func double(_ value: Double?) {
    guard let value, value.isFinite else { return null() }
    put(Decimals.short(value))
  }

  /// A string, its control characters dealt with as `controls` says; or null.
  public mutating func string(_ value: String?, controls: ControlCharacters = .removed) {
    guard let value else { return null() }
    string(value.utf8.span, controls: controls)
  }

  mutating func string(_ text: Span<UInt8>, controls: ControlCharacters) {
    if ControlCharacters.first(in: text) == text.count { return string(text) }
    var clean: [UInt8] = []
    controls.append(text, to: &clean)
    string(clean.span)
  }

  mutating func strings(_ values: [String]) {
    beginArray()
    for value in values { string(value) }
    endArray()
  }

  /// Writes valid UTF-8 as a string that holds the very same characters.
  mutating func string(_ text: Span<UInt8>) {
    separate()
    bytes.append(0x22)
    let room = JSONEscapes.room(for: text)
    if room == text.count {
      bytes.append(text)
    } else {
      bytes += JSONEscapes.escaped(text, room: room)
    }
    bytes.append(0x22)
    needsComma = true
  }

  /// Writes the inside of an object, which must be valid JSON on one line, as an object.
  mutating func object(members: [UInt8]) {
    beginObject()
    bytes.append(members.span)
    endObject()
  }

  // MARK: Parts

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func put(_ value: String) {
    separate()
    bytes.append(value.utf8.span)
    needsComma = true
  }
}
