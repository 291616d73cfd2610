# The library for other programs: headers, archives, and a package that find_package(servanda) finds.

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(modules engine treaty signatures collection renderers)
foreach(module IN LISTS modules)
  list(APPEND targets servanda_${module})
  set_target_properties(servanda_${module} PROPERTIES EXPORT_NAME ${module})
  install(DIRECTORY "${CMAKE_SOURCE_DIR}/${module}" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/servanda"
          FILES_MATCHING PATTERN "*.hpp" PATTERN "*.def")
endforeach()

install(TARGETS ${targets} EXPORT servanda-targets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
if(TARGET servanda)
  install(TARGETS servanda RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
install(EXPORT servanda-targets NAMESPACE servanda:: DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/servanda")

configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/servanda-config.cmake.in"
  "${CMAKE_BINARY_DIR}/servanda-config.cmake" INSTALL_DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/servanda")
write_basic_package_version_file("${CMAKE_BINARY_DIR}/servanda-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_BINARY_DIR}/servanda-config.cmake" "${CMAKE_BINARY_DIR}/servanda-config-version.cmake"
        DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/servanda")
