# The library for other programs: headers, archives, and a package that find_package(servanda) finds.

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(modules engine treaty signatures collection renderers server)
foreach(module IN LISTS modules)
  list(APPEND targets servanda_${module})
  set_target_properties(servanda_${module} PROPERTIES EXPORT_NAME ${module})
  install(DIRECTORY "${CMAKE_SOURCE_DIR}/${module}" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/servanda"
          FILES_MATCHING PATTERN "*.hpp" PATTERN "*.def")
endforeach()

install(TARGETS ${targets} EXPORT servanda-targets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(TARGETS servanda RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")

# The manual page and the completions are what the program itself declares, printed once it is built.
function(servanda_printed file destination)
  set(printed "${CMAKE_BINARY_DIR}/share/${file}")
  add_custom_command(OUTPUT "${printed}"
    COMMAND "${CMAKE_COMMAND}" "-DPROGRAM=$<TARGET_FILE:servanda>" "-DARGUMENTS=${ARGN}" "-DOUTPUT=${printed}"
            -P "${CMAKE_SOURCE_DIR}/cmake/Print.cmake"
    DEPENDS servanda "${CMAKE_SOURCE_DIR}/cmake/Print.cmake" VERBATIM)
  set_property(GLOBAL APPEND PROPERTY SERVANDA_PRINTED "${printed}")
  install(FILES "${printed}" DESTINATION "${CMAKE_INSTALL_DATADIR}/${destination}")
endfunction()

servanda_printed(servanda.1 man/man1 manual)
servanda_printed(servanda bash-completion/completions completion bash)
servanda_printed(_servanda zsh/site-functions completion zsh)
servanda_printed(servanda.fish fish/vendor_completions.d completion fish)
get_property(printed GLOBAL PROPERTY SERVANDA_PRINTED)
add_custom_target(servanda_manual ALL DEPENDS ${printed})
install(EXPORT servanda-targets NAMESPACE servanda:: DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/servanda")

configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/servanda-config.cmake.in"
  "${CMAKE_BINARY_DIR}/servanda-config.cmake" INSTALL_DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/servanda")
write_basic_package_version_file("${CMAKE_BINARY_DIR}/servanda-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_BINARY_DIR}/servanda-config.cmake" "${CMAKE_BINARY_DIR}/servanda-config-version.cmake"
        DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/servanda")
