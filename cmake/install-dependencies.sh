#!/usr/bin/env bash
# Installs the Debian/Ubuntu packages that juesuan needs; quick when they are all there.
#   install-dependencies.sh build        to build the library and the command, and programs on them
#   install-dependencies.sh build test   to build and run the tests as well
#   install-dependencies.sh bindings     for the tests of the Go, Python and Java packages
set -euo pipefail

build=(cmake ninja-build g++ libboost-dev rapidjson-dev libfmt-dev libcli11-dev pkg-config)
test=(doctest-dev libbenchmark-dev clang clang-format fonts-wqy-microhei locales dpkg-dev file)
bindings=(default-jdk-headless golang-go libc6-dev maven mypy python3-pandas python3-pytest
  python3-setuptools python3-venv python3-wheel)

wanted=()
for purpose in "$@"; do
  case $purpose in
    build) wanted+=("${build[@]}") ;;
    test) wanted+=("${test[@]}") ;;
    bindings) wanted+=("${bindings[@]}") ;;
    *)
      echo "usage: $0 build|test|bindings ..." >&2
      exit 2
      ;;
  esac
done

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

install_missing() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed ||
      missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "installing ${missing[*]}"
  as_root apt-get -qq update
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq install --yes --no-install-recommends "${missing[@]}"
}

install_missing "${wanted[@]}"
if [[ " ${wanted[*]} " == *" doctest-dev "* ]] && ! command -v chromium >/dev/null; then
  # Debian's browser; Ubuntu has none that is a package, and the test that needs it is left out.
  as_root apt-get -qq update
  if apt-cache show chromium >/dev/null 2>&1; then install_missing chromium; fi
fi
if [[ " ${wanted[*]} " == *" clang "* ]]; then
  # clang merely recommends the runtime of its sanitizers, whose package name holds a version.
  install_missing "libclang-rt-$(clang -dumpversion | cut -d. -f1)-dev"
fi
