public import ArgumentParser
public import Planning
public import Reporting
public import RoadmapModel

extension CivilDate: ExpressibleByArgument {
  /// The day that an argument spells.
  public init?(argument: String) {
    guard let date = try? CivilDate(text: argument) else { return nil }
    self = date
  }
}

extension TimeScale: ExpressibleByArgument {}

extension LoadClass: ExpressibleByArgument {}
extension CostView: ExpressibleByArgument {}
extension Counterfactual: ExpressibleByArgument {}
extension FleetView: ExpressibleByArgument {}
extension MoneyScale: ExpressibleByArgument {}
extension PurchaseKind: ExpressibleByArgument {}
extension PurchaseView: ExpressibleByArgument {}
extension SelectionObjective: ExpressibleByArgument {}
extension VarianceGrouping: ExpressibleByArgument {}
extension VarianceMeasure: ExpressibleByArgument {}

extension PeriodScale: ExpressibleByArgument {}

extension CSVText.LineEnd: ExpressibleByArgument {}
