/// The least and the greatest value of a quantity that makes sense, as a roadmap writes them.
///
/// Unless said otherwise a quantity is not negative. The limits also keep sums within what the
/// engine counts in.
struct QuantityLimit {
  /// The least value, nil for none.
  var least: String?
  /// The greatest value, nil for none.
  var most: String?
  /// Whether the least value itself is too small.
  var isLeastExcluded = false
  /// Whether the greatest value itself is too large.
  var isMostExcluded = false

  /// How far from the status date a horizon may lie.
  static let horizonYears = 50

  /// From one value to another, both included.
  private static func range(_ least: String?, _ most: String?) -> QuantityLimit {
    QuantityLimit(least: least, most: most)
  }

  /// More than one value, up to another.
  private static func above(_ least: String, _ most: String?) -> QuantityLimit {
    QuantityLimit(least: least, most: most, isLeastExcluded: true)
  }

  /// The limit of the quantity at `pattern`.
  static func limit(of pattern: String) -> QuantityLimit {
    byPattern[pattern] ?? range("0", nil)
  }

  /// The range of the quantity at `pattern` in words, nil where it has none of its own.
  static func words(for pattern: String) -> String? {
    byPattern[pattern].flatMap { limit in limit.range }
  }

  /// The patterns that have a range of their own, sorted.
  static var patterns: [String] { byPattern.keys.sorted() }

  private static let anyNumber = QuantityLimit(least: nil, most: nil)

  private static let byPattern: [String: QuantityLimit] = [
    "fiscal/start_month": range("1", "12"),
    "productivity_growth": range("0%", "100%"),
    "finance/price_year": range("1980", "2200"),
    "finance/escalation/*": range("-50%", "100%"),
    "finance/discount_rate": range("0%", "100%"),
    "exchange_rates/*/per": range("1", "1M"),
    "exchange_rates/*/rates/*": above("0", "1000"),
    "actuals/*/amount": range("-1B USD", "100B USD"),
    "sites/*/productivity": above("0", "10"),
    "teams/*/headcount/*": range("0", "100000"),
    "teams/*/hires/*": range("0", "100000"),
    "teams/*/ramp_up": range("0 days", "5 years"),
    "teams/*/attrition": range("0%", "100%"),
    "teams/*/availability": range("0%", "100%"),
    "teams/*/cost": range("0 USD/yr", "100M USD/yr"),
    "nodes/*/rank": anyNumber,
    "nodes/*/masks": range("0 days", "1 year"),
    "nodes/*/fab": above("0 days", "3 years"),
    "nodes/*/metal_fab": above("0 days", "3 years"),
    "nodes/*/assembly": range("0 days", "3 years"),
    "nodes/*/mask_set": range("0 USD", "1B USD"),
    "nodes/*/metal_mask_set": range("0 USD", "1B USD"),
    "nodes/*/wafer_price": range("0 USD", "10M USD"),
    "nodes/*/shuttle_seat": range("0 USD", "1B USD"),
    "nodes/*/shuttle_lead_time": range("0 days", "3 years"),
    "nodes/*/defect_density": range("0", "100"),
    "nodes/*/mature_defect_density": range("0", "100"),
    "nodes/*/defect_learning": above("0 days", "20 years"),
    "nodes/*/yield_cluster": range("0.1", "100"),
    "nodes/*/published_cost/*": range("0 USD", "10B USD"),
    "nodes/*/density": above("0", "100000"),
    "nodes/*/speed_gain": above("-100%", "1000%"),
    "nodes/*/power_gain": above("-1000%", "100%"),
    "nodes/*/fab_energy": range("0", "1000"),
    "nodes/*/fab_gases": range("0", "100000"),
    "nodes/*/fab_materials": range("0", "100000"),
    "nodes/*/fab_intensity": range("0", "2000"),
    "ip/*/rank": anyNumber,
    "licences/*/seats": range("1", "100000"),
    "licences/*/lead_time": range("0 days", "10 years"),
    "licences/*/fee": range("0 USD", "10B USD"),
    "licences/*/per_use": range("0 USD", "10B USD"),
    "licences/*/royalty": range("0%", "100%"),
    "farms/*/cores/*": range("0", "100M"),
    "farms/*/boards/*": range("0", "100M"),
    "farms/*/utilisation": above("0%", "100%"),
    "farms/*/cost": range("0 USD/yr", "10B USD/yr"),
    "clouds/*/quota/*": range("0", "100M"),
    "clouds/*/on_demand": range("0 USD/core-hour", "1000 USD/core-hour"),
    "clouds/*/spot": range("0 USD/core-hour", "1000 USD/core-hour"),
    "clouds/*/committed": range("0 USD/core-hour", "1000 USD/core-hour"),
    "machines/*/cores": range("1", "10000"),
    "machines/*/memory": range("0", "1M"),
    "machines/*/speed": above("0", "100"),
    "machines/*/on_demand": range("0 USD/core-hour", "1000 USD/core-hour"),
    "machines/*/spot": range("0 USD/core-hour", "1000 USD/core-hour"),
    "machines/*/committed": range("0 USD/core-hour", "1000 USD/core-hour"),
    "compute/jobs/*/memory": range("0", "1M"),
    "compute/jobs/*/interruptible": range("0%", "100%"),
    "compute/jobs/*/tokens": range("0", "1000"),
    "compute/jobs/*/power": range("0", "100000"),
    "compute/history/*/size": above("0", "1000"),
    "compute/history/*/volume": range("0 core-hours", "100B core-hours"),
    "compute/storage/*/size/*": range("0", "100M"),
    "compute/storage/*/growth": range("-100%", "1000%"),
    "compute/storage/*/cost": range("0 USD/yr", "1M USD/yr"),
    "compute/storage/*/egress": range("0%", "10000%"),
    "compute/storage/*/egress_cost": range("0 USD", "1M USD"),
    "compute/carbon_intensity": range("0", "10000"),
    "templates/*/activities/*/parallel/*": range("1", "100M"),
    "tokens/*/peak_lease/*": range("0", "100M"),
    "tokens/*/count/*": range("0", "100M"),
    "tokens/*/cost": range("0 USD/yr", "1B USD/yr"),
    "tokens/*/term": range("1 month", "10 years"),
    "tokens/*/lead_time": range("0 days", "3 years"),
    "budgets/*/caps/*": range("0 USD", "100B USD"),
    "fleet/overhead": range("1", "10"),
    "fleet/carbon_intensity/*": range("0", "2000"),
    "fleet/electricity": range("0 USD", "100000 USD"),
    "workloads/*/demand/*": range("0", "1000B"),
    "workloads/*/growth": range("-50%", "1000%"),
    "techniques/*/share": range("0%", "100%"),
    "techniques/*/time_saved": QuantityLimit(least: "0%", most: "100%", isMostExcluded: true),
    "techniques/*/power_saved": QuantityLimit(least: "0%", most: "100%", isMostExcluded: true),
    "norms/*/gates/*": range("1", "1B"),
    "norms/*/growth": range("-50%", "100%"),
    "norms/*/verification_ratio/*": above("0", "100"),
    "norms/*/tolerance": range("1", "1000"),
    "templates/*/version": range("1", "1M"),
    "templates/*/design_cycle": above("0 days", "15 years"),
    "templates/*/team_falloff": QuantityLimit(least: "0", most: "1", isMostExcluded: true),
    "templates/*/verification_exponent": range("0", "2"),
    "templates/*/pdk_margin": range("-5 years", "5 years"),
    "templates/*/risk_margin": range("-5 years", "5 years"),
    "templates/*/volume_margin": range("-5 years", "5 years"),
    "templates/*/parameters/*/default": range("-1B", "1B"),
    "templates/*/parameters/*/minimum": range("-1B", "1B"),
    "templates/*/parameters/*/maximum": range("-1B", "1B"),
    "templates/*/dies/*/count": range("1", "1000"),
    "templates/*/dies/*/blocks/*/size": range("0", "1M"),
    "templates/*/dies/*/blocks/*/modified": range("0%", "100%"),
    "templates/*/activities/*/effort/*": range("0 engineer-days", "10000 engineer-years"),
    "templates/*/activities/*/people": range("1", "10000"),
    "templates/*/activities/*/team_sizes/*": above("0%", "1000%"),
    "templates/*/activities/*/duration": range("0 days", "30 years"),
    "templates/*/activities/*/compute/*": range("0 core-hours", "100B core-hours"),
    "families/*/cadence": range("1 month", "20 years"),
    "families/*/design_cycle": above("0 days", "15 years"),
    "families/*/deployment_cycle": range("0 days", "30 years"),
    "families/*/priority": range("1", "1M"),
    "families/*/score": range("0", "1M"),
    "families/*/growth": above("0", "10"),
    "families/*/reference_generation": range("1", "1000"),
    "families/*/min_gap": range("0 days", "20 years"),
    "families/*/may_start_early": range("0 days", "10 years"),
    "families/*/parameters/*": range("-1B", "1B"),
    "families/*/economics/die_area/*": above("0", "10000"),
    "families/*/economics/units": range("0", "100M"),
    "families/*/economics/units_growth": above("0", "10"),
    "families/*/economics/ramp/*": range("0%", "100%"),
    "families/*/economics/price": range("0 USD", "1M USD"),
    "families/*/economics/saving": range("-1M USD", "1M USD"),
    "families/*/economics/value_growth": above("0", "10"),
    "families/*/economics/package_cost": range("0 USD", "1M USD"),
    "families/*/economics/component_cost": range("0 USD", "1M USD"),
    "families/*/economics/test_cost": range("0 USD", "1M USD"),
    "families/*/economics/assembly_yield": above("0%", "100%"),
    "families/*/economics/package_nre": range("0 USD", "1B USD"),
    "families/*/economics/test_nre": range("0 USD", "1B USD"),
    "families/*/economics/engineering_wafers": range("0", "10000"),
    "families/*/economics/package_lead_time": range("0 days", "5 years"),
    "families/*/economics/component_lead_time": range("0 days", "5 years"),
    "families/*/service_life": above("0 days", "30 years"),
    "families/*/service/migration": range("0 days", "20 years"),
    "families/*/service/power": range("0", "1M"),
    "families/*/service/power_growth": above("0", "10"),
    "families/*/service/idle": range("0%", "100%"),
    "families/*/coverage_effort": range("0%", "1000%"),
    "families/*/service/utilisation": above("0%", "100%"),
    "families/*/service/work/*": above("0", "1000B"),
    "families/*/service/work_growth": above("0", "10"),
    "families/*/service/techniques/*": range("1", "1000"),
    "families/*/service/other_carbon": range("0", "1M"),
    "decisions/*/delay": range("0 days", "20 years"),
    "spins/first_silicon": range("0%", "100%"),
    "spins/later_silicon": above("0%", "100%"),
    "spins/metal_only": range("0%", "100%"),
    "spins/new_node": range("0", "10"),
    "spins/new_ip": range("0", "10"),
    "spins/derivative": range("0", "10"),
    "spins/all_layer_fix": range("1", "10"),
    "correlations/*/coefficient": range("-100%", "100%"),
    "uncertainties/*/drivers/*": range("-100%", "100%"),
    "risks/*/probability": range("0%", "100%"),
    "risks/*/cost": range("0 USD", "10B USD"),
    "risks/*/drivers/*": range("-100%", "100%"),
    "mitigations/*/cost": range("0 USD", "10B USD"),
    "chips/*/generation": range("1", "1000"),
    "chips/*/parameters/*": range("-1B", "1B"),
    "chips/*/dies/*/count": range("1", "1000"),
    "chips/*/dies/*/blocks/*/size": range("0", "1M"),
    "chips/*/dies/*/blocks/*/modified": range("0%", "100%"),
    "chips/*/took/size": above("0", "1M"),
    "chips/*/took/effective_size": above("0", "1M"),
    "chips/*/took/effort": above("0 engineer-days", "100000 engineer-years"),
    "chips/*/took/verification": range("0 engineer-days", "100000 engineer-years"),
    "chips/*/took/cost": range("0 USD", "100B USD"),
    "chips/*/progress/*/remaining": range("0 working days", "5000 working days"),
    "chips/*/progress/*/remaining_effort": range("0 engineer-days", "10000 engineer-years"),
  ]

  /// What is wrong with the value of `leaf`, nil if nothing is.
  func complaint(about leaf: DocumentLeaf) -> Diagnostic.Message? {
    guard let value = Measure(leaf.text, leaf.kind) else { return nil }
    if let least, let bound = Measure(least, leaf.kind) {
      if value < bound || (isLeastExcluded && value == bound) {
        let words = isLeastExcluded ? "is not more than \(least)" : "is less than \(least)"
        return .quantity(leaf, words, remedy: advice)
      }
    }
    if let most, let bound = Measure(most, leaf.kind) {
      if value > bound || (isMostExcluded && value == bound) {
        let words = isMostExcluded ? "is not less than \(most)" : "is more than \(most)"
        return .quantity(leaf, words, remedy: advice)
      }
    }
    return nil
  }

  private var advice: String { range.map { "state a value \($0)" } ?? "" }

  /// The values that make sense, nil if all do.
  private var range: String? {
    switch (least, most) {
    case (let least?, let most?):
      "\(isLeastExcluded ? "above" : "from") \(least) \(isMostExcluded ? "to below" : "to") \(most)"
    case (let least?, nil):
      "\(isLeastExcluded ? "above" : "of at least") \(least)"
    case (nil, let most?):
      "\(isMostExcluded ? "below" : "of at most") \(most)"
    case (nil, nil):
      nil
    }
  }
}

/// The size of a quantity, comparable with others of its kind whatever the unit or currency.
private struct Measure: Comparable {
  let amount: Int64

  /// The size of what `text` spells; nil for kinds without size, such as dates.
  init?(_ text: String, _ kind: ValueKind) {
    switch kind.name {
    case Int.kind.name:
      guard let value = try? Int(text: text) else { return nil }
      amount = Int64(value)
    case FixedPoint.kind.name:
      guard let value = try? FixedPoint(text: text) else { return nil }
      amount = value.millionths
    case Proportion.kind.name:
      guard let value = try? Proportion(text: text == "0" ? "0%" : text) else { return nil }
      amount = value.fraction.millionths
    case TimeSpan.kind.name, ActivityDuration.kind.name:
      guard let value = try? TimeSpan(text: text == "0" ? "0 days" : text) else { return nil }
      amount = Int64(value.approximateDays)
    case EngineerDays.kind.name:
      let text = text == "0" ? "0 engineer-days" : text
      guard let value = try? EngineerDays(text: text) else { return nil }
      amount = value.thousandths
    case WorkingDays.kind.name:
      guard let value = try? WorkingDays(text: text == "0" ? "0 working days" : text) else {
        return nil
      }
      amount = Int64(value.count)
    case ComputeVolume.kind.name:
      guard let value = try? ComputeVolume(text: text == "0" ? "0 core-hours" : text) else {
        return nil
      }
      amount = value.hours
    case Money.kind.name:
      guard let value = try? Money(text: text == "0" ? "0 USD" : text) else { return nil }
      amount = value.minorUnits
    case MoneyPerYear.kind.name:
      guard let value = try? MoneyPerYear(text: text == "0" ? "0 USD/yr" : text) else { return nil }
      amount = value.amount.minorUnits
    case Price.kind.name:
      guard let value = try? Price(text: text == "0" ? "0 USD/core-hour" : text) else { return nil }
      amount = value.nanoUnits
    default:
      return nil
    }
  }

  static func < (lhs: Measure, rhs: Measure) -> Bool { lhs.amount < rhs.amount }
}
