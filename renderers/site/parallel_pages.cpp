#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "renderers/html/escape.hpp"
#include "renderers/site/addresses.hpp"
#include "renderers/site/pages.hpp"
#include "renderers/text_document.hpp"
#include "renderers/words.hpp"

namespace servanda::renderers {
namespace {

constexpr std::string_view chooser_id = "languages-shown";
constexpr std::size_t shown_at_first = 2;

// A unit in one language, taken apart: each numbered provision with its own words, by eId. What has
// no eId belongs to the provision before it.
struct Column {
  Words name;  // number and heading
  std::vector<std::string> order;
  std::map<std::string, std::vector<Block>> rows;
};

class ColumnMaker {
 public:
  Column make(const Document& document) {
    for (const Block& block : document.blocks) {
      if (block.role == Role::title) take_name(block);
      if (block.role == Role::group) {
        for (const Block& unit : block.children) take_all(unit.children);
      }
    }
    return std::move(column_);
  }

 private:
  void take_name(const Block& title) {
    column_.name = title.number;
    if (!title.number.empty() && !title.heading.empty()) column_.name.push_back(run(" "));
    append(column_.name, title.heading);
  }

  void take_all(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) take(block);
  }

  // A list stands in the paragraph that it belongs to; here its points are rows of their own.
  void take(const Block& whole) {
    if (whole.role == Role::summary_note || whole.role == Role::footnotes) return;
    if (whole.role == Role::list) return take_all(whole.children);
    Block own = whole;
    own.children.clear();
    if (own.role == Role::point) own.role = Role::paragraph;  // no list is around it here
    std::vector<Block> below;
    for (const Block& child : whole.children) {
      const bool is_row = child.role == Role::list || child.role == Role::point ||
                          child.role == Role::paragraph || child.role == Role::article;
      (is_row || !below.empty() ? below : own.children).push_back(child);
    }
    put(std::move(own));
    take_all(below);
  }

  void put(Block block) {
    if (!block.id.empty() && column_.rows.count(block.id) == 0) {
      column_.order.push_back(block.id);
    } else if (column_.order.empty()) {
      column_.order.emplace_back();
    }
    column_.rows[column_.order.back()].push_back(std::move(block));
  }

  Column column_;
};

// The order of the first column, with what only others have put behind what it follows there.
std::vector<std::string> merged_order(const std::vector<Column>& columns) {
  std::vector<std::string> order;
  for (const Column& column : columns) {
    auto at = order.begin();
    for (const std::string& eid : column.order) {
      const auto known = std::find(order.begin(), order.end(), eid);
      at = known != order.end() ? known + 1 : order.insert(at, eid) + 1;
    }
  }
  return order;
}

class ParallelPages {
 public:
  ParallelPages(const Frame& frame, const LoadedTreaty& treaty, const engine::LanguageTag& language)
      : frame_(frame),
        treaty_(treaty),
        language_(language),
        messages_(Messages::in(language)),
        reference_(*shown_text(treaty, frame.settings().languages.front()).text),
        units_(reading_units(reference_.text, messages_)) {
    for (const engine::LanguageTag& one : treaty.treaty.text_languages()) {
      texts_.push_back(treaty.text_in(one));
      if (one == language) std::rotate(texts_.begin(), texts_.end() - 1, texts_.end());
    }
  }

  void plan(Plan& plan, const std::shared_ptr<const ParallelPages>& self) const {
    std::string sums;
    for (const LoadedText* text : texts_) sums += text->sum;
    const std::string key =
        frame_.key({"parallel", treaty_.sum, treaty_.shape, sums, reference_.sum});
    for (std::size_t i = 0; i < units_.size(); ++i) {
      plan.push_back({address(units_[i].eid), [self, i] { return self->page(i); }, key});
    }
  }

 private:
  std::string address(std::string_view eid) const {
    return parallel_address(language_, treaty_.id(), eid);
  }

  std::string page(std::size_t i) const {
    const ReadingUnit& unit = units_[i];
    const PagePlace place{language_, address(unit.eid),
                          [this, &unit](const engine::LanguageTag& other) {
                            return parallel_address(other, treaty_.id(), unit.eid);
                          }};
    const std::string name = unit.num.empty() ? unit.heading : unit.num;
    const std::string& title = treaty_.treaty.instrument.short_title(language_);
    Document document{name + " – " + messages_.say("parallel.title", fmt::arg("title", title)),
                      language_,
                      messages_.say("parallel.description", fmt::arg("title", title)),
                      {},
                      {},
                      {}};
    document.blocks = {
        trail(
            place,
            {{std::string(messages_.text("page.home")), home_address(language_), {}},
             {title, sections_of(treaty_, language_).text, {}},
             {name,
              {},
              reference_.stored.language == language_ ? "" : reference_.stored.language.bcp47()}}),
        treaty_tabs(place, sections_of(treaty_, language_, unit.eid), Tab::parallel),
        block(Role::title, words(messages_.say("parallel.title", fmt::arg("title", title)))),
        block(Role::lead, words(std::string(messages_.text("parallel.lead")))),
        chooser(),
        rows(unit.eid),
        sequence(i, place.address)};
    PageParts parts;
    parts.contents = {contents_of(
        reference_.text, messages_,
        [&](std::string_view eid) {
          const bool is_unit = reference_.has_unit(eid);
          return is_unit ? relative_address(place.address, address(eid))
                         : relative_address(place.address, sections_of(treaty_, language_).text) +
                               "#" + std::string(eid);
        },
        unit.eid)};
    parts.widgets.push_back({std::string(chooser_id), chooser_markup()});
    return frame_.page(place, document, std::move(parts));
  }

  static Block chooser() {
    Block made = block(Role::group);
    made.id = chooser_id;
    return made;
  }

  // Boxes to tick: the style sheet hides the columns of those that are not (site.css), so that the
  // choice works without scripts.
  std::string chooser_markup() const {
    std::string out = "<fieldset><legend>";
    append_escaped(out, messages_.text("parallel.languages"));
    out += "</legend>\n";
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      const engine::LanguageTag& one = texts_[i]->stored.language;
      out += "<label";
      append_attribute(out, "lang", one.bcp47());
      append_attribute(out, "dir", one.html_dir());
      out += "><input type=\"checkbox\"";
      append_attribute(out, "id", "show_" + std::to_string(i + 1));
      if (i < shown_at_first) out += " checked";
      out += "> ";
      append_escaped(out, engine::language_name(one, one));
      out += "</label>\n";
    }
    return out + "</fieldset>\n";
  }

  Block rows(std::string_view eid) const {
    std::vector<Column> columns;
    for (const LoadedText* text : texts_) {
      TextOptions options{.language = text->stored.language, .treaty_id = treaty_.id()};
      options.address = [](std::string_view) { return std::string{}; };
      columns.push_back(ColumnMaker().make(
          provision_document(text->text, treaty_.treaty.instrument, eid, options)));
    }
    Block made = block(Role::group);
    made.id = "rows";
    Block names = block(Role::group);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      names.children.push_back(cell(i, {block(Role::heading, columns[i].name)}));
      names.children.back().children.front().level = 2;
    }
    made.children.push_back(std::move(names));
    for (const std::string& row : merged_order(columns)) {
      made.children.push_back(row_of(columns, row));
    }
    return made;
  }

  Block row_of(std::vector<Column>& columns, const std::string& eid) const {
    Block made = block(Role::group);
    made.id = eid;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto found = columns[i].rows.find(eid);
      if (found != columns[i].rows.end()) {
        made.children.push_back(cell(i, std::move(found->second)));
        continue;
      }
      made.children.push_back(
          cell(i, {block(Role::subtitle, words(std::string(messages_.text("parallel.none"))))}));
      made.children.back().children.front().language = language_.bcp47();
    }
    return made;
  }

  Block cell(std::size_t column, std::vector<Block> children) const {
    Block made = block(Role::group, {}, std::move(children));
    made.language = texts_[column]->stored.language.bcp47();
    return made;
  }

  Block sequence(std::size_t i, const std::string& from) const {
    std::vector<Block> entries;
    const auto add = [&](std::string_view key, const ReadingUnit& unit) {
      const std::string& name = unit.num.empty() ? unit.heading : unit.num;
      entries.push_back(entry(relative_address(from, address(unit.eid)),
                              messages_.say(key, fmt::arg("name", name))));
    };
    if (i > 0) add("page.previous", units_[i - 1]);
    if (i + 1 < units_.size()) add("page.next", units_[i + 1]);
    Block made = navigation(std::string(messages_.text("page.sequence")), std::move(entries));
    made.id = "sequence";
    return made;
  }

  const Frame& frame_;
  const LoadedTreaty& treaty_;
  const engine::LanguageTag& language_;
  const Messages& messages_;
  const LoadedText&
      reference_;  // whose units the pages follow, the same in every interface language
  std::vector<ReadingUnit> units_;
  std::vector<const LoadedText*> texts_;  // the interface's own language first
};

}  // namespace

void plan_parallel(Plan& plan, const Frame& frame, const LoadedTreaty& treaty,
                   const engine::LanguageTag& language) {
  if (treaty.parallel_units.empty()) return;
  const auto pages = std::make_shared<const ParallelPages>(frame, treaty, language);
  pages->plan(plan, pages);
}

}  // namespace servanda::renderers
