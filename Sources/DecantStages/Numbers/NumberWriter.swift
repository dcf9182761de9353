internal import DecantCore
internal import DecantText

/// Writes found numbers into a draft: ASCII digits, no groups, a point as decimal mark.
struct NumberWriter {
  let keepsDecimal: Bool
  let keepsDigits: Bool
  private var number: [UInt8] = []

  init(keepsDecimal: Bool, keepsDigits: Bool) {
    self.keepsDecimal = keepsDecimal
    self.keepsDigits = keepsDigits
  }

  /// Puts the block's new bytes into `draft`: the numbers that `reader` found, and native digits
  /// wherever they stand.
  mutating func write(_ bytes: Span<UInt8>, _ reader: borrowing NumberReader, to draft: inout Draft)
  {
    draft.reset()
    var written = 0
    var next = 0
    var run = 0
    while run < reader.runs.count {
      var number = FoundNumber(first: run, last: run)
      while next < reader.found.count, reader.found[next].first < run { next += 1 }
      if next < reader.found.count, reader.found[next].first == run, reader.found[next].isSure {
        number = reader.found[next]
      } else if keepsDigits || reader.runs[run].isASCII || touchesOther(reader.runs, run) {
        run += 1
        continue
      }
      let range = reader.runs[number.first].start..<reader.runs[number.last].end
      let isNative = spell(bytes, reader.runs, number)
      if let rule = rule(of: number, in: reader.runs, isNative: isNative) {
        draft.keep(bytes, written..<range.lowerBound)
        draft.replace(range, with: self.number, rule: rule)
        written = range.upperBound
      }
      run = number.last + 1
    }
    if draft.hasEdits { draft.keep(bytes, written..<bytes.count) }
  }

  /// Whether digits of another script touch the run; together they are no number.
  private func touchesOther(_ runs: DigitRuns, _ run: Int) -> Bool {
    runs[run].gap == .adjacent || run > 0 && runs[run - 1].gap == .adjacent
  }

  /// The rule that names the edit; nil when nothing changes.
  private func rule(of number: FoundNumber, in runs: DigitRuns, isNative: Bool) -> String? {
    if number.group != .other { return number.group.groupRule }
    if number.decimal >= 0, !keepsDecimal {
      switch runs[number.decimal].gap {
      case .comma: return "decimal-comma"
      case .point: break
      default: return "decimal-mark"
      }
    }
    return isNative && !keepsDigits ? "native-digits" : nil
  }

  /// Spells the number out in `self.number`, and says whether it had native digits.
  private mutating func spell(
    _ bytes: Span<UInt8>, _ runs: DigitRuns, _ found: FoundNumber
  ) -> Bool {
    number.removeAll(keepingCapacity: true)
    for index in found.first...found.last {
      let run = runs[index]
      if keepsDigits || run.isASCII { number.append(bytes.extracting(run.start..<run.end)) }
      var position = run.start
      while !keepsDigits, !run.isASCII, position < run.end {
        let (scalar, length) = decodeScalar(bytes, at: position)
        number.append(UInt8(truncatingIfNeeded: 0x30 &+ scalar &- run.zero))
        position += length
      }
      guard index == found.decimal else { continue }
      if keepsDecimal {
        number.append(bytes.extracting(run.end..<runs[index + 1].start))
      } else {
        number.append(0x2E)
      }
    }
    return !runs[found.first].isASCII
  }
}
