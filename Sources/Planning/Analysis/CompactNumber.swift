/// Numbers with a magnitude, for columns where the size matters and the digits do not.
public enum CompactNumber {
  /// `942`, `41k`, `1.2M`: three digits at most, cut, not rounded up.
  public static func text(_ number: Int64) -> String {
    let magnitude = number.magnitude
    let sign = number < 0 ? "-" : ""
    for (limit, suffix) in [(UInt64(1_000_000_000), "B"), (1_000_000, "M"), (1_000, "k")]
    where magnitude >= limit {
      let whole = magnitude / limit
      let tenth = magnitude % limit * 10 / limit
      return sign + "\(whole)" + (whole >= 100 || tenth == 0 ? "" : ".\(tenth)") + suffix
    }
    return sign + "\(magnitude)"
  }
}
