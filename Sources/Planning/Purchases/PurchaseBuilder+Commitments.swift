internal import RoadmapModel

extension PurchaseBuilder {
  /// From the decision on a commitment to its first day: prices are listed, only budgets take time.
  private static let leadTime = TimeSpan(1, .months)

  /// For each fiscal year ahead and each rented machine the cores that are worth a commitment.
  mutating func addCommitments() {
    let fiscal = roadmap.fiscal
    let first = fiscal.year(of: plan.statusDate) + 1
    let last = fiscal.year(of: plan.horizon)
    guard first <= last, !roadmap.clouds.isEmpty else { return }
    let whole =
      fiscal.range(of: FiscalPeriod(year: first))
      .lowerBound..<fiscal.range(of: FiscalPeriod(year: last)).upperBound
    let profile = ComputeProfile(plan, roadmap, covering: whole)
    let years = (first...last).map { year in
      LoadDuration.all(
        of: plan,
        roadmap,
        over: fiscal.range(of: FiscalPeriod(year: year)),
        profile
      )
    }
    for cloud in roadmap.clouds {
      for curve in years.joined() where curve.cloud == cloud.id.text && curve.commitment > 0 {
        let year = fiscal.year(of: curve.days.lowerBound)
        let factor = level.escalation(.compute, on: curve.days.lowerBound)
        let money = { (exact: Int128) in
          // Thousandths of what a minor unit holds are enough, and leave room for the factor.
          ExactAmount(
            exact / 1_000_000_000 * factor,
            over: LoadDuration.exactMinorUnit / 1_000_000_000 * PriceLevel.scale
          ).minorUnits
        }
        let machine = curve.instance.map { " of \($0)" } ?? ""
        add(
          .cloudCommitment,
          cloud.id.text,
          vendor: cloud.vendor?.text,
          detail: "\(curve.commitment) cores\(machine) for \(FiscalPeriod(year: year).text)",
          neededOn: curve.days.lowerBound,
          leadTime: PurchaseBuilder.leadTime,
          amount: money(curve.exactCommitmentCost),
          saving: money(
            curve.exactCost(ofCommitting: 0) - curve.exactCost(ofCommitting: curve.commitment)
          ),
          year: year
        )
      }
    }
  }
}
