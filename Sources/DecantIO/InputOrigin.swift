internal import DecantCore

/// Where an open stream comes from: an input, and the member of an archive in it.
struct InputOrigin {
  /// The input as it was named; nil for standard input.
  var file: String?
  /// Names of members, those of archives in archives parted by `/`.
  var member: String?
  /// Whether the caller named it, and did not find it in a folder or an archive.
  var isNamed: Bool
  /// Compressions and archives round it.
  var layers = 0

  var provenance: Provenance {
    var provenance = Provenance()
    provenance.file = file
    provenance.member = member
    return provenance
  }

  /// An error in the place of what is read from here.
  func error(_ code: String, _ message: String, offset: Int? = nil) -> InputItem {
    var provenance = provenance
    provenance.offset = offset
    return .error(DocumentError(code: code, stage: "input", message: message), provenance)
  }

  func error(_ fault: StreamFault) -> InputItem {
    error(fault.code, fault.message, offset: fault.offset)
  }

  /// The error of a stream that could not be read on.
  func failure(_ error: SystemError, of reader: InputReader) -> InputItem {
    let place = reader.place(reader.offset + reader.bytes)
    return self.error("read-failed", "\(place): expected more, found \(error.words)")
  }
}

extension InputReader {
  /// A place for messages, `offset` bytes into the input.
  func place(_ offset: Int) -> String {
    isStored ? "byte \(offset)" : "byte \(offset) uncompressed"
  }
}
