import RoadmapModel
import Testing

struct MoneyTests {
  @Test(arguments: [
    ("18.1M USD", 1_810_000_000, "18100000 USD"), ("256k USD", 25_600_000, "256000 USD"),
    ("0.05 EUR", 5, "0.05 EUR"), ("-3 USD", -300, "-3 USD"),
    ("1.5B USD", 150_000_000_000, "1500000000 USD"),
    ("0 USD", 0, "0 USD"), ("12USD", 1_200, "12 USD"), ("0.1 USD", 10, "0.1 USD"),
  ])
  func `an amount is exact to the cent`(text: String, cents: Int64, canonical: String) throws {
    let money = try Money(text: text)
    #expect(money.minorUnits == cents)
    #expect(money.text == canonical)
    #expect(try Money(text: money.text) == money)
  }

  @Test(arguments: [
    "0.005 USD", "12 usd", "12 $", "12 US", "12 USDT", "USD 12", "1,000 USD", "1e6 USD",
    "100000000000000000 USD", "99999999999999999999 USD", "92233720368547758.08 USD", "012 USD",
  ])
  func `what is no amount is refused`(text: String) {
    #expect(throws: ValueError.self) { try Money(text: text) }
  }

  @Test func `an amount without currency or period lacks its unit`() {
    let isMissing: @Sendable (any Error) -> Bool = { ($0 as? ValueError)?.isMissingUnit == true }
    #expect(performing: { try Money(text: "18M") }, throws: isMissing)
    #expect(performing: { try MoneyPerYear(text: "256k USD") }, throws: isMissing)
    #expect(performing: { try Price(text: "0.05 USD") }, throws: isMissing)
    #expect(performing: { try Proportion(text: "40") }, throws: isMissing)
  }

  @Test func `a yearly rate and a price are read as they are written`() throws {
    for text in ["256000 USD/yr", "0.5 ILS/yr"] {
      #expect(try MoneyPerYear(text: text).text == text)
    }
    #expect(try MoneyPerYear(text: "256k USD/year").text == "256000 USD/yr")
    for text in ["0.0513 USD/core-hour", "0.000000001 USD/core-hour", "3 EUR/core-hour"] {
      #expect(try Price(text: text).text == text)
    }
    #expect(throws: ValueError.self) { try MoneyPerYear(text: "256k USD/month") }
    #expect(throws: ValueError.self) { try Price(text: "0.05 USD/hour") }
  }

  @Test(
    arguments: [
      // Half a cent goes to the even cent.
      (5_000_000, 1, 0), (15_000_000, 1, 2), (25_000_000, 1, 2), (35_000_000, 1, 4),
      (5_000_001, 1, 1), (4_999_999, 1, 0), (-5_000_000, 1, 0), (-15_000_000, 1, -2),
      (-5_000_001, 1, -1), (51_300_000, 1_000_000, 5_130_000), (1, 10_000_000, 1),
      (1, 5_000_000, 0),
      (3, 5_000_000, 2), (0, 7, 0),
    ] as [(Int64, Int64, Int64)]
  )
  func `a total is rounded once, half to even`(nano: Int64, count: Int64, cents: Int64) {
    let price = Price(nanoUnits: nano, currency: .usDollar)
    #expect(price.total(of: count) == Money(minorUnits: cents, currency: .usDollar))
  }

  @Test func `a total too large to hold stops at the end`() {
    let price = Price(nanoUnits: .max, currency: .usDollar)
    #expect(price.total(of: .max).minorUnits == .max)
    #expect(price.total(of: .min).minorUnits == .min)
    #expect(price.total(of: 10_000_000 - 4).minorUnits > .max / 10 * 9)
    #expect(price.total(of: 10_000_000).minorUnits == .max)
  }

  @Test func `sums and differences are exact`() {
    let large = Money(minorUnits: 9_007_199_254_740_993, currency: .usDollar)
    let cent = Money(minorUnits: 1, currency: .usDollar)
    #expect((large + cent).minorUnits == 9_007_199_254_740_994)
    #expect(large - large == .zero(.usDollar))
  }
}
