# Turns a profile into a row of a C++ array: its name and its text as a raw literal.
#   cmake -DNAME=name -DINPUT=profile.json -DOUTPUT=row.inc -P embed_profile.cmake
# A raw literal cannot hold its own end; a text that does is an error.

file(READ "${INPUT}" text)
string(FIND "${text}" ")profile\"" end)
if(NOT end EQUAL -1)
  message(FATAL_ERROR "${INPUT}: a text with )profile\" cannot be embedded")
endif()
file(WRITE "${OUTPUT}" "BuiltIn{\"${NAME}\", R\"profile(${text})profile\"},\n")
