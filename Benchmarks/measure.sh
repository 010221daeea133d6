#!/usr/bin/env bash
# Measures whole runs of the release binary: seconds (best of five) and peak memory.
# Usage: Benchmarks/measure.sh [BINARY]
set -euo pipefail
cd "$(dirname "$0")/.."
binary=${1:-.build/release/tapeout}
[ -x "$binary" ] || { echo "measure.sh: no binary at $binary; build it with make build" >&2; exit 66; }
binary=$(realpath "$binary")
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 "$root/Benchmarks/generate-roadmap.py" 10000 > generated.yaml

python3 - "$binary" "$root" <<'PYTHON'
import os, resource, subprocess, sys, time

binary, root = sys.argv[1:3]
merchant = f"{root}/Roadmaps/merchant-portfolio/roadmap.yaml"


def run(arguments, repeat=5, before=None):
    best, peak = float("inf"), 0
    for _ in range(repeat):
        if before:
            before()
        start = time.perf_counter()
        child = subprocess.Popen([binary] + arguments, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.PIPE)
        _, error = child.stderr.read(), None
        _, status, usage = os.wait4(child.pid, 0)
        best = min(best, time.perf_counter() - start)
        peak = max(peak, usage.ru_maxrss)
        if os.waitstatus_to_exitcode(status) not in (0,):
            sys.exit(f"{' '.join(arguments)} ended with {os.waitstatus_to_exitcode(status)}: {_.decode()}")
    return best, peak / 1024


def fresh(name):
    def remove():
        for path in (name, name + "-journal"):
            if os.path.exists(path):
                os.remove(path)
    return remove


rows = []
subprocess.run([binary, "import", merchant, "--db", "merchant.db"], check=True,
               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
bound = run(["plan", "--db", "merchant.db"])
free = run(["plan", "--db", "merchant.db", "--set", "planning/compute=ignored"])
rows.append(("plan of merchant-portfolio, compute ignored", "1 s", free))
rows.append(("plan of merchant-portfolio, compute binding", "3 s", bound))
if bound[0] > 3 * free[0]:
    sys.exit(f"compute that binds takes {bound[0] / free[0]:.1f} times as long, more than three")
rows.append(("timeline of merchant-portfolio", "0.1 s",
             run(["timeline", "--db", "merchant.db", "--width", "200"])))
items = ("SELECT chip FROM v_plan JOIN v_latest_run USING (run) UNION ALL SELECT chip || '.' || "
         "milestone FROM v_milestones JOIN v_latest_run USING (run)")
rows.append(("completion of chips and milestones of merchant-portfolio", "0.1 s",
             run(["query", items, "--db", "merchant.db", "--format", "csv"])))
rows.append(("tapeout --help", "0.05 s", run(["--help"])))
rows.append(("import of 10,000 generated activities", "3 s",
             run(["import", "generated.yaml", "--db", "generated.db"], 3, fresh("generated.db"))))
rows.append(("list of 10,000 activities", "0.2 s",
             run(["query", "SELECT * FROM v_template_activities", "--db", "generated.db",
                  "--format", "csv"])))

print("| what | target | seconds | peak memory, MB |")
print("|---|--:|--:|--:|")
for name, target, (seconds, memory) in rows:
    print(f"| {name} | {target} | {seconds:.3f} | {memory:.0f} |")
PYTHON
