#!/usr/bin/env bash
# Measures the table of the seven sets at 1 s and at 10 s, both sides, and writes it to Results.
# It can be stopped and started again: rows that are there are kept, as long as the commit is the same.
# Usage: Benchmarks/table.sh DATA [PYTHON] [SECONDS…]
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -ge 1 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 64; }
data=$1
python=${2:-python3}
shift $(($# > 2 ? 2 : $#))
[ $# -gt 0 ] || set -- 1 10
[ -z "$(git status --porcelain -- Sources/Scheduling Benchmarks/Sources)" ] \
  || { echo "table.sh: commit the engine first, a table is of one commit" >&2; exit 65; }
touch Benchmarks/Package.swift  # SwiftPM looks for new files of the parent only then
swift build -c release --package-path Benchmarks --product rcpsp-bench
bench=Benchmarks/.build/release/rcpsp-bench
commit=$(git rev-parse --short=10 HEAD)
mkdir -p Benchmarks/.build/table Benchmarks/Results
for seconds in "$@"; do
  rows=Benchmarks/.build/table/$commit-${seconds}s.csv
  "$bench" j30 j60 j120 mm_j20 MMLIB50 ubo100 max_j30 --data "$data" --time "$seconds" --workers 2 \
    --peer cp-sat --python "$python" --resume "$rows" > /dev/null
  machine=$(sed -n 's/^# machine: \([^,]*\), \([0-9]*\) cores.*/\1 \2 cores/p' "$rows" \
    | tr 'A-Z' 'a-z' | tr -cs 'a-z0-9\n' '-')
  result=Benchmarks/Results/$(date -u +%F)-$machine-${seconds}s
  cp "$rows" "$result.csv"
  "$bench" table "$rows" > "$result.md"
  echo "$result.md"
done
