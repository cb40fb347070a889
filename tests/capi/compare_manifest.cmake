# Fails unless the functions that HEADER declares are the lines of LIST, both ways, and each is called in
# a C source of TESTS.
file(STRINGS ${LIST} listed)
file(READ ${HEADER} header)
string(REGEX MATCHALL "juesuan_[a-z_]+\\(" declared "${header}")
list(TRANSFORM declared REPLACE "\\(" "")

set(unlisted ${declared})
list(REMOVE_ITEM unlisted ${listed})
set(undeclared ${listed})
list(REMOVE_ITEM undeclared ${declared})

file(GLOB sources ${TESTS}/*.c)
set(text "")
foreach(source IN LISTS sources)
  file(READ ${source} content)
  string(APPEND text "${content}")
endforeach()
set(untested)
foreach(name IN LISTS listed)
  # A call, or the function handed to a macro or helper that calls it.
  if(NOT text MATCHES "[^a-z_]${name}[(,]")
    list(APPEND untested ${name})
  endif()
endforeach()

if(unlisted OR undeclared OR untested)
  message(FATAL_ERROR "declared but not listed: ${unlisted}\n"
                      "listed but not declared: ${undeclared}\nnot called in a test: ${untested}")
endif()
list(LENGTH listed count)
message(STATUS "${count} functions, declared and called")
