# juesuan_warnings: the warnings of our own builds. It is never installed, and empty in the build of
# somebody else; the presets turn warnings into errors (CMAKE_COMPILE_WARNING_AS_ERROR).
add_library(juesuan_warnings INTERFACE)
if(PROJECT_IS_TOP_LEVEL)
  target_compile_options(juesuan_warnings INTERFACE -Wall -Wextra -Wconversion -Wshadow -Wpedantic)
  # g++ 12 takes the concatenation of strings for overlapping memory (GCC bug 105651).
  target_compile_options(juesuan_warnings INTERFACE $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-restrict>)
endif()
