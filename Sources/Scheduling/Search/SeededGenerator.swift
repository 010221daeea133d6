/// A generator whose numbers are a pure function of its seed (SplitMix64; Steele, Lea and Flood,
/// "Fast splittable pseudorandom number generators", 2014).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Makes the generator of a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// Makes a generator that has nothing to do with others of the same seed.
  ///
  /// - Parameters:
  ///   - seed: The seed of the whole run.
  ///   - streams: What the generator is for, for example island and round.
  public init(seed: UInt64, streams: UInt64...) {
    state = seed
    for stream in streams {
      let mixed = next() ^ stream
      state = mixed
      state = next()
    }
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `bound`, by the upper half of a product; `bound` is positive.
  ///
  /// The standard library does not promise which numbers its own ranges draw.
  public mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
