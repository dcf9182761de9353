internal import DecantCore
internal import DecantText

extension NumberWriter {
  /// Notes on all numbers that `reader` found in a block.
  func notes(
    _ bytes: Span<UInt8>, _ reader: borrowing NumberReader, block: Int
  ) -> [NumberNote] {
    var notes: [NumberNote] = []
    notes.reserveCapacity(reader.found.count)
    var speller = NumberWriter(keepsDecimal: false, keepsDigits: false)
    for number in reader.found {
      let range = reader.runs[number.first].start..<reader.runs[number.last].end
      let values = readings(of: number).map { speller.spelled(bytes, reader.runs, $0) }
      notes.append(
        NumberNote(
          block: block, range: range, kind: kind(of: number, in: reader.runs),
          doubt: number.reading.doubt, raw: string(bytes, range), values: values))
    }
    return notes
  }

  /// The number as it may be read; more than one where it is open.
  private func readings(of number: FoundNumber) -> [FoundNumber] {
    guard number.reading == .ambiguousSeparator else { return [number] }
    return [
      FoundNumber(first: number.first, last: number.last),
      FoundNumber(first: number.first, last: number.last, decimal: number.first),
    ]
  }

  private func kind(of number: FoundNumber, in runs: DigitRuns) -> NumberNote.Kind {
    if !number.isSure { return .open }
    if number.group != .other { return .group }
    if number.decimal >= 0 { return .decimal }
    return runs[number.first].isASCII ? .plain : .digits
  }

  private func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var copy: [UInt8] = []
    copy.append(bytes.extracting(range))
    return String(decoding: copy, as: UTF8.self)
  }
}

extension FoundNumber.Reading {
  /// What the record says of a number that is open.
  fileprivate var doubt: NumberNote.Doubt? {
    switch self {
    case .sure: nil
    case .ambiguousSeparator: .separator
    case .foreignDecimal: .decimal
    case .ambiguousSpace: .space
    }
  }
}
