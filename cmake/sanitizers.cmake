# JUESUAN_SANITIZE=address,undefined or thread: instruments everything this build compiles.
set(JUESUAN_SANITIZE "" CACHE STRING "what to hand to -fsanitize=")
if(JUESUAN_SANITIZE)
  add_compile_options(-fsanitize=${JUESUAN_SANITIZE} -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${JUESUAN_SANITIZE})
endif()
