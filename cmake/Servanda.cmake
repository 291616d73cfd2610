# What every module shares: language level, warnings, instrumentation, and how data becomes code.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Without these, ccache takes no unit that uses a precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${CCACHE}")
endif()

# Linking every test again takes longer than compiling what changed; mold does it in a quarter of the time.
find_program(MOLD mold)
if(MOLD AND CMAKE_BUILD_TYPE STREQUAL "Debug" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_link_options(-fuse-ld=mold)
endif()

# servanda_precompile(servanda <nlohmann/json.hpp>): headers that cost seconds in each unit of a target are read once.
# Only in the program and the tests: in the modules a unit must show what its own header includes.
function(servanda_precompile target)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT SERVANDA_COVERAGE)
    target_precompile_headers(${target} PRIVATE ${ARGN})
    target_compile_options(${target} PRIVATE -fpch-preprocess)
  endif()
endfunction()

add_library(servanda_options INTERFACE)
target_compile_options(servanda_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
  "-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=")
# GCC 12 sees overlaps in `"x" + string` that are not there (GCC bug 105651), and only where it optimizes.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(servanda_options INTERFACE $<$<CONFIG:Release>:-Wno-restrict>)
endif()

# Both are called after project(), once the options are known.
macro(servanda_instrument)
  if(SERVANDA_SANITIZE)
    target_compile_options(servanda_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
                           -fno-omit-frame-pointer)
    target_link_options(servanda_options INTERFACE -fsanitize=address,undefined)
  endif()
  if(SERVANDA_FUZZERS)
    target_compile_options(servanda_options INTERFACE -fsanitize=fuzzer-no-link)
  endif()
  if(SERVANDA_COVERAGE)
    target_compile_options(servanda_options INTERFACE --coverage)
    target_link_options(servanda_options INTERFACE --coverage)
  endif()
endmacro()

# servanda_module(engine LIBRARIES …): a folder becomes the target servanda_engine, every .cpp below it included.
function(servanda_module name)
  cmake_parse_arguments(arg "" "" "PUBLIC;PRIVATE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  add_library(servanda_${name} STATIC ${sources})
  add_library(servanda::${name} ALIAS servanda_${name})
  target_include_directories(servanda_${name} PUBLIC
    "$<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}>" "$<INSTALL_INTERFACE:include/servanda>")
  target_include_directories(servanda_${name} PRIVATE "${CMAKE_BINARY_DIR}/generated")
  target_link_libraries(servanda_${name} PUBLIC ${arg_PUBLIC} PRIVATE "$<BUILD_INTERFACE:servanda_options>" ${arg_PRIVATE})
endfunction()

# servanda_embed(TARGET treaty NAMESPACE servanda::treaty FUNCTION language_files FILES a.toml b.toml)
# makes `std::span<const engine::EmbeddedFile> language_files()` from files: data stays data, the program one file.
function(servanda_embed)
  cmake_parse_arguments(arg "" "TARGET;NAMESPACE;FUNCTION" "FILES" ${ARGN})
  set(output "${CMAKE_BINARY_DIR}/generated/${arg_TARGET}_${arg_FUNCTION}.cpp")
  add_custom_command(OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${output}" "-DNAMESPACE=${arg_NAMESPACE}" "-DFUNCTION=${arg_FUNCTION}"
            "-DFILES=${arg_FILES}" -P "${CMAKE_SOURCE_DIR}/cmake/Embed.cmake"
    DEPENDS ${arg_FILES} "${CMAKE_SOURCE_DIR}/cmake/Embed.cmake" VERBATIM)
  target_sources(servanda_${arg_TARGET} PRIVATE "${output}")
endfunction()
