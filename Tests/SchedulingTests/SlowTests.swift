import Foundation
import Testing

extension Trait where Self == ConditionTrait {
  /// Runs only where `TAPEOUT_SLOW_TESTS` is set: thousands of cases in place of hundreds.
  static var slow: Self {
    .enabled("TAPEOUT_SLOW_TESTS is not set") {
      ProcessInfo.processInfo.environment["TAPEOUT_SLOW_TESTS"] != nil
    }
  }
}
