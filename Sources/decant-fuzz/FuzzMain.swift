// decant-fuzz: hands libFuzzer's inputs to the tokenizer and the tree, and stops where a law is broken.
// Built by scripts/fuzz alone, with the sanitizers; the package leaves it out otherwise.

/// libFuzzer's own main function.
@_silgen_name("LLVMFuzzerRunDriver")
func fuzzerRunDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Where the linker begins: the package manager names the main function after the module.
@_cdecl("decant_fuzz_main")
func fuzzMain(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var count = count
  var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe arguments
  return unsafe fuzzerRunDriver(&count, &arguments, testOneInput)
}
