public import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Tests that take too long for a run between two edits.
public enum SlowTests {
  /// Whether they are wanted, which `TAPEOUT_SLOW_TESTS=1` says.
  public static let areWanted = getenv("TAPEOUT_SLOW_TESTS").map { String(cString: $0) } == "1"

  /// How many cases a test with random ones tries: some, or all of them where slow tests are wanted.
  public static func cases<Count: BinaryInteger>(_ some: Count, of all: Count) -> Count {
    areWanted ? all : some
  }
}

extension Trait where Self == ConditionTrait {
  /// A test that runs with `TAPEOUT_SLOW_TESTS=1` only.
  public static var slow: Self {
    .enabled(if: SlowTests.areWanted, "slow; TAPEOUT_SLOW_TESTS=1 runs it")
  }
}
