extension Version1 {
  /// Public views of people, supply and compute of the roadmap in force.
  static let supplyViews = """
    CREATE VIEW v_calendars AS
      SELECT
        calendar.revision, calendar.id AS calendar,
        (
          SELECT group_concat(value, ' ') FROM (
            SELECT value FROM calendar_weekend closed
            WHERE closed.revision = calendar.revision AND closed.calendar = calendar.id
            ORDER BY closed.position
          )
        ) AS weekend,
        holiday.value_first AS first_day, holiday.value_last AS last_day,
        holiday.value_yearly AS yearly
      FROM calendar
      LEFT JOIN calendar_holiday holiday
        ON holiday.revision = calendar.revision AND holiday.calendar = calendar.id
      WHERE calendar.revision = (SELECT head FROM document);

    CREATE VIEW v_sites AS
      SELECT
        revision, id AS site, name, country, calendar, productivity_millionths / 1e6 AS productivity
      FROM site
      WHERE revision = (SELECT head FROM document);

    CREATE VIEW v_teams AS
      SELECT
        team.revision, team.id AS team, team.name, team.site, site.calendar, team.discipline,
        step.kind AS step, step.from_date, step.people,
        team.availability_ppm / 1e6 AS availability, team.attrition_ppm / 1e6 AS attrition,
        team.ramp_up_count || ' '
          || CASE team.ramp_up_count WHEN 1 THEN rtrim(team.ramp_up_unit, 's')
            ELSE team.ramp_up_unit END AS ramp_up,
        team.cost_minor_per_year, team.cost_currency
      FROM team
      JOIN site ON site.revision = team.revision AND site.id = team.site
      LEFT JOIN (
        SELECT revision, team, 'headcount' AS kind, key AS from_date, value AS people
        FROM team_headcount
        UNION ALL
        SELECT revision, team, 'hires', key, value FROM team_hire
      ) step ON step.revision = team.revision AND step.team = team.id
      WHERE team.revision = (SELECT head FROM document);

    CREATE VIEW v_vendors AS
      SELECT revision, id AS vendor, name, note
      FROM vendor
      WHERE revision = (SELECT head FROM document);

    CREATE VIEW v_nodes AS
      SELECT
        revision, id AS node, name, foundry, predecessor, rank,
        coalesce(pdk_revised, pdk_stated) AS pdk,
        CASE WHEN pdk_revised IS NULL THEN pdk_stated_precision
          ELSE pdk_revised_precision END AS pdk_precision,
        pdk_stated, pdk_revised,
        coalesce(risk_production_revised, risk_production_stated) AS risk_production,
        CASE WHEN risk_production_revised IS NULL THEN risk_production_stated_precision
          ELSE risk_production_revised_precision END AS risk_production_precision,
        risk_production_stated, risk_production_revised,
        coalesce(volume_production_revised, volume_production_stated) AS volume_production,
        CASE WHEN volume_production_revised IS NULL THEN volume_production_stated_precision
          ELSE volume_production_revised_precision END AS volume_production_precision,
        volume_production_stated, volume_production_revised,
        masks_count || ' '
          || CASE masks_count WHEN 1 THEN rtrim(masks_unit, 's')
            ELSE masks_unit END AS masks,
        fab_count || ' '
          || CASE fab_count WHEN 1 THEN rtrim(fab_unit, 's')
            ELSE fab_unit END AS fab,
        metal_fab_count || ' '
          || CASE metal_fab_count WHEN 1 THEN rtrim(metal_fab_unit, 's')
            ELSE metal_fab_unit END AS metal_fab,
        assembly_count || ' '
          || CASE assembly_count WHEN 1 THEN rtrim(assembly_unit, 's')
            ELSE assembly_unit END AS assembly,
        mask_set_minor, mask_set_currency, metal_mask_set_minor, metal_mask_set_currency,
        wafer_price_minor, wafer_price_currency, defect_density_millionths / 1e6 AS defect_density,
        density_millionths / 1e6 AS density, speed_gain_ppm / 1e6 AS speed_gain,
        power_gain_ppm / 1e6 AS power_gain
      FROM node
      WHERE revision = (SELECT head FROM document);

    CREATE VIEW v_ip AS
      SELECT
        ip_block.revision, ip_block.id AS ip_block, ip_block.name, ip_block.vendor,
        ip_block.function, ip_block.standard, ip_block.rank, release.id AS release, release.form,
        release.node,
        coalesce(release.front_end_revised, release.front_end_stated) AS front_end,
        release.front_end_stated, release.front_end_revised,
        coalesce(release.back_end_revised, release.back_end_stated) AS back_end,
        release.back_end_stated, release.back_end_revised,
        coalesce(release.silicon_proven_revised, release.silicon_proven_stated) AS silicon_proven,
        release.silicon_proven_stated, release.silicon_proven_revised
      FROM ip_block
      LEFT JOIN ip_block_release release
        ON release.revision = ip_block.revision AND release.ip_block = ip_block.id
      WHERE ip_block.revision = (SELECT head FROM document);

    CREATE VIEW v_licences AS
      SELECT
        licence.revision, licence.id AS licence, licence.vendor, covered.value AS covers,
        licence.signed, licence.until, licence.seats,
        licence.lead_time_count || ' '
          || CASE licence.lead_time_count WHEN 1 THEN rtrim(licence.lead_time_unit, 's')
            ELSE licence.lead_time_unit END AS lead_time,
        licence.fee_minor, licence.fee_currency, licence.per_use_minor, licence.per_use_currency,
        licence.royalty_ppm / 1e6 AS royalty
      FROM licence
      LEFT JOIN licence_cover covered
        ON covered.revision = licence.revision AND covered.licence = licence.id
      WHERE licence.revision = (SELECT head FROM document);

    CREATE VIEW v_farms AS
      SELECT
        farm.revision, farm.id AS farm, farm.name, farm.site, step.kind AS resource, step.from_date,
        step.amount, farm.utilisation_ppm / 1e6 AS utilisation, farm.cost_minor_per_year,
        farm.cost_currency
      FROM farm
      LEFT JOIN (
        SELECT revision, farm, 'cores' AS kind, key AS from_date, value AS amount FROM farm_core
        UNION ALL
        SELECT revision, farm, 'boards', key, value FROM farm_board
      ) step ON step.revision = farm.revision AND step.farm = farm.id
      WHERE farm.revision = (SELECT head FROM document);

    CREATE VIEW v_clouds AS
      SELECT
        cloud.revision, cloud.id AS cloud, cloud.name, cloud.vendor, cloud.region,
        quota.key AS from_date, quota.value AS quota, cloud.on_demand_nano,
        cloud.on_demand_currency, cloud.spot_nano, cloud.spot_currency, cloud.committed_nano,
        cloud.committed_currency
      FROM cloud
      LEFT JOIN cloud_quota quota ON quota.revision = cloud.revision AND quota.cloud = cloud.id
      WHERE cloud.revision = (SELECT head FROM document);

    CREATE VIEW v_tokens AS
      SELECT
        pool.revision, pool.id AS token_pool, pool.vendor, step.key AS from_date,
        step.value AS count, pool.cost_minor_per_year, pool.cost_currency
      FROM token_pool pool
      LEFT JOIN token_pool_count step
        ON step.revision = pool.revision AND step.token_pool = pool.id
      WHERE pool.revision = (SELECT head FROM document);

    CREATE VIEW v_budgets AS
      SELECT
        budget.revision, budget.id AS budget, budget.purpose, cap.key AS period,
        cap.value_minor AS cap_minor, cap.value_currency AS cap_currency
      FROM budget
      LEFT JOIN budget_cap cap ON cap.revision = budget.revision AND cap.budget = budget.id
      WHERE budget.revision = (SELECT head FROM document);
    """
}
