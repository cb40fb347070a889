# The gate itself: HEADER with one edit each, which it must let pass or refuse.
cmake_minimum_required(VERSION 3.25)
file(READ ${HEADER} header)
cmake_path(GET CMAKE_CURRENT_LIST_FILE PARENT_PATH folder)

# gate(STATUS …): runs the gate over WORK's header and baseline with these arguments.
function(gate status)
  execute_process(COMMAND ${CMAKE_COMMAND} -DHEADER=${WORK}/juesuan.h -DBASELINE=${WORK}/baseline.txt
                          ${ARGN} -P ${folder}/abi_gate.cmake
                  RESULT_VARIABLE result OUTPUT_QUIET ERROR_QUIET)
  set(${status} ${result} PARENT_SCOPE)
endfunction()

# edit(added|broken TEXT REPLACEMENT): the header with that text replaced. What is added is refused until
# it is recorded; what is broken is, and is not recorded either.
function(edit expected text replacement)
  string(REPLACE "${text}" "${replacement}" edited "${header}")
  if(edited STREQUAL header)
    message(FATAL_ERROR "the header does not hold ${text}")
  endif()
  file(WRITE ${WORK}/juesuan.h "${edited}")
  configure_file(${BASELINE} ${WORK}/baseline.txt COPYONLY)
  gate(before)
  gate(renewed -DRENEW=ON)
  gate(after)
  if(before EQUAL 0)
    message(SEND_ERROR "let pass: ${replacement}")
  endif()
  if((expected STREQUAL added) AND NOT (renewed EQUAL 0 AND after EQUAL 0))
    message(SEND_ERROR "not recorded: ${replacement}")
  elseif((expected STREQUAL broken) AND (renewed EQUAL 0 OR after EQUAL 0))
    message(SEND_ERROR "recorded: ${replacement}")
  endif()
endfunction()

set(function "int32_t juesuan_abi_version(void);")
edit(added "${function}" "${function}\nJUESUAN_API int32_t juesuan_added(void);")
edit(broken "JUESUAN_API ${function}" "")
edit(broken "juesuan_publish(int64_t fen" "juesuan_publish(uint64_t fen")
edit(broken "juesuan_render_published(const juesuan_" "juesuan_render_published(juesuan_")

set(last "  int64_t executed;")
set(members "  int64_t adjusted_budget;\n${last}")
edit(added "${members}" "${members}\n  uint64_t added;")
edit(broken "${members}" "${last}\n  int64_t adjusted_budget;")
edit(broken "${members}" "  uint64_t adjusted_budget;\n${last}\n  uint64_t added;")
edit(broken "${members}" "  int64_t adjusted_budget;\n  uint64_t inserted;\n${last}")
edit(broken "${members}" "${last}")
edit(broken "  char message[384]" "  char message[512]")
edit(broken "  uint8_t detail;" "  uint8_t detail;\n  uint8_t added;")
edit(broken "  size_t size;\n}" "  size_t size;\n  size_t added;\n}")

set(enumerator "JUESUAN_STAGE_ADJUSTED_BUDGET = 3")
edit(added "${enumerator}" "${enumerator},\n  JUESUAN_STAGE_ADDED = 4")
edit(broken "${enumerator}" "JUESUAN_STAGE_ADJUSTED_BUDGET = 4")
edit(broken ",\n  ${enumerator}" "")
edit(broken "${enumerator}" "JUESUAN_STAGE_ADJUSTED_BUDGET")
edit(broken "enum juesuan_stage {" "enum {")

edit(added "#define JUESUAN_OK 0" "#define JUESUAN_OK 0\n#define JUESUAN_E_ADDED 8")
edit(broken "#define JUESUAN_E_FILE 6" "#define JUESUAN_E_FILE 9")
edit(added "#define JUESUAN_ABI_VERSION 1" "#define JUESUAN_ABI_VERSION 2")
edit(broken "typedef int32_t juesuan_status" "typedef int64_t juesuan_status")
