#pragma once
// How a flow goes through its blocks: what each role becomes on the page and in the structure tree.

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "renderers/pdf/page/flow.hpp"
#include "renderers/pdf/page/table_builder.hpp"

namespace servanda::renderers::pdf {

class Flow::Walk {
 public:
  Walk(Setting& setting, Notes& notes, const Headings& headings, const FlowSettings& settings);

  void begin(const engine::LanguageTag& language, const std::vector<const Block*>& blocks);
  [[nodiscard]] bool next(std::vector<FlowItem>& into);

 private:
  // Where a block stands.
  struct Context {
    RowBuilder* builder = nullptr;
    ElementId parent = 0;
    bool in_shared = false;   // the parent is shared among languages
    std::string language;     // of the parent, BCP 47
    Length start = 0;         // from the column's starting edge
    int heading = 2;          // the level of the next heading; H1 is the title
    int depth = 0;            // numbers that the text hangs under
    bool is_note = false;     // set smaller
    bool keeps_next = false;  // the row stays with the one behind it
  };
  struct Task {
    enum class Kind { enter, end_element, end_labels, end_box };
    Kind kind = Kind::enter;
    const Block* block = nullptr;
    Context context;
    ElementId element = 0;
    Length label_column = 0;
  };

  void enter(const Block& block, Context context, Length label_column);
  void enter_division(const Block& block, Context context);
  void enter_numbered(const Block& block, Context context, Length label_column);
  void enter_list(const Block& block, Context context);
  void enter_explanation(const Block& block, Context context);
  void enter_facts(const Block& block, const Context& context);
  void enter_box(const Block& block, Context context);
  void enter_table(const Block& block, const Context& context);
  void enter_figure(const Figure& figure, const Context& context);
  void enter_footnotes(const Block& block, Context context);
  void enter_title(const Block& block, const Context& context);
  void enter_text(const Block& block, const Context& context, const TextLook& wanted);
  void enter_content(const std::vector<Inline>& content, const Context& context,
                     const TextLook& wanted);
  void push_children(const std::vector<Block>& children, const Context& context,
                     std::vector<Task> after);
  void push_list(std::span<const Block> children, Context context, std::vector<Task>& tasks);
  void push(std::vector<Task> tasks);

  // Elements that hold others; the context goes inside. Shared ones close by themselves.
  void open_container(Context& context, std::string type, const std::string& key,
                      std::vector<Task>& after, std::string attributes = {});
  // An element of this flow alone.
  [[nodiscard]] ElementId open(const Context& context, std::string type,
                               std::string attributes = {});
  [[nodiscard]] RowBuilder& builder(Typesetter& typesetter, const Column& column);
  [[nodiscard]] TextLook look(const TextLook& wanted, const Context& context) const;

  void emit(Row row);
  void send(Row row);
  void emit_into_box(Row row);
  void end_box();
  void flush_labels(const Context& context);

  Setting& setting_;
  Notes& notes_;
  const Headings& headings_;
  FlowSettings settings_;
  std::map<std::tuple<const Typesetter*, Length, Length>, std::unique_ptr<RowBuilder>> builders_;
  std::vector<Task> tasks_;
  std::vector<Label> labels_;
  std::vector<std::string> anchors_;  // for the next row
  std::optional<std::string> running_;
  std::optional<Row> box_;
  Shading box_shading_;
  std::vector<std::unique_ptr<std::vector<Block>>> invented_;  // numbered steps, notes at the end
  std::vector<FlowItem>* out_ = nullptr;
  std::string key_;  // the last id met, and what came since
  std::size_t rows_since_key_ = 0;
  std::size_t lists_since_key_ = 0;
};

}  // namespace servanda::renderers::pdf
