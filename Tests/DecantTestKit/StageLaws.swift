public import DecantCore
internal import DecantText

/// The laws that hold for every stage on every document.
public enum StageLaws {
  /// Runs `stage` on a copy of `document` twice and says which laws it broke; empty when none.
  public static func violations(of stage: any Stage, on document: Document) -> [String] {
    let pipeline = Pipeline([stage])
    var once = document
    let first = pipeline.clean(&once)
    var broken = comparing(document, once)
    var twice = once
    let second = pipeline.clean(&twice)
    if first != second { broken.append("verdict changed: \(first), then \(second)") }
    if twice.ledger.count != once.ledger.count {
      let news = twice.ledger[once.ledger.count...].prefix(3).map {
        "\($0.deed) block \($0.block) \($0.reason): \(twice.text.string(in: $0.before))"
      }
      broken.append("a second run changed the page: \(news)")
    }
    if twice.metadata != once.metadata { broken.append("a second run changed the metadata") }
    var again = document
    if pipeline.clean(&again) != first || again.ledger.count != once.ledger.count {
      broken.append("the same page got another result")
    }
    return broken.map { "\(type(of: stage).name): \($0)" }
  }

  private static func comparing(_ before: Document, _ after: Document) -> [String] {
    var broken: [String] = []
    if before.blocks.count != after.blocks.count {
      return ["blocks went from \(before.blocks.count) to \(after.blocks.count)"]
    }
    if after.ledger.count < before.ledger.count { broken.append("the ledger was cut") }
    for index in before.blocks.indices {
      let (old, new) = (before.blocks[index], after.blocks[index])
      if old.kind != new.kind || old.lines != new.lines || old.group != new.group {
        broken.append("block \(index) changed its place or kind")
      }
      if old.isDropped, !new.isDropped { broken.append("block \(index) came back") }
      let isValid = after.withBytes(of: index) { isValidUTF8($0) }
      if !isValid { broken.append("block \(index) is not UTF-8") }
    }
    return broken
  }

  private static func isValidUTF8(_ bytes: Span<UInt8>) -> Bool {
    var copy: [UInt8] = []
    copy.append(bytes)
    return String(validating: copy, as: UTF8.self) != nil
  }
}
