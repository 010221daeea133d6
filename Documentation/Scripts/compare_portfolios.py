#!/usr/bin/env python3
"""Compares portfolios with the first, prints their totals and fails where a launch slips.

Usage: compare_portfolios.py DAYS PLAN PLAN [PLAN ...]

Needs nothing but Python. Ends with 0, with 1 where a launch comes more than DAYS days after the
first plan's, and with tapeout's own status where the comparison could not be made.
"""
import json
import subprocess
import sys
from decimal import Decimal

TOTALS = [
    "tardiness",
    "slip.cadence",
    "effort",
    "load.over",
    "compute.core_hours",
    "cost",
    "nre",
    "npv",
    "cash.trough",
]


def compare(plans):
    """The comparison as `tapeout compare --format json` gives it."""
    result = subprocess.run(
        ["tapeout", "compare", *plans, "--format", "json"], stdout=subprocess.PIPE, text=True
    )
    if result.returncode != 0:
        sys.exit(result.returncode)
    document = json.loads(result.stdout)
    if document["schema"] != "tapeout.compare/1":
        sys.exit(f"this script reads tapeout.compare/1, not {document['schema']}")
    return document


def main(arguments):
    if len(arguments) < 3:
        print(__doc__, file=sys.stderr)
        return 64
    days, plans = int(arguments[0]), arguments[1:]
    document = compare(plans)
    rows = document["data"]

    for plan in document["scenarios"]:
        changed = [c for c in document["inclusion"] if c["scenario"] == plan]
        print(f"{plan}: {len(changed)} chips differ")
        for row in rows:
            if row["scenario"] != plan or row["metric"] not in TOTALS or row["selector"]:
                continue
            delta = "" if row["delta"] is None else f"  {Decimal(row['delta']):+,}  {row['better']}"
            value = "none" if row["value"] is None else f"{Decimal(row['value']):,}"
            print(f"  {row['metric']:<20}{value:>16} {row['unit']}{delta}")

    slipped = [
        row
        for row in rows
        if row["metric"] == "launch" and row["delta"] is not None and int(row["delta"]) > days
    ]
    for row in slipped:
        print(f"{row['scenario']}: {row['selector']} launches {row['value']}, {row['delta']} days late")
    return 1 if slipped else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
