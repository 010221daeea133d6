extension Version1 {
  /// Revisions, plans, runs and the journal are written once; SQLite itself refuses to change them.
  static let immutability = """
    CREATE TRIGGER roadmap_stays BEFORE UPDATE
    ON roadmap BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER roadmap_remains BEFORE DELETE
    ON roadmap BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER calendar_stays BEFORE UPDATE
    ON calendar BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER calendar_remains BEFORE DELETE
    ON calendar BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER calendar_weekend_stays BEFORE UPDATE
    ON calendar_weekend BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER calendar_weekend_remains BEFORE DELETE
    ON calendar_weekend BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER calendar_holiday_stays BEFORE UPDATE
    ON calendar_holiday BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER calendar_holiday_remains BEFORE DELETE
    ON calendar_holiday BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER site_stays BEFORE UPDATE
    ON site BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER site_remains BEFORE DELETE
    ON site BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER team_stays BEFORE UPDATE
    ON team BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER team_remains BEFORE DELETE
    ON team BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER team_headcount_stays BEFORE UPDATE
    ON team_headcount BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER team_headcount_remains BEFORE DELETE
    ON team_headcount BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER team_hire_stays BEFORE UPDATE
    ON team_hire BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER team_hire_remains BEFORE DELETE
    ON team_hire BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER team_family_stays BEFORE UPDATE
    ON team_family BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER team_family_remains BEFORE DELETE
    ON team_family BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER vendor_stays BEFORE UPDATE
    ON vendor BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER vendor_remains BEFORE DELETE
    ON vendor BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER node_stays BEFORE UPDATE
    ON node BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER node_remains BEFORE DELETE
    ON node BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER ip_block_stays BEFORE UPDATE
    ON ip_block BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER ip_block_remains BEFORE DELETE
    ON ip_block BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER ip_block_release_stays BEFORE UPDATE
    ON ip_block_release BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER ip_block_release_remains BEFORE DELETE
    ON ip_block_release BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER licence_stays BEFORE UPDATE
    ON licence BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER licence_remains BEFORE DELETE
    ON licence BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER licence_cover_stays BEFORE UPDATE
    ON licence_cover BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER licence_cover_remains BEFORE DELETE
    ON licence_cover BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER farm_stays BEFORE UPDATE
    ON farm BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER farm_remains BEFORE DELETE
    ON farm BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER farm_core_stays BEFORE UPDATE
    ON farm_core BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER farm_core_remains BEFORE DELETE
    ON farm_core BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER farm_board_stays BEFORE UPDATE
    ON farm_board BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER farm_board_remains BEFORE DELETE
    ON farm_board BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER farm_class_stays BEFORE UPDATE
    ON farm_class BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER farm_class_remains BEFORE DELETE
    ON farm_class BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER cloud_stays BEFORE UPDATE
    ON cloud BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER cloud_remains BEFORE DELETE
    ON cloud BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER cloud_quota_stays BEFORE UPDATE
    ON cloud_quota BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER cloud_quota_remains BEFORE DELETE
    ON cloud_quota BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER cloud_class_stays BEFORE UPDATE
    ON cloud_class BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER cloud_class_remains BEFORE DELETE
    ON cloud_class BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER token_pool_stays BEFORE UPDATE
    ON token_pool BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER token_pool_remains BEFORE DELETE
    ON token_pool BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER token_pool_count_stays BEFORE UPDATE
    ON token_pool_count BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER token_pool_count_remains BEFORE DELETE
    ON token_pool_count BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER token_pool_class_stays BEFORE UPDATE
    ON token_pool_class BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER token_pool_class_remains BEFORE DELETE
    ON token_pool_class BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER budget_stays BEFORE UPDATE
    ON budget BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER budget_remains BEFORE DELETE
    ON budget BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER budget_cap_stays BEFORE UPDATE
    ON budget_cap BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER budget_cap_remains BEFORE DELETE
    ON budget_cap BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_stays BEFORE UPDATE
    ON template BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_remains BEFORE DELETE
    ON template BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_parameter_stays BEFORE UPDATE
    ON template_parameter BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_parameter_remains BEFORE DELETE
    ON template_parameter BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_die_stays BEFORE UPDATE
    ON template_die BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_die_remains BEFORE DELETE
    ON template_die BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_die_block_stays BEFORE UPDATE
    ON template_die_block BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_die_block_remains BEFORE DELETE
    ON template_die_block BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_ip_slot_stays BEFORE UPDATE
    ON template_ip_slot BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_ip_slot_remains BEFORE DELETE
    ON template_ip_slot BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_activity_stays BEFORE UPDATE
    ON template_activity BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_activity_remains BEFORE DELETE
    ON template_activity BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_activity_after_stays BEFORE UPDATE
    ON template_activity_after BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_activity_after_remains BEFORE DELETE
    ON template_activity_after BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_activity_effort_stays BEFORE UPDATE
    ON template_activity_effort BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_activity_effort_remains BEFORE DELETE
    ON template_activity_effort BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_activity_team_size_stays BEFORE UPDATE
    ON template_activity_team_size BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_activity_team_size_remains BEFORE DELETE
    ON template_activity_team_size BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_activity_compute_stays BEFORE UPDATE
    ON template_activity_compute BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER template_activity_compute_remains BEFORE DELETE
    ON template_activity_compute BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER family_stays BEFORE UPDATE
    ON family BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER family_remains BEFORE DELETE
    ON family BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER family_parameter_stays BEFORE UPDATE
    ON family_parameter BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER family_parameter_remains BEFORE DELETE
    ON family_parameter BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER family_want_stays BEFORE UPDATE
    ON family_want BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER family_want_remains BEFORE DELETE
    ON family_want BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER family_want_standard_stays BEFORE UPDATE
    ON family_want_standard BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER family_want_standard_remains BEFORE DELETE
    ON family_want_standard BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER chip_stays BEFORE UPDATE
    ON chip BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER chip_remains BEFORE DELETE
    ON chip BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER chip_milestone_stays BEFORE UPDATE
    ON chip_milestone BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER chip_milestone_remains BEFORE DELETE
    ON chip_milestone BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER chip_commitment_stays BEFORE UPDATE
    ON chip_commitment BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER chip_commitment_remains BEFORE DELETE
    ON chip_commitment BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER chip_parameter_stays BEFORE UPDATE
    ON chip_parameter BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER chip_parameter_remains BEFORE DELETE
    ON chip_parameter BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER chip_die_stays BEFORE UPDATE
    ON chip_die BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER chip_die_remains BEFORE DELETE
    ON chip_die BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER chip_die_block_stays BEFORE UPDATE
    ON chip_die_block BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER chip_die_block_remains BEFORE DELETE
    ON chip_die_block BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER chip_ip_stays BEFORE UPDATE
    ON chip_ip BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER chip_ip_remains BEFORE DELETE
    ON chip_ip BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER chip_after_stays BEFORE UPDATE
    ON chip_after BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER chip_after_remains BEFORE DELETE
    ON chip_after BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER chip_progress_stays BEFORE UPDATE
    ON chip_progress BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER chip_progress_remains BEFORE DELETE
    ON chip_progress BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER scenario_stays BEFORE UPDATE
    ON scenario BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER scenario_remains BEFORE DELETE
    ON scenario BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER scenario_change_stays BEFORE UPDATE
    ON scenario_change BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER scenario_change_remains BEFORE DELETE
    ON scenario_change BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER plan_stays BEFORE UPDATE
    ON plan BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER plan_remains BEFORE DELETE
    ON plan BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_stays BEFORE UPDATE
    ON planned_chip BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_remains BEFORE DELETE
    ON planned_chip BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_node_stays BEFORE UPDATE
    ON planned_chip_node BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_node_remains BEFORE DELETE
    ON planned_chip_node BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_ip_stays BEFORE UPDATE
    ON planned_chip_ip BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_ip_remains BEFORE DELETE
    ON planned_chip_ip BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_milestone_stays BEFORE UPDATE
    ON planned_chip_milestone BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_milestone_remains BEFORE DELETE
    ON planned_chip_milestone BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_passed_stays BEFORE UPDATE
    ON planned_chip_passed BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_passed_remains BEFORE DELETE
    ON planned_chip_passed BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_slip_stays BEFORE UPDATE
    ON planned_chip_slip BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_slip_remains BEFORE DELETE
    ON planned_chip_slip BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_slip_cause_stays BEFORE UPDATE
    ON planned_chip_slip_cause BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_slip_cause_remains BEFORE DELETE
    ON planned_chip_slip_cause BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_activity_stays BEFORE UPDATE
    ON planned_chip_activity BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_activity_remains BEFORE DELETE
    ON planned_chip_activity BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_activity_people_stays BEFORE UPDATE
    ON planned_chip_activity_people BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_activity_people_remains BEFORE DELETE
    ON planned_chip_activity_people BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_activity_compute_stays BEFORE UPDATE
    ON planned_chip_activity_compute BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_chip_activity_compute_remains BEFORE DELETE
    ON planned_chip_activity_compute BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_finding_stays BEFORE UPDATE
    ON planned_finding BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER planned_finding_remains BEFORE DELETE
    ON planned_finding BEGIN SELECT RAISE(ABORT, 'a stored plan never changes'); END;
    CREATE TRIGGER provenance_stays BEFORE UPDATE
    ON provenance BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER provenance_remains BEFORE DELETE
    ON provenance BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER revision_stays BEFORE UPDATE
    ON revision BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER revision_remains BEFORE DELETE
    ON revision BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER run_stays BEFORE UPDATE OF
      number, revision, scenario, seed, effort, status_date, time_limit_seconds, engine_version,
      baseline, reference, saved_at
    ON run BEGIN SELECT RAISE(ABORT, 'a run never changes'); END;
    CREATE TRIGGER run_remains BEFORE DELETE
    ON run BEGIN SELECT RAISE(ABORT, 'a run is kept; mark it as removed'); END;
    CREATE TRIGGER journal_stays BEFORE UPDATE
    ON journal BEGIN SELECT RAISE(ABORT, 'the journal is only appended'); END;
    CREATE TRIGGER journal_remains BEFORE DELETE
    ON journal BEGIN SELECT RAISE(ABORT, 'the journal is only appended'); END;
    """
}
