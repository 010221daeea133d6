internal import RoadmapModel

extension Team {
  /// Millionths of engineers who are paid on `date`: headcount and hires less attrition.
  ///
  /// Who still learns and who has no time for chips is paid in full, unlike in
  /// ``capacity(on:)``. O(headcount steps + hires).
  func payroll(on date: CivilDate) -> Int64 {
    var millionths: Int64 = 0
    if let step = headcount.entries.filter({ $0.key <= date }).max(by: { $0.key < $1.key }) {
      millionths += Int64(step.value) * retained(from: step.key, to: date)
    }
    for hire in hires.entries where hire.key <= date {
      millionths += Int64(hire.value) * retained(from: hire.key, to: date)
    }
    return millionths
  }

  /// Millionths of engineers times days, over the days of `range`.
  ///
  /// People leave in steps on the first of each month. O(months × (headcount steps + hires)).
  func paidDays(in range: Range<CivilDate>) -> Int128 {
    guard !range.isEmpty else { return 0 }
    var days = [range.lowerBound]
    days += (headcount.entries.map(\.key) + hires.entries.map(\.key)).filter {
      range.contains($0) && $0 != range.lowerBound
    }
    var month = range.lowerBound.startOfMonth.adding(months: 1)
    while month < range.upperBound {
      days.append(month)
      month = month.adding(months: 1)
    }
    days.sort()
    var total: Int128 = 0
    for (index, day) in days.enumerated() {
      let end = index + 1 < days.count ? days[index + 1] : range.upperBound
      total += Int128(payroll(on: day)) * Int128(end - day)
    }
    return total
  }
}
