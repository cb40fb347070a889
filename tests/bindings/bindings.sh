#!/usr/bin/env bash
# Installs the library and runs the tests of a language's package on it, its example, and the commands
# that the README has for it.
#   bindings.sh install|compile|go|python|java
# BUILD is the build folder of juesuan, WORK a folder of our own; nothing is written among the sources.
set -euo pipefail
case=$1
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
prefix=$WORK/prefix
export PKG_CONFIG_PATH=$prefix/lib/pkgconfig
# Where the loader looks besides: what ldconfig does for /usr/local, if the README says so.
loader_path=$WORK/loader_path

# The fenced block of the README that begins with ```LANGUAGE, or the one after it.
readme_block() {
  awk -v fence="\`\`\`$1" -v wanted="$2" '
    /^```/ { inside = !inside; if (inside && (seen || $0 == fence)) ++seen; next }
    inside && seen == wanted' "$root/README.md"
}

# run_readme SECTION: runs the commands of a section, where we are, as on a machine whose /usr/local is
# our prefix and of whose loader we are root.
run_readme() {
  local commands
  commands=$(awk -v heading="### $1" '
    /^##/ { ours = $0 == heading }
    /^```/ { inside = ours && $0 == "```sh"; next }
    inside' "$root/README.md")
  [ -n "$commands" ]
  commands=${commands//\/usr\/local/$prefix}
  sh -ec "sudo() { \"\$@\"; }
    ldconfig() { echo '$prefix/lib' >'$loader_path'; }
    ${commands//build\/release/$BUILD}"
}

# same_as_readme LANGUAGE SOURCE OUTPUT: the README shows that program and what it prints.
same_as_readme() {
  readme_block "$1" 1 | diff - "$2"
  readme_block "$1" 2 | diff - "$3"
}

# lines_in_readme LANGUAGE SOURCE OUTPUT: the README shows lines of that program, which are indented
# by a tab there, and what it prints.
lines_in_readme() {
  local lines
  lines=$(readme_block "$1" 1 | sed 's/^./\t&/')
  [ -n "$lines" ]
  if [[ $(<"$2") != *"$lines"* ]]; then
    echo "$2 does not hold these lines of the README:" >&2
    echo "$lines" >&2
    exit 1
  fi
  readme_block "$1" 2 | diff - "$3"
}

# The go of each version that is here, that of PATH first: Debian 12 has 1.19.
distinct_gos() {
  local go version seen=
  for go in "$(command -v go)" /usr/lib/go-1.19/bin/go /usr/lib/go/bin/go; do
    [ -x "$go" ] || continue
    version=$("$go" version)
    case $seen in *"$version"*) continue ;; esac
    seen+="$version;"
    echo "$go"
  done
}

if [ $case != install ]; then
  LD_LIBRARY_PATH=$(<"$loader_path")
  export LD_LIBRARY_PATH
fi

case $case in
  install)
    rm -rf "$prefix" "$loader_path"
    run_readme Installing
    ;;
  compile)
    for language in c cpp; do
      rm -rf "$WORK/$language"
      mkdir -p "$WORK/$language"
      cd "$WORK/$language"
      cp "$root/examples/$language/derive.$language" .
      if [ $language = c ]; then run_readme C; else run_readme C++; fi
      (cd "$root/examples/data" && "$WORK/$language/derive") >output.txt
      readme_block $language 2 | diff - output.txt
    done
    ;;
  go)
    cd "$root/capi/go"
    unset GOROOT
    race=-race # in the first alone, for it is slow
    for go in $(distinct_gos); do
      "$go" version
      "$go" vet .
      "$go" test -count=1 $race . # not cached: Go does not see that the library changed
      race=
    done
    cd "$root/examples/go"
    go build -o "$WORK/derive_go" .
    (cd ../data && "$WORK/derive_go") >"$WORK/go.txt"
    lines_in_readme go derive.go "$WORK/go.txt"
    rm -rf "$WORK/go"
    mkdir -p "$WORK/go/module"
    ln -s "$root" "$WORK/go/juesuan"
    cd "$WORK/go/module"
    cp "$root/examples/go/derive.go" .
    go mod init module
    run_readme Go
    go build -o derive .
    (cd "$root/examples/data" && "$WORK/go/module/derive") | diff - "$WORK/go.txt"
    ;;
  python)
    # The wheel that carries the library, alone: where no other one can be found.
    unset LD_LIBRARY_PATH
    rm -rf "$WORK/python"
    mkdir -p "$WORK/python"
    cp -R "$root/capi/python" "$WORK/python/source"
    cd "$WORK/python"
    # Debian's Python, whose pytest, pandas and mypy are packages too.
    /usr/bin/python3 -m venv --system-site-packages venv
    JUESUAN_LIBRARY=$prefix/lib/libjuesuan_c.so venv/bin/pip wheel --quiet --no-index --no-deps \
      --no-build-isolation --wheel-dir wheels ./source
    # One of its platform, which holds the library among the modules.
    venv/bin/python -m zipfile -l wheels/juesuan-*-py3-none-linux_*.whl | grep '^juesuan/libjuesuan_c\.so '
    venv/bin/python -m zipfile -l wheels/juesuan-*.whl | grep 'dist-info/\(licenses/\)\?LICENSE '
    venv/bin/pip install --quiet --no-index --no-deps wheels/juesuan-*.whl
    (cd source && ../venv/bin/python -m mypy --strict --python-version 3.9 juesuan)
    # A program that uses the installed package sees its types.
    venv/bin/python -m mypy --strict "$root/examples/python/derive.py"
    mkdir -p readme/capi
    (cd readme && cp -R "$root/capi/python" capi && export PATH="$WORK/python/venv/bin:$PATH" &&
      export PIP_QUIET=1 PIP_NO_INDEX=1 PIP_NO_BUILD_ISOLATION=0 PIP_FORCE_REINSTALL=1 &&
      run_readme Python)
    cd source/tests
    JUESUAN_SOURCE=$root ../../venv/bin/python -m pytest -q -p no:cacheprovider .
    "$WORK/python/venv/bin/python" "$root/examples/python/derive.py" >"$WORK/python.txt"
    same_as_readme python "$root/examples/python/derive.py" "$WORK/python.txt"
    ;;
  java)
    # A fresh copy of the sources, and of the library without the links that building on it needs.
    rm -rf "$WORK/java"
    mkdir -p "$WORK/java/capi"
    cp -R "$root/capi/java" "$root/capi/juesuan.h" "$WORK/java/capi"
    cp -R "$root/examples" "$WORK/java"
    ln -s "$root/tests" "$WORK/java"
    cmake --install "$BUILD" --prefix "$WORK/java/prefix" --component runtime
    cd "$WORK/java"
    # In a locale without UTF-8: neither the package nor its tests may depend on it.
    export LC_ALL=C
    LD_LIBRARY_PATH=$PWD/prefix/lib mvn -q -B --no-transfer-progress -f capi/java \
      -Dmaven.compiler.failOnWarning=true package
    jar --list --file capi/java/target/juesuan-*.jar | grep -x META-INF/LICENSE
    # Without what Maven says, which begins with [, and with how it resets the colours of a terminal.
    LD_LIBRARY_PATH=$PWD/prefix/lib run_readme Java | sed 's/\x1b\[[0-9;]*m//g; /^\[/d' >"$WORK/java.txt"
    same_as_readme java examples/java/Derive.java "$WORK/java.txt"
    # The library under a name without its version, and where a property says.
    mkdir unversioned
    cp prefix/lib/libjuesuan_c.so.1 unversioned/libjuesuan_c.so
    unversioned=$PWD/unversioned
    cd examples/data
    derives() {
      java "$@" -Dfile.encoding=UTF-8 -cp "../../capi/java/target/*:../../capi/java/target/lib/*" \
        ../java/Derive.java | diff - "$WORK/java.txt"
    }
    LD_LIBRARY_PATH=$unversioned derives
    LD_LIBRARY_PATH= derives -Djuesuan.library="$prefix/lib/libjuesuan_c.so"
    ;;
  *)
    echo "unknown case $case" >&2
    exit 2
    ;;
esac
