#pragma once
// Reads vocabulary/<language>.toml and instruments.toml, which the program carries inside, into
// vocabularies. A fault in them is a programmer's error and throws.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "treaty/reference/vocabulary.hpp"

namespace servanda::treaty {

class VocabularyReader {
 public:
  // By BCP 47 tag; null where there is no file for it.
  [[nodiscard]] static const Vocabulary* vocabulary(std::string_view language);

 private:
  class Source;
  void read_vocabulary(std::string_view toml);
  void read_units(const Source& file);
  void read_words(const Source& file);
  void read_suffixes(const Source& file);
  void read_values(const Source& file, const char* table, WordClass word_class);
  void read_instrument_names(const Source& file);
  void read_title_words(const Source& file);
  void read_proclitics(const Source& file);
  void read_instruments(const std::string& language);

  Word& entry(std::string_view phrase);
  void add_title(const std::string& title, std::string_view iri);
  [[nodiscard]] InstrumentKind kind_of_title(std::string_view title) const;
  [[nodiscard]] std::vector<std::string> expand(const std::string& title) const;

  Vocabulary vocabulary_;
  // What a variable of a title stands for: "{convention}", "<f>".
  std::map<std::string, std::vector<std::string>> variables_;
};

}  // namespace servanda::treaty
