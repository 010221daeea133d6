extension MoneyTables {
  /// Public views of money; a removed run shows in none.
  static let views = """
    CREATE VIEW v_economics AS
      SELECT
        family.revision, family.id AS family, family.economics_units AS units,
        family.economics_units_growth_millionths / 1e6 AS units_growth,
        family.economics_price_minor AS price_minor,
        family.economics_saving_minor AS saving_minor,
        coalesce(family.economics_price_currency, family.economics_saving_currency)
          AS value_currency,
        family.economics_alternative AS alternative,
        family.economics_package_cost_minor AS package_cost_minor,
        family.economics_component_cost_minor AS component_cost_minor,
        family.economics_test_cost_minor AS test_cost_minor,
        family.economics_package_nre_minor AS package_nre_minor,
        family.economics_test_nre_minor AS test_nre_minor,
        family.economics_engineering_wafers AS engineering_wafers,
        family.economics_shuttle AS shuttle, area.key AS die,
        area.value_millionths / 1e6 AS die_area
      FROM family
      LEFT JOIN family_die_area area
        ON area.revision = family.revision AND area.family = family.id
      WHERE family.revision = (SELECT head FROM document);

    CREATE VIEW v_exchange_rates AS
      SELECT
        entry.revision, entry.id AS exchange_rate, entry.currency, entry.per,
        step.key AS from_date, step.value_millionths / 1e6 AS rate
      FROM exchange_rate entry
      LEFT JOIN exchange_rate_rate step
        ON step.revision = entry.revision AND step.exchange_rate = entry.id
      WHERE entry.revision = (SELECT head FROM document);

    CREATE VIEW v_actuals AS
      SELECT
        revision, id AS actual, period AS quarter, class, chip, amount_minor, amount_currency
      FROM actual
      WHERE revision = (SELECT head FROM document);

    CREATE VIEW v_cost AS
      SELECT
        line.run, line.class, line.chip, chip.family, line.item, team.site, team.discipline,
        line.period AS quarter, line.sunk, line.actual, line.amount_minor, line.amount_currency
      FROM ledger_line line
      JOIN run ON run.number = line.run AND run.is_removed = 0
      LEFT JOIN planned_chip chip ON chip.run = line.run AND chip.id = line.chip
      LEFT JOIN team
        ON team.revision = run.revision AND team.id = line.item
          AND line.class IN ('people', 'sustaining');

    CREATE VIEW v_cost_chips AS
      SELECT
        value.run, value.id AS chip, chip.family, value.sunk_minor, value.nre_minor, value.units,
        value.unit_cost_minor, value.unit_value_minor, value.break_even_units, value.payback,
        value.npv_minor, value.npv_currency AS currency
      FROM ledger_chip value
      JOIN run ON run.number = value.run AND run.is_removed = 0
      LEFT JOIN planned_chip chip ON chip.run = value.run AND chip.id = value.id;

    CREATE VIEW v_cash AS
      SELECT
        quarter.run, quarter.quarter, quarter.cost_minor, quarter.income_minor,
        quarter.income_minor - quarter.cost_minor AS net_minor,
        sum(quarter.income_minor - quarter.cost_minor)
          OVER (PARTITION BY quarter.run ORDER BY quarter.quarter) AS cumulative_minor,
        quarter.sunk_minor, quarter.currency
      FROM (
        SELECT
          line.run, line.period AS quarter,
          sum(CASE WHEN line.sunk OR line.class = 'income' THEN 0 ELSE line.amount_minor END)
            AS cost_minor,
          sum(CASE WHEN line.sunk OR line.class <> 'income' THEN 0 ELSE line.amount_minor END)
            AS income_minor,
          sum(CASE WHEN NOT line.sunk THEN 0 WHEN line.class = 'income' THEN -line.amount_minor
            ELSE line.amount_minor END) AS sunk_minor,
          min(line.amount_currency) AS currency
        FROM ledger_line line
        GROUP BY line.run, line.period
      ) quarter
      JOIN run ON run.number = quarter.run AND run.is_removed = 0;

    CREATE VIEW v_cash_value AS
      SELECT
        ledger.run, ledger.currency, ledger.price_year, ledger.discount_rate_ppm / 1e6
          AS discount_rate,
        ledger.status_date, ledger.value_until, ledger.value_sunk_minor AS sunk_minor,
        ledger.value_nre_minor AS nre_minor, ledger.value_npv_minor AS npv_minor,
        ledger.value_npv_beyond_minor AS npv_beyond_minor,
        ledger.value_trough_minor AS trough_minor, ledger.value_trough_period AS trough_quarter,
        ledger.value_payback AS payback,
        (
          SELECT group_concat(value_ppm / 1e6, ' ') FROM (
            SELECT value_ppm FROM ledger_irr irr WHERE irr.run = ledger.run ORDER BY irr.position
          )
        ) AS irr
      FROM ledger
      JOIN run ON run.number = ledger.run AND run.is_removed = 0;
    """
}
