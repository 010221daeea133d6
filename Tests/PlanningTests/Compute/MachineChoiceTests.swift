import RoadmapModel
import Scheduling
import Testing

@testable import Planning

/// The machine of a class: the least cost of compute and tokens of those with the memory.
struct MachineChoiceTests {
  /// A roadmap of random clouds and machines for simulation.
  private static func roadmap(_ random: inout SeededGenerator) -> Roadmap {
    var roadmap = Roadmap()
    var job = ComputeJob()
    job.id = ComputeJob.ID("simulation")
    job.memory = Int.random(in: 1...8, using: &random)
    job.interruptible = Proportion(percent: Int.random(in: 0...4, using: &random) * 25)
    job.tokens = FixedPoint(millionths: Int64.random(in: 0...4, using: &random) * 500_000)
    roadmap.compute.jobs = [job]
    var pool = TokenPool()
    pool.id = TokenPool.ID("seats")
    pool.cost = MoneyPerYear(
      Money(minorUnits: Int64.random(in: 0...900_000, using: &random), currency: .usDollar)
    )
    roadmap.tokenPools = [pool]
    func price() -> Price {
      Price(nanoUnits: Int64.random(in: 10...300, using: &random) * 1_000_000, currency: .usDollar)
    }
    for number in 0..<Int.random(in: 1...3, using: &random) {
      var cloud = Cloud()
      cloud.id = Cloud.ID("cloud-\(number)")
      if number == 1 { cloud.classes = [.timing] }
      roadmap.clouds.append(cloud)
      for place in 0..<Int.random(in: 1...4, using: &random) {
        var machine = RentedMachine()
        machine.id = RentedMachine.ID("machine-\(number)-\(place)")
        machine.cloud = cloud.id
        machine.instance = Slug(unchecked: "m\(place)")
        machine.cores = Int.random(in: 1...4, using: &random) * 16
        machine.memory = machine.cores * Int.random(in: 1...10, using: &random)
        machine.speed = FixedPoint(millionths: Int64.random(in: 5...20, using: &random) * 100_000)
        machine.onDemand = price()
        if Bool.random(using: &random) { machine.spot = price() }
        roadmap.machines.append(machine)
      }
    }
    return roadmap
  }

  @Test func `the choice equals brute force over machines and purchase options`() {
    var random = SeededGenerator(seed: 5)
    var chosen = 0
    var spot = 0
    for round in 0..<500 {
      let roadmap = Self.roadmap(&random)
      let job = roadmap.compute.jobs[0]
      let share = Double(job.interruptible.fraction.millionths) / 1e6
      let seat = Double(roadmap.tokenPools[0].cost?.amount.minorUnits ?? 0) / 100 / 8_766
      var least: Double?
      for machine in roadmap.machines {
        guard let cloud = roadmap.clouds.first(where: { $0.id == machine.cloud }),
          cloud.classes.isEmpty, let onDemand = machine.onDemand,
          machine.memory >= (job.memory ?? 0) * machine.cores
        else { continue }
        let hour = Double(onDemand.nanoUnits) / 1e9
        var prices = [hour]
        if share > 0, let price = machine.spot {
          prices.append(share * Double(price.nanoUnits) / 1e9 + (1 - share) * hour)
        }
        for price in prices {
          let total = (price + seat * job.tokens.value) / machine.speed.value
          least = min(least ?? total, total)
        }
      }
      let choice = MachineChoice.candidates(for: .simulation, in: roadmap).first
      guard let least else {
        #expect(choice == nil, "round \(round)")
        continue
      }
      chosen += 1
      let total = Double(choice?.total ?? 0) / 1e9
      #expect(abs(total - least) < 4e-9, "round \(round): \(total) for \(least)")
      if choice?.option == .spot { spot += 1 }
    }
    #expect(chosen > 300 && spot > 50)
  }

  @Test func `a faster core that costs more wins where tokens are dear`() {
    var roadmap = Roadmap()
    var cloud = Cloud()
    cloud.id = Cloud.ID("cloud")
    roadmap.clouds = [cloud]
    for (name, nanoUnits, speed) in [("slow", 40, 1_000_000), ("fast", 160, 1_400_000)] {
      var machine = RentedMachine()
      machine.id = RentedMachine.ID(name)
      machine.cloud = cloud.id
      machine.instance = Slug(unchecked: name)
      machine.memory = 64
      machine.speed = FixedPoint(millionths: Int64(speed))
      machine.onDemand = Price(nanoUnits: Int64(nanoUnits) * 1_000_000, currency: .usDollar)
      roadmap.machines.append(machine)
    }
    func first() -> String? {
      MachineChoice.candidates(for: .simulation, in: roadmap).first?.instance?.text
    }
    #expect(first() == "slow")
    var pool = TokenPool()
    pool.id = TokenPool.ID("seats")
    pool.cost = MoneyPerYear(Money(minorUnits: 876_600, currency: .usDollar))
    roadmap.tokenPools = [pool]
    #expect(first() == "fast")
  }

  @Test func `prices a machine does not state follow its cloud's discount`() {
    var roadmap = Roadmap()
    var cloud = Cloud()
    cloud.onDemand = Price(nanoUnits: 100, currency: .usDollar)
    cloud.committed = Price(nanoUnits: 40, currency: .usDollar)
    roadmap.clouds = [cloud]
    var machine = RentedMachine()
    machine.onDemand = Price(nanoUnits: 250, currency: .usDollar)
    #expect(roadmap.discounted(machine, by: \.committed)?.nanoUnits == 100)
    #expect(roadmap.discounted(machine, by: \.spot) == nil)
  }
}
