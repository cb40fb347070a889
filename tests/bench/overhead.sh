#!/usr/bin/env bash
# What the C interface costs over C++, and Go and Python over C, as ratios of one run.
#   overhead.sh PREFIX BENCH [ROUNDS [SECONDS]]
# PREFIX holds the installed library, BENCH is the program juesuan_overhead_bench. Every round measures all in
# turn, each for SECONDS; of each the least time counts: many short rounds, so that on a busy machine too each
# meets one that nothing interrupts. Go and Python are left out where they are missing.
set -euo pipefail
prefix=$(realpath "$1") bench=$(realpath "$2") rounds=${3:-25} seconds=${4:-0.05}
root=$(cd "$(dirname "$0")/../.." && pwd)
export PKG_CONFIG_PATH=$prefix/lib/pkgconfig LD_LIBRARY_PATH=$prefix/lib
times=$(mktemp)
trap 'rm -f "$times"' EXIT

for ((round = 0; round < rounds; ++round)); do
  "$bench" --benchmark_min_time="$seconds" --benchmark_format=csv 2>/dev/null |
    awk -F, '/^"c/ { gsub(/"/, "", $1); print $1, $3 }' >>"$times"
  if command -v go >/dev/null; then
    (cd "$root/capi/go" && go test -run '^$' -bench RenderTable -benchtime "${seconds}s" .) |
      awk '/^Benchmark.*ns/ { split($1, name, /[\/-]/); print "go_render_table/" name[2], $3 / 1000 }' >>"$times"
  fi
  if [ -x /usr/bin/python3 ]; then
    echo "python_derive_from_json $(PYTHONPATH=$root/capi/python PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 \
      "$root/tests/bench/derive_python.py" "$root/examples/data/haidong-2024/accounts.json" "$seconds")" >>"$times"
  fi
done

awk '
  !($1 in least) || $2 < least[$1] { least[$1] = $2 }
  function ratio(what, other, goal) {
    if (what in least)
      printf "%-24s %9.2f us  %-24s %9.2f us  ratio %.3f  goal %s\n", what, least[what], other, least[other],
        least[what] / least[other], goal
  }
  END {
    ratio("c_derive_and_render", "cpp_derive_and_render", 1.03)
    ratio("go_render_table/tsv", "c_render_table/tsv", 1.2)
    ratio("go_render_table/markdown", "c_render_table/markdown", 1.2)
    ratio("go_render_table/html", "c_render_table/html", 1.2)
    ratio("python_derive_from_json", "c_derive_from_json", 1.5)
    if (!("c_derive_and_render" in least)) exit 1
  }' "$times"
