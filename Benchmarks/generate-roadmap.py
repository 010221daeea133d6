#!/usr/bin/env python3
"""Writes a roadmap with about as many activities as asked for, to measure import with.

Usage: generate-roadmap.py [ACTIVITIES] > roadmap.yaml

Every template is a chain of forty activities with effort, links and compute, so that the file looks
like what users write; the same number gives the same bytes.
"""

import sys

DISCIPLINES = ["architecture", "rtl", "verification", "physical", "validation"]
MILESTONES = {
    3: "design_start",
    10: "ip_freeze",
    15: "rtl_freeze",
    24: "tapeout",
    28: "first_silicon",
    36: "production_release",
    37: "launch",
    39: "retirement",
}


def phase(index):
    bounds = [(3, "concept"), (8, "architecture"), (16, "design"), (25, "physical"), (29, "fab"),
              (34, "bring_up"), (38, "release")]
    return next((name for end, name in bounds if index < end), "deployment")


def template(number):
    yield f"  template-{number}:"
    yield "    physical_start: work-16"
    yield "    dies:"
    yield "      die: {blocks: {core: {size: 100}, uncore: {size: 60, reuse: modified, modified: 30%}}}"
    yield "    activities:"
    for index in range(40):
        yield f"      work-{index}:"
        yield f"        phase: {phase(index)}"
        if index in MILESTONES:
            yield f"        milestone: {MILESTONES[index]}"
        if index > 0:
            links = [f"work-{index - 1}"]
            if index > 2 and index % 3 == 0 and index not in MILESTONES:
                links.append(f"work-{index - 2} SS + 2 weeks")
            yield f"        after: [{', '.join(links)}]"
        if index in (25, 26, 27):
            yield f"        duration: {['masks', 'fab', 'assembly'][index - 25]}"
        elif index == 38:
            yield "        duration: 36 months"
        elif index not in MILESTONES:
            first = DISCIPLINES[index % 5]
            second = DISCIPLINES[(index + 2) % 5]
            yield f"        effort: {{{first}: 120 engineer-days, {second}: 40 engineer-days}}"
            yield "        people: 8"
            yield "        team_sizes: [70%, 100%, 140%]"
            yield "        scaling: modified"
            if index % 4 == 0:
                yield "        compute: {simulation: 250k core-hours}"


def main():
    activities = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    templates = (activities + 39) // 40
    print("roadmap: generated")
    print("status_date: 2026-11-23")
    print("calendars:\n  us: {weekend: [sat, sun], holidays: [12-25, 01-01]}")
    print("sites:\n  here: {calendar: us}")
    print("vendors:\n  foundry: {name: Foundry}")
    print("nodes:")
    print("  n3: {foundry: foundry, rank: 1, pdk: 2022-01, risk_production: 2022-06, "
          "volume_production: 2023-01}")
    print("teams:")
    for discipline in DISCIPLINES:
        print(f"  {discipline}:")
        print(f"    {{site: here, discipline: {discipline}, headcount: {{2026-01-01: 400}}}}")
    print("families:")
    for number in range(templates):
        print(f"  family-{number}:")
        print(f"    {{template: template-{number}, first_target: 2029-06-30, ends: 2029-07-01}}")
    print("templates:")
    for number in range(templates):
        for line in template(number):
            print(line)


if __name__ == "__main__":
    main()
