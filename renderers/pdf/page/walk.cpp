#include "renderers/pdf/page/walk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "engine/numeral.hpp"

namespace servanda::renderers::pdf {
namespace {

constexpr Length label_step = 6_pt;  // columns of numbers are as wide as a multiple of this
constexpr Length widest_label = 54_pt;
constexpr Length narrowest_label = 18_pt;
constexpr std::size_t keep_up_to = 3;  // lines of a lead-in that stay with their list
constexpr int deepest_heading = 6;

// What the structure tree calls a numbering (14.8.5.5). It has no name for the letters of other
// scripts; those count as what they stand for, numbers.
std::string list_attributes(const std::vector<Inline>& number) {
  std::string bare = plain_words(number);
  std::erase_if(bare, [](char c) { return c == '(' || c == ')' || c == '.' || c == ' '; });
  if (bare == "•" || bare == "–" || bare == "-") return "<</O/List/ListNumbering/Disc>>";
  const auto numerals = engine::read_numeral(bare);
  std::string_view name = "Decimal";
  for (const engine::Numeral& numeral : numerals) {
    if (numeral.value != 1) continue;
    if (numeral.style == engine::NumeralStyle::lower_latin) name = "LowerAlpha";
    if (numeral.style == engine::NumeralStyle::upper_latin) name = "UpperAlpha";
    if (numeral.style == engine::NumeralStyle::lower_roman) name = "LowerRoman";
    if (numeral.style == engine::NumeralStyle::upper_roman) name = "UpperRoman";
    break;
  }
  return fmt::format("<</O/List/ListNumbering/{}>>", name);
}

bool is_numbered(const Block& block) {
  return (block.role == Role::paragraph || block.role == Role::point ||
          block.role == Role::recital) &&
         !block.number.empty();
}

std::string_view division_type(Role role) {
  switch (role) {
    case Role::part:
      return "Part";
    case Role::article:
      return "Art";
    default:
      return "Sect";
  }
}

std::vector<RowBuilder::Stretch> stretches_of(const Block& block) {
  TextLook number = looks::division_number, words = looks::division;
  switch (block.role) {
    case Role::section:
    case Role::title_division:
      words = looks::subdivision;
      break;
    case Role::article:
      number = looks::article;
      words = looks::article;
      words.bold = false;
      words.italic = true;
      break;
    case Role::group:
      words = looks::heading;
      break;
    case Role::heading:
      return {{&block.content, looks::small_heading}};
    default:
      break;
  }
  std::vector<RowBuilder::Stretch> stretches;
  if (!block.number.empty()) stretches.push_back({&block.number, number});
  if (!block.heading.empty()) stretches.push_back({&block.heading, words});
  return stretches;
}

}  // namespace

Flow::Walk::Walk(Setting& setting, Notes& notes, const Headings& headings,
                 const FlowSettings& settings)
    : setting_(setting), notes_(notes), headings_(headings), settings_(settings) {}

void Flow::Walk::begin(const engine::LanguageTag& language,
                       const std::vector<const Block*>& blocks) {
  Context context;
  context.builder = &builder(setting_.typesetters.of(language), settings_.column);
  context.parent = settings_.root;
  context.in_shared = settings_.shared != nullptr;
  context.language = language.bcp47();
  std::vector<Task> tasks;
  for (const Block* block : blocks) tasks.push_back({Task::Kind::enter, block, context, 0, 0});
  push(std::move(tasks));
}

bool Flow::Walk::next(std::vector<FlowItem>& into) {
  out_ = &into;
  const std::size_t before = into.size();
  while (!tasks_.empty() && into.size() == before) {
    const Task task = tasks_.back();
    tasks_.pop_back();
    switch (task.kind) {
      case Task::Kind::enter:
        enter(*task.block, task.context, task.label_column);
        break;
      case Task::Kind::end_element:
        into.push_back({{}, {}, task.element});
        break;
      case Task::Kind::end_labels:
        flush_labels(task.context);
        break;
      case Task::Kind::end_box:
        end_box();
        break;
    }
  }
  return into.size() > before;
}

void Flow::Walk::push(std::vector<Task> tasks) {
  std::move(tasks.rbegin(), tasks.rend(), std::back_inserter(tasks_));
}

RowBuilder& Flow::Walk::builder(Typesetter& typesetter, const Column& column) {
  auto& place = builders_[{&typesetter, column.x, column.width}];
  if (!place) place = std::make_unique<RowBuilder>(setting_, notes_, typesetter, column);
  return *place;
}

TextLook Flow::Walk::look(const TextLook& wanted, const Context& context) const {
  TextLook look = wanted;
  if (context.is_note) look.size = looks::note.size;
  return look;
}

ElementId Flow::Walk::open(const Context& context, std::string type, std::string attributes) {
  ElementKind kind{std::move(type)};
  kind.attributes = std::move(attributes);
  const std::string& own = context.builder->typesetter().language().bcp47();
  if (context.in_shared || own != context.language) kind.language = own;
  return setting_.file.tree().open(context.parent, std::move(kind));
}

void Flow::Walk::open_container(Context& context, std::string type, const std::string& key,
                                std::vector<Task>& after, std::string attributes) {
  if (context.in_shared) {
    context.parent = settings_.shared->get(key + "/" + type, [&] {
      ElementKind kind{type};
      kind.attributes = attributes;
      return setting_.file.tree().open(context.parent, std::move(kind));
    });
    return;
  }
  context.parent = open(context, std::move(type), std::move(attributes));
  context.language = context.builder->typesetter().language().bcp47();
  after.push_back({Task::Kind::end_element, nullptr, context, context.parent, 0});
}

void Flow::Walk::enter(const Block& block, Context context, Length label_column) {
  Typesetter& typesetter = setting_.typesetters.of(block.language, context.builder->typesetter());
  context.builder = &builder(typesetter, context.builder->column());
  if (!block.id.empty()) {
    key_ = block.id;
    rows_since_key_ = lists_since_key_ = 0;
    anchors_.push_back(block.id);
  }
  if (const auto picture = setting_.pictures.find(block.id); picture != setting_.pictures.end()) {
    return enter_figure(picture->second, context);
  }
  if (is_numbered(block)) return enter_numbered(block, context, label_column);
  switch (block.role) {
    case Role::navigation:
    case Role::entry:
      return;
    case Role::title:
      return enter_title(block, context);
    case Role::subtitle:
      return enter_text(block, context, looks::subtitle);
    case Role::notice:
    case Role::summary_note:
      return enter_box(block, context);
    case Role::facts:
      return enter_facts(block, context);
    case Role::list:
      return enter_list(block, context);
    case Role::explanation:
      return enter_explanation(block, context);
    case Role::table:
      return enter_table(block, context);
    case Role::footnotes:
      return enter_footnotes(block, context);
    case Role::lead:
      return enter_text(block, context, looks::lead);
    case Role::document:
    case Role::fact:
    case Role::footnote:
    case Role::recital:
    case Role::paragraph:
    case Role::point:
    case Role::text:
    case Role::closing:
      return enter_text(block, context, looks::body);
    default:
      return enter_division(block, context);
  }
}

void Flow::Walk::enter_division(const Block& block, Context context) {
  std::vector<Task> after;
  const auto stretches = stretches_of(block);
  if (!stretches.empty() || block.role != Role::group) {
    open_container(context, std::string(division_type(block.role)), "division " + key_, after);
  }
  if (const Heading* found = headings_.of(block)) {
    if (found->destination != block.id) anchors_.push_back(found->destination);
    if (block.role == Role::article || block.role == Role::annex) {
      running_ = found->number.empty() ? found->words : found->number;
    }
  }
  if (!stretches.empty()) {
    flush_labels(context);
    const std::string type = fmt::format("H{}", std::min(context.heading, deepest_heading));
    auto row = context.builder->heading_row(stretches, stretches.front().look, open(context, type));
    if (row) {
      row->begins_page = block.role == Role::annex;
      emit(std::move(*row));
    }
    ++context.heading;
  }
  if (block.role != Role::heading && !block.content.empty()) {
    enter_content(block.content, context, looks::body);
  }
  push_children(block.children, context, std::move(after));
}

// Lines of text that belong to no list: the content, then what stands below it.
void Flow::Walk::enter_text(const Block& block, const Context& context, const TextLook& wanted) {
  if (!block.content.empty()) enter_content(block.content, context, wanted);
  push_children(block.children, context, {});
}

void Flow::Walk::enter_content(const std::vector<Inline>& content, const Context& context,
                               const TextLook& wanted) {
  const bool hangs = !labels_.empty();
  RowBuilder::Place place;
  place.look = look(
      hangs && context.depth > 1 && wanted.before == looks::body.before ? looks::tight : wanted,
      context);
  place.start = context.start;
  place.element = open(context, "P");
  const Typography& typography = context.builder->typesetter().typography();
  if (!hangs && context.depth == 0 && !context.is_note &&
      place.look.alignment == Alignment::justified) {
    place.indent = at_size(typography.first_indent, setting_.body_size);
  }
  auto row = context.builder->text_row(content, place, std::exchange(labels_, {}));
  if (!row) return;
  row->keep_with_next = context.keeps_next && row->cells.front().lines.size() <= keep_up_to;
  emit(std::move(*row));
}

void Flow::Walk::enter_title(const Block& block, const Context& context) {
  const ElementId element = open(context, "H1");
  std::vector<RowBuilder::Stretch> stretches;
  if (!block.number.empty()) stretches.push_back({&block.number, looks::short_title});
  if (!block.heading.empty()) stretches.push_back({&block.heading, looks::short_title});
  if (!block.content.empty()) stretches.push_back({&block.content, looks::short_title});
  if (auto row = context.builder->heading_row(stretches, looks::short_title, element)) {
    emit(std::move(*row));
  }
}

// The number hangs beside what comes first inside, be it words or another number.
void Flow::Walk::enter_numbered(const Block& block, Context context, Length label_column) {
  StructureTree& tree = setting_.file.tree();
  std::vector<Task> after;
  const ElementId item = open(context, "LI");
  context.parent = item;
  context.in_shared = false;
  context.language = context.builder->typesetter().language().bcp47();
  const ElementId number = open(context, "Lbl");
  context.parent = tree.open(item, {"LBody"});
  // A column that would become too narrow is narrowed no further: the number then runs in.
  const bool has_room = context.start + label_column < context.builder->column().width * 55 / 100;
  const Length text_start = has_room ? context.start + label_column : context.start;
  labels_.push_back(context.builder->label(block.number, look(looks::body, context), number,
                                           context.start, text_start - context.start));
  context.start = text_start;
  ++context.depth;
  after.push_back({Task::Kind::end_labels, nullptr, context, 0, 0});
  after.push_back({Task::Kind::end_element, nullptr, context, context.parent, 0});
  after.push_back({Task::Kind::end_element, nullptr, context, item, 0});
  if (!block.content.empty()) {
    context.keeps_next = !block.children.empty() && block.children.front().role == Role::list;
    enter_content(block.content, context, looks::body);
    context.keeps_next = false;
  }
  push_children(block.children, context, std::move(after));
}

void Flow::Walk::enter_list(const Block& block, Context context) {
  if (!block.content.empty()) enter_content(block.content, context, looks::body);
  std::vector<Task> tasks;
  push_list(block.children, context, tasks);
  push(std::move(tasks));
}

// Items without a number are items all the same.
void Flow::Walk::push_list(std::span<const Block> children, Context context,
                           std::vector<Task>& tasks) {
  if (children.empty()) return;
  std::vector<Task> after;
  const auto numbered = std::find_if(children.begin(), children.end(), is_numbered);
  const bool has_numbers = numbered != children.end();
  open_container(context, "L", fmt::format("list {} {}", key_, lists_since_key_++), after,
                 has_numbers ? list_attributes(numbered->number) : std::string());
  Length widest = narrowest_label;
  for (const Block& child : children) {
    if (!is_numbered(child)) continue;
    widest =
        std::max(widest, context.builder->label_width(child.number, look(looks::body, context)));
  }
  const Length column = std::min((widest + label_step - 1) / label_step * label_step, widest_label);
  for (const Block& child : children) {
    if (is_numbered(child)) {
      tasks.push_back({Task::Kind::enter, &child, context, 0, column});
      continue;
    }
    Context inside = context;
    std::vector<Task> ends;
    inside.parent = open(context, "LI");
    inside.in_shared = false;
    inside.language = context.builder->typesetter().language().bcp47();
    ends.push_back({Task::Kind::end_element, nullptr, inside, inside.parent, 0});
    inside.parent = open(inside, "LBody");
    ends.insert(ends.begin(), {Task::Kind::end_element, nullptr, inside, inside.parent, 0});
    tasks.push_back({Task::Kind::enter, &child, inside, 0, 0});
    std::move(ends.begin(), ends.end(), std::back_inserter(tasks));
  }
  std::move(after.begin(), after.end(), std::back_inserter(tasks));
}

// Numbered neighbours are a list, though a treaty does not call its paragraphs so.
void Flow::Walk::push_children(const std::vector<Block>& children, const Context& context,
                               std::vector<Task> after) {
  std::vector<Task> tasks;
  for (std::size_t i = 0; i < children.size();) {
    std::size_t end = i;
    while (end < children.size() && is_numbered(children[end]) &&
           children[end].role == children[i].role) {
      ++end;
    }
    if (end > i) {
      push_list(std::span(children).subspan(i, end - i), context, tasks);
      i = end;
      continue;
    }
    Context own = context;
    own.keeps_next = i + 1 < children.size() && children[i + 1].role == Role::list;
    tasks.push_back({Task::Kind::enter, &children[i], own, 0, 0});
    ++i;
  }
  std::move(after.begin(), after.end(), std::back_inserter(tasks));
  push(std::move(tasks));
}

void Flow::Walk::enter_explanation(const Block& block, Context context) {
  if (!block.content.empty()) enter_content(block.content, context, looks::body);
  const Typography& typography = context.builder->typesetter().typography();
  auto& steps = invented_.emplace_back(std::make_unique<std::vector<Block>>());
  for (std::size_t i = 0; i < block.children.size(); ++i) {
    Block step = block.children[i];
    if (step.number.empty()) {
      step.role = Role::point;
      step.number.emplace_back().text = page_number(i + 1, typography) + ".";
    }
    steps->push_back(std::move(step));
  }
  std::vector<Task> tasks;
  push_list(*steps, context, tasks);
  push(std::move(tasks));
}

void Flow::Walk::enter_facts(const Block& block, const Context& outer) {
  Context context = outer;
  std::vector<Task> after;
  open_container(context, "L", "facts " + key_, after);
  TableBuilder table(setting_, *context.builder, context.start);
  for (const Block& fact : block.children) emit(table.fact(fact, context.parent));
  push(std::move(after));
}

void Flow::Walk::enter_table(const Block& block, const Context& context) {
  flush_labels(context);
  TableBuilder table(setting_, *context.builder, context.start);
  for (Row& row : table.rows(block, context.parent)) emit(std::move(row));
}

// Those that no page has shown at its foot, since nothing refers to them.
void Flow::Walk::enter_footnotes(const Block& block, Context context) {
  std::vector<Task> after, tasks;
  for (const Block& note : block.children) {
    if (notes_.set.contains(&note)) continue;
    if (tasks.empty() && !block.heading.empty()) {
      open_container(context, "Sect", "notes " + key_, after);
      const std::string type = fmt::format("H{}", std::min(context.heading, deepest_heading));
      auto row = context.builder->heading_row({{&block.heading, looks::small_heading}},
                                              looks::small_heading, open(context, type));
      if (row) emit(std::move(*row));
    }
    Context inside = context;
    inside.is_note = true;
    auto& own = invented_.emplace_back(std::make_unique<std::vector<Block>>());
    own->push_back(note);
    own->front().role = note.number.empty() ? Role::text : Role::point;
    if (is_numbered(own->front())) {
      push_list(*own, inside, tasks);
    } else {
      tasks.push_back({Task::Kind::enter, &own->front(), inside, 0, 0});
    }
  }
  std::move(after.begin(), after.end(), std::back_inserter(tasks));
  push(std::move(tasks));
}

}  // namespace servanda::renderers::pdf
