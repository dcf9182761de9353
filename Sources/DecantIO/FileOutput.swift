internal import Glibc

/// A file that is whole or absent.
///
/// It is written beside itself as `.name.partial-PID`; `commit` syncs it, gives it its name and
/// syncs the folder. Left without a commit, it is removed. A path that names a device or a pipe is
/// written to as it is.
public struct FileOutput: ~Copyable {
  /// Where to write.
  public let descriptor: OutputDescriptor
  /// The path as the user named it.
  private let path: String
  /// Where it goes in the end: `path`, or the file that a link there leads to.
  private let target: String
  /// Name until the commit; nil for what is no ordinary file.
  private let scratch: String?
  private let replaces: Bool
  private var isDone = false

  /// Scratch names that are tried. A process that was killed may have left some of them, in a
  /// container under the very number of this one.
  private static let attempts = 100

  /// Opens the scratch file.
  ///
  /// - Parameter replaces: whether a file of that name may be there and goes.
  public init(path: String, replaces: Bool) throws(OutputError) {
    let kind = Self.kind(of: path)
    switch kind {
    case .folder: throw .failed(path: path, reason: "is a folder, expected a file")
    case .other:
      let number = unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      if number < 0 { throw .system(path, errno) }
      self.init(number, path: path, target: path, scratch: nil, replaces: replaces)
      return
    case .file where !replaces: throw Self.refusal(path)
    case .file, .absent: break
    }
    let target = kind == .file ? Self.resolved(path) : path
    let (number, scratch) = try Self.openScratch(for: target, path: path)
    self.init(number, path: path, target: target, scratch: scratch, replaces: replaces)
  }

  private init(_ number: Int32, path: String, target: String, scratch: String?, replaces: Bool) {
    descriptor = OutputDescriptor(number, name: path)
    self.path = path
    self.target = target
    self.scratch = scratch
    self.replaces = replaces
  }

  private static func openScratch(
    for target: String, path: String
  ) throws(OutputError) -> (number: Int32, scratch: String) {
    let (folder, name) = parts(of: target)
    for attempt in 0..<attempts {
      let suffix = attempt == 0 ? "" : ".\(attempt)"
      let scratch = "\(folder).\(name).partial-\(getpid())\(suffix)"
      let number = unsafe open(scratch, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if number >= 0 { return (number, scratch) }
      if errno != EEXIST { break }
    }
    throw .system(path, errno)
  }

  /// Makes the file appear under its name, whole and on disk.
  public consuming func commit() throws(OutputError) {
    guard let scratch else {
      isDone = true
      if close(descriptor.number) != 0, errno != EINTR { throw .system(path, errno) }
      return
    }
    if fsync(descriptor.number) != 0 { throw .system(path, errno) }
    if !replaces, Self.kind(of: target) != .absent { throw Self.refusal(path) }
    isDone = true
    if close(descriptor.number) != 0, errno != EINTR {
      let number = errno
      _ = unsafe unlink(scratch)
      throw .system(path, number)
    }
    if unsafe rename(scratch, target) != 0 {
      let number = errno
      _ = unsafe unlink(scratch)
      throw .system(path, number)
    }
    try Self.syncFolder(of: target, path: path)
  }

  deinit {
    if isDone { return }
    _ = close(descriptor.number)
    if let scratch { _ = unsafe unlink(scratch) }
  }

  // MARK: Paths

  /// The one name of the file that `path` would make, whatever way leads to it; nil for a device or
  /// a pipe, which may be written to from several sides.
  public static func place(of path: String) -> String? {
    switch kind(of: path) {
    case .other: return nil
    case .file, .folder: return resolved(path)
    case .absent:
      let (folder, name) = parts(of: path)
      let place = resolved(folder.isEmpty ? "." : folder)
      return place == "/" ? "/\(name)" : "\(place)/\(name)"
    }
  }

  private enum Kind { case absent, file, folder, other }

  private static func kind(of path: String) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .absent }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  private static func refusal(_ path: String) -> OutputError {
    .failed(path: path, reason: "is there already; --force replaces it")
  }

  /// `path` with all links followed.
  private static func resolved(_ path: String) -> String {
    guard let buffer = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(buffer) }
    return unsafe String(cString: buffer)
  }

  /// The folder with its last slash, empty for the current one, and the name.
  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return ("", path) }
    let start = path.utf8.index(after: slash)
    return (String(path[..<start]), String(path[start...]))
  }

  private static func syncFolder(of target: String, path: String) throws(OutputError) {
    let folder = parts(of: target).folder
    let number = unsafe open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if number < 0 {
      // A folder that may be written but not read cannot be synced.
      if errno == EACCES { return }
      throw .system(path, errno)
    }
    defer { _ = close(number) }
    // Some file systems have no syncing of folders, and say EINVAL.
    if fsync(number) != 0, errno != EINVAL { throw .system(path, errno) }
  }
}
