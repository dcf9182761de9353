/// What digits are that are no number: the higher classes, each with a recogniser of its own.
enum NumberClass: UInt8, CaseIterable {
  case address, network, code, citation, exponent, chemistry, fraction, coordinate, date, time
  case account, register, postal, phone, version, section, scripture, page, score, range, list
  case model
}
