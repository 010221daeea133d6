import RoadmapModel
import Testing

struct NumberTests {
  @Test(
    arguments: [
      ("1.25", 1_250_000), ("0.000001", 1), ("-3", -3_000_000), ("2k", 2_000_000_000), ("0", 0),
      ("-0.5", -500_000), ("1.50", 1_500_000), ("+4", 4_000_000), ("1.0000000", 1_000_000),
    ] as [(String, Int64)]
  )
  func `a number is exact to six places`(text: String, millionths: Int64) throws {
    let number = try FixedPoint(text: text)
    #expect(number.millionths == millionths)
    #expect(try FixedPoint(text: number.text) == number)
  }

  @Test(arguments: [
    "012", "1_000", "1e3", "0x1F", ".5", "5.", "1,5", "", "-", "--1", "0.0000001", "1.25 x", "00",
    "99999999999999999999", "10000000000000", "9B k", "inf", "nan", "1.5.2", "٣",
  ])
  func `what is no decimal number is refused`(text: String) {
    #expect(throws: ValueError.self) { try FixedPoint(text: text) }
  }

  @Test(arguments: ["1.05", "1.5", "0.001", "3.14159", "1.00000000000000000005"])
  func `a count has no decimal places`(text: String) {
    #expect(throws: ValueError.self) { try Int(text: text) }
  }

  @Test(arguments: [("12", 12), ("-4", -4), ("40k", 40_000), ("1.5M", 1_500_000), ("2.0", 2)])
  func `a count may have a magnitude`(text: String, count: Int) throws {
    #expect(try Int(text: text) == count)
    #expect(try Int(text: count.text) == count)
  }

  @Test func `random numbers are read as they are written`() throws {
    var state: UInt64 = 42
    for _ in 0..<2_000 {
      // Knuth's MMIX generator, shifted so that all magnitudes occur.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Int64(bitPattern: state) >> Int64(state % 60)
      guard number > .min else { continue }
      let fixed = FixedPoint(millionths: number)
      #expect(try FixedPoint(text: fixed.text) == fixed)
      let share = Proportion(fixed)
      #expect(try Proportion(text: share.text) == share)
      let effort = EngineerDays(thousandths: number)
      #expect(try EngineerDays(text: effort.text) == effort)
      let money = Money(minorUnits: number, currency: .usDollar)
      #expect(try Money(text: money.text) == money)
    }
  }

  @Test func `numbers beyond what can be held stop at the end`() {
    #expect(FixedPoint(.max).millionths == .max)
    #expect(FixedPoint(.min).millionths == .min)
    #expect(Proportion(percent: .max).fraction.millionths == .max)
    #expect(EngineerDays(.min).thousandths == .min)
  }

  @Test(arguments: [("40%", 400_000), ("0.5%", 5_000), ("120%", 1_200_000), ("-5%", -50_000)])
  func `a percentage is exact`(text: String, millionths: Int64) throws {
    let share = try Proportion(text: text)
    #expect(share.fraction.millionths == millionths)
    #expect(share.text == text)
  }

  @Test(arguments: ["40 percent", "0.4", "%", "40%%", "0.00001%"])
  func `what is no percentage is refused`(text: String) {
    #expect(throws: ValueError.self) { try Proportion(text: text) }
  }

  @Test(
    arguments: [
      ("1 engineer-day", 1_000), ("2 engineer-weeks", 10_000), ("1.5 engineer-months", 30_000),
      ("2 engineer-years", 440_000), ("0.001 engineer-days", 1),
    ] as [(String, Int64)]
  )
  func `effort is counted in engineer-days`(text: String, thousandths: Int64) throws {
    let effort = try EngineerDays(text: text)
    #expect(effort.thousandths == thousandths)
    #expect(try EngineerDays(text: effort.text) == effort)
  }

  @Test(arguments: ["40", "40 days", "40 man-months", "99999999999999 engineer-years"])
  func `what is no effort is refused`(text: String) {
    #expect(throws: ValueError.self) { try EngineerDays(text: text) }
  }

  @Test func `compute is cores or boards, never bare hours`() throws {
    #expect(try ComputeVolume(text: "2.5M core-hours") == .cores(CoreHours(2_500_000)))
    #expect(try ComputeVolume(text: "1 board-hour") == .boards(BoardHours(1)))
    for text in ["2500000 core-hours", "40 board-hours"] {
      #expect(try ComputeVolume(text: text).text == text)
    }
    #expect(throws: ValueError.self) { try ComputeVolume(text: "40 hours") }
    #expect(throws: ValueError.self) { try ComputeVolume(text: "1.05 core-hours") }
  }

  @Test(arguments: ["yes", "no", "on", "off", "True", "1", "~", ""])
  func `only true and false are truths`(text: String) {
    #expect(throws: ValueError.self) { try Bool(text: text) }
  }
}
