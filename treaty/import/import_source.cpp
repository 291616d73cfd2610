#include "treaty/import/import_source.hpp"

#include <algorithm>
#include <utility>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/import_blocks.hpp"
#include "treaty/import/language_split.hpp"
#include "treaty/import/pandoc_reader.hpp"
#include "treaty/import/pdf_text_reader.hpp"
#include "treaty/import/plain_text_reader.hpp"
#include "treaty/import/source_kind.hpp"
#include "treaty/import/stray_marks.hpp"
#include "treaty/plain_form/form_reader.hpp"

namespace servanda::treaty {
namespace {

using engine::Result;

Result<std::vector<Block>> read_source(SourceKind kind, std::string_view bytes,
                                       const std::string& file, engine::Diagnostics& findings) {
  if (kind == SourceKind::plain_text) return read_plain_text(bytes, file, findings);
  if (kind == SourceKind::pdf) return read_pdf(bytes, file, findings);
  return read_with_pandoc(kind, bytes, file, findings);
}

SourceText import_part(std::vector<Block> blocks, const SourceFacts& facts, const std::string& file,
                       const ImportOptions& options) {
  engine::Diagnostics findings;
  auto text = import_blocks(std::move(blocks), facts, file, options, findings);
  return {std::move(text), std::move(findings)};
}

std::string names_of(const std::vector<LanguagePart>& parts) {
  std::string names;
  for (const LanguagePart& part : parts) {
    names += (names.empty() ? "" : ", ") + part.language.bcp47();
  }
  return names;
}

// Where one language is asked for, the others of the file are left out.
void keep_only(const engine::LanguageTag& language, std::vector<LanguagePart>& parts,
               const std::string& file, engine::Diagnostics& findings) {
  const auto behind = std::stable_partition(
      parts.begin(), parts.end(), [&](const auto& part) { return part.language == language; });
  if (behind == parts.begin()) return parts.clear();  // told wrongly: the file is taken whole
  const std::vector<LanguagePart> others(behind, parts.end());
  findings.add(engine::diagnostic(engine::src_diagnostics::other_languages_left_out, {file},
                                  language.bcp47(), names_of(others)));
  parts.erase(behind, parts.end());
}

// The form that `render --to text` writes says its structure itself.
SourceText import_form(std::string_view text, const std::string& file,
                       const ImportOptions& options) {
  FormHead head = read_form_head(text);
  if (options.language) head.facts.language = options.language;
  engine::Diagnostics findings;
  const auto fail = [&](auto unexpected) {
    return SourceText{std::move(unexpected), std::move(findings)};
  };
  if (!head.facts.language) {
    return fail(engine::failure(engine::akn_diagnostics::language_unknown, {file}));
  }
  const LanguageRules* rules = language_rules(*head.facts.language);
  if (rules == nullptr) {
    return fail(engine::failure(engine::akn_diagnostics::language_without_rules, {file},
                                head.facts.language->bcp47()));
  }
  ImportOptions asked = options;
  if (!asked.version) asked.version = head.version;
  TreatyDraft draft = read_form(text, *rules);
  if (draft.articles == 0) {
    return fail(engine::failure(engine::akn_diagnostics::no_treaty, {file}, "no articles"));
  }
  auto imported = import_draft(std::move(draft), *rules, {}, head.facts, file, asked, findings);
  return {std::move(imported), std::move(findings)};
}

}  // namespace

Result<std::vector<SourceText>> import_source(std::string bytes, const std::string& file,
                                              const ImportOptions& options,
                                              engine::Diagnostics& findings) {
  const auto kind = source_kind(bytes, file, findings);
  if (!kind) return tl::make_unexpected(kind.error());
  std::vector<SourceText> texts;
  if (*kind == SourceKind::akoma_ntoso) {
    engine::Diagnostics own;
    auto text = import_xml(std::move(bytes), file, options, own);
    texts.push_back({std::move(text), std::move(own)});
    return texts;
  }
  if (*kind == SourceKind::plain_text && is_plain_form(bytes) && engine::is_valid_utf8(bytes)) {
    texts.push_back(import_form(bytes, file, options));
    return texts;
  }
  auto blocks = read_source(*kind, bytes, file, findings);
  if (!blocks) return tl::make_unexpected(blocks.error());
  read_stray_marks(*blocks);
  std::vector<LanguagePart> parts = split_languages(*blocks);
  if (parts.empty()) {
    texts.push_back(import_part(*std::move(blocks), {}, file, options));
    return texts;
  }
  findings.add(engine::diagnostic(engine::src_diagnostics::languages_split, {file}, parts.size(),
                                  names_of(parts)));
  if (options.language) keep_only(*options.language, parts, file, findings);
  if (parts.empty()) {
    texts.push_back(import_part(*std::move(blocks), {}, file, options));
    return texts;
  }
  for (LanguagePart& part : parts) {
    SourceFacts facts;
    facts.language = part.language;
    texts.push_back(import_part(std::move(part.blocks), facts, file, options));
  }
  return texts;
}

}  // namespace servanda::treaty
