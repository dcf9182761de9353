import DecantTestKit
import Foundation
import Testing

/// How the scripts come by what the build needs, on machines that are made up: a `PATH` of stand-ins.
@Suite struct ScriptTests {
  /// What a machine has.
  struct Machine: Sendable {
    var name: String
    var isRoot = false
    /// Whether there is a `sudo`, and whether it works without a password.
    var hasSudo = false
    var sudoWorks = false
    var hasApt = true
    var aptWorks = true
    var installed = ["libone-dev"]
    /// Packages that apt is asked for; nil where it must not be.
    var asked: String?
    var status: Int32
  }

  private static let machines = [
    Machine(name: "nothing missing", installed: ["libone-dev", "libtwo-dev"], status: 0),
    Machine(name: "root", isRoot: true, asked: "libtwo-dev", status: 0),
    Machine(name: "bare", isRoot: true, installed: [], asked: "libone-dev libtwo-dev", status: 0),
    Machine(name: "sudo", hasSudo: true, sudoWorks: true, asked: "libtwo-dev", status: 0),
    Machine(name: "sudo with a password", hasSudo: true, status: 2),
    Machine(name: "a user without sudo", status: 2),
    Machine(name: "no network", isRoot: true, aptWorks: false, asked: "", status: 2),
    Machine(name: "no apt", isRoot: true, hasApt: false, status: 2),
  ]

  @Test(arguments: machines) func installsWhatIsMissingOrSaysSo(machine: Machine) throws {
    let scratch = try Scratch()
    let log = scratch.url.appending(path: "log").path
    try tool("id", "echo \(machine.isRoot ? 0 : 1000)", in: scratch)
    try tool(
      "dpkg-query",
      "case \" \(machine.installed.joined(separator: " ")) \" in "
        + "*\" $4 \"*) echo 'install ok installed' ;; *) exit 1 ;; esac", in: scratch)
    if machine.hasSudo {
      try tool(
        "sudo",
        "echo sudo \"$@\" >>'\(log)'; "
          + (machine.sudoWorks ? "[ \"$1\" != -n ] || shift; exec \"$@\"" : "exit 1"), in: scratch)
    }
    if machine.hasApt {
      try tool(
        "apt-get",
        "echo apt \"$DEBIAN_FRONTEND\" \"$@\" >>'\(log)'; echo progress; "
          + "exit \(machine.aptWorks ? 0 : 100)", in: scratch)
    }
    for name in ["env", "grep", "true"] {
      try FileManager.default.createSymbolicLink(
        atPath: scratch.url.appending(path: "bin/\(name)").path,
        withDestinationPath: try #require(place(of: name)))
    }
    let result = try CommandRun.shell(
      "set -euo pipefail; PATH='\(scratch.url.path)/bin'; . scripts/lib.sh; "
        + "need_packages libone-dev libtwo-dev; echo through")
    #expect(result.status == machine.status)
    // What is installed speaks on standard error alone.
    #expect(result.text == (machine.status == 0 ? "through\n" : ""))
    let calls = String(decoding: scratch.data("log") ?? Data(), as: UTF8.self)
    if let asked = machine.asked {
      #expect(calls.contains("apt noninteractive update"))
      let wanted = "apt noninteractive install -y -qq --no-install-recommends \(asked)\n"
      #expect(calls.contains(wanted) == machine.aptWorks)
      #expect(calls.contains("sudo env") == machine.hasSudo)
    } else {
      #expect(!calls.contains("apt"), "\(calls)")
    }
    if machine.status == 2 {
      #expect(result.errors.hasSuffix("install them by: sudo apt-get install libtwo-dev\n"))
    }
  }

  @Test func aToolchainThatIsMissingIsNamed() throws {
    let scratch = try Scratch()
    try tool("id", "echo 0", in: scratch)
    let result = try CommandRun.shell(
      "set -euo pipefail; PATH='\(scratch.url.path)/bin'; . scripts/lib.sh; need_swift")
    #expect(result.status == 2)
    #expect(result.errors.contains("Swift toolchain"))
  }

  private func tool(_ name: String, _ body: String, in scratch: Scratch) throws {
    let file = try scratch.file("bin/\(name)", "#!/bin/bash\n\(body)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
  }

  private func place(of name: String) -> String? {
    ["/usr/bin/\(name)", "/bin/\(name)"].first(where: FileManager.default.isExecutableFile)
  }
}
