/// The host of a URL.
public enum HostOfURL {
  /// Host in small letters, without user, port and brackets; nil where there is none.
  public static func find(in url: String) -> String? {
    guard let scheme = url.utf8.firstRange(of: "://".utf8) else { return nil }
    var host = url.utf8[scheme.upperBound...].prefix { !"/?#\\".utf8.contains($0) }
    if let user = host.lastIndex(of: 0x40) { host = host[host.index(after: user)...] }
    if host.first == 0x5B {
      host = host.dropFirst().prefix { $0 != 0x5D }
    } else if let port = host.lastIndex(of: 0x3A) {
      host = host[..<port]
    }
    return host.isEmpty ? nil : String(Substring(host)).lowercased()
  }
}
