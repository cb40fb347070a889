# Fails unless the functions that HEADER declares are the lines of LIST, both ways, each is called in
# a C source of TESTS, those that change no handle are called by the threads' test too, and layout.c
# asserts each member of each struct.
cmake_minimum_required(VERSION 3.25)
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

# Comments hold semicolons too, and a semicolon would split a list.
string(REGEX REPLACE "/[*]([^*]|[*]+[^*/])*[*]+/" "" declarations "${header}")
string(REGEX REPLACE "[ \n]+" " " declarations "${declarations}")
string(REPLACE ";" "@" declarations "${declarations}")

string(REGEX MATCHALL "JUESUAN_API [a-z][^@]*@" functions "${declarations}")
set(handle "juesuan_(accounts|profile|disclosure|report|explanation|differences|buffer)\\*")
file(READ ${TESTS}/threads_test.cpp threads)
file(READ ${TESTS}/told.cpp told)
foreach(function IN LISTS functions)
  string(REGEX REPLACE "const ${handle} " "" others "${function}")
  string(REGEX MATCH "juesuan_[a-z_]+\\(" name "${function}")
  string(REPLACE "(" "" name "${name}")
  if(NOT others MATCHES "${handle} " AND NOT "${told}${threads}" MATCHES "[^a-z_]${name}[(,)]")
    message(FATAL_ERROR "not called in threads: ${name}")
  endif()
endforeach()

string(REGEX MATCHALL "typedef struct juesuan_[a-z_]+ {[^}]*}" structs "${declarations}")
file(READ ${TESTS}/layout.c layout)
foreach(struct IN LISTS structs)
  string(REGEX REPLACE "typedef struct (juesuan_[a-z_]+) .*" "\\1" name "${struct}")
  string(REGEX MATCHALL "@" members "${struct}")
  string(REGEX MATCHALL "AT\\(${name}, " asserted "${layout}")
  list(LENGTH members member_count)
  list(LENGTH asserted asserted_count)
  if(NOT member_count EQUAL asserted_count OR NOT layout MATCHES "SIZE\\(${name}, ")
    message(FATAL_ERROR "layout.c: ${asserted_count} of ${member_count} members of ${name}")
  endif()
endforeach()

list(LENGTH listed count)
list(LENGTH structs struct_count)
message(STATUS "${count} functions, declared and called; ${struct_count} structs laid out")
