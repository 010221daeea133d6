#!/usr/bin/env bash
# Measures whole runs of the release binary: seconds (best of five) and peak memory.
# Usage: Benchmarks/measure.sh [BINARY]
. "$(dirname "$0")/scratch.sh"
python3 "$root/Benchmarks/generate-roadmap.py" 10000 > generated.yaml

python3 - "$binary" "$root" <<'PYTHON'
import os, sys

from timing import measured, quietly

binary, root = sys.argv[1:3]
merchant = f"{root}/Roadmaps/merchant-portfolio/roadmap.yaml"


def run(arguments, repeat=5, before=None):
    seconds, _, memory = measured([binary] + arguments, repeat, before)
    return seconds, memory


def fresh(name):
    def remove():
        for path in (name, name + "-journal"):
            if os.path.exists(path):
                os.remove(path)
    return remove


rows = []
quietly(binary, "import", merchant, "--db", "merchant.db")
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
