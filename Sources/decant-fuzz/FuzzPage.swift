internal import DecantTestKit
internal import DecantText

/// Reads one input as a page.
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let page = UTF8Repair.repaired(input.span).bytes
  if let broken = TreeLaws.violation(of: page) { fatalError(broken) }
  return 0
}
