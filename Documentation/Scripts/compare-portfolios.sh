#!/usr/bin/env bash
# Compares portfolios with the first and fails where a launch slips.
#
# Usage: compare-portfolios.sh DAYS PLAN PLAN [PLAN ...]
#
# A plan is whatever `tapeout compare` takes: a scenario, run:N, baseline:NAME, a roadmap file or
# file.yaml@scenario. Writes comparison.md and comparison.json here. Ends with 0 where no launch of
# any plan comes more than DAYS days after the first plan's, with 1 where one does, and with
# tapeout's own status where the comparison could not be made.
set -euo pipefail

if [ "$#" -lt 3 ]; then
  echo "usage: $0 DAYS PLAN PLAN [PLAN ...]" >&2
  exit 64
fi
days=$1
shift

tapeout compare "$@" --format markdown -o comparison.md

status=0
tapeout compare "$@" --fail-on "launch[*] > +${days}d" --format json -o comparison.json \
  2>verdict.txt || status=$?
case $status in
  0) echo "No launch slips by more than $days days." ;;
  1)
    echo "Launches that slip by more than $days days:"
    grep '^gate ' verdict.txt
    ;;
  *) cat verdict.txt >&2 ;;
esac
exit "$status"
