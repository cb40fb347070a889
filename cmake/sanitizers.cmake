# JUESUAN_SANITIZE=address,undefined or thread: instruments everything this build compiles.
set(JUESUAN_SANITIZE "" CACHE STRING "what to hand to -fsanitize=")
if(JUESUAN_SANITIZE)
  add_compile_options(-fsanitize=${JUESUAN_SANITIZE} -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${JUESUAN_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    add_compile_options(-fsanitize-ignorelist=${CMAKE_CURRENT_LIST_DIR}/sanitizers-ignore.txt)
  endif()
endif()
