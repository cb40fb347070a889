#!/usr/bin/env bash
# Everything a change must pass: format, all tests, and again under the sanitizers.
set -euo pipefail
cd "$(dirname "$0")/.."

cmake/install-dependencies.sh build test bindings
export CTEST_PARALLEL_LEVEL=${CTEST_PARALLEL_LEVEL:-$(nproc)}

# Not --dry-run: clang-format 14 reports the closing comment of every inline namespace there.
formatted=true
while read -r file; do
  clang-format "$file" | diff -u --label "$file" --label "$file, formatted" "$file" - ||
    formatted=false
done < <(find include src capi examples tests -name '*.[hc]' -o -name '*.[hc]pp' | sort)
$formatted

# The README's first command, and those that make packages of what it built; the dev preset runs all others.
rm -rf build/packages
mkdir -p build
cmake/example.sh | tee build/example.txt
grep -q '^11 tables are in ' build/example.txt
sh -e <(awk '/^## / { ours = $0 == "## Packaging" } /^```/ { inside = ours && $0 == "```sh"; next } inside' README.md)
packages=(build/packages/*.deb)
[ ${#packages[@]} -eq 3 ] || { echo "expected 3 packages: ${packages[*]}" >&2; exit 1; }

cmake --workflow --preset dev
# The sanitizers of clang 14 do not start where the kernel randomizes addresses with more bits than
# they know; so without randomization, where that is allowed.
fixed_addresses=(setarch "$(uname -m)" --addr-no-randomize)
"${fixed_addresses[@]}" true 2>/dev/null || fixed_addresses=()
"${fixed_addresses[@]}" cmake --workflow --preset asan
"${fixed_addresses[@]}" cmake --workflow --preset tsan

# Every fuzz target for a while, from its corpus and from the same seed each time.
for target in build/asan/tests/fuzz/juesuan_fuzz_*; do
  name=${target##*_}
  found=build/asan/found/$name
  mkdir -p "$found"
  "${fixed_addresses[@]}" "$target" -seed=1 -runs=5000 -max_len=4096 -verbosity=0 \
    -artifact_prefix="$found/" "$found" "tests/fuzz/corpus/$name"
done
