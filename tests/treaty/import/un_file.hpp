#pragma once
// A small file in the manner of the UN's: a resolution with one attached document, block by block.

#include <string>
#include <vector>

#include "engine/diagnostic.hpp"
#include "treaty/import/import.hpp"

namespace servanda::test {

class UnFile {
 public:
  explicit UnFile(std::string language = "eng") : language_(std::move(language)) {}

  UnFile& heading(const std::string& words);  // <subheading>
  UnFile& bold(const std::string& words);     // a bold span in a <p>
  UnFile& line(const std::string& words);     // a <p> whose look says nothing
  UnFile& text(const std::string& words);     // a <p> of running text
  UnFile& marked(const std::string& num, const std::string& words);  // <num> and running text
  UnFile& raw(const std::string& xml);

  // Adds the two articles and the words that make a treaty of what a test is about.
  UnFile& opening();

  [[nodiscard]] std::string xml() const;

 private:
  UnFile& block(const std::string& style, const std::string& num, const std::string& words);
  std::string language_;
  std::string blocks_;
  std::size_t number_ = 75;
};

struct Imported {
  engine::Result<treaty::ImportedText> result;
  engine::Diagnostics findings;

  // The ids of all findings but notes, in their order, parted by spaces; the failure's last.
  [[nodiscard]] std::string warnings() const;
  // "eId|num|heading" of every numbered provision and group, one a line; what a reader would call
  // the outline. Lists, lead-ins and contents are left out.
  [[nodiscard]] std::string outline() const;
  // eIds of everything in the text, one a line.
  [[nodiscard]] std::string eids() const;
  [[nodiscard]] std::string words(const std::string& eid) const;
  [[nodiscard]] bool keeps_words_of(const std::string& source) const;
};

[[nodiscard]] Imported import_source(const std::string& source,
                                     treaty::ImportOptions options = {.link_references = false});
[[nodiscard]] Imported import_source(const UnFile& file);

}  // namespace servanda::test
