import DecantIO
import Foundation
import Testing

/// Input from a named pipe that the test writes to.
@Suite(.serialized) struct InputPipeTests {
  /// Lends the writing end of a pipe, and a source that reads the other.
  private func withPipe(
    _ form: InputOptions.Form, before: [UInt8]? = nil,
    _ body: (FileHandle, inout InputSource) throws -> Void
  ) throws {
    let folder = try InputFolder()
    let path = folder.path + "/pipe"
    let made = unsafe mkfifo(path, 0o600)
    try #require(made == 0)
    // Open for both, so that neither end waits for the other to be opened.
    let both = unsafe open(path, O_RDWR)
    defer { close(both) }
    let writer = FileHandle(fileDescriptor: unsafe open(path, O_WRONLY), closeOnDealloc: true)
    var options = InputOptions()
    options.form = form
    var paths = [Array(path.utf8)]
    if let before { paths.insert(Array(try folder.write("before", before).utf8), at: 0) }
    var source = InputSource(paths: paths, options: options)
    try body(writer, &source)
  }

  @Test func handsOnALineAsSoonAsItEnds() throws {
    try withPipe(.auto) { writer, source in
      for byte in Array("{\"text\":\"a\"}\n{\"text\":\"b\"}\n".utf8) {
        writer.write(Data([byte]))
        if byte != 0x0A { continue }
        let found1 = source.next().map(line)
        #expect(found1 != nil)
      }
      let found2 = source.isReady
      #expect(!found2)
    }
  }

  @Test func isReadyOnlyForAWholeLine() throws {
    try withPipe(.jsonl) { writer, source in
      let found3 = source.isReady
      #expect(!found3)
      writer.write(Data("{\"text\":\"a\"}\n{\"te".utf8))
      let found4 = source.next().map(line)
      #expect(found4 == "1 a")
      let found5 = source.isReady
      #expect(!found5)
      writer.write(Data("xt\":".utf8))
      let found6 = source.isReady
      #expect(!found6)
      writer.write(Data("\"b\"}\n".utf8))
      let found7 = source.isReady
      #expect(found7)
      let found8 = source.next().map(line)
      #expect(found8 == "2 b")
    }
  }

  @Test func handsOnAPageAsSoonAsItEnds() throws {
    try withPipe(.pages) { writer, source in
      writer.write(Data("one\n\u{C}tw".utf8))
      let found9 = source.next().map(line)
      #expect(found9 == "1 one\n")
      let found10 = source.isReady
      #expect(!found10)
      writer.write(Data("o\u{C}".utf8))
      let found11 = source.isReady
      #expect(found11)
      let found12 = source.next().map(line)
      #expect(found12 == "2 two")
    }
  }

  @Test(arguments: ["{\"text\":\"a\"}", "{\"text\":\"a\"}\n", "a"])
  func isNotReadyBetweenAFileAndAPipe(before: String) throws {
    try withPipe(.auto, before: Array(before.utf8)) { writer, source in
      let first = source.isReady
      #expect(first)
      let item = source.next()
      #expect(item.map(line)?.hasSuffix("a") == true)
      let second = source.isReady
      #expect(!second)
      writer.write(Data("{\"text\":\"b\"}\n".utf8))
      let next = source.next()
      #expect(next.map(line) == "1 b")
    }
  }

  @Test func readsToTheEndByteByByte() throws {
    let folder = try InputFolder()
    let path = folder.path + "/pipe"
    let made = unsafe mkfifo(path, 0o600)
    try #require(made == 0)
    let thread = Thread {
      let descriptor = unsafe open(path, O_WRONLY)
      for byte in Array("One page.\n\nOf two lines.".utf8) {
        var byte = byte
        _ = unsafe write(descriptor, &byte, 1)
      }
      close(descriptor)
    }
    thread.start()
    #expect(listing([path]) == ["One page.\n\nOf two lines."])
  }
}
