#include <utility>

#include "renderers/align/parallel_text.hpp"
#include "renderers/messages.hpp"
#include "renderers/words.hpp"

namespace servanda::renderers {
namespace {

using treaty::AlignedCell;
using treaty::AlignedRow;

Inline in_language(Inline run, const engine::LanguageTag& language) {
  run.language = language.bcp47();
  return run;
}

// Number and heading, then the words, a block a line.
Words words_of(const AlignedCell& cell, const engine::LanguageTag& language) {
  Words runs;
  if (cell.provision == nullptr) return runs;
  std::string name = cell.provision->num;
  if (!cell.provision->heading.empty()) {
    name += (name.empty() ? "" : "  ") + cell.provision->heading;
  }
  Inline all = in_language(run(""), language);
  const bool is_name = !cell.provision->heading.empty() || !cell.has_words();
  if (!name.empty()) all.children.push_back(is_name ? strong(name) : run(name + "  "));
  for (std::size_t i = 0; i < cell.blocks.size(); ++i) {
    if (i > 0 || (is_name && !name.empty())) {
      Inline line_break;
      line_break.kind = Inline::Kind::line_break;
      all.children.push_back(std::move(line_break));
    }
    all.children.push_back(run(cell.blocks[i]));
  }
  if (!all.children.empty()) runs.push_back(std::move(all));
  return runs;
}

Row row_of(const AlignedRow& row, std::span<const treaty::TreatyText* const> texts) {
  Row made;
  made.id = row.eid;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    made.cells.push_back(cell(words_of(row.cells[i], texts[i]->language())));
  }
  return made;
}

Row head(std::span<const treaty::TreatyText* const> texts) {
  Row made;
  for (const treaty::TreatyText* text : texts) {
    const engine::LanguageTag& language = text->language();
    const std::string name = engine::language_name(language, language);
    made.cells.push_back(header(Words{in_language(run(name), language)}));
  }
  return made;
}

bool has_words(const Row& row) {
  for (const Cell& one : row.cells) {
    if (!one.content.empty()) return true;
  }
  return false;
}

}  // namespace

Document parallel_document(const ParallelText& parallel, const engine::LanguageTag& reader) {
  const Messages& messages = Messages::in(reader);
  const std::string& name = parallel.instrument.title(reader);
  const std::string title = messages.say("align.title", fmt::arg("title", name));
  Document document{title,
                    reader,
                    messages.say("align.description", fmt::arg("title", name)),
                    parallel.instrument.iri.work(),
                    {},
                    {}};
  document.blocks.push_back(block(Role::title, words(title)));
  document.blocks.push_back(block(Role::lead, words(std::string(messages.text("align.lead")))));
  Block table = block(Role::table);
  table.rows.push_back(head(parallel.texts));
  for (const AlignedRow& row : parallel.rows) {
    Row made = row_of(row, parallel.texts);
    if (has_words(made)) table.rows.push_back(std::move(made));
  }
  document.blocks.push_back(std::move(table));
  return document;
}

}  // namespace servanda::renderers
