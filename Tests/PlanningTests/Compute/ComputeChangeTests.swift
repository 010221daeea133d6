import Planning
import RoadmapModel
import Testing

/// Changes of what compute may use, as a command spells them.
struct ComputeChangeTests {
  private static func roadmap() throws -> Roadmap {
    var roadmap = Roadmap()
    let day = try CivilDate(text: "2026-01-01")
    for name in ["east", "west"] {
      var cloud = Cloud()
      cloud.id = Cloud.ID(name)
      cloud.quota[day] = 1_000
      roadmap.clouds.append(cloud)
    }
    var pool = TokenPool()
    pool.id = TokenPool.ID("seats")
    pool.count[day] = 30
    roadmap.tokenPools = [pool]
    var budget = Budget()
    budget.id = Budget.ID("cloud-spend")
    for period in ["FY27Q3", "FY28"] {
      budget.caps[try FiscalPeriod(text: period)] = Money(
        minorUnits: 100_000_000,
        currency: .usDollar
      )
    }
    roadmap.budgets = [budget]
    return roadmap
  }

  private static func caps(_ text: String) throws -> [Int64] {
    let change = try ComputeChange(.budget, text)
    return try change.applied(to: roadmap()).budgets.flatMap(\.caps.entries).map(\.value.minorUnits)
  }

  @Test func `budgets change by period or all at once`() throws {
    #expect(try Self.caps("2027Q3=+2M") == [300_000_000, 100_000_000])
    #expect(try Self.caps("FY27Q3=-400k") == [60_000_000, 100_000_000])
    #expect(try Self.caps("2028=3M") == [100_000_000, 300_000_000])
    #expect(try Self.caps("-50%") == [50_000_000, 50_000_000])
    #expect(try Self.caps("FY27=-50%") == [50_000_000, 100_000_000])
    #expect(try Self.caps("FY27=unlimited") == [100_000_000])
    #expect(try Self.caps("FY27Q3=-9M") == [0, 100_000_000])
    #expect(try Self.caps("FY29=1M") == [100_000_000, 100_000_000, 100_000_000])
    #expect(try Self.caps("unlimited").isEmpty)
  }

  @Test func `quotas and tokens change by name or all at once`() throws {
    let roadmap = try Self.roadmap()
    func quotas(_ text: String) throws -> [Int?] {
      try ComputeChange(.quota, text).applied(to: roadmap).clouds.map {
        $0.quota.entries.first?.value
      }
    }
    #expect(try quotas("+50%") == [1_500, 1_500])
    #expect(try quotas("west=-20%") == [1_000, 800])
    #expect(try quotas("east=8000") == [8_000, 1_000])
    #expect(try quotas("unlimited") == [nil, nil])
    let tokens = try ComputeChange(.tokens, "seats=-10").applied(to: roadmap)
    #expect(tokens.tokenPools.first?.count.entries.first?.value == 20)
    #expect(try ComputeChange(.tokens, "unlimited").applied(to: roadmap).tokenPools.isEmpty)
  }

  @Test(arguments: [
    ("budget", "+2M"), ("budget", "FY27Q3=lots"), ("budget", "FY27Q3="), ("budget", "-101%"),
    ("quota", "50%"), ("quota", ""), ("tokens", "seats=+x"),
  ])
  func `what is no change is refused`(target: String, text: String) throws {
    let target = try #require(ComputeChange.Target(rawValue: target))
    #expect(throws: ComputeChangeError.self) { try ComputeChange(target, text) }
  }

  @Test func `a name that nothing has is refused with the nearest`() throws {
    let roadmap = try Self.roadmap()
    let error = #expect(throws: ComputeChangeError.self) {
      try ComputeChange(.quota, "wset=+50%").applied(to: roadmap)
    }
    #expect(error?.remedy == "you meant west")
    #expect(throws: ComputeChangeError.self) {
      try ComputeChange(.budget, "FY29=+1M").applied(to: roadmap)
    }
  }
}
