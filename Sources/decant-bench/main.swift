// decant-bench [SECONDS]: what a page costs, by script and size.
//
// Pages are grown from the founding example: its sentences, transcribed letter by letter into the
// script, among its own lines of furniture. Prints MB/s of text and pages/s; `decant-bench --case
// NAME COUNT` cleans one case COUNT times, so that instructions and allocations can be counted.
// `--repair [SECONDS]` measures the stages of Repair alone on clean text; `--repair-text NAME` prints
// that text, and `--repair-case NAME COUNT` repairs it COUNT times.
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

if arguments.first == "--repair" {
  print("clean text       bytes      MB/s")
  for bench in RepairBench.all {
    print(
      Measurement(of: bench, seconds: arguments.dropFirst().first.flatMap(Double.init) ?? 0.5).line)
  }
  exit(0)
}
if arguments.first == "--repair-text", arguments.count == 2 {
  for bench in RepairBench.all where bench.name == arguments[1] {
    print(bench.text, terminator: "")
  }
  exit(0)
}
if arguments.first == "--repair-case", arguments.count == 3, let count = Int(arguments[2]) {
  for bench in RepairBench.all where bench.name == arguments[1] {
    for _ in 0..<count { _ = bench.run() }
  }
  exit(0)
}

let seconds = arguments.first.flatMap(Double.init) ?? 0.5
print("case              bytes      MB/s   pages/s")
for bench in BenchCase.all {
  let result = Measurement(of: bench, by: cleaner, seconds: seconds)
  print(result.line)
}
