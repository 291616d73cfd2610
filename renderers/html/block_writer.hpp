#pragma once
// Blocks as HTML flow content. Headings take their level from where they stand, so a page never
// skips one.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "renderers/html/html.hpp"
#include "renderers/html/inline_writer.hpp"

namespace servanda::renderers {

class BlockWriter {
 public:
  // The widgets outlive the writer.
  BlockWriter(std::string& out, PageIds& ids, const Messages& messages, int heading_level,
              std::span<const Widget> widgets)
      : out_(out),
        ids_(ids),
        messages_(messages),
        inlines_(out, ids, messages),
        widgets_(widgets),
        level_(heading_level) {}

  void write(const std::vector<Block>& blocks);
  void write(const Block& block);

 private:
  void open(std::string_view element, const Block& block, std::string_view more_class = {});
  void close(std::string_view element);
  void write_title(const Block& block);
  void write_division(std::string_view element, const Block& block);
  void write_widget(std::string_view id);
  void write_heading(const Block& block);
  void write_number(const Block& block);
  void write_numbered(std::string_view element, const Block& block);
  void write_text(std::string_view element, const Block& block);
  void write_boxed(std::string_view element, std::string_view aria_role, const Block& block);
  void write_items(std::string_view element, const Block& block);
  void write_fact(const Block& block);
  void write_footnote(const Block& block);
  void write_table(const Block& block);
  void write_caption(const Block& block);
  [[nodiscard]] std::string table_name(const Block& block) const;
  void write_row(const Row& row, std::string_view scope);
  void write_navigation(const Block& block);
  void write_entries(const std::vector<Block>& entries);

  std::string& out_;
  PageIds& ids_;
  const Messages& messages_;
  InlineWriter inlines_;
  std::span<const Widget> widgets_;
  int level_;  // of the next heading
};

}  // namespace servanda::renderers
