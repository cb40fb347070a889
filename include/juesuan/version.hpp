#pragma once

/// The library's version. CMake reads these three lines; nothing repeats them.
#define JUESUAN_VERSION_MAJOR 0
#define JUESUAN_VERSION_MINOR 1
#define JUESUAN_VERSION_PATCH 0
