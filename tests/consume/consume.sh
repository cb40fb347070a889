#!/usr/bin/env bash
# Installs the library and builds programs of somebody else on it, from scratch.
#   consume.sh install|find_package_cpp|find_package_c|pkg_config|static_in_shared|subdirectory|
#              headers_alone|options
# BUILD is the build folder of juesuan, WORK a folder of our own, CC and CXX the compilers.
set -euo pipefail
case=$1
sources=$(cd "$(dirname "$0")" && pwd)
prefix=$WORK/prefix
version=$(sed -nE 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$BUILD/CMakeCache.txt")
export CMAKE_PREFIX_PATH=$prefix
export PKG_CONFIG_PATH=$prefix/lib/pkgconfig
rm -rf "${WORK:?}/$case"
mkdir -p "$WORK/$case"
cd "$WORK/$case"

build_with_cmake() {
  cmake -G Ninja -S "$sources/$case" -B . "$@"
  cmake --build .
}

case $case in
  install)
    rm -rf "$prefix"
    cmake --install "$BUILD" --prefix "$PWD/first"
    mv first "$prefix" # an installed tree can be moved
    "$prefix/bin/juesuan" --help
    ;;
  find_package_cpp)
    build_with_cmake
    ./headers
    ./compiled
    ./both
    ;;
  find_package_c)
    build_with_cmake
    ./client
    ;;
  pkg_config)
    # Unquoted: pkg-config prints several words.
    $CC -o client "$sources/client.c" $(pkg-config --cflags --libs juesuan-c)
    LD_LIBRARY_PATH=$prefix/lib ./client
    $CXX -std=c++20 -o compiled "$sources/compiled.cpp" $(pkg-config --cflags --libs juesuan)
    ./compiled
    $CXX -std=c++20 -o headers "$sources/headers.cpp" $(pkg-config --cflags juesuan-headers)
    ./headers
    ;;
  static_in_shared)
    build_with_cmake
    ./own_client
    exported=$(nm -D --defined-only libown.so | awk '$2 != "A" { print $3 }')
    [ "$exported" = own_year ]
    ;;
  subdirectory)
    # The whole library is compiled again, which clang does faster; the other cases have the compiler
    # of the build.
    if command -v clang++ >/dev/null; then export CC=clang CXX=clang++; fi
    build_with_cmake -DJUESUAN_SOURCE_DIR="$sources/../.." -DJUESUAN_PRECOMPILE_HEADERS=ON
    ./headers
    ./compiled
    ./both
    ./client
    # What programs need to run, where the C++ library is a shared one.
    cmake --install . --prefix "$PWD/runtime" --component runtime
    [ "$(cd runtime/lib && echo libjuesuan*.so.?.? libjuesuan_c.so.?)" = \
      "libjuesuan.so.${version%.*} libjuesuan_c.so.1" ]
    [ ! -e runtime/lib/libjuesuan.so ]
    ;;
  headers_alone)
    build_with_cmake -DJUESUAN_SOURCE_DIR="$sources/../.."
    ./headers
    ;;
  options)
    # Each leaves out what needs it.
    cmake -G Ninja -S "$sources/../.." -B without_c -DJUESUAN_BUILD_C=OFF
    # The version is that of the header, also after it changed; one that cannot be read is none.
    mkdir copy
    ln -s "$(cd "$sources/../.." && pwd)"/* copy
    rm copy/include
    cp -R "$sources/../../include" copy
    header=copy/include/juesuan/version.hpp
    cmake -G Ninja -S copy -B changed -DJUESUAN_BUILD_LIBRARY=OFF
    sed -i 's/\(VERSION_PATCH\) .*/\1 99/' $header
    cmake --build changed
    grep "^CMAKE_PROJECT_VERSION:STATIC=${version%.*}.99\$" changed/CMakeCache.txt
    sed -i 's/\(VERSION_PATCH\) .*/\1 x/' $header
    if cmake -S copy -B unread >unread.txt 2>&1; then exit 1; fi
    grep 'defines no number JUESUAN_VERSION_PATCH' unread.txt
    ;;
  *)
    echo "unknown case $case" >&2
    exit 2
    ;;
esac
