# cmake --install: the libraries with their headers, the command, and for those who build on them
# find_package(juesuan [COMPONENTS cpp c]), find_package(juesuan-c) and the pkg-config modules juesuan,
# juesuan-headers and juesuan-c.
# Components: cli (needs runtime), runtime (the shared libraries), c (to build on the C library), cpp.
include(CMakePackageConfigHelpers)
cmake_path(APPEND CMAKE_INSTALL_LIBDIR cmake juesuan OUTPUT_VARIABLE package_dir)
cmake_path(APPEND CMAKE_INSTALL_LIBDIR cmake juesuan-c OUTPUT_VARIABLE c_package_dir)

set(cpp_modules juesuan-headers)
install(TARGETS juesuan_headers EXPORT juesuan-cpp)
if(JUESUAN_BUILD_LIBRARY)
  list(APPEND cpp_modules juesuan)
  install(TARGETS juesuan EXPORT juesuan-cpp ARCHIVE COMPONENT cpp LIBRARY COMPONENT runtime
                                                                   NAMELINK_COMPONENT cpp)
endif()
install(DIRECTORY include/juesuan DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT cpp)
install(EXPORT juesuan-cpp NAMESPACE juesuan:: DESTINATION ${package_dir} COMPONENT cpp)
if(JUESUAN_BUILD_C)
  install(TARGETS juesuan_c EXPORT juesuan-c LIBRARY COMPONENT runtime NAMELINK_COMPONENT c)
  install(FILES capi/juesuan.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT c)
  # A package of its own, for its version is that of the ABI, which few versions of C++ break.
  install(EXPORT juesuan-c NAMESPACE juesuan:: FILE juesuan-c-config.cmake
          DESTINATION ${c_package_dir} COMPONENT c)
  write_basic_package_version_file(
    juesuan-c-config-version.cmake VERSION ${JUESUAN_ABI_VERSION}.${PROJECT_VERSION}
    COMPATIBILITY SameMajorVersion)
  install(FILES ${PROJECT_BINARY_DIR}/juesuan-c-config-version.cmake DESTINATION ${c_package_dir}
          COMPONENT c)
endif()
if(JUESUAN_BUILD_CLI)
  install(TARGETS juesuan_cli COMPONENT cli)
endif()

configure_package_config_file(
  cmake/juesuan-config.cmake.in juesuan-config.cmake INSTALL_DESTINATION ${package_dir}
  NO_SET_AND_CHECK_MACRO)
# Before 1.0 every minor version may break the C++ interface.
write_basic_package_version_file(juesuan-config-version.cmake COMPATIBILITY SameMinorVersion)
foreach(component cpp c)
  install(FILES ${PROJECT_BINARY_DIR}/juesuan-config.cmake
                ${PROJECT_BINARY_DIR}/juesuan-config-version.cmake
          DESTINATION ${package_dir} COMPONENT ${component})
endforeach()

# The modules name their folders relative to themselves, so an installed tree can be moved.
cmake_path(APPEND CMAKE_INSTALL_LIBDIR pkgconfig OUTPUT_VARIABLE pkgconfig_dir)
set(base BASE_DIRECTORY ${CMAKE_INSTALL_PREFIX})
cmake_path(ABSOLUTE_PATH pkgconfig_dir ${base} OUTPUT_VARIABLE start)
foreach(folder INCLUDEDIR LIBDIR)
  cmake_path(ABSOLUTE_PATH CMAKE_INSTALL_${folder} ${base} OUTPUT_VARIABLE target)
  cmake_path(RELATIVE_PATH target BASE_DIRECTORY ${start})
  set(PKGCONFIG_${folder} "\${pcfiledir}/${target}")
endforeach()
foreach(module IN LISTS cpp_modules)
  configure_file(cmake/${module}.pc.in ${module}.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/${module}.pc DESTINATION ${pkgconfig_dir} COMPONENT cpp)
endforeach()
if(JUESUAN_BUILD_C)
  configure_file(cmake/juesuan-c.pc.in juesuan-c.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/juesuan-c.pc DESTINATION ${pkgconfig_dir} COMPONENT c)
endif()

if(PROJECT_IS_TOP_LEVEL AND JUESUAN_BUILD_C AND JUESUAN_BUILD_CLI)
  include(cmake/package.cmake)
endif()
