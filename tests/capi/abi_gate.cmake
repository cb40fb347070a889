# Fails unless HEADER keeps all that BASELINE promises callers and BASELINE has all that HEADER promises.
# With -DRENEW=ON records what HEADER promises more; what it no longer keeps goes only where its
# JUESUAN_ABI_VERSION is another.
#
# A promise is one line: a function with its parameters, a struct with its members, an enumerator, a
# macro, a type. Lines may be added; a struct that begins with struct_size may gain members at its end.
# The gate reads the header's text and not a library's debug information, because with the appended
# members that the header allows abidiff 2.2 also lets pass members that were swapped or retyped, and
# because macros and the enumerations behind an int32_t are in no debug information. What the text
# cannot say is tested by capi.symbols (the library) and by layout.c (the compiler's layout).
cmake_minimum_required(VERSION 3.25)
file(READ ${HEADER} text)
string(REGEX REPLACE "/[*]([^*]|[*]+[^*/])*[*]+/" "" text "${text}")
string(REPLACE ";" "@" text "${text}") # a ; would split lists

string(REGEX MATCHALL "#define JUESUAN_[A-Z0-9_]+ [^\n]*[^ \n]" promises "${text}")
list(FILTER promises EXCLUDE REGEX "JUESUAN_API ")
string(REGEX REPLACE "#[^\n]*" "" text "${text}")
string(REGEX REPLACE "[ \n]+" " " text "${text}")
string(REGEX MATCHALL "JUESUAN_API [^@]*@|typedef [^@{]*@|typedef struct [a-z_]+ {[^}]*}[^@]*@" lines
                      "${text}")
list(APPEND promises ${lines})
string(REGEX MATCHALL "enum [a-z_]+ {[^}]*}" enumerations "${text}")
foreach(enumeration IN LISTS enumerations)
  string(REGEX MATCH "enum [a-z_]+" name "${enumeration}")
  string(REGEX MATCHALL "JUESUAN_[A-Z0-9_]+ = [^,}]*[^ ,}]" enumerators "${enumeration}")
  list(TRANSFORM enumerators PREPEND "${name} " OUTPUT_VARIABLE lines)
  list(APPEND promises ${lines})
endforeach()
list(SORT promises)

# Nothing is forgotten: every name of the header occurs.
string(REGEX MATCHALL "JUESUAN_[A-Z0-9_]+ =|[( ]juesuan_[a-z_]+[(]|} juesuan_[a-z_]+" names "${text}")
foreach(name IN LISTS names)
  string(FIND "${promises}" "${name}" position)
  if(position EQUAL -1)
    message(FATAL_ERROR "not understood: ${name}")
  endif()
endforeach()

set(broken "")
file(READ ${BASELINE} content)
string(REPLACE ";" "@" content "${content}")
string(REGEX MATCHALL "[^\n]+" promised "${content}")
foreach(line IN LISTS promised)
  if(line IN_LIST promises)
    continue()
  endif()
  string(REGEX REPLACE "^(typedef struct [a-z_]+ { uint32_t struct_size@.*) }.*" "\\1" start "${line}")
  set(kept FALSE)
  foreach(promise IN LISTS promises)
    string(FIND "${promise}" "${start} " position)
    if(position EQUAL 0 AND NOT start STREQUAL line)
      set(kept TRUE)
    endif()
  endforeach()
  if(NOT kept)
    string(APPEND broken "\n  ${line}")
  endif()
endforeach()
string(REPLACE "@" ";" broken "${broken}")

string(REGEX MATCH "JUESUAN_ABI_VERSION [0-9]+" version "${promises}")
string(REGEX MATCH "JUESUAN_ABI_VERSION [0-9]+" version_promised "${promised}")
if(broken AND NOT (RENEW AND NOT version STREQUAL version_promised))
  message(FATAL_ERROR "callers were promised what ${HEADER} no longer says:${broken}")
endif()
set(unrecorded ${promises})
list(REMOVE_ITEM unrecorded ${promised})
if(RENEW)
  list(JOIN promises "\n" content)
  string(REPLACE "@" ";" content "${content}")
  file(WRITE ${BASELINE} "${content}\n")
elseif(unrecorded)
  list(JOIN unrecorded "\n  " content)
  string(REPLACE "@" ";" content "${content}")
  message(FATAL_ERROR "not recorded yet, build juesuan_abi_baseline:\n  ${content}")
endif()
list(LENGTH promises count)
message(STATUS "${count} promises hold")
