#include "treaty/import/office/html_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/catalogue.hpp"
#include "engine/text/encoding.hpp"
#include "engine/text/unicode.hpp"
#include "engine/xml/dom.hpp"
#include "engine/xml/html.hpp"
#include "treaty/import/list_number.hpp"
#include "treaty/import/office/html_elements.hpp"
#include "treaty/import/office/html_notes.hpp"
#include "treaty/import/office/paragraph_mark.hpp"
#include "treaty/import/office/word_xml.hpp"

namespace servanda::treaty {
namespace {

using engine::Result;

std::string squeezed_words(pugi::xml_node node) {
  return engine::squeeze_spaces(engine::text_of(node));
}

// --- What is no part of the text goes ---

class HtmlCleaner {
 public:
  HtmlCleaner(LeftOut& left_out, std::vector<std::string>& furniture)
      : left_out_(left_out), furniture_(furniture) {}

  void clean(pugi::xml_node node) {
    for (pugi::xml_node one = node.first_child(); one;) {
      const pugi::xml_node next = one.next_sibling();
      if (goes(one)) {
        node.remove_child(one);
      } else {
        clean(one);
      }
      one = next;
    }
  }

  // A page that says which part of it is its content has no text elsewhere.
  pugi::xml_node content_of(pugi::xml_node body) {
    const pugi::xml_node main = body.find_node([](pugi::xml_node node) {
      return node.name() == std::string_view("main") ||
             node.attribute("role").value() == std::string_view("main");
    });
    return main && !squeezed_words(main).empty() ? main : body;
  }

 private:
  bool goes(pugi::xml_node node) {
    if (node.type() != pugi::node_element) return node.type() != pugi::node_pcdata;
    if (is_picture(node)) ++left_out_.pictures;
    if (node.name() == std::string_view("del")) ++left_out_.deletions;
    if (node.name() == std::string_view("ins")) ++left_out_.insertions;
    if (is_furniture(node)) {
      if (std::string words = squeezed_words(node); !words.empty()) {
        furniture_.push_back(std::move(words));
      }
      return true;
    }
    return is_without_text(node) || is_hidden(node) || node.name() == std::string_view("del");
  }

  LeftOut& left_out_;
  std::vector<std::string>& furniture_;
};

// --- Paragraphs get their marks, list items their numbers ---

class HtmlMarker {
 public:
  void mark(pugi::xml_node container, bool is_centred_around) {
    const bool is_centred_here = is_centred_around || is_centred(container);
    bool in_paragraph = false;
    for (pugi::xml_node one = container.first_child(); one;) {
      const pugi::xml_node next = one.next_sibling();
      if (is_part_of_line(one)) {
        if (!in_paragraph && is_visible(one)) {
          write_before(one, container, is_centred_here);
          in_paragraph = true;
        }
      } else {
        in_paragraph = false;
        mark_block(one, is_centred_here);
      }
      one = next;
    }
  }

 private:
  static bool is_part_of_line(pugi::xml_node node) {
    if (node.type() != pugi::node_element) return true;
    if (!is_inline_element(node)) return false;
    return !node.find_node([](pugi::xml_node inner) {
      return inner.type() == pugi::node_element && !is_inline_element(inner);
    });
  }

  static bool is_visible(pugi::xml_node node) {
    return node.type() == pugi::node_element
               ? node.name() != std::string_view("br") && !squeezed_words(node).empty()
               : !engine::trim(node.value()).empty();
  }

  void mark_block(pugi::xml_node node, bool is_centred_around) {
    const std::string_view name = node.name();
    if (name == "ol" || name == "ul" || name == "menu") return mark_list(node, is_centred_around);
    mark(node, is_centred_around);
    if (name == "dl" || name == "dt" || name == "dd" || is_inline_element(node))
      node.set_name("div");
  }

  void mark_list(pugi::xml_node list, bool is_centred_around) {
    std::vector<pugi::xml_node> items;
    for (const pugi::xml_node one : list.children("li")) items.push_back(one);
    const std::vector<std::string> numbers = numbers_of(list, items);
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (!numbers[i].empty()) pending_.push_back(numbers[i]);
      mark(items[i], is_centred_around);
      pending_.clear();
    }
    mark_between_items(list, is_centred_around);
    for (pugi::xml_node item : items) item.set_name("div");
    list.set_name("div");
  }

  // What stands beside the items, against the rules.
  void mark_between_items(pugi::xml_node list, bool is_centred_around) {
    for (pugi::xml_node one = list.first_child(); one;) {
      const pugi::xml_node next = one.next_sibling();
      if (one.name() != std::string_view("li")) {
        if (!is_part_of_line(one)) {
          mark_block(one, is_centred_around);
        } else if (is_visible(one)) {
          write_before(one, list, is_centred_around);
        }
      }
      one = next;
    }
  }

  static std::vector<std::string> numbers_of(pugi::xml_node list,
                                             const std::vector<pugi::xml_node>& items) {
    std::vector<std::string> words;
    for (const pugi::xml_node item : items) words.push_back(squeezed_words(item));
    std::string style = style_property(list, "list-style-type");
    if (style.empty()) style = style_property(list, "list-style");
    if (style.find("none") != std::string::npos) return {items.size(), ""};
    if (list.name() != std::string_view("ol")) return bullets_of_list(words);
    const bool is_reversed = static_cast<bool>(list.attribute("reversed"));
    const int step = is_reversed ? -1 : 1;
    ListNumbering numbering{
        list.attribute("start").as_int(is_reversed ? static_cast<int>(items.size()) : 1),
        pandoc_style(list.attribute("type").value(), style), "Period"};
    if (!is_reversed && !any_value(items)) return numbers_of_list(numbering, words);
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < items.size(); ++i, numbering.start += step) {
      numbering.start = items[i].attribute("value").as_int(static_cast<int>(numbering.start));
      numbers.push_back(numbers_of_list(numbering, {words[i]}).front());
    }
    return numbers;
  }

  static bool any_value(const std::vector<pugi::xml_node>& items) {
    return std::any_of(items.begin(), items.end(), [](pugi::xml_node item) {
      return static_cast<bool>(item.attribute("value"));
    });
  }

  static std::string pandoc_style(std::string_view type, std::string_view style) {
    constexpr std::array<std::array<std::string_view, 3>, 6> styles{{
        {"a", "lower-alpha", "LowerAlpha"},
        {"A", "upper-alpha", "UpperAlpha"},
        {"i", "lower-roman", "LowerRoman"},
        {"I", "upper-roman", "UpperRoman"},
        {"", "lower-latin", "LowerAlpha"},
        {"", "upper-latin", "UpperAlpha"},
    }};
    for (const auto& [letter, name, pandoc] : styles) {
      if (style.find(name) != std::string_view::npos) return std::string(pandoc);
    }
    for (const auto& [letter, name, pandoc] : styles) {
      if (!type.empty() && type == letter) return std::string(pandoc);
    }
    return "Decimal";
  }

  void write_before(pugi::xml_node first, pugi::xml_node container, bool is_centred_here) {
    pugi::xml_node placed = container;
    while (placed && !placed.attribute(engine::html_line)) placed = placed.parent();
    ParagraphMark known;
    known.paragraph = placed.attribute(engine::html_line).as_uint();
    if (is_heading_element(container) || is_centred_here) known.look = Look::heading;
    for (const std::string& one : std::exchange(pending_, {})) {
      known.number += (known.number.empty() ? "" : " ") + one;
    }
    container.insert_child_before(pugi::node_pcdata, first).set_value(print_mark(known).c_str());
  }

  std::vector<std::string> pending_;  // numbers that wait for their paragraph
};

void remove_lines(pugi::xml_node node) {
  for (pugi::xml_node one : node.children()) {
    one.remove_attribute(engine::html_line);
    remove_lines(one);
  }
}

struct StringWriter : pugi::xml_writer {
  std::string text;
  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
};

}  // namespace

Result<void> HtmlJoiner::add(std::string_view html, const std::string& name) {
  auto tree = engine::parse_html(without_marks(html), name);
  if (!tree) return tl::make_unexpected(tree.error());
  const pugi::xml_node body = (*tree)->document_element().child("body");
  HtmlCleaner cleaner(left_out_, furniture_);
  pugi::xml_node content = cleaner.content_of(body);
  cleaner.clean(content);
  join_notes(content, fmt::format("note-{}-", pages_.size()));
  HtmlMarker().mark(content, false);
  remove_lines(content);
  content.set_name("div");
  content.remove_attributes();
  StringWriter writer;
  content.print(writer, "", pugi::format_raw, pugi::encoding_utf8);
  pages_ += writer.text;
  return {};
}

std::string HtmlJoiner::take(engine::Diagnostics& findings) {
  constexpr std::size_t quoted = 80;  // bytes
  report(left_out_, file_, findings);
  if (!furniture_.empty()) {
    const std::string_view first = furniture_.front();
    findings.add(
        engine::diagnostic(engine::src_diagnostics::furniture_left_out, {file_}, furniture_.size(),
                           first.substr(0, engine::valid_utf8_prefix(first.substr(0, quoted)))));
  }
  return "<html><body>" + std::exchange(pages_, {}) + "</body></html>";
}

std::string declared_charset(std::string_view html) {
  constexpr std::size_t declared_within = 4096;  // the standard says 1024
  const std::string head = engine::fold_for_search(html.substr(0, declared_within));
  const std::size_t charset = head.find("charset");
  const std::size_t equals = charset == std::string::npos ? charset : head.find('=', charset);
  if (equals == std::string::npos) return {};
  const std::size_t begin = head.find_first_not_of(" \"'", equals + 1);
  if (begin == std::string::npos) return {};
  return head.substr(begin, head.find_first_of(" \"';/>", begin) - begin);
}

Result<std::string> prepare_html(std::string_view bytes, const std::string& file,
                                 engine::Diagnostics& findings) {
  const auto decoded = engine::decode_text(bytes, declared_charset(bytes));
  if (!decoded) return engine::failure(engine::src_diagnostics::no_text_encoding, {file});
  if (decoded->is_guess) {
    findings.add(
        engine::diagnostic(engine::src_diagnostics::encoding_guessed, {file}, decoded->encoding));
  }
  HtmlJoiner page(file);
  if (auto added = page.add(decoded->text, file); !added) {
    return tl::make_unexpected(added.error());
  }
  return page.take(findings);
}

}  // namespace servanda::treaty
