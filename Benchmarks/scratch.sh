# Sourced by the scripts that measure the binary of their first argument: `binary` and `root` are whole paths,
# the working folder is empty and goes away at the end, and python3 finds timing.py.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
binary=${1:-.build/release/tapeout}
[ -x "$binary" ] || { echo "$0: no binary at $binary; build it with make build" >&2; exit 66; }
binary=$(realpath "$binary")
root=$PWD
export PYTHONPATH="$root/Benchmarks"
export PYTHONDONTWRITEBYTECODE=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
