// decant-bench [SECONDS]: what a page costs, by script and size.
//
// Pages are grown from the founding example: its sentences, transcribed letter by letter into the
// script, among its own lines of furniture. The last cases are for the stage of numbers alone. Prints MB/s of text and pages/s; `decant-bench --case
// NAME COUNT` cleans one case COUNT times, so that instructions and allocations can be counted.
internal import Decant
internal import DecantCore
internal import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())
guard let cleaner = try? Cleaner() else { exit(2) }

if arguments.first == "--case", arguments.count == 3, let count = Int(arguments[2]),
  let found = BenchCase.all.first(where: { $0.name == arguments[1] })
{
  for _ in 0..<count { _ = cleaner.clean(found.record) }
  exit(0)
}

if arguments.first == "--case", arguments.count == 3, let count = Int(arguments[2]),
  let found = NumberCase.all.first(where: { $0.name == arguments[1] })
{
  for _ in 0..<count { found.run() }
  exit(0)
}

let seconds = arguments.first.flatMap(Double.init) ?? 0.5
print("case              bytes      MB/s   pages/s")
for bench in BenchCase.all {
  let result = Measurement(of: bench, by: cleaner, seconds: seconds)
  print(result.line)
}
for bench in NumberCase.all {
  print(Measurement(bench.name, bytes: bench.bytes, seconds: seconds, bench.run).line)
}
