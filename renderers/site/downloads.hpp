#pragma once
// The files of one treaty as pages speak of them: links with sizes, and the sums.

#include <functional>
#include <string>
#include <vector>

#include "renderers/messages.hpp"
#include "renderers/site/data_files.hpp"
#include "renderers/site/output.hpp"
#include "renderers/words.hpp"

namespace servanda::renderers {

// Size and sum of a file, without making it where the last build has it.
using FactsOf = std::function<FileFacts(const DataFile&)>;

class Downloads {
 public:
  // The treaty's files outlive what is made here.
  Downloads(std::vector<DataFile> files, FactsOf facts)
      : files_(std::move(files)), facts_(std::move(facts)) {}

  [[nodiscard]] const std::vector<DataFile>& files() const { return files_; }
  [[nodiscard]] FileFacts facts(const DataFile& file) const { return facts_(file); }

  // "PDF (612 KiB), Word (DOCX) (41 KiB), …": every form of that text, as seen from a page.
  [[nodiscard]] Words links_to(const LoadedText& text, const std::string& from,
                               const Messages& messages) const;
  // For the key of a page that shows those links; of all files where `text` is nullptr.
  [[nodiscard]] std::string sum(const LoadedText* text = nullptr) const;

 private:
  std::vector<DataFile> files_;
  FactsOf facts_;
};

// "612 KiB"
[[nodiscard]] std::string size_words(std::uintmax_t bytes, const Messages& messages);

}  // namespace servanda::renderers
