#!/usr/bin/env bash
# Measures levelled simulations of bundled roadmaps: seconds, memory, nanoseconds per activity and replication.
# Usage: Benchmarks/risk.sh [BINARY] [REPLICATIONS]
. "$(dirname "$0")/scratch.sh"

python3 - "$binary" "$root" "${2:-10000}" <<'PYTHON'
import subprocess, sys

from timing import measured, quietly

binary, root, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
targets = {"aws-silicon": "5 s", "merchant-portfolio": "20 s", "startup-accelerator": "-"}

print("| roadmap | replications | target | seconds | processor s | ns per activity and replication "
      "| the same per core | MB at a tenth | MB |")
print("|---|--:|--:|--:|--:|--:|--:|--:|--:|")
for name, target in targets.items():
    database = f"{name}.db"
    quietly(binary, "plan", f"{root}/Roadmaps/{name}/roadmap.yaml", "--db", database, "--effort", "low")
    query = "SELECT count(*) FROM v_activities JOIN v_latest_run USING (run) WHERE state <> 'done'"
    answer = subprocess.run([binary, "query", query, "--db", database, "--format", "csv"], check=True,
                            capture_output=True, text=True).stdout
    activities = int(answer.split()[-1])
    base = [binary, "risk", "--db", database, "--dry-run", "--format", "json", "--replications"]
    small = measured(base + [str(max(1, count // 10))])
    whole = measured(base + [str(count)])
    work = activities * (count - count // 10)
    print(f"| {name}, {activities} activities | {count} | {target} | {whole[0]:.2f} | {whole[1]:.2f} "
          f"| {(whole[0] - small[0]) / work * 1e9:.0f} | {(whole[1] - small[1]) / work * 1e9:.0f} "
          f"| {small[2]:.0f} | {whole[2]:.0f} |", flush=True)
PYTHON
