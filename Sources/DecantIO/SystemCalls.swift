internal import Glibc

/// An error number of the system, with the system's words for it.
struct SystemError: Error, Equatable {
  let number: Int32

  static let tooLarge = SystemError(number: EFBIG)

  /// Whether there is nothing of that name.
  var isMissing: Bool { number == ENOENT || number == ENOTDIR }

  /// What was found instead of bytes, such as `no such file or folder`.
  var words: String {
    switch number {
    case ENOENT: return "no such file or folder"
    case EISDIR: return "a folder"
    case EACCES, EPERM: return "no permission"
    default: break
    }
    // The command never sets a locale, so these words are English everywhere.
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text).lowercased()
  }
}

/// The few calls to the system that inputs need.
enum SystemCalls {
  /// What a name or descriptor stands for.
  enum Kind: Equatable { case regular, folder, link, other }

  /// Opens `path` for reading.
  static func open(_ path: [UInt8]) -> Result<Int32, SystemError> {
    let descriptor = unsafe withPath(path) { unsafe Glibc.open($0, O_RDONLY | O_CLOEXEC) }
    return descriptor < 0 ? .failure(SystemError(number: errno)) : .success(descriptor)
  }

  /// What `path` stands for; a link is followed or not.
  static func kind(of path: [UInt8], followsLinks: Bool) -> Result<Kind, SystemError> {
    var status = stat()
    let code = unsafe withPath(path) { name in
      unsafe followsLinks ? stat(name, &status) : lstat(name, &status)
    }
    return code != 0 ? .failure(SystemError(number: errno)) : .success(kind(status.st_mode))
  }

  /// What `descriptor` stands for; `other` when it is closed.
  static func kind(of descriptor: Int32) -> Kind {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? kind(status.st_mode) : .other
  }

  /// Bytes of the file open as `descriptor`; nil when it has no size.
  static func size(of descriptor: Int32) -> Int? {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : nil
  }

  private static func kind(_ mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// Names in the folder `path`, `.` and `..` left out, in byte order.
  static func names(in path: [UInt8]) -> Result<[[UInt8]], SystemError> {
    guard let folder = unsafe withPath(path, { unsafe opendir($0) }) else {
      return .failure(SystemError(number: errno))
    }
    defer { unsafe closedir(folder) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = unsafe readdir(folder) {
      // The entry may be shorter than its type, so the name is read where it lies.
      let place = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
      let start = unsafe UnsafeRawPointer(entry) + place
      let length = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
      let name = unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: length))
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
      errno = 0
    }
    if errno != 0 { return .failure(SystemError(number: errno)) }
    return .success(names.sorted { $0.lexicographicallyPrecedes($1) })
  }

  /// Whether reading `descriptor` would not wait: bytes, an end or an error are there.
  static func isReadable(_ descriptor: Int32, milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, milliseconds) > 0
  }

  /// Reads behind `start` as much as `storage` has room for.
  static func read(
    _ descriptor: Int32, into storage: inout [UInt8], from start: Int
  ) -> Result<Int, SystemError> {
    let count = unsafe storage.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return unsafe Glibc.read(descriptor, base + start, buffer.count - start)
    }
    return count < 0 ? .failure(SystemError(number: errno)) : .success(count)
  }

  /// Where `pattern` first stands in `range` of `storage`.
  static func find(_ pattern: [UInt8], in storage: [UInt8], _ range: Range<Int>) -> Int? {
    guard let first = pattern.first else { return nil }
    return unsafe storage.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return nil }
      var start = range.lowerBound
      let last = range.upperBound - pattern.count
      while start <= last {
        guard let found = unsafe memchr(base + start, Int32(first), last - start + 1) else {
          return nil
        }
        start = unsafe UnsafeRawPointer(found) - base
        if unsafe buffer[start..<start + pattern.count].elementsEqual(pattern) { return start }
        start += 1
      }
      return nil
    }
  }

  private static func withPath<R>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> R) -> R {
    let name = (path + [0]).map { CChar(bitPattern: $0) }
    return unsafe name.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("a path ends in NUL") }
      return unsafe body(base)
    }
  }
}
