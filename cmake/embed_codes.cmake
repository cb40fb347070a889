# Turns a code list (tab-separated: code, text, evidence) into the rows of a C++ array.
#   cmake -DINPUT=list.tsv -DOUTPUT=rows.inc -DROW=… -P embed_codes.cmake
# ROW is the C++ text of one row with \1, \2 and \3 for the three fields. A line of any other shape
# is an error; that the codes ascend is checked by the compiler, where the array is defined.

set(line "([0-9]+)\t([^\t\n\"\\]+)\t([a-z]+)\n")
file(READ "${INPUT}" text)
string(REGEX REPLACE "${line}" "" rest "${text}")
if(NOT rest STREQUAL "")
  message(FATAL_ERROR "${INPUT}: expected lines of code, text and evidence, found: ${rest}")
endif()
string(REGEX REPLACE "${line}" "${ROW},\n" rows "${text}")
file(WRITE "${OUTPUT}" "${rows}")
