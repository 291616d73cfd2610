# Tests of the whole program, and of the house itself; Python 3, standard library only.

find_package(Python3 REQUIRED COMPONENTS Interpreter)

# Transcripts: command, output, errors, exit status, word for word.
file(GLOB transcripts CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/transcripts/*.md")
foreach(transcript IN LISTS transcripts)
  get_filename_component(name "${transcript}" NAME_WE)
  add_test(NAME transcript_${name}
    COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/transcripts/run.py" $<TARGET_FILE:servanda> "${transcript}")
  set_tests_properties(transcript_${name} PROPERTIES SKIP_RETURN_CODE 77)
endforeach()

# What a transcript cannot show: hostile files, failing disks, locks, kills.
foreach(name IN ITEMS bad_files declarations environment formats machine_form pdf register serving status_tables)
  add_test(NAME program_${name} COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/cli/${name}.py")
  set_tests_properties(program_${name} PROPERTIES ENVIRONMENT "SERVANDA=$<TARGET_FILE:servanda>")
endforeach()

# What `cmake --install` leaves is a whole program, and a library that strangers can build on.
add_test(NAME installed COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/installed/run.py"
  "${CMAKE_COMMAND}" "${CMAKE_BINARY_DIR}")

# The site's scripts, and the status that they show held against the engine's.
find_program(NODE NAMES node nodejs)
if(NODE)
  file(GLOB script_tests CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/site/*.test.mjs")
  foreach(script_test IN LISTS script_tests)
    get_filename_component(name "${script_test}" NAME_WE)
    add_test(NAME site_${name} COMMAND "${NODE}" --test "${script_test}")
    set_tests_properties(site_${name} PROPERTIES ENVIRONMENT "SERVANDA=$<TARGET_FILE:servanda>")
  endforeach()
endif()

if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/house/CMakeLists.txt")
  add_subdirectory(house)
endif()
