#!/usr/bin/env bash
# Measures levelled simulations of bundled roadmaps: seconds, memory, nanoseconds per activity and replication.
# Usage: Benchmarks/risk.sh [BINARY] [REPLICATIONS]
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$(realpath "${1:-.build/release/tapeout}")
count=${2:-10000}
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 - "$binary" "$root" "$count" <<'PYTHON'
import os, resource, subprocess, sys, time

binary, root, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
targets = {"aws-silicon": "5 s", "merchant-portfolio": "20 s", "startup-accelerator": "-"}


def run(arguments):
    """Wall seconds, processor seconds and peak memory in MB."""
    start = time.perf_counter()
    child = subprocess.Popen([binary] + arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(arguments)} ended with {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


print("| roadmap | replications | target | seconds | processor s | ns per activity and replication "
      "| the same per core | MB at a tenth | MB |")
print("|---|--:|--:|--:|--:|--:|--:|--:|--:|")
for name, target in targets.items():
    database = f"{name}.db"
    subprocess.run([binary, "plan", f"{root}/Roadmaps/{name}/roadmap.yaml", "--db", database,
                    "--effort", "low"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    query = "SELECT count(*) FROM v_activities JOIN v_latest_run USING (run) WHERE state <> 'done'"
    answer = subprocess.run([binary, "query", query, "--db", database, "--format", "csv"], check=True,
                            capture_output=True, text=True).stdout
    activities = int(answer.split()[-1])
    base = ["risk", "--db", database, "--dry-run", "--format", "json", "--replications"]
    small = run(base + [str(max(1, count // 10))])
    whole = run(base + [str(count)])
    work = activities * (count - count // 10)
    print(f"| {name}, {activities} activities | {count} | {target} | {whole[0]:.2f} | {whole[1]:.2f} "
          f"| {(whole[0] - small[0]) / work * 1e9:.0f} | {(whole[1] - small[1]) / work * 1e9:.0f} "
          f"| {small[2]:.0f} | {whole[2]:.0f} |", flush=True)
PYTHON
