#!/usr/bin/env bash
# Builds the command and derives the example: all tables as files, two of them on the screen, and the
# whole document as a page.
set -euo pipefail
cd "$(dirname "$0")/.."
accounts=examples/data/haidong-2024/accounts.json
tables=build/haidong-2024
page=build/haidong-2024.html

cmake/install-dependencies.sh build
cmake --preset release
cmake --build --preset release
juesuan=build/release/bin/juesuan

"$juesuan" derive "$accounts" -f md --table summary --table three_public
"$juesuan" derive "$accounts" -f tsv -o "$tables"
"$juesuan" derive "$accounts" -f html -o "$page"
echo
echo "$(find "$tables" -name '*.tsv' | wc -l) tables are in $PWD/$tables"
echo "the whole document is $PWD/$page"
