import DecantIO
import Foundation

/// Archives and compressions made by hand, so that every byte of them is known.
///
/// Nothing is compressed: all the formats can hold bytes as they are.
enum Archives {
  // MARK: Compressions

  /// A gzip member that holds `bytes` in stored blocks.
  static func gzip(_ bytes: [UInt8], crc: UInt32? = nil) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + stored(bytes) + little(crc ?? crc32(bytes))
      + little(UInt32(truncatingIfNeeded: bytes.count))
  }

  static func gzip(_ text: String) -> [UInt8] { gzip(Array(text.utf8)) }

  /// Deflated data in a wrapping of zlib.
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      a = (a + UInt32(byte)) % 65521
      b = (b + a) % 65521
    }
    return [0x78, 0x01] + stored(bytes) + little(b << 16 | a).reversed()
  }

  /// Deflated data that holds `bytes` as they are.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    repeat {
      let part = rest.prefix(65_535)
      rest = rest.dropFirst(part.count)
      let count = UInt16(part.count)
      result += [rest.isEmpty ? 1 : 0] + little(count) + little(~count) + part
    } while !rest.isEmpty
    return result
  }

  /// A zstd frame of raw blocks.
  static func zstd(_ bytes: [UInt8], windowLog: UInt8 = 17) -> [UInt8] {
    var result: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0, (windowLog - 10) << 3]
    var rest = bytes[...]
    repeat {
      let part = rest.prefix(65_536)
      rest = rest.dropFirst(part.count)
      result += little(UInt32(part.count) << 3 | (rest.isEmpty ? 1 : 0)).prefix(3) + part
    } while !rest.isEmpty
    return result
  }

  /// A skippable frame of zstd.
  static func skippable(_ bytes: [UInt8], number: UInt8 = 0) -> [UInt8] {
    [0x50 | number, 0x2A, 0x4D, 0x18] + little(UInt32(bytes.count)) + bytes
  }

  /// A brotli stream of at most 65,536 bytes.
  static func brotli(_ bytes: [UInt8]) -> [UInt8] {
    little(UInt32(bytes.count - 1) << 4 | 1 << 20).prefix(3) + bytes + [3]
  }

  // MARK: Archives

  struct Member {
    var name: [UInt8]
    var bytes: [UInt8]
    /// `0` for a file, `5` for a folder, `2` for a symbolic link, as tar has it.
    var kind: Character = "0"

    init(_ name: String, _ text: String, kind: Character = "0") {
      self.init(Array(name.utf8), Array(text.utf8), kind: kind)
    }

    init(_ name: [UInt8], _ bytes: [UInt8], kind: Character = "0") {
      self.name = name
      self.bytes = bytes
      self.kind = kind
    }
  }

  static func tar(_ members: [Member], ends: Bool = true) -> [UInt8] {
    var result: [UInt8] = []
    for member in members {
      var header = [UInt8](repeating: 0, count: 512)
      func put(_ text: [UInt8], _ place: Int) {
        header.replaceSubrange(place..<place + text.count, with: text)
      }
      put(member.name, 0)
      for place in [100, 108, 116] { put(Array("0000644".utf8), place) }
      put(octal(member.bytes.count, 11), 124)
      put(octal(1_700_000_000, 11), 136)
      put(Array("        ".utf8), 148)
      put(Array(String(member.kind).utf8), 156)
      if member.kind == "2" { put(Array("/etc/hostname".utf8), 157) }
      put(Array("ustar\u{0}00".utf8), 257)
      put(octal(header.reduce(0) { $0 + Int($1) }, 6) + [0, 0x20], 148)
      result += header + member.bytes
      result += [UInt8](repeating: 0, count: (512 - member.bytes.count % 512) % 512)
    }
    return result + [UInt8](repeating: 0, count: ends ? 1024 : 0)
  }

  /// - Parameter flags: general purpose flags; 1 is a locked member.
  static func zip(_ members: [Member], flags: UInt16 = 0, hasDirectory: Bool = true) -> [UInt8] {
    var result: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let place = UInt32(result.count)
      let sizes = little(crc32(member.bytes)) + little(UInt32(member.bytes.count)) * 2
      let common = little(flags) + little(UInt16(0)) + [0, 0, 0x61, 0x58] + sizes
      let name = little(UInt16(member.name.count))
      result += [0x50, 0x4B, 3, 4, 20, 0] + common + name + [0, 0] + member.name + member.bytes
      directory +=
        [0x50, 0x4B, 1, 2, 20, 3, 20, 0] + common + name + [UInt8](repeating: 0, count: 8)
        + little(UInt32(0o100644) << 16) + little(place) + member.name
    }
    guard hasDirectory else { return result }
    let count = little(UInt16(members.count))
    return result + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
      + little(UInt32(directory.count)) + little(UInt32(result.count)) + [0, 0]
  }

  /// A 7z archive of members that are not compressed, one folder for all.
  static func sevenZip(_ members: [Member]) -> [UInt8] {
    let packed = members.flatMap(\.bytes)
    // Where the packed bytes lie; one folder, whose coder copies; how it falls into members.
    var header: [UInt8] = [1, 4, 6, 0, 1, 9]
    header += number(packed.count)
    header += [0, 7, 0x0B, 1, 0, 1, 1, 0, 0x0C]
    header += number(packed.count)
    header += [0, 8, 0x0D]
    header += number(members.count)
    header += [9]
    for member in members.dropLast() { header += number(member.bytes.count) }
    header += [0x0A, 1]
    for member in members { header += little(crc32(member.bytes)) }
    header += [0, 0]
    var names: [UInt8] = []
    for member in members {
      for byte in member.name { names += [byte, 0] }
      names += [0, 0]
    }
    header += [5]
    header += number(members.count)
    header += [0x11]
    header += number(names.count + 1)
    header += [0]
    header += names
    header += [0, 0]
    var start: [UInt8] = little(UInt64(packed.count))
    start += little(UInt64(header.count))
    start += little(crc32(header))
    var result: [UInt8] = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]
    result += little(crc32(start))
    result += start
    result += packed
    result += header
    return result
  }

  /// What `program` makes of `bytes`; nil where the machine does not have it.
  static func output(of program: String, _ arguments: [String], _ bytes: [UInt8]) throws -> [UInt8]?
  {
    let folders = ["/usr/bin/", "/bin/", "/usr/local/bin/"]
    guard
      let path = folders.map({ $0 + program }).first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      })
    else { return nil }
    let folder = try InputFolder()
    let input = try folder.write("input", bytes)
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: input))
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let result = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? Array(result) : nil
  }

  // MARK: Parts

  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  private static func little<T: FixedWidthInteger>(_ value: T) -> [UInt8] {
    (0..<T.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> T($0 * 8)) }
  }

  private static func octal(_ value: Int, _ count: Int) -> [UInt8] {
    let digits = String(value, radix: 8)
    return Array((String(repeating: "0", count: count - digits.count) + digits).utf8)
  }

  /// A number of 7z, below 16,384.
  private static func number(_ value: Int) -> [UInt8] {
    value < 0x80 ? [UInt8(value)] : [0x80 | UInt8(value >> 8), UInt8(value & 0xFF)]
  }
}

private func * (bytes: [UInt8], count: Int) -> [UInt8] {
  Array([[UInt8]](repeating: bytes, count: count).joined())
}
