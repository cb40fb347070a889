#!/usr/bin/env bash
# What is installed and packaged, file by file.
#   packages.sh components   each component alone holds what it should; programs built on those of a language
#   packages.sh debian       the Debian packages: fields, files, programs built on them
# BUILD is the build folder of juesuan, WORK a folder of our own, CC and CXX the compilers.
set -euo pipefail
case=$1
sources=$(cd "$(dirname "$0")" && pwd)
rm -rf "${WORK:?}/$case"
mkdir -p "$WORK/$case"
cd "$WORK/$case"

# The files below a folder, where the C++ headers are one line and a build type is none.
files_of() {
  (cd "$1" && find . ! -type d -printf '%P\n') |
    sed -E 's,include/juesuan/.*,include/juesuan/*,; s,-(release|relwithdebinfo|debug|noconfig),,' |
    sort -u
}

# holds FOLDER FILES...: fails unless those are the files of the folder.
holds() {
  local folder=$1
  shift
  diff <(printf '%s\n' "$@" | sort -u) <(files_of "$folder")
}

# field PACKAGE FIELD PATTERN: fails unless the field of the package matches.
field() {
  local value
  value=$(dpkg-deb --field "$1"_*.deb "$2")
  [[ $value =~ $3 ]] || {
    echo "$1: $2 is \"$value\"" >&2
    return 1
  }
}

# build_c ROOT and build_cpp ROOT: a program on what is installed there, by pkg-config and by CMake.
build_c() {
  # Unquoted: pkg-config prints several words.
  $CC -o client "$sources/client.c" $(PKG_CONFIG_LIBDIR=$1/lib/pkgconfig pkg-config --cflags --libs juesuan-c)
  LD_LIBRARY_PATH=$1/lib ./client
  cmake -G Ninja -S "$sources/find_package_c" -B by_cmake_c -DCMAKE_PREFIX_PATH="$1" >/dev/null
  cmake --build by_cmake_c
  LD_LIBRARY_PATH=$1/lib by_cmake_c/client
}
build_cpp() {
  $CXX -std=c++20 -o compiled "$sources/compiled.cpp" \
    $(PKG_CONFIG_LIBDIR=$1/lib/pkgconfig pkg-config --cflags --libs juesuan)
  ./compiled
  cmake -G Ninja -S "$sources/find_package_cpp" -B by_cmake_cpp -DCMAKE_PREFIX_PATH="$1" >/dev/null
  cmake --build by_cmake_cpp --target compiled
  by_cmake_cpp/compiled
}

version=$(sed -nE 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$BUILD/CMakeCache.txt")
library=lib/libjuesuan_c.so
runtime_files=("$library.1" "$library.1.$version" share/doc/libjuesuan-c1/copyright)
cli_files=(bin/juesuan share/doc/juesuan/copyright)
config=(lib/cmake/juesuan/juesuan-config.cmake lib/cmake/juesuan/juesuan-config-version.cmake)
c_files=("$library" include/juesuan.h lib/pkgconfig/juesuan-c.pc "${config[@]}"
  lib/cmake/juesuan-c/juesuan-c-config.cmake lib/cmake/juesuan-c/juesuan-c-config-version.cmake)
cpp_files=(lib/libjuesuan.a 'include/juesuan/*' lib/pkgconfig/juesuan.pc lib/pkgconfig/juesuan-headers.pc
  lib/cmake/juesuan/juesuan-cpp.cmake share/doc/libjuesuan-dev/copyright "${config[@]}")

case $case in
  components)
    for component in runtime cli c cpp; do
      cmake --install "$BUILD" --prefix "$PWD/$component" --component $component >/dev/null
    done
    holds runtime "${runtime_files[@]}"
    holds cli "${cli_files[@]}"
    holds c "${c_files[@]}"
    holds cpp "${cpp_files[@]}"
    diff -r "$sources/../../include/juesuan" cpp/include/juesuan
    cp -R runtime/. c # what C programs need: both
    build_c "$PWD/c"
    build_cpp "$PWD/cpp"
    ;;
  debian)
    cpack --config "$BUILD/CPackConfig.cmake" -G DEB -B "$PWD"
    for package in libjuesuan-c1 juesuan libjuesuan-dev; do
      dpkg-deb --extract ${package}_*.deb "$package"
      dpkg-deb --extract ${package}_*.deb root
      field $package Version "^$version\$"
    done
    holds libjuesuan-c1/usr "${runtime_files[@]}"
    holds juesuan/usr "${cli_files[@]}"
    holds libjuesuan-dev/usr "${c_files[@]}" "${cpp_files[@]}"
    cmp "$sources/../../LICENSE" juesuan/usr/share/doc/juesuan/copyright
    field libjuesuan-c1 Section '^libs$'
    field libjuesuan-c1 Depends 'libc6 .*libstdc\+\+6'
    field juesuan Depends "libjuesuan-c1 \(= $version\).*libc6"
    field libjuesuan-dev Section '^libdevel$'
    field libjuesuan-dev Depends "^libjuesuan-c1 \(= $version\)$"
    dpkg-deb --control libjuesuan-c1_*.deb control
    grep "^libjuesuan_c 1 libjuesuan-c1 (>= $version)\$" control/shlibs
    grep ldconfig control/postinst

    build_c "$PWD/root/usr"
    build_cpp "$PWD/root/usr"
    root/usr/bin/juesuan --help
    ;;
  *)
    echo "unknown case $case" >&2
    exit 2
    ;;
esac
