/// Names of inputs read from a file.
enum InputList {
  /// Most bytes of a list: 64 MiB, some million names.
  static let maxBytes = 64 << 20

  /// The names that `path` lists, one a line or parted by NUL; `-` is standard input.
  static func names(
    in path: [UInt8], isZeroTerminated: Bool
  ) -> Result<[[UInt8]], SystemError> {
    let reader: InputReader
    if path == [0x2D] {
      reader = InputReader(descriptor: 0, owns: false)
    } else {
      switch SystemCalls.open(path) {
      case .failure(let error): return .failure(error)
      case .success(let descriptor): reader = InputReader(descriptor: descriptor, owns: true)
      }
    }
    while reader.ending == nil, reader.bytes <= maxBytes { reader.fill() }
    if case .failed(let error) = reader.ending { return .failure(error) }
    if reader.bytes > maxBytes { return .failure(.tooLarge) }
    let bytes = reader.copy(0..<reader.bytes)
    let lines = bytes.split(separator: isZeroTerminated ? 0x00 : 0x0A)
    let names = lines.map { line in
      Array(!isZeroTerminated && line.last == 0x0D ? line.dropLast() : line)
    }
    return .success(names.filter { !$0.isEmpty })
  }
}
