import RoadmapModel
import Scheduling

/// Small portfolios with money: a few families of short chips that compete for two teams.
enum ToyPortfolio {
  /// The roadmap of a seed with at most `candidates` projected chips.
  static func roadmap(seed: UInt64, candidates: Int) throws -> Roadmap {
    var random = SeededGenerator(seed: seed)
    let draw = { (range: ClosedRange<Int>) -> Int in
      range.lowerBound + Int(random.next() % UInt64(range.count))
    }
    let families = min(candidates, draw(2...5))
    // Draws of their own, so that the rest of a seed's portfolio stays as it is.
    var others = SeededGenerator(seed: seed &+ 1_000_000)
    let more = { (range: ClosedRange<Int>) -> Int in
      range.lowerBound + Int(others.next() % UInt64(range.count))
    }
    let licences =
      seed.isMultiple(of: 2)
      ? ""
      : """
      ip:
        phy: {vendor: shop, function: pcie, releases: {rtl: {front_end: 2020-01}}}
      licences:
        shop-all: {vendor: shop, fee: 3M USD, per_use: \(more(1...9))00k USD, royalty: \(more(0...9))%}

      """
    var sections =
      licences + """
        nodes:
          n5:
            foundry: foundry
            rank: 1
            pdk: 2019-01
            risk_production: 2019-06
            volume_production: 2020-01
            mask_set: \(draw(2...30))M USD
            wafer_price: \(draw(8...20))000 USD
            defect_density: 0.1
        finance:
          discount_rate: \(draw(4...14))%
          escalation: {units: \(more(-3...3))%, income: \(more(-2...4))%, ip: \(more(0...3))%}
        fiscal: {pattern: \(seed.isMultiple(of: 5) ? "4-4-5" : "month")}
        uncertainties:
          work: {of: [all], distribution: {value: pert 0.9 1 1.8, confidence: assumption}}
        families:
        """
    let perFamily = max(1, candidates / families)
    for family in 0..<families {
      let first = "20\(draw(29...30))-0\(draw(1...9))-15"
      // The horizon cuts the family off after so many chips.
      let cadence = draw(6...12)
      sections += """

          f\(family):
            template: small
            cadence: \(cadence) months
            min_gap: 0 days
            first_target: \(first)
            ends: \(try CivilDate(text: first).adding(months: cadence * (perFamily - 1) + 1))
            priority: \(draw(1...3))
            score: \(draw(0...5))
            service: {migration: \(seed.isMultiple(of: 3) ? draw(6...18) : 0) months}
            economics:
              die_area: {die: \(draw(50...300))}
              units: \(draw(5...400))00
              \(more(0...1) == 0 ? "saving" : "price"): \(draw(1...20))00 USD
              value_growth: \(Double(more(9...14)) / 10)
              package_cost: 20 USD
              package_nre: \(draw(1...5))M USD
              test_nre: 2M USD
        """
    }
    // What a released generation still installs is shared with the ones after it.
    if seed.isMultiple(of: 3) {
      sections += """

        chips:
          f0-1:
            family: f0
            generation: 1
            status: released
            node: n5
            milestones: {launch: 2026-0\(more(1...9))-15}
        """
    }
    var roadmap = try SmallRoadmap.make(sections, rtl: draw(8...30), physical: draw(8...30))
    let cost = MoneyPerYear(Money(minorUnits: 20_000_000, currency: .usDollar))
    for index in roadmap.teams.indices { roadmap.teams[index].cost = cost }
    return roadmap
  }
}
