/// Short decimal notation of doubles: at most four decimals, no exponent, no trailing zeros.
public enum Decimals {
  /// `value` rounded half away from zero at four decimals; `0` for anything not finite.
  public static func short(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e14 else { return "0" }
    let scaled = Int64((abs(value) * 10_000).rounded(.toNearestOrAwayFromZero))
    let sign = value < 0 && scaled > 0 ? "-" : ""
    let whole = scaled / 10_000
    var fraction = scaled % 10_000
    if fraction == 0 { return "\(sign)\(whole)" }
    var digits = 4
    while fraction % 10 == 0 {
      fraction /= 10
      digits -= 1
    }
    let text = String(fraction)
    return "\(sign)\(whole)." + String(repeating: "0", count: digits - text.utf8.count) + text
  }
}
