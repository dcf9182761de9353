import DecantCore
import DecantIO
import Foundation
import Testing

/// Records of a crawl, made by hand.
enum CrawlFixtures {
  /// A record of WARC.
  ///
  /// - Parameters:
  ///   - length: the announced one; that of the block when nil.
  ///   - fields: further fields of its head, or others in the place of the usual ones.
  static func warc(
    _ number: Int, _ type: String, _ block: String, contentType: String = "text/plain",
    length: String? = nil, fields: [String] = [], version: String = "WARC/1.0",
    lineEnd: String = "\r\n", separator: String? = nil
  ) -> [UInt8] {
    let usual = [
      "WARC-Type: \(type)", "WARC-Record-ID: <urn:uuid:0000000\(number)>",
      "WARC-Date: 2024-03-0\(number + 1)T10:00:00Z",
      "WARC-Target-URI: http://a.example/\(number)", "Content-Type: \(contentType)",
      "Content-Length: \(length ?? "\(block.utf8.count)")",
    ]
    let head = ([version] + usual + fields).map { $0 + lineEnd }.joined()
    return Array((head + lineEnd + block + (separator ?? lineEnd + lineEnd)).utf8)
  }

  /// A record of WET.
  static func wet(_ number: Int, _ text: String) -> [UInt8] {
    warc(
      number, "conversion", text,
      fields: ["WARC-Refers-To: <urn:uuid:1000000\(number)>", "WARC-Block-Digest: sha1:ABC"])
  }

  /// A response with its head.
  static func response(
    _ number: Int, _ body: String, status: String = "200 OK", type: String? = "text/plain",
    fields: [String] = [], length: String? = nil, announced: Int? = nil, hasLength: Bool = true
  ) -> [UInt8] {
    warc(
      number, "response",
      http(body, status, type, fields, announced: announced, hasLength: hasLength),
      contentType: "application/http; msgtype=response", length: length)
  }

  /// A response to a request, its body of any bytes.
  static func response(_ number: Int, _ body: [UInt8], fields: [String]) -> [UInt8] {
    let head =
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
      + fields.map { $0 + "\r\n" }.joined() + "\r\n"
    let record = warc(
      number, "response", head, contentType: "application/http",
      length: "\(head.utf8.count + body.count)", separator: "")
    return record + body + Array("\r\n\r\n".utf8)
  }

  static func http(
    _ body: String, _ status: String, _ type: String?, _ fields: [String],
    announced: Int? = nil, hasLength: Bool = true
  ) -> String {
    var head = "HTTP/1.1 \(status)\r\n"
    if let type { head += "Content-Type: \(type)\r\n" }
    if hasLength { head += "Content-Length: \(announced ?? body.utf8.count)\r\n" }
    return head + fields.map { $0 + "\r\n" }.joined() + "\r\n" + body
  }

  /// A record of ARC.
  static func arc(_ url: String, _ block: String, type: String = "text/html") -> [UInt8] {
    Array("\(url) 10.0.0.1 20010203040506 \(type) \(block.utf8.count)\n\(block)\n".utf8)
  }

  static let arcHead: [UInt8] = {
    let block = "1 0 maker\nURL IP-address Archive-date Content-type Archive-length\n"
    return Array(
      "filedesc://a.arc 0.0.0.0 20010203040506 text/plain \(block.utf8.count)\n\(block)\n".utf8)
  }()
}

/// The listing of one file of these bytes.
func listing(
  of bytes: [UInt8], named name: String = "input", _ change: (inout InputOptions) -> Void = { _ in }
) throws -> [String] {
  let folder = try InputFolder()
  return listing([try folder.write(name, bytes)], change)
}

/// The records of one file of these bytes.
func records(
  of bytes: [UInt8], named name: String = "input", _ options: InputOptions = InputOptions()
) throws -> [Record] {
  let folder = try InputFolder()
  return items([try folder.write(name, bytes)], options).compactMap {
    if case .record(let record) = $0 { record } else { nil }
  }
}

/// Compares, and shows both whole when they differ.
func expect<T: Equatable>(
  _ found: T, _ expected: T, _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found == expected, comment, sourceLocation: sourceLocation)
}
