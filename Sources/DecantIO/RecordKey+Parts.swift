internal import DecantCore

/// Keys of `quality`.
enum QualityKey: String, LineKey {
  case score
  case pageType = "page_type"
  case flags

  var form: ValueForm {
    switch self {
    case .score: .nullable(.number)
    case .pageType:
      .nullable(
        .choice([
          "article", "forum", "product", "collection", "listing", "documentation", "service",
        ]))
    case .flags: .list(.string)
    }
  }

  var meaning: String {
    switch self {
    case .score: "From 0 to 1; null until a model speaks"
    case .pageType: "Kind of page; null until a model speaks"
    case .flags: "What is remarkable about the page, sorted"
    }
  }
}

/// Keys of `stats`.
enum StatsKey: String, LineKey {
  case charsIn = "chars_in"
  case charsOut = "chars_out"
  case blocksIn = "blocks_in"
  case blocksOut = "blocks_out"
  case edits

  var form: ValueForm { .integer(minimum: 0) }

  var meaning: String {
    switch self {
    case .charsIn: "Unicode scalars of the decoded text before any stage"
    case .charsOut: "Unicode scalars of text"
    case .blocksIn: "Blocks of the page"
    case .blocksOut: "Blocks in text"
    case .edits: "Pieces that were rewritten"
    }
  }
}

/// Keys of an entry of `blocks`.
enum BlockKey: String, LineKey {
  case index, kind, level, start, end, lines

  var form: ValueForm {
    switch self {
    case .index, .start, .end: .integer(minimum: 0)
    case .kind: .choice(Block.Kind.allCases.filter { $0 != .meta }.map(\.name))
    case .level: .nullable(.integer(minimum: 1))
    case .lines: .nullable(.pair)
    }
  }

  var meaning: String {
    switch self {
    case .index: "Number of the block among all of the page, dropped ones too, from 0"
    case .kind: "What the block is"
    case .level: "Of a heading 1 to 6, else nesting from 1"
    case .start: "First Unicode scalar in text"
    case .end: "Unicode scalar of text behind the last"
    case .lines: "First and last line of the decoded input, from 1"
    }
  }
}

/// Keys of an entry of `numbers`.
enum NumberKey: String, LineKey {
  case raw, value, start, end, kind, candidates, reason

  /// What a value looks like; of any length.
  private static let decimal = ValueForm.pattern("^[0-9]+(\\.[0-9]+)?$")

  var isRequired: Bool { self != .candidates && self != .reason }

  var form: ValueForm {
    switch self {
    case .raw: .string
    case .value: .nullable(Self.decimal)
    case .start, .end: .integer(minimum: 0)
    case .kind: .choice(NumberNote.Kind.allCases.map(\.rawValue))
    case .candidates: .list(Self.decimal)
    case .reason: .choice(NumberNote.Doubt.allCases.map(\.rawValue))
    }
  }

  var meaning: String {
    switch self {
    case .raw: "As it stood on the page, without sign, currency and unit"
    case .value: "Exact value; null where more than one would fit"
    case .start: BlockKey.start.meaning
    case .end: BlockKey.end.meaning
    case .kind:
      "What it was written with: groups, a decimal mark, digits of another script; or open"
    case .candidates: "Values that would fit, where it is open"
    case .reason: "Why it is open"
    }
  }
}

/// Keys of an entry of `dropped`.
enum DroppedKey: String, LineKey {
  case index, kind, lines, text, stage, rule, measured, limit

  var form: ValueForm {
    switch self {
    case .index: .integer(minimum: 0)
    case .kind: .choice(Block.Kind.allCases.map(\.name))
    case .lines: .nullable(.pair)
    case .text, .stage, .rule: .string
    case .measured, .limit: .nullable(.number)
    }
  }

  var meaning: String {
    switch self {
    case .index: BlockKey.index.meaning
    case .kind: BlockKey.kind.meaning
    case .lines: BlockKey.lines.meaning
    case .text: "What was taken out: the whole block, or the piece that was cut"
    case .stage: "Stage that did it"
    case .rule: "Rule of the stage that held"
    case .measured: "What was measured"
    case .limit: "What it was held against"
    }
  }
}

/// Keys of an entry of `edits`.
enum EditKey: String, LineKey {
  case index, stage, rule, before, after

  var form: ValueForm { self == .index ? .integer(minimum: 0) : .string }

  var meaning: String {
    switch self {
    case .index: BlockKey.index.meaning
    case .stage: DroppedKey.stage.meaning
    case .rule: DroppedKey.rule.meaning
    case .before: "What stood there"
    case .after: "What stands there now"
    }
  }
}
