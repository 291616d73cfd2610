#include "treaty/import/import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/akn_source.hpp"
#include "treaty/import/import_blocks.hpp"
#include "treaty/import/structured_act.hpp"

namespace servanda::treaty {
namespace {

namespace akn = engine::akn_diagnostics;

// One document of the file, read and looked at.
struct Candidate {
  SourceDocument document;
  SourceFacts facts;
  std::size_t blocks = 0;
  std::size_t characters = 0;  // but for white space
};

std::size_t count_characters(const std::vector<Block>& blocks) {
  std::size_t number = 0;
  for (const Block& block : blocks) {
    for (const Run& run : block.runs) {
      for (std::size_t i = 0; i < run.text.size();) {
        number += engine::is_space(engine::next_code_point(run.text, i)) ? 0U : 1U;
      }
    }
  }
  return number;
}

class Import {
 public:
  Import(engine::XmlDocument file, const ImportOptions& options, engine::Diagnostics& findings)
      : file_(std::move(file)), options_(options), findings_(findings) {}

  engine::Result<ImportedText> run() {
    std::vector<std::vector<Block>> blocks;
    for (const SourceDocument& document : find_documents(file_)) {
      blocks.push_back(read_blocks(file_, document.node));
      candidates_.push_back(candidate(document, blocks.back()));
    }
    if (blocks.empty()) return no_treaty("no document at all");
    const std::size_t largest = find_largest();
    if (candidates_[largest].blocks == 0) return no_treaty("no words");
    auto reading =
        read_in_its_language(std::move(blocks), largest, candidates_[largest].facts.language,
                             file_.file(), options_, findings_);
    if (!reading) return tl::make_unexpected(reading.error());
    if (!reading->treaty) return no_treaty(what_it_is());
    report_left_out(*reading);
    const std::size_t treaty = *reading->treaty;
    return import_survey(std::move(reading->documents[treaty]), *reading->rules,
                         candidates_[treaty].facts, file_.file(), options_, findings_);
  }

 private:
  [[nodiscard]] Candidate candidate(const SourceDocument& document,
                                    const std::vector<Block>& blocks) const {
    return {document, read_facts(file_, document.node), blocks.size(), count_characters(blocks)};
  }

  [[nodiscard]] std::size_t find_largest() const {
    const auto most = std::max_element(
        candidates_.begin(), candidates_.end(),
        [](const Candidate& a, const Candidate& b) { return a.characters < b.characters; });
    return static_cast<std::size_t>(most - candidates_.begin());
  }

  void report_left_out(const Reading& reading) {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const Candidate& one = candidates_[i];
      const Survey& survey = reading.documents[i];
      if (i == *reading.treaty || one.blocks == 0) continue;
      const engine::Place place{file_.file(), file_.line(one.document.node), {}};
      if (survey.finds_treaty()) {
        findings_.add(engine::diagnostic(akn::treaty_left_out, place, one.document.name,
                                         survey.articles().links.size()));
      } else {
        findings_.add(engine::diagnostic(akn::left_out, place, one.document.name, one.blocks,
                                         one.characters));
      }
    }
  }

  [[nodiscard]] std::string what_it_is() const {
    std::string all;
    for (const Candidate& one : candidates_) {
      if (one.blocks == 0) continue;
      if (!all.empty()) all += ", ";
      all += fmt::format("\"{}\" with {} blocks", one.document.name, one.blocks);
    }
    return all.empty() ? "no words" : all;
  }

  tl::unexpected<engine::Diagnostic> no_treaty(std::string_view what) const {
    return engine::failure(akn::no_treaty, {file_.file(), 0, {}}, what);
  }

  engine::XmlDocument file_;
  const ImportOptions& options_;
  engine::Diagnostics& findings_;
  std::vector<Candidate> candidates_;
};

}  // namespace

engine::Result<ImportedText> import_xml(std::string bytes, const std::string& file,
                                        const ImportOptions& options,
                                        engine::Diagnostics& findings) {
  auto document = engine::XmlDocument::parse(std::move(bytes), file);
  if (!document) return tl::make_unexpected(document.error());
  const pugi::xml_node root = document->tree().document_element();
  if (engine::local_name(root) != "akomaNtoso") {
    return engine::failure(akn::not_akoma_ntoso, {file, document->line(root), {}}, root.name());
  }
  if (is_structured_act(*document)) {
    return import_structured(*std::move(document), options, findings);
  }
  return Import(*std::move(document), options, findings).run();
}

}  // namespace servanda::treaty
