internal import CDecant

/// Members of a tar, zip or 7z archive one after another, and what bzip2 and xz hold, by libarchive.
///
/// Owns the library's state and frees it exactly once. A class, since an archive and the member at
/// hand read from the same place.
@safe final class ArchiveReader {
  enum Format: Sendable { case tar, zip, sevenZip, bzip2, xz }

  enum Step {
    case member(Member)
    /// A header that is none; the next step may find another.
    case badHeader
    /// Nothing more can be read.
    case failed
    case end
  }

  struct Member {
    enum Kind { case file, folder, link, special }
    let name: [UInt8]
    let kind: Kind
    let isEncrypted: Bool
  }

  private let lender: ByteLender
  private let state: OpaquePointer?

  init(_ format: Format, _ reader: InputReader) {
    lender = ByteLender(reader)
    let code =
      switch format {
      case .tar: CDECANT_ARCHIVE_TAR
      case .zip: CDECANT_ARCHIVE_ZIP
      case .sevenZip: CDECANT_ARCHIVE_7Z
      case .bzip2: CDECANT_ARCHIVE_BZIP2
      case .xz: CDECANT_ARCHIVE_XZ
      }
    unsafe state = cdecant_archive_new(Int32(code), lender.input)
  }

  deinit { unsafe cdecant_archive_free(state) }

  /// What stopped reading, beyond what the archive itself is to blame for.
  var fault: StreamFault? { lender.fault }
  /// Whether the bytes of the archive are used up.
  var isAtEnd: Bool { lender.isAtEnd }
  /// Bytes of the archive handed to the library.
  var bytesLent: Int { lender.count }
  /// Whether reading would not wait.
  var isReady: Bool { lender.reader.isRegular || lender.reader.canFill }
  var isRegular: Bool { lender.reader.isRegular }

  /// Goes on to the next member; what is left of the last one is passed over.
  func next() -> Step {
    guard let state = unsafe state else { return .failed }
    var member = unsafe cdecant_archive_member()
    switch unsafe Int(cdecant_archive_next(state, &member)) {
    case CDECANT_ARCHIVE_END: return .end
    case CDECANT_ARCHIVE_RETRY: return .badHeader
    case CDECANT_ARCHIVE_OK: break
    default: return .failed
    }
    var name: [UInt8] = []
    if let text = unsafe member.name {
      var place = unsafe text
      while unsafe place.pointee != 0 {
        name.append(unsafe UInt8(bitPattern: place.pointee))
        unsafe place += 1
      }
    }
    let kind: Member.Kind =
      switch unsafe Int(member.kind) {
      case CDECANT_MEMBER_FILE: .file
      case CDECANT_MEMBER_FOLDER: .folder
      case CDECANT_MEMBER_LINK: .link
      default: .special
      }
    return .member(Member(name: name, kind: kind, isEncrypted: unsafe member.is_encrypted))
  }

  /// Puts bytes of the member behind `start` into `storage`; 0 at its end, nil when it is damaged.
  func read(into storage: inout [UInt8], from start: Int) -> Int? {
    guard let state = unsafe state else { return nil }
    let count = unsafe storage.withUnsafeMutableBufferPointer { buffer in
      let room = unsafe UnsafeMutableBufferPointer(rebasing: buffer[start...])
      return unsafe cdecant_archive_read(state, room.baseAddress, room.count)
    }
    return count < 0 ? nil : count
  }

  /// What went wrong last, in the library's words.
  var message: String {
    guard let state = unsafe state else { return "no memory" }
    return unsafe String(cString: cdecant_archive_message(state)).lowercased()
  }
}

/// Lends the bytes of an `InputReader` to the library, a piece at a time.
@safe private final class ByteLender {
  let reader: InputReader
  private(set) var fault: StreamFault?
  private(set) var isAtEnd = false
  private(set) var count = 0
  private let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 65_536)

  init(_ reader: InputReader) {
    self.reader = reader
  }

  deinit { unsafe room.deallocate() }

  /// The functions that the library calls. The archive owns the lender, and so outlives its calls.
  var input: cdecant_archive_input {
    var input = unsafe cdecant_archive_input()
    unsafe input.context = Unmanaged.passUnretained(self).toOpaque()
    unsafe input.read = { context, bytes in
      guard let context = unsafe context, let bytes = unsafe bytes else { return -1 }
      return unsafe Unmanaged<ByteLender>.fromOpaque(context).takeUnretainedValue().lend(bytes)
    }
    if reader.canSeek {
      unsafe input.size = Int64(reader.size ?? 0)
      unsafe input.seek = { context, place in
        guard let context = unsafe context else { return false }
        return unsafe Unmanaged<ByteLender>.fromOpaque(context).takeUnretainedValue()
          .seek(to: Int(place))
      }
    }
    return unsafe input
  }

  private func lend(_ bytes: UnsafeMutablePointer<UnsafePointer<UInt8>?>) -> Int {
    while reader.bytes == 0, reader.ending == nil { reader.fill() }
    guard reader.bytes > 0 else {
      isAtEnd = true
      switch reader.ending {
      case .fault(let found): fault = found
      case .failed(let error):
        fault = StreamFault(
          kind: .damaged, code: "read-failed",
          message: "byte \(reader.offset): expected more, found \(error.words)", offset: nil)
      case .cancelled: return -1
      case nil, .end: break
      }
      return 0
    }
    let part = unsafe min(reader.bytes, room.count)
    reader.withBytes(in: 0..<part) { span in
      for index in 0..<part { unsafe room[index] = span[index] }
    }
    reader.consume(part)
    count += part
    unsafe bytes.pointee = UnsafePointer(room.baseAddress)
    return part
  }

  private func seek(to place: Int) -> Bool {
    isAtEnd = false
    return reader.seek(to: place)
  }
}
