# Writes OUTPUT, all headers in INCLUDE that need nothing compiled, in one: each of juesuan's own once,
# before whatever includes it, and what they include of others once at the top.
cmake_minimum_required(VERSION 3.25)
# These declare what src/ defines.
set(compiled catalogue document extract juesuan profile published read render render_diff
             render_explanation render_report)
set(done)
set(foreign)
set(body ${OUTPUT}.body)
file(WRITE ${body} "")

# add(NAME): appends juesuan/NAME, before it what it includes, after it its bodies (linkage.hpp).
function(add name)
  if(name IN_LIST done)
    return()
  endif()
  file(READ ${INCLUDE}/juesuan/${name} text)
  set(bodies)
  if(text MATCHES "\n#ifndef JUESUAN_COMPILED\n#include <juesuan/([^>]+)>\n#endif\n")
    set(bodies ${CMAKE_MATCH_1})
    string(REPLACE "${CMAKE_MATCH_0}" "" text "${text}")
  endif()
  # It has all bodies and so needs no library.
  string(REGEX REPLACE "#ifdef JUESUAN_COMPILED\n.*#endif\n" "#define JUESUAN_INLINE inline\n" text "${text}")
  string(REGEX MATCHALL "#include <[^>]+>" includes "${text}")
  foreach(include IN LISTS includes)
    if(include MATCHES "<juesuan/(.+)>")
      add(${CMAKE_MATCH_1})
    else()
      list(APPEND foreign ${include})
    endif()
  endforeach()
  string(REGEX REPLACE "(#pragma once|#include <[^>]+>)\n+" "" text "${text}")
  file(APPEND ${body} "\n// ---- juesuan/${name} ----\n${text}")
  list(APPEND done ${name})
  if(bodies)
    add(${bodies})
  endif()
  return(PROPAGATE done foreign)
endfunction()

file(GLOB headers RELATIVE ${INCLUDE}/juesuan ${INCLUDE}/juesuan/*.hpp)
list(SORT headers)
list(TRANSFORM compiled APPEND .hpp)
list(REMOVE_ITEM headers ${compiled})
foreach(header IN LISTS headers)
  add(${header})
endforeach()
foreach(header IN LISTS compiled)
  if(header IN_LIST done)
    message(FATAL_ERROR "${header} needs the library, and a header that does not includes it")
  endif()
endforeach()
list(REMOVE_DUPLICATES foreign)
list(SORT foreign)
list(JOIN foreign "\n" includes)
file(READ ${body} text)
file(REMOVE ${body})
file(CONFIGURE OUTPUT ${OUTPUT} @ONLY NEWLINE_STYLE UNIX CONTENT
"// juesuan ${VERSION}, its headers in one file. Made of include/juesuan; change it there.
// Licence: Apache-2.0.
#pragma once

@includes@
@text@")
