// decant-bench [SECONDS]: what a page costs, by kind and size: pages of text cleaned, by script, and pages
// of HTML as tokens and as trees, and the stage of numbers alone. Prints MB/s and pages/s.
//
// decant-bench --case NAME COUNT runs one case COUNT times, so that instructions and allocations can be
// counted. decant-bench --html SECONDS PATH... measures HTML files, or those of folders, as one case;
// decant-bench --html-text FILE... writes their visible text, each with a NUL behind it.
// decant-bench --read FILE... reads dumps, and says in JSON how many documents in how many seconds.
// decant-bench --pages FILE cleans the pages of a file, read beforehand, on one core.
// decant-bench --repair SECONDS measures the stages of Repair alone on clean text, and --repair-text NAME
// prints the text of such a case.
internal import Decant
internal import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())
guard let cleaner = try? Cleaner() else { exit(2) }
let cases =
  switch arguments.first {
  case "--html": HTMLCases.pages(at: Array(arguments.dropFirst(2)))
  case "--repair": RepairCases.all()
  default: TextCases.all(cleaner) + HTMLCases.all() + NumberCases.all() + RepairCases.all()
  }

if arguments.first == "--case", arguments.count == 3, let count = Int(arguments[2]),
  let found = cases.first(where: { $0.name == arguments[1] })
{
  for _ in 0..<count { found.run() }
  exit(0)
}

if arguments.first == "--read", arguments.count > 1 {
  print(Reading(Array(arguments.dropFirst())).line)
  exit(0)
}

if arguments.first == "--html-text" {
  HTMLCases.writeTexts(of: Array(arguments.dropFirst()))
  exit(0)
}

if arguments.first == "--pages", arguments.count == 2 {
  guard let result = PageMeasurement(path: arguments[1], by: cleaner) else { exit(2) }
  print(result.line)
  exit(0)
}

if arguments.first == "--repair-text", arguments.count == 2 {
  print(String(decoding: RepairCases.text(of: arguments[1]), as: UTF8.self), terminator: "")
  exit(0)
}

let seconds = arguments.prefix(2).compactMap(Double.init).first ?? 0.5
print("case                     bytes      MB/s   pages/s")
for bench in cases {
  let result = Measurement(of: bench, seconds: seconds)
  print(result.line)
}
