/// Probabilities behind scores in tenths of log-odds.
enum LogOdds {
  /// `1 / (1 + exp(-tenths / 10))` in 65536ths, as a table: the same on every machine.
  private static let table: [UInt16] = [
    32768, 34405, 36034, 37647, 39236, 40793, 42314, 43790, 45218, 46593, 47911, 49169, 50366,
    51500, 52572, 53581, 54527, 55413, 56240, 57009, 57724, 58386, 58999, 59564, 60085, 60565,
    61005, 61409, 61779, 62118, 62428, 62711, 62969, 63205, 63419, 63615, 63793, 63955, 64102,
    64236, 64357, 64468, 64568, 64659, 64741, 64816, 64884, 64945, 65001, 65052, 65097, 65139,
    65176, 65210, 65241, 65269, 65295, 65317, 65338, 65357, 65374,
  ]

  /// Probability of a score from -60 to 60.
  static func probability(tenths: Int) -> Double {
    let half = Double(table[min(abs(tenths), 60)]) / 65536
    return tenths >= 0 ? half : 1 - half
  }
}
