/// How the replications of a simulation share out the random numbers.
public enum Sampling: String, Sendable, CaseIterable {
  /// Every replication has numbers of its own.
  case independent
  /// Of each two replications the second has the first one's ranks mirrored.
  case antithetic
  /// Of each 256 replications every quantity falls once into each 256th of its distribution.
  case latin
}

/// Random numbers as a pure function of seed, replication, stable key and purpose.
///
/// No number depends on which others were drawn, so that a change of one quantity, the number of
/// workers, or a further replication shifts nothing. Mixing is that of SplitMix64 (Steele, Lea and
/// Flood, 2014).
struct RandomSource: Sendable {
  let seed: UInt64
  let sampling: Sampling

  /// What all numbers of a replication share.
  struct Replication {
    /// Mixed number of the replication whose numbers are used.
    let mixed: UInt64
    /// All ones where ranks are mirrored.
    let mirror: UInt64
    /// The place among 256, for Latin sampling.
    let place: UInt64
    /// Mixed number of its block of 256.
    let block: UInt64
  }

  /// The replication of a number, from 0.
  func replication(_ number: Int) -> Replication {
    let own = sampling == .antithetic ? number / 2 : number
    return Replication(
      mixed: Self.mix(seed &+ UInt64(own &+ 1) &* 0x9E37_79B9_7F4A_7C15),
      mirror: sampling == .antithetic && number & 1 == 1 ? .max : 0,
      place: UInt64(number & 255),
      block: Self.mix(~seed &+ UInt64(number >> 8) &* 0x9E37_79B9_7F4A_7C15)
    )
  }

  /// 64 bits, evenly distributed, that rank a quantity in a replication.
  func bits(_ key: UInt64, _ purpose: UInt64, in replication: Replication) -> UInt64 {
    let stream = key &+ purpose &* 0xD1B5_4A32_D192_ED03
    let bits = Self.mix(Self.mix(stream) ^ replication.mixed)
    switch sampling {
    case .independent: return bits
    case .antithetic: return bits ^ replication.mirror
    case .latin:
      let cell = Self.permuted(replication.place, Self.mix(stream ^ replication.block))
      return cell << 56 | bits >> 8
    }
  }

  /// Whether something of a probability happens, by bits.
  static func happens(_ bits: UInt64, _ probability: Double) -> Bool {
    Double(bits >> 11) * 0x1p-53 < probability
  }

  /// The stable key of a name.
  static func key(_ name: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return mix(hash)
  }

  /// A permutation of 0 to 255 by four Feistel rounds on two halves of four bits.
  private static func permuted(_ place: UInt64, _ key: UInt64) -> UInt64 {
    var left = place >> 4
    var right = place & 15
    for round in 0..<4 as Range<UInt64> {
      let mixed = mix(key &+ round << 32 &+ right) >> 60
      (left, right) = (right, left ^ mixed)
    }
    return left << 4 | right
  }

  private static func mix(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A stable key of something random, made of its name.
public struct RandomKey: Hashable, Sendable {
  let rawValue: UInt64

  /// The key of a name; the same name has the same key for ever.
  public init(_ name: String) { rawValue = RandomSource.key(name) }
}
