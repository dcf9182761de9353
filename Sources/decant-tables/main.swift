// decant-tables [--check] [ROOT]: writes the generated tables below ROOT, by default the current
// folder. With --check nothing is written; the exit code is 1 when a stored table differs.
internal import Foundation

let arguments = CommandLine.arguments.dropFirst()
let checks = arguments.contains("--check")
let root = arguments.first { !$0.hasPrefix("-") } ?? "."

do {
  let paths = checks ? try Tables.stale(root: root) : try Tables.write(root: root)
  for path in paths { print(checks ? "stale: \(path)" : "written: \(path)") }
  if checks, !paths.isEmpty {
    print("refresh with: \(Tables.refresh)")
    exit(1)
  }
} catch {
  FileHandle.standardError.write(Data("decant-tables: \(error)\n".utf8))
  exit(1)
}
