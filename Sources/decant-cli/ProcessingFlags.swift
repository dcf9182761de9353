internal import ArgumentParser
internal import Decant
internal import DecantIO

/// How pages are cleaned.
struct ProcessingFlags: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: "What to lean towards: balanced, precise, recall, or verbatim (nothing dropped).")
  var preset = "balanced"

  @Option(help: "Stages or groups that do not run, by comma: --disable numbers,spaces.")
  var disable: [String] = []

  @Option(help: "Sets a knob: --set neighbourhood.min-words=20 (see decant stages).")
  var set: [String] = []

  @Option(help: "Numbers: off, join (grouping only) or full.")
  var numbers: String?

  @Option(help: "Decimal marks: keep leaves the comma.")
  var decimal: String?

  @Option(help: "Native digits: keep leaves them.")
  var digits: String?

  @Option(help: "What is listed in each record with its place and value: numbers.")
  var annotate: String?

  @Option(help: "Language of all pages (BCP-47), instead of the one found.")
  var lang: String?

  @Option(help: "Charset of all text input, instead of the one found.")
  var encoding: String?

  /// - Throws: a usage error that names the flag.
  func options() throws -> CleaningOptions {
    var options = CleaningOptions()
    guard let preset = CleaningOptions.Preset(rawValue: preset) else {
      let all = CleaningOptions.Preset.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--preset: expected one of \(all), found '\(preset)'")
    }
    options.preset = preset
    options.disabled = Set(disable.flatMap { $0.split(separator: ",").map(String.init) })
    if let lang {
      guard let tag = GivenValues.language(Array(lang.utf8)) else {
        throw ValidationError("--lang: expected a tag such as en or pt-BR, found '\(lang)'")
      }
      options.language = tag
    }
    options.charset = encoding?.lowercased()
    if let numbers { options.settings.append(("numbers", "mode", numbers)) }
    if let decimal {
      options.settings.append(("numbers", "keeps-decimal", try keeps("--decimal", decimal)))
    }
    if let digits {
      options.settings.append(("numbers", "keeps-digits", try keeps("--digits", digits)))
    }
    if let annotate {
      guard annotate == "numbers" else {
        throw ValidationError("--annotate: expected numbers, found '\(annotate)'")
      }
      options.settings.append(("numbers", "annotates", "true"))
    }
    for text in set { options.settings.append(try setting(text)) }
    return options
  }

  /// The cleaner that the flags ask for.
  ///
  /// - Throws: a usage error that names the flag, stage or knob.
  func cleaner() throws -> Cleaner {
    let options = try options()
    do throws(OptionError) {
      return try Cleaner(options)
    } catch {
      throw ValidationError(error.description)
    }
  }

  private func keeps(_ flag: String, _ value: String) throws -> String {
    guard value == "keep" else { throw ValidationError("\(flag): expected keep, found '\(value)'") }
    return "true"
  }

  /// Reads `stage.knob=value`.
  private func setting(_ text: String) throws -> (stage: String, knob: String, value: String) {
    let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
    let names = sides.first?.split(separator: ".", maxSplits: 1).map(String.init) ?? []
    guard sides.count == 2, names.count == 2 else {
      throw ValidationError("--set: expected stage.knob=value, found '\(text)'")
    }
    return (names[0], names[1], sides[1])
  }
}
