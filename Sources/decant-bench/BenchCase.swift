/// Something to measure: a name, how many bytes it reads, and how to do it once.
struct BenchCase {
  let name: String
  let bytes: Int
  let run: () -> Void
}
