#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/reading.hpp"
#include "cli/table.hpp"
#include "cli/values.hpp"
#include "engine/catalogue.hpp"
#include "engine/file.hpp"
#include "renderers/html/html.hpp"
#include "renderers/office/office.hpp"
#include "renderers/pdf/pdf.hpp"
#include "renderers/redline/redline.hpp"
#include "treaty/difference/difference.hpp"
#include "treaty/import/import_source.hpp"
#include "treaty/import/source_kind.hpp"

namespace servanda::cli {

namespace {

using engine::Result;
using treaty::Change;
using treaty::Operation;
using treaty::TreatyText;

constexpr Argument arguments[] = {
    {.name = "A", .help = "the older text: a file, or TREATY@DATE for a stored version"},
    {.name = "B", .help = "the newer text, in the same language"},
};
constexpr Option options[] = {
    {.name = "--lang",
     .short_name = "",
     .value = "LANG",
     .kind = Kind::language,
     .help = "the language of stored versions; without it that of --ui, else English"},
    {.name = "--to",
     .short_name = "",
     .value = "FORMAT",
     .kind = Kind::choice,
     .help = "for the terminal, or a document that shows what went and what came: a web page, a "
             "Word file with tracked changes, a PDF; binary ones go to the standard output",
     .choices = "terminal|html|docx|pdf"},
};
constexpr Example examples[] = {
    {"diff lakes@2001-05-04 lakes@2010-01-01", "two stored versions, in English"},
    {"diff lakes@2001-05-04 draft.docx --to docx > changes.docx",
     "a Word file with tracked changes"},
    {"diff lakes draft.xml --lang fr", "the newest stored version, and a draft"},
    {"diff old.xml new.xml --to html > redline.html", "two files, as a redline"},
};

struct Side {
  TreatyText text;
  std::string name;   // as it was given
  std::string title;  // of the treaty
};

Side side_of(TreatyText text, const std::string& path) {
  std::string title = text.title();
  return {std::move(text), path, std::move(title)};
}

// Akoma Ntoso as it is; any other source is read as an import would read it.
Result<Side> read_file(const std::string& path, const Values& values, engine::Diagnostics& found) {
  auto bytes = engine::read_file(path);
  if (!bytes) return tl::make_unexpected(bytes.error());
  engine::Diagnostics ignored;  // `import_source` tells the same
  if (treaty::source_kind(*bytes, path, ignored) == treaty::SourceKind::akoma_ntoso) {
    auto document = engine::XmlDocument::parse(*bytes, path);
    if (!document) return tl::make_unexpected(document.error());
    if (auto text = TreatyText::open(*std::move(document))) return side_of(*std::move(text), path);
  }
  treaty::ImportOptions how;
  how.language = values.language("--lang");
  auto texts = treaty::import_source(*std::move(bytes), path, how, found);
  if (!texts) return tl::make_unexpected(texts.error());
  treaty::SourceText& first = texts->front();
  found.add(std::move(first.findings));
  if (!first.text) return tl::make_unexpected(first.text.error());
  return side_of(std::move(first.text->text), path);
}

// "lakes@2001-05-04", or "lakes" for the newest version.
Result<Side> read_stored(Context& context, const std::string& name, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const std::size_t at = name.find('@');
  const auto treaty = collection->treaty(name.substr(0, at), context.findings);
  if (!treaty) return tl::make_unexpected(treaty.error());
  std::optional<engine::CivilDate> version;
  if (at != std::string::npos) {
    auto date = engine::CivilDate::parse(name.substr(at + 1));
    if (!date) return tl::make_unexpected(date.error());
    version = *date;
  }
  const engine::LanguageTag language = values.language("--lang").value_or(context.ui);
  auto text = collection->text(*treaty, language, version);
  if (!text) return tl::make_unexpected(text.error());
  return Side{*std::move(text), name, treaty->instrument.title(context.ui)};
}

Result<Side> read(Context& context, const std::string& name, const Values& values) {
  std::error_code ignored;
  const bool is_file = std::filesystem::is_regular_file(name, ignored) ||
                       name.find('/') != std::string::npos || name.find('.') != std::string::npos;
  return is_file ? read_file(name, values, context.findings) : read_stored(context, name, values);
}

Json json_of_changes(const std::vector<Change>& changes) {
  Json list = Json::array();
  for (const Change& change : changes) {
    const bool added = change.kind == Change::Kind::added;
    const bool removed = change.kind == Change::Kind::removed;
    list.push_back({{"op", added     ? "added"
                           : removed ? "removed"
                                     : "same"},
                    {"text", change.words}});
  }
  return list;
}

Json json_of_provision(const treaty::Provision* provision) {
  if (provision == nullptr) return nullptr;
  return {{"eId", provision->eid}, {"num", provision->num}};
}

bool is_told(const Operation& one) {
  return one.kind != Operation::Kind::same &&
         (one.kind < Operation::Kind::added || !one.heading.empty() || !one.words.empty());
}

Json json_of(const std::vector<Operation>& operations) {
  Json list = Json::array();
  for (const Operation& one : operations) {
    if (!is_told(one)) continue;
    Json object;
    object["operation"] = treaty::operation_name(one.kind);
    object["eId"] = one.provision().eid;
    object["kind"] = treaty::element_name(one.provision().kind);
    object["before"] = json_of_provision(one.before);
    object["after"] = json_of_provision(one.after);
    object["heading"] = json_of_changes(one.heading);
    object["text"] = json_of_changes(one.words);
    list.push_back(std::move(object));
  }
  return list;
}

// Colour where there is some, else the marks of wdiff.
std::string print_changes(const std::vector<Change>& changes, const Screen& screen) {
  std::string out;
  for (const Change& change : changes) {
    const std::string words = visible(change.words);
    switch (change.kind) {
      case Change::Kind::same:
        out += words;
        break;
      case Change::Kind::removed:
        out += screen.has_colour ? screen.removed(words) : "[-" + words + "-]";
        break;
      case Change::Kind::added:
        out += screen.has_colour ? screen.added(words) : "{+" + words + "+}";
        break;
    }
  }
  return out;
}

std::string what_became(const Operation& one) {
  std::string what = treaty::operation_name(one.kind);
  if (one.before == nullptr || one.after == nullptr) return what;
  if (one.before->eid != one.after->eid) what += " from " + std::string(one.before->eid);
  const bool reworded = treaty::has_change(one.heading) || treaty::has_change(one.words);
  if (one.kind != Operation::Kind::changed && reworded) what += ", changed";
  return what;
}

std::string print(const Operation& one, const Screen& screen) {
  std::string out =
      screen.bold(std::string(one.provision().eid)) + "  " + screen.dim(what_became(one)) + "\n";
  const bool reworded = one.before == nullptr || one.after == nullptr ||
                        treaty::has_change(one.heading) || treaty::has_change(one.words);
  if (!reworded) return out;
  for (const auto* changes : {&one.heading, &one.words}) {
    if (!changes->empty()) out += "    " + print_changes(*changes, screen) + "\n";
  }
  return out;
}

void print_all(Context& context, const std::vector<Operation>& operations) {
  bool any = false;
  for (const Operation& one : operations) {
    if (!is_told(one)) continue;
    context.output += print(one, context.out);
    any = true;
  }
  if (!any) context.say("The texts are the same.");
}

Result<void> write_redline(Context& context, const std::string& format,
                           const renderers::Document& redline) {
  if (format == "html") {
    answer_text(context, "html", renderers::to_html(redline));
    return {};
  }
  if (context.json || context.out.is_terminal) {
    return engine::failure(engine::cli_diagnostics::bad_value, {}, "--to " + format,
                           "send it to a file: … > changes." + format);
  }
  const auto bytes = format == "docx" ? renderers::to_office(redline, renderers::OfficeFormat::docx)
                                      : renderers::to_pdf(redline, {}, context.findings);
  if (!bytes) return tl::make_unexpected(bytes.error());
  context.output += *bytes;
  return {};
}

Result<void> run(Context& context, const Values& values) {
  const auto before = read(context, values.text("A"), values);
  if (!before) return tl::make_unexpected(before.error());
  const auto after = read(context, values.text("B"), values);
  if (!after) return tl::make_unexpected(after.error());
  if (before->text.language() != after->text.language()) {
    return engine::failure(engine::cli_diagnostics::languages_differ, {}, before->name,
                           before->text.language().bcp47(), after->name,
                           after->text.language().bcp47());
  }
  const auto operations = treaty::find_difference(before->text, after->text);
  const std::string format = values.has("--to") ? values.text("--to") : "terminal";
  if (format != "terminal") {
    const renderers::RedlineNames names{after->title, before->name, after->name};
    return write_redline(
        context, format,
        renderers::redline_document(operations, names, after->text.language(), context.ui));
  }
  if (context.json) {
    answer(context, json_of(operations));
  } else {
    print_all(context, operations);
  }
  return {};
}

}  // namespace

const Command diff_command{
    .name = "diff",
    .summary = "what changed between two versions or files",
    .description =
        "Compares two texts of one language, article by article and then word by word. Provisions "
        "are "
        "found again by their words, so that one that only got another number or place is told as "
        "renumbered or moved, and not as lost and new. On a terminal without colour what went "
        "stands "
        "in [-brackets-] and what came in {+braces+}.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine =
        "a list of what is not the same, in the order of the newer text: {operation, eId, kind, "
        "before: {eId, num}, after: {eId, num}, heading: [{op, text}], text: [{op, text}]}; "
        "`operation` is changed, renumbered, moved, added or removed, `op` same, removed or "
        "added",
    .run = run,
};

}  // namespace servanda::cli
