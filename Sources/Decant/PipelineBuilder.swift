internal import DecantCore
internal import DecantStages
internal import DecantText

/// Puts the stages together that some options ask for.
enum PipelineBuilder {
  /// What `precise` adds to the cut and `recall` takes from it, in tenths of log-odds.
  ///
  /// About a factor of two in the odds: far enough to be felt, near enough to keep most of F1.
  private static let presetBias = 7

  static func pipeline(for options: CleaningOptions) throws(OptionError) -> Pipeline {
    let names = Set(StageManual.all.map(\.name))
    let groups = Dictionary(
      StageManual.all.map { ($0.name, $0.group) }, uniquingKeysWith: { first, _ in first })
    for name in options.disabled.sorted()
    where !names.contains(name) && !groups.values.contains(name) {
      throw OptionError(
        "no stage or group is named '\(name)'" + hint(name, among: names.union(groups.values)))
    }
    var stages: [any Stage] = []
    for var stage in StageCatalog.all() {
      let name = type(of: stage).name
      let group = groups[name] ?? ""
      if options.preset == .verbatim, group == "classify" || group == "judge" { continue }
      if options.disabled.contains(name) || options.disabled.contains(group) { continue }
      if var decision = stage as? Neighbourhood {
        decision.bias =
          options.preset == .precise ? presetBias : options.preset == .recall ? -presetBias : 0
        stage = decision
      }
      try apply(options.settings, to: &stage)
      stages.append(stage)
    }
    for setting in options.settings where !names.contains(setting.stage) {
      throw OptionError("no stage is named '\(setting.stage)'" + hint(setting.stage, among: names))
    }
    return Pipeline(stages)
  }

  private static func apply(
    _ settings: [(stage: String, knob: String, value: String)], to stage: inout any Stage
  ) throws(OptionError) {
    let name = type(of: stage).name
    for setting in settings where setting.stage == name {
      let manual = StageManual.all.first { $0.name == name }
      let knobs = Set(manual?.knobs.map(\.name) ?? [])
      guard knobs.contains(setting.knob) else {
        throw OptionError(
          "\(name) has no knob '\(setting.knob)'" + hint(setting.knob, among: knobs))
      }
      guard var tunable = stage as? any Stage & Tunable,
        tunable.set(setting.knob, to: setting.value)
      else { throw OptionError("\(name).\(setting.knob): cannot read '\(setting.value)'") }
      stage = tunable
    }
  }

  private static func hint(_ name: String, among names: Set<String>) -> String {
    NearestName.of(name, among: names).map { "; did you mean '\($0)'?" } ?? ""
  }
}
