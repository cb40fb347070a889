# cpack -G DEB: the packages juesuan (the command), libjuesuan-c1 (the C library, named after its
# SOVERSION) and libjuesuan-dev (headers, the C++ library and what finds them).
set(runtime libjuesuan-c${JUESUAN_ABI_VERSION})
set(CPACK_PACKAGE_CONTACT "The authors of juesuan" CACHE STRING "the packages' maintainer")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_GENERATOR DEB)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR}/capi)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY ">=")

# package(GROUP NAME SECTION SUMMARY DEPENDS): one package, of the component or the group of that name.
function(package group name section summary depends)
  string(TOUPPER ${group} key)
  foreach(field NAME SECTION DEPENDS)
    string(TOLOWER ${field} value)
    set(CPACK_DEBIAN_${key}_PACKAGE_${field} "${${value}}" PARENT_SCOPE)
  endforeach()
  set(CPACK_COMPONENT_${key}_DESCRIPTION "${summary}" PARENT_SCOPE)
  set(CPACK_COMPONENT_GROUP_${key}_DESCRIPTION "${summary}" PARENT_SCOPE)
endfunction()
set(same_version "${runtime} (= ${PROJECT_VERSION})")
package(runtime ${runtime} libs "The shared library with the C interface." "")
package(cli juesuan utils "The command juesuan." "${same_version}")
package(dev libjuesuan-dev libdevel "Headers and libraries to build on, for C and C++."
        "${same_version}")
set(CPACK_COMPONENT_C_GROUP dev)
set(CPACK_COMPONENT_CPP_GROUP dev)
set(CPACK_COMPONENTS_ALL runtime cli c cpp)

# Where Debian looks for a licence; an installation that is no package has the first alone.
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/juesuan RENAME copyright
        COMPONENT cli)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${runtime} RENAME copyright
        COMPONENT runtime EXCLUDE_FROM_ALL)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libjuesuan-dev RENAME copyright
        COMPONENT cpp EXCLUDE_FROM_ALL)
include(CPack)
