internal import GRDB

/// One step from a format of the file to the next; only appended, never edited once released.
struct Migration: Sendable {
  /// What it brings, for messages.
  let name: String
  /// The statements.
  let sql: String

  /// The steps in order; format n is what the first n make.
  static let all: [Migration] = [
    Migration(
      name: "roadmaps, plans, baselines and journal",
      sql: [
        Version1.history, Version1.roadmap, Version1.people, Version1.supply, Version1.compute,
        Version1.templates, Version1.chips, Version1.plans, Version1.immutability,
        Version1.roadmapViews, Version1.supplyViews, Version1.planViews, Version1.historyViews,
      ].joined(separator: "\n")
    ),
    Migration(
      name: "money: economics, exchange rates, actual spend, ledgers",
      sql: [
        MoneyTables.roadmap, MoneyTables.ledger, MoneyTables.immutability, MoneyTables.views,
      ].joined(separator: "\n")
    ),
    Migration(name: "what ended a search and what repeats it", sql: SearchLimits.sql),
    Migration(name: "compute that binds", sql: BindingCompute.sql),
    Migration(name: "lead times, records of chips, norms", sql: Purchases.sql),
    Migration(name: "fleet: service, workloads, techniques, carbon", sql: FleetTables.sql),
    Migration(name: "decisions on chips", sql: Decisions.sql),
    Migration(name: "machines, rules of compute, where compute runs", sql: ComputeTables.sql),
    Migration(
      name: "risk: uncertainties, risks, spins, simulations",
      sql: [
        RiskTables.roadmap, RiskTables.simulations, RiskTables.immutability, RiskTables.views,
      ].joined(separator: "\n")
    ),
    Migration(name: "placed orders", sql: PlacedOrders.sql),
    Migration(name: "coverage effort of families", sql: Coverage.sql),
    Migration(name: "standard errors of tapeouts and costs", sql: RiskErrors.sql),
    Migration(name: "no lateness where there is no plan", sql: UnplannedRuns.sql),
  ]

  /// Marks a file as ours: "tapo" in ASCII.
  static let applicationID: Int32 = 0x7461_706F

  /// Brings `database` from `format` to the last of `migrations`, within the caller's transaction.
  static func apply(_ migrations: [Migration], to database: Database, from format: Int) throws {
    for (index, migration) in migrations.enumerated().dropFirst(format) {
      try database.execute(sql: migration.sql)
      try database.execute(sql: "PRAGMA user_version = \(index + 1)")
    }
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
  }
}

/// The statements of format 1, by topic.
enum Version1 {}
