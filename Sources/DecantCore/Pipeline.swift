/// Stages in the order they run.
public struct Pipeline: Sendable {
  public let stages: [any Stage]

  public init(_ stages: [any Stage]) {
    self.stages = stages
  }

  /// How a page left the pipeline.
  public enum Ending: Sendable, Equatable {
    case kept
    /// The named stage ended the page.
    case dropped(stage: String, Reason)
    /// The page used up its budget in the named stage.
    case exhausted(stage: String)
  }

  /// Runs the stages over `document` until one ends the page.
  public func clean(_ document: inout Document) -> Ending {
    for stage in stages {
      let name = type(of: stage).name
      document.begin(type(of: stage))
      let verdict = stage.clean(&document)
      if document.isExhausted { return .exhausted(stage: name) }
      if case .drop(let reason) = verdict { return .dropped(stage: name, reason) }
    }
    return .kept
  }
}
