# Fails unless the symbols that LIBRARY exports are the lines of LIST, both ways, and it is SONAME.
execute_process(COMMAND ${OBJDUMP} -p ${LIBRARY}
                OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
if(NOT output MATCHES "SONAME +${SONAME}\n")
  message(FATAL_ERROR "the library's SONAME is not ${SONAME}")
endif()
execute_process(COMMAND ${NM} -D --defined-only --format=posix ${LIBRARY}
                OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n]+" lines "${output}")
list(FILTER lines EXCLUDE REGEX " A ") # the version node itself
list(TRANSFORM lines REPLACE "@.*| .*" "")
file(STRINGS ${LIST} listed)

set(unlisted ${lines})
list(REMOVE_ITEM unlisted ${listed})
set(missing ${listed})
list(REMOVE_ITEM missing ${lines})
if(unlisted OR missing)
  message(FATAL_ERROR "exported but not listed: ${unlisted}\nlisted but not exported: ${missing}")
endif()
list(LENGTH listed count)
message(STATUS "${count} symbols, as listed")
