/// The host in a URL: what stands between the slashes, without a user's name and a port.
enum URLHost {
  /// The host in lower case; nil for what has no `//` before any other slash, and for a host of
  /// no characters.
  static func of(_ url: String) -> String? {
    let bytes = Array(url.utf8)
    guard let slash = bytes.firstIndex(of: 0x2F), slash + 1 < bytes.count, bytes[slash + 1] == 0x2F
    else { return nil }
    var host = bytes[(slash + 2)...].prefix { ![0x2F, 0x3F, 0x23, 0x5C].contains($0) }
    if let user = host.lastIndex(of: 0x40) { host = host[(user + 1)...] }
    // The colons of an address in brackets part no port.
    let brackets = host.lastIndex(of: 0x5D) ?? host.startIndex
    if let port = host[brackets...].firstIndex(of: 0x3A) { host = host[..<port] }
    guard !host.isEmpty else { return nil }
    return String(decoding: host, as: UTF8.self).lowercased()
  }
}
