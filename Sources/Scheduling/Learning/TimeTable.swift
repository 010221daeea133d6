/// The units that are free in each slot once every usage covers what it must cover.
///
/// A usage whose latest start lies before its earliest finish covers the slots between in every
/// schedule. The profile follows the bounds lazily: what each usage has booked is remembered and
/// compared with its bounds whenever the resource is looked at, so nothing is done on backtracking.
struct TimeTable: ~Copyable {
  /// The free units, one row of `horizon` slots for each resource.
  var free: Row<Int32>
  /// The first slot each usage has booked.
  var bookedFrom: Row<Int32>
  /// The slot after the last one each usage has booked.
  var bookedTo: Row<Int32>
  /// The units each usage has booked.
  var bookedUnits: Row<Int32>
  /// The earliest start of each usage that was found to fit, as long as no slot lost units.
  var fittingStart: Row<Int32>
  /// The latest finish of each usage that was found to fit, as long as no slot lost units.
  var fittingFinish: Row<Int32>
  /// Whether a look at a resource was broken off, so that what is remembered to fit may not.
  var isStale: Row<Bool>

  /// Starts without bookings.
  init(_ model: borrowing LearningModel) {
    free = Row(capacity: model.capacities.count)
    for position in 0..<model.capacities.count { free.append(model.capacities[position]) }
    bookedFrom = Row(repeating: 0, count: model.usages.count)
    bookedTo = Row(repeating: 0, count: model.usages.count)
    bookedUnits = Row(repeating: 0, count: model.usages.count)
    fittingStart = Row(repeating: .min, count: model.usages.count)
    fittingFinish = Row(repeating: .min, count: model.usages.count)
    isStale = Row(repeating: true, count: model.usageStarts.count - 1)
  }
}
