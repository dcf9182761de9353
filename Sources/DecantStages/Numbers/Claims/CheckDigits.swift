/// Checks of numbers that carry a check digit, over runs of digits.
enum CheckDigits {
  /// ISBN of ten digits: their sum with weights from ten down to one is a multiple of eleven.
  static func book(_ runs: DigitRuns, _ first: Int, _ last: Int) -> Bool {
    var weight = 10
    let sum = digits(runs, first, last) { digit in
      defer { weight -= 1 }
      return digit * weight
    }
    return weight == 0 && sum % 11 == 0
  }

  /// Australian business number: the first digit less one, weights 10, 1, 3, 5 … 19, modulo 89.
  static func business(_ runs: DigitRuns, _ first: Int, _ last: Int) -> Bool {
    var place = 0
    let sum = digits(runs, first, last) { digit in
      defer { place += 1 }
      return place == 0 ? (digit - 1) * 10 : digit * (place * 2 - 1)
    }
    return place == 11 && sum % 89 == 0
  }

  /// Sum of what `weighted` makes of each digit. Runs of more than four digits count as nothing.
  private static func digits(
    _ runs: DigitRuns, _ first: Int, _ last: Int, _ weighted: (Int) -> Int
  ) -> Int {
    var sum = 0
    for index in first...last {
      let run = runs[index]
      guard run.value >= 0, run.digits <= 4 else { continue }
      var power = 1
      for _ in 1..<max(run.digits, 1) { power *= 10 }
      while power > 0 {
        sum += weighted(run.value / power % 10)
        power /= 10
      }
    }
    return sum
  }
}
