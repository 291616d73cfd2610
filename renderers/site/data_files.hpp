#pragma once
// The files of a treaty that the site offers to keep and to work with.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/language_tag.hpp"
#include "engine/result.hpp"
#include "renderers/site/frame.hpp"
#include "renderers/site/later.hpp"
#include "renderers/site/loaded_treaty.hpp"

namespace servanda::renderers {

// What came of making a file.
struct MadeFile {
  engine::Result<std::string> content;
  std::string sum;  // SHA-256 in hexadecimal
  engine::Diagnostics findings;
};

struct DataFile {
  enum class Group { text, summary, status };
  std::string address;  // from the root of the site
  std::shared_ptr<const Later<MadeFile>> made;
  std::string made_from;  // keys.hpp
  Group group = Group::text;
  std::string format_key;            // of the message that says what it is
  const LoadedText* text = nullptr;  // none: all languages, or none at all
};

// What files are made with besides their treaty.
struct FileTools {
  std::string version;       // of the program, for formats that name it
  bool with_office = false;  // Pandoc is at hand
  // Documents whose styles office files take, by their ending.
  std::map<std::string, std::string> references = {};
};

// Texts and summaries in every form; status and acts as tables, JSON and linked data. Treaty and
// tools outlive them.
[[nodiscard]] std::vector<DataFile> data_files(const LoadedTreaty& treaty, const Frame& frame,
                                               const FileTools& tools);

// The forms of one text, and of all languages together where there are several.
void add_text_files(std::vector<DataFile>& files, const LoadedTreaty& treaty, const Frame& frame,
                    const FileTools& tools);

// A file of that address, made when first asked for.
[[nodiscard]] DataFile data_file(
    std::string address, std::string made_from, std::string_view format_key,
    std::function<engine::Result<std::string>(engine::Diagnostics& findings)> make);

}  // namespace servanda::renderers
