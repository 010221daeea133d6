#!/usr/bin/env python3
"""Measures what a change of one day in one activity moves in the plan of a roadmap.

Usage: stability.py [BINARY] [ROADMAP] [--changes N]

Plans the roadmap, then, for several pieces of work under way, a copy in which that work needs one
working day more, once with `--against` the first run and once without. An activity has moved where
its start or finish differs from the first run. It has a reason where it is reached from the changed
activity by steps between moved activities: of one chip (a path may join them), or with people of
one team at the same time in either plan. What is not reached has moved without need.
"""

import argparse
import re
import shutil
import sqlite3
import subprocess
import tempfile
from datetime import date
from pathlib import Path

root = Path(__file__).resolve().parent.parent
parser = argparse.ArgumentParser()
parser.add_argument("binary", nargs="?", default=root / ".build/release/tapeout", type=Path)
parser.add_argument(
    "roadmap", nargs="?", default=root / "Roadmaps/merchant-portfolio/roadmap.yaml", type=Path
)
parser.add_argument("--changes", type=int, default=5)
arguments = parser.parse_args()
binary = arguments.binary.resolve()
text = arguments.roadmap.read_text()

REMAINING = re.compile(r"^ +(?P<activity>[\w@-]+): \{.*remaining: \{value: (?P<days>\d+) working days", re.M)
CHIP = re.compile(r"^  (?P<chip>[\w-]+):\s*$", re.M)


def changes():
    """The pieces of work under way: chip, activity, and the roadmap with a day more for it."""
    for match in REMAINING.finditer(text):
        chip = [m["chip"] for m in CHIP.finditer(text, 0, match.start())][-1]
        days = int(match["days"]) + 1
        changed = text[:match.start("days")] + str(days) + text[match.end("days"):]
        yield chip, match["activity"], changed


def tapeout(*words):
    done = subprocess.run([binary, *map(str, words)], capture_output=True, text=True)
    if done.returncode not in (0, 2):
        raise SystemExit(f"{' '.join(map(str, words))}: {done.returncode}\n{done.stderr}")


def read(database):
    """The newest run: activities with start and finish, teams with intervals, tardiness."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as db:
        run, tardiness = db.execute(
            "SELECT run, solution_weighted_tardiness FROM v_runs ORDER BY run DESC LIMIT 1"
        ).fetchone()
        rows = db.execute("SELECT chip, activity, start, finish FROM v_activities WHERE run = ?", [run])
        places = {(chip, name): (start, finish) for chip, name, start, finish in rows}
        rows = db.execute("SELECT chip, activity, team FROM v_allocations WHERE run = ?", [run])
        teams = {}
        for chip, name, team in rows:
            teams.setdefault((chip, name), set()).add(team)
    return places, teams, tardiness


def overlap(first, second):
    return first[0] < second[1] and second[0] < first[1]


def unexplained(origin, moved, old, new):
    reached, front = {origin}, [origin]
    while front:
        current = front.pop()
        for other in moved - reached:
            shared = any(
                plan[1].get(current, set()) & plan[1].get(other, set())
                and any(
                    overlap(a, b)
                    for a in (old[0].get(current), new[0].get(current)) if a
                    for b in (old[0].get(other), new[0].get(other)) if b
                )
                for plan in (old, new)
            )
            if current[0] == other[0] or shared:
                reached.add(other)
                front.append(other)
    return moved - reached


def days(first, second):
    return abs((date.fromisoformat(second) - date.fromisoformat(first)).days)


print("| a day more for | plan | moved | of its chip | without a reason | days moved, sum | tardiness |")
print("|---|---|--:|--:|--:|--:|--:|")
with tempfile.TemporaryDirectory() as folder:
    base = Path(folder) / "base.db"
    tapeout("import", arguments.roadmap, "--db", base)
    tapeout("plan", "--db", base)
    old = read(base)
    every = list(changes())
    count = min(arguments.changes, len(every))
    for chip, activity, changed in [every[i * len(every) // count] for i in range(count)]:
        for options in (["--against", "run:1"], []):
            database = Path(folder) / "changed.db"
            shutil.copy(base, database)
            roadmap = Path(folder) / "roadmap.yaml"
            roadmap.write_text(changed)
            tapeout("import", roadmap, "--db", database)
            tapeout("plan", "--db", database, *options)
            new = read(database)
            both = old[0].keys() & new[0].keys()
            moved = {key for key in both if old[0][key] != new[0][key]} | (old[0].keys() ^ new[0].keys())
            loose = unexplained((chip, activity), moved, old, new)
            total = sum(days(old[0][key][0], new[0][key][0]) for key in moved & both)
            own = sum(key[0] == chip for key in moved)
            name = "against" if options else "anew"
            print(
                f"| {chip}/{activity} | {name} | {len(moved)} of {len(old[0])} | {own} | {len(loose)} |"
                f" {total} | {old[2]} → {new[2]} |",
                flush=True,
            )
