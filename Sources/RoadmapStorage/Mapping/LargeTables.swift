import GRDB
import RoadmapModel

/// The tables in which a plan and its money have most of their rows, written without a document between, which
/// would take most of the time of storing a plan.
extension RowWriter {
  /// Writes a plan of a run; its solution also where it is blank, because its columns are required.
  mutating func write(_ plan: Plan, run: Int64) throws {
    var rest = plan
    for chip in rest.chips.indices {
      for activity in rest.chips[chip].activities.indices {
        rest.chips[chip].activities[activity].runs = []
      }
    }
    let document = rest.document.completed("solution", plan.solution.document)
    try write(document, in: .plan, owner: run)
    var rows: [[DatabaseValue]] = []
    for chip in plan.chips {
      for activity in chip.activities {
        let keys = [
          run.databaseValue, chip.id.rawValue.databaseValue, activity.id.rawValue.databaseValue,
        ]
        for (position, computeRun) in activity.runs.enumerated() {
          rows.append(keys + computeRun.columns(at: position))
        }
      }
    }
    try write(rows, in: TableLayout.plan.table("planned_chip_activity_run"))
  }

  /// Writes the money of a run; its value also where it is blank, because its columns are required.
  mutating func write(_ ledger: Ledger, run: Int64) throws {
    var rest = ledger
    rest.lines = []
    let document = rest.document.completed("value", ledger.value.document)
    try write(document, in: .ledger, owner: run)
    let rows = ledger.lines.enumerated().map { position, line in
      [run.databaseValue] + line.columns(at: position)
    }
    try write(rows, in: TableLayout.ledger.table("ledger_line"))
  }
}

extension ComputeRun {
  /// The columns of its row behind those of its owners.
  fileprivate func columns(at position: Int) -> [DatabaseValue] {
    [
      id.rawValue.databaseValue, position.databaseValue, computeClass.rawValue.databaseValue,
      place.rawValue.databaseValue, item.text.databaseValue, start.text.databaseValue,
      finish.text.databaseValue, hours.databaseValue,
    ]
  }
}

extension LedgerLine {
  /// The columns of its row behind the run.
  fileprivate func columns(at position: Int) -> [DatabaseValue] {
    [
      id.rawValue.databaseValue, position.databaseValue, costClass.rawValue.databaseValue,
      chip?.text.databaseValue ?? .null, item.databaseValue, period.text.databaseValue,
      isSunk.databaseValue, isActual.databaseValue, amount.minorUnits.databaseValue,
      amount.currency.code.databaseValue,
    ]
  }
}

extension TableLayout {
  /// The table of a name among this one and those below it.
  fileprivate func table(_ name: String) -> TableLayout {
    guard let table = all.first(where: { $0.name == name }) else {
      preconditionFailure("no table \(name) below \(self.name)")
    }
    return table
  }
}

extension DocumentValue {
  /// A map with a value for a key that it leaves out.
  fileprivate func completed(_ key: String, _ value: DocumentValue) -> DocumentValue {
    guard case .map(var entries) = self, self[key] == nil else { return self }
    entries.append(.init(key, value))
    return .map(entries)
  }
}
