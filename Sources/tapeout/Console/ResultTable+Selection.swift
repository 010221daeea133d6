import Reporting

extension ResultTable {
  /// The rows and columns that `selection` asks for, in its order.
  ///
  /// Rows of JSON stay complete: columns count for the other formats.
  func selected(_ selection: SelectionOptions, for format: ResultFormat) throws -> ResultTable {
    var result = self
    for condition in try selection.rowConditions() {
      let column = try index(of: condition.key)
      result.rows.removeAll { !condition.isSatisfied(by: words($0[column])) }
    }
    for name in selection.sortNames.reversed() {
      let isDescending = name.hasPrefix("-")
      let column = try index(of: isDescending ? String(name.dropFirst()) : name)
      result.sort(by: column, isDescending: isDescending)
    }
    guard let names = selection.columnNames else { return result }
    let chosen = try names.map { try index(of: $0) }
    guard format != .json else { return result }
    var narrow = ResultTable(schema: schema, keys: chosen.map { keys[$0] })
    narrow.rows = result.rows.map { row in chosen.map { row[$0] } }
    return narrow
  }

  /// Sorts by one column; rows that are equal in it keep their order, empty ones come last.
  private mutating func sort(by column: Int, isDescending: Bool) {
    let values = rows.map { OrderedValue(words($0[column])) }
    rows = rows.indices.sorted { left, right in
      if values[left].text.isEmpty != values[right].text.isEmpty {
        return values[right].text.isEmpty
      }
      let (first, second) = isDescending ? (right, left) : (left, right)
      if values[first].isBefore(values[second]) { return true }
      if values[second].isBefore(values[first]) { return false }
      return left < right
    }.map { rows[$0] }
  }

  private func index(of key: String) throws -> Int {
    guard let index = keys.firstIndex(of: key) else {
      throw CommandFailure.unknown("column", key, among: keys)
    }
    return index
  }
}
