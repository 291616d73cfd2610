#include "collection/check.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "collection/parallel.hpp"
#include "collection/stored_name.hpp"
#include "engine/catalogue.hpp"
#include "engine/file.hpp"
#include "engine/xml/schema.hpp"
#include "treaty/check.hpp"
#include "treaty/concordance/concordance.hpp"

namespace servanda::collection {

namespace {

using engine::Diagnostics;
using engine::Result;
using engine::XmlSchema;

// One stored file on its way through the check.
struct Sheet {
  const StoredText* stored = nullptr;
  std::string name;  // as messages have it
  std::string bytes;
  std::optional<treaty::TreatyText> text;
  Diagnostics findings;
};

struct CheckedTreaty {
  Treaty treaty;
  std::vector<Sheet> sheets;  // the texts, then the summaries
};

class Check {
 public:
  Check(const Collection& collection, const CheckRequest& request)
      : collection_(collection), request_(request) {}

  Result<CheckReport> run() {
    if (auto found = find_treaties(); !found) return tl::make_unexpected(found.error());
    // The schema is compiled while the texts are read: it takes as long as all of them.
    std::vector<Sheet*> sheets = all_sheets();
    std::optional<Result<XmlSchema>> schema;
    for_each_in_parallel(sheets.size() + 1, [&](std::size_t i) {
      if (i > 0) return read(*sheets[i - 1]);
      if (request_.schema) schema = XmlSchema::read_xsd(request_.schema->string());
    });
    if (schema) {
      if (!*schema) return tl::make_unexpected(schema->error());
      for_each_in_parallel(sheets.size(), [&](std::size_t i) {
        (*schema)->validate(sheets[i]->bytes, sheets[i]->name, sheets[i]->findings);
      });
    }
    return report();
  }

 private:
  Result<void> find_treaties() {
    if (!request_.treaty) {
      for (Treaty& treaty : collection_.treaties(general_)) add(std::move(treaty));
      return {};
    }
    auto treaty = collection_.treaty(request_.treaty->str(), general_);
    if (!treaty) return tl::make_unexpected(treaty.error());
    add(*std::move(treaty));
    return {};
  }

  void add(Treaty treaty) {
    if (auto clauses = collection_.clauses(treaty, general_); !clauses) {
      general_.add(clauses.error());
    }
    treaties_.push_back({std::move(treaty), {}});
  }

  // Sheets point to what their treaty stores, so they are made when no treaty moves any more.
  std::vector<Sheet*> all_sheets() {
    std::vector<Sheet*> sheets;
    for (CheckedTreaty& one : treaties_) {
      for (const auto* stored : {&one.treaty.texts, &one.treaty.summaries}) {
        for (const StoredText& text : *stored) {
          one.sheets.push_back({&text, collection_.shown(text.path), {}, std::nullopt, {}});
        }
      }
      for (Sheet& sheet : one.sheets) sheets.push_back(&sheet);
    }
    return sheets;
  }

  // In any thread.
  void read(Sheet& sheet) const {
    auto bytes = engine::read_file(sheet.stored->path);
    if (!bytes) return sheet.findings.add(bytes.error());
    sheet.bytes = *std::move(bytes);
    treaty::check_profile(sheet.bytes, sheet.name, sheet.findings);
    auto document = engine::XmlDocument::parse(sheet.bytes, sheet.name);
    if (!document) return sheet.findings.add(document.error());
    auto text = treaty::TreatyText::open(*std::move(document));
    if (!text) return sheet.findings.add(text.error());
    sheet.text = *std::move(text);
    check_name(sheet);
    treaty::check_text(*sheet.text, sheet.findings);
  }

  static void check_name(Sheet& sheet) {
    const treaty::TreatyText& text = *sheet.text;
    if (text.language() != sheet.stored->language) {
      sheet.findings.add(engine::diagnostic(engine::env_diagnostics::name_differs,
                                            {sheet.name, 0, {}}, sheet.stored->language.bcp47(),
                                            text.language().bcp47()));
    }
    if (sheet.stored->version && text.version() != sheet.stored->version) {
      sheet.findings.add(engine::diagnostic(
          engine::env_diagnostics::name_differs, {sheet.name, 0, {}}, sheet.stored->version->iso(),
          text.version() ? text.version()->iso() : "nothing of its version"));
    }
  }

  // The languages of each version held against one another.
  static void compare_languages(const CheckedTreaty& checked, Diagnostics& findings) {
    std::map<std::optional<engine::CivilDate>, std::vector<const treaty::TreatyText*>> versions;
    for (std::size_t i = 0; i < checked.treaty.texts.size(); ++i) {
      const Sheet& sheet = checked.sheets[i];
      if (sheet.text) versions[sheet.stored->version].push_back(&*sheet.text);
    }
    for (const auto& [version, texts] : versions) {
      if (texts.size() < 2) continue;
      treaty::compare_structure(texts, findings);
      treaty::Concordance concordance(texts);
      for_each_in_parallel(texts.size(), [&](std::size_t i) { concordance.read(i); });
      concordance.compare(findings);
    }
  }

  CheckReport report() {
    CheckReport all;
    all.treaties = treaties_.size();
    all.findings.add(std::move(general_));
    for (CheckedTreaty& one : treaties_) {
      all.texts += one.sheets.size();
      for (Sheet& sheet : one.sheets) all.findings.add(std::move(sheet.findings));
      compare_languages(one, all.findings);
    }
    check_register(collection_, all.findings);
    return all;
  }

  const Collection& collection_;
  const CheckRequest& request_;
  std::vector<CheckedTreaty> treaties_;
  Diagnostics general_;
};

}  // namespace

Result<CheckReport> check(const Collection& collection, const CheckRequest& request) {
  return Check(collection, request).run();
}

}  // namespace servanda::collection
