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
    for chip in projects {
      for activity in chip.network.activities where !activity.isDeployment {
        for entry in activity.template.compute.entries
        where entry.value.hours > 0 && compute.demand(entry.key, entry.value, over: 1) == nil {
          if !homeless.contains(entry.key) { homeless.append(entry.key) }
        }
      }
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
    let factor = chip.scale.computeFactor(of: template.scaling)
    let days = chip.runsOnWorkingDays(position) ? nominal * 7 / 5 : nominal
    return template.compute.entries.compactMap { entry in
      let whole = entry.value.scaled(by: factor)
      guard let demand = compute.demand(entry.key, whole, over: days), demand.volume > 0 else {
        return nil
      }
      var part = demand
      if let left, left < nominal {
        let product = demand.volume.multipliedFullWidth(by: Int64(max(0, left)))
        part.volume = Int64(max(1, nominal)).dividingFullWidth(product).quotient
      }
      return (entry.key, part)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func computeWithoutSource(_ kind: ComputeClass) -> Self {
    Self(
      "compute-without-source",
      "neither a farm nor a cloud with a price runs jobs of class \(kind.text); the plan leaves them "
        + "out",
      remedy: "state a farm or a cloud with on_demand for the class"
    )
  }
}
