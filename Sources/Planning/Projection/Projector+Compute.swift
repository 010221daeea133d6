import RoadmapModel
import Scheduling

extension Projector {
  /// Adds farms, clouds, tokens and budgets where compute binds, and notes classes nothing runs.
  mutating func addCompute() {
    guard roadmap.planning.compute == .binding else { return }
    compute = ComputeSupplies(of: roadmap, on: axis, in: &builder)
    // A tenth of an engineer-day, the unit of a mode's cost, is taken to be worth a hundred units of
    // currency.
    builder.spendUnit = 100_000_000_000
    var homeless: [ComputeClass] = []
    var wanted: [ComputeClass] = []
    for chip in projects {
      for activity in chip.network.activities where !activity.isDeployment {
        for entry in activity.template.compute.entries where entry.value.hours > 0 {
          let isHomeless = compute.demand(entry.key, entry.value, over: 1) == nil
          if isHomeless, !homeless.contains(entry.key) { homeless.append(entry.key) }
          if !wanted.contains(entry.key) { wanted.append(entry.key) }
        }
      }
    }
    for kind in ComputeClass.allCases where wanted.contains(kind) && compute.machines[kind] == nil {
      let clouds = roadmap.clouds.filter { cloud in
        cloud.runs(kind) && roadmap.machines.contains { $0.cloud == cloud.id }
      }
      guard let traits = compute.traits[kind], !clouds.isEmpty,
        !roadmap.machines.contains(where: { machine in
          clouds.contains { $0.id == machine.cloud } && traits.fits(machine)
        })
      else { continue }
      findings.append(
        Diagnostic(
          .warning,
          at: ModelPath("compute/jobs/\(kind.text)"),
          .noMachineWithMemory(kind, traits.memory)
        )
      )
    }
    for kind in ComputeClass.allCases where homeless.contains(kind) {
      findings.append(
        Diagnostic(.warning, at: ModelPath("planning/compute"), .computeWithoutSource(kind))
      )
    }
  }

  /// The fluid demands of an activity by class; of work under way, the part that its days left are of
  /// its nominal days.
  func demands(
    of position: Int,
    _ chip: ChipProject,
    nominal: Int,
    left: Int?
  ) -> [(kind: ComputeClass, demand: FluidDemand)] {
    let template = chip.network.activities[position].template
    let days = chip.runsOnWorkingDays(position) ? nominal * 7 / 5 : nominal
    return chip.compute(of: position, laws).compactMap { kind, whole in
      let parallel = template.parallel[kind]
      guard let demand = compute.demand(kind, whole, over: days, parallel: parallel),
        demand.volume > 0
      else { return nil }
      var part = demand
      if let left, left < nominal {
        let product = demand.volume.multipliedFullWidth(by: Int64(max(0, left)))
        part.volume = Int64(max(1, nominal)).dividingFullWidth(product).quotient
      }
      return (kind, part)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func noMachineWithMemory(_ kind: ComputeClass, _ memory: Int) -> Self {
    Self(
      "no-machine-with-memory",
      "no machine that a cloud rents out for jobs of class \(kind.text) has \(memory) GiB a core; they "
        + "burst nowhere",
      remedy: "add an instance with more memory, or state memory of the class under compute/jobs"
    )
  }

  fileprivate static func computeWithoutSource(_ kind: ComputeClass) -> Self {
    Self(
      "compute-without-source",
      "neither a farm nor a cloud with a price runs jobs of class \(kind.text); the plan leaves them "
        + "out",
      remedy: "state a farm or a cloud with on_demand for the class"
    )
  }
}
