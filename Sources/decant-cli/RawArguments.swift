/// Names of files as the system gave them.
///
/// Arguments reach the parser as strings, in which bytes that are not UTF-8 are U+FFFD. A file may be
/// named by any bytes, so those of such an argument are looked up among the raw ones.
enum RawArguments {
  /// The bytes of each of `names`, in order; of two raw arguments that read alike, each is taken once.
  static func bytes(of names: [String]) -> [[UInt8]] {
    var raw: [(text: String, bytes: [UInt8])]?
    return names.map { name in
      guard name.unicodeScalars.contains("\u{FFFD}") else { return Array(name.utf8) }
      var candidates = raw ?? unreadable
      defer { raw = candidates }
      guard let index = candidates.firstIndex(where: { $0.text == name }) else {
        return Array(name.utf8)
      }
      return candidates.remove(at: index).bytes
    }
  }

  /// The arguments that are not UTF-8.
  private static var unreadable: [(text: String, bytes: [UInt8])] {
    var found: [(text: String, bytes: [UInt8])] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { continue }
      var bytes: [UInt8] = []
      var place = unsafe argument
      while unsafe place.pointee != 0 {
        bytes.append(unsafe UInt8(bitPattern: place.pointee))
        unsafe place += 1
      }
      let text = String(decoding: bytes, as: UTF8.self)
      if !text.utf8.elementsEqual(bytes) { found.append((text, bytes)) }
    }
    return found
  }
}
