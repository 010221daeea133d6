#!/usr/bin/env bash
# Measures a comparison of five scenarios of aws-silicon with shared replications: seconds (best of three) and memory.
# Usage: Benchmarks/compare.sh [BINARY] [REPLICATIONS]
. "$(dirname "$0")/scratch.sh"

python3 - "$binary" "$root/Roadmaps/aws-silicon/roadmap.yaml" "${2:-2000}" <<'PYTHON'
import sys

from timing import measured, quietly

binary, roadmap, count = sys.argv[1:]
scenarios = ["base", "burst-2x", "defer-inferentia", "late-a16", "reuse-first"]
for database in ("stored.db", "bare.db"):
    quietly(binary, "import", roadmap, "--db", database)
for scenario in scenarios:
    quietly(binary, "plan", "--scenario", scenario, "--db", "stored.db", "--effort", "low")

print("| five scenarios of aws-silicon | replications | target | seconds | processor s | MB |")
print("|---|--:|--:|--:|--:|--:|")
for name, database, effort in (("stored plans", "stored.db", []),
                               ("planned first, effort low", "bare.db", ["--effort", "low"])):
    seconds, processor, memory = measured([binary, "compare", *scenarios, "--db", database, "--replications", count,
                                           *effort, "--format", "json"], repeat=3)
    print(f"| {name} | {count} | 10 s | {seconds:.2f} | {processor:.2f} | {memory:.0f} |", flush=True)
PYTHON
