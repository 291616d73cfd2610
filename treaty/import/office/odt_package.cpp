#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/office/odf_lists.hpp"
#include "treaty/import/office/package.hpp"
#include "treaty/import/office/package_parts.hpp"
#include "treaty/import/office/paragraph_mark.hpp"
#include "treaty/import/office/word_xml.hpp"

namespace servanda::treaty {
namespace {

using engine::local_name;
using engine::Result;
using engine::XmlDocument;

bool is_any(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// --- Paragraph styles: only how a paragraph looks ---

class OdfStyles {
 public:
  void add_all(pugi::xml_node node) {
    for (const pugi::xml_node one : node.children()) {
      const std::string_view kind = local_name(one);
      if (kind == "style" && attribute(one, "family") == "paragraph") {
        const std::string alignment = attribute(child(one, "paragraph-properties"), "text-align");
        styles_.insert_or_assign(attribute(one, "name"),
                                 Style{attribute(one, "parent-style-name"), alignment});
      } else if (kind == "styles" || kind == "automatic-styles") {
        add_all(one);
      }
    }
  }

  [[nodiscard]] bool looks_like_heading(std::string name) const {
    constexpr int longest_chain = 32;
    std::string alignment;
    for (int i = 0; i < longest_chain; ++i) {
      if (name == "Title" || name == "Subtitle") return true;
      const auto found = styles_.find(name);
      if (found == styles_.end()) break;
      if (alignment.empty()) alignment = found->second.alignment;
      name = found->second.parent;
    }
    return alignment == "center";
  }

 private:
  struct Style {
    std::string parent, alignment;
  };
  std::map<std::string, Style, std::less<>> styles_;
};

// --- Things that are no text, and lists, taken apart ---

class OdfPreparer {
 public:
  OdfPreparer(const OdfStyles& styles, const OdfListStyles& lists, LeftOut& left_out)
      : styles_(styles), lists_(lists), left_out_(left_out) {}

  void prepare(pugi::xml_node text) {
    clean(text);
    flatten(text);
  }

 private:
  void clean(pugi::xml_node node) {
    for (pugi::xml_node one = node.first_child(); one;) {
      const std::string_view kind = local_name(one);
      if (kind == "tracked-changes") count_changes(one);
      if (kind == "annotation") count_comment(one);
      if (kind == "frame") take_frame(one);
      if (is_useless(kind)) {
        const pugi::xml_node next = one.next_sibling();
        node.remove_child(one);
        one = next;
      } else {
        clean(one);
        one = one.next_sibling();
      }
    }
  }

  static bool is_useless(std::string_view kind) {
    return kind.starts_with("bookmark") || kind.starts_with("change") ||
           is_any(kind,
                  {"tracked-changes", "annotation", "annotation-end", "soft-page-break", "frame",
                   "table-of-content", "sequence-decls", "variable-decls", "user-field-decls",
                   "forms", "toc-mark", "toc-mark-start", "toc-mark-end", "alphabetical-index-mark",
                   "reference-mark", "reference-mark-start", "reference-mark-end"});
  }

  void count_changes(pugi::xml_node changes) {
    for (const pugi::xml_node region : changes.children()) {
      if (child(region, "insertion")) ++left_out_.insertions;
      if (child(region, "deletion")) ++left_out_.deletions;
      const pugi::xml_node about = child(region.first_child(), "change-info");
      if (left_out_.author.empty()) left_out_.author = engine::text_of(child(about, "creator"));
    }
  }

  void count_comment(pugi::xml_node comment) {
    if (left_out_.comments++ > 0) return;
    left_out_.comment_author = engine::text_of(child(comment, "creator"));
    for (const pugi::xml_node one : comment.children()) {
      if (local_name(one) == "p") left_out_.comment += engine::text_of(one);
    }
  }

  // The paragraphs of a box follow the one that it hangs on.
  void take_frame(pugi::xml_node frame) {
    const pugi::xml_node box = child(frame, "text-box");
    if (!box) ++left_out_.pictures;
    pugi::xml_node host = frame;
    while (host.parent() && !is_any(local_name(host), {"p", "h"})) host = host.parent();
    if (!box || !host.parent()) return;
    for (pugi::xml_node one = pugi::xml_node(box).last_child(); one;
         one = pugi::xml_node(box).last_child()) {
      host.parent().insert_move_after(one, host);
    }
  }

  // --- Lists become paragraphs that carry their numbers ---

  void flatten(pugi::xml_node node) {
    for (pugi::xml_node one = node.first_child(); one;) {
      const pugi::xml_node next = one.next_sibling();
      const std::string_view kind = local_name(one);
      if (kind == "list") {
        flatten_list(one);
      } else if (kind == "p" && is_about_the_text(attribute(one, "style-name"))) {
        add_furniture(engine::text_of(one), left_out_);
        node.remove_child(one);
      } else if (is_any(kind, {"p", "h"})) {
        mark(one, kind == "h" ? number_of_heading(one) : std::string());
      } else {
        flatten(one);
      }
      one = next;
    }
  }

  struct List {
    OdfCounters counters;
    std::string style;
  };

  void flatten_list(pugi::xml_node list) {
    const std::size_t index = index_of(list);
    take_apart(list, list, index, attribute(list, "style-name"), 0);
    list.parent().remove_child(list);
  }

  // The list that this one goes on with, or a new one.
  std::size_t index_of(pugi::xml_node list) {
    const std::string style = attribute(list, "style-name");
    const auto named = by_id_.find(attribute(list, "continue-list"));
    const auto last = last_of_style_.find(style);
    std::size_t index = counted_.size();
    if (named != by_id_.end()) {
      index = named->second;
    } else if (last != last_of_style_.end() && attribute(list, "continue-numbering") == "true") {
      index = last->second;
    } else {
      counted_.emplace_back();
    }
    last_of_style_[style] = index;
    if (const std::string id = attribute(list, "id"); !id.empty()) by_id_[id] = index;
    return index;
  }

  // Puts what stands in the list before `root`, the outermost list.
  void take_apart(pugi::xml_node list, pugi::xml_node root, std::size_t index,
                  const std::string& style_name, std::size_t level) {
    const OdfListStyle* style = lists_.find(style_name);
    for (const pugi::xml_node item : list.children()) {
      bool needs_number = local_name(item) == "list-item" && style != nullptr;
      for (pugi::xml_node one = item.first_child(); one;) {
        const pugi::xml_node next = one.next_sibling();
        if (local_name(one) == "list") {
          const std::string own = attribute(one, "style-name");
          take_apart(one, root, index, own.empty() ? style_name : own,
                     std::min(level + 1, odf_levels - 1));
        } else if (one.type() == pugi::node_element) {
          root.parent().insert_move_before(one, root);
          const bool is_first = std::exchange(needs_number, false);
          mark_moved(one, is_first ? counted_[index].next(*style, level, start_of(item)) : "");
        }
        one = next;
      }
    }
  }

  static std::optional<std::uint32_t> start_of(pugi::xml_node item) {
    constexpr std::uint32_t largest = 999'999;
    const std::string value = attribute(item, "start-value");
    return value.empty() ? std::nullopt : std::optional(number_in(value, 0, largest));
  }

  void mark_moved(pugi::xml_node node, std::string number) {
    if (is_any(local_name(node), {"p", "h"})) {
      mark(node, std::move(number));
    } else {
      flatten(node);
    }
  }

  std::string number_of_heading(pugi::xml_node heading) {
    if (attribute(heading, "is-list-header") == "true") return {};
    const std::size_t level = number_in(attribute(heading, "outline-level"), 1, odf_levels) - 1;
    return outline_.next(lists_.outline(), level, start_of(heading));
  }

  void mark(pugi::xml_node paragraph, std::string number) {
    ParagraphMark known{++count_, Look::unknown, std::move(number)};
    const bool is_heading = local_name(paragraph) == "h";
    if (is_heading || styles_.looks_like_heading(attribute(paragraph, "style-name"))) {
      known.look = Look::heading;
    }
    if (is_heading) {
      std::string name = paragraph.name();
      name.back() = 'p';
      paragraph.set_name(name.c_str());
    }
    paragraph.prepend_child(pugi::node_pcdata).set_value(print_mark(known).c_str());
  }

  const OdfStyles& styles_;
  const OdfListStyles& lists_;
  LeftOut& left_out_;
  std::vector<OdfCounters> counted_;
  std::map<std::string, std::size_t> last_of_style_;
  std::map<std::string, std::size_t> by_id_;
  OdfCounters outline_;
  std::size_t count_ = 0;
};

Result<void> refuse_encrypted(const engine::ZipReader& archive, const std::string& file) {
  if (!archive.has("META-INF/manifest.xml")) return {};
  const auto manifest = archive.read("META-INF/manifest.xml");
  if (!manifest) return tl::make_unexpected(manifest.error());
  if (manifest->find("encryption-data") == std::string::npos) return {};
  return engine::failure(engine::src_diagnostics::password_protected, {file});
}

// Marks are ours alone: characters of theirs in the file go.
Result<XmlDocument> read_plain(const engine::ZipReader& archive, const std::string& name,
                               const std::string& file) {
  const auto bytes = archive.read(name);
  if (!bytes) return tl::make_unexpected(bytes.error());
  return XmlDocument::parse(without_marks(*bytes), fmt::format("{}: {}", file, name));
}

bool has_macros(const engine::ZipReader& archive) {
  return std::any_of(archive.names().begin(), archive.names().end(), [](const std::string& name) {
    return name.starts_with("Basic/") || name.starts_with("Scripts/");
  });
}

}  // namespace

Result<std::string> prepare_odt(std::string_view bytes, const std::string& file,
                                engine::Diagnostics& findings) {
  const auto archive = engine::ZipReader::open(bytes, file);
  if (!archive) return tl::make_unexpected(archive.error());
  if (auto readable = refuse_encrypted(*archive, file); !readable) {
    return tl::make_unexpected(readable.error());
  }
  const auto content = read_plain(*archive, "content.xml", file);
  if (!content) return tl::make_unexpected(content.error());
  const auto common = read_plain(*archive, "styles.xml", file);
  OdfStyles styles;
  OdfListStyles lists;
  if (common) {
    styles.add_all(common->tree().document_element());
    lists.add_all(common->tree().document_element());
  }
  const pugi::xml_node root = content->tree().document_element();
  styles.add_all(root);
  lists.add_all(root);
  LeftOut left_out;
  left_out.has_macros = has_macros(*archive);
  OdfPreparer(styles, lists, left_out).prepare(child(child(root, "body"), "text"));
  report(left_out, file, findings);

  std::vector<engine::ZipEntry> entries{
      {"mimetype", "application/vnd.oasis.opendocument.text", true},
      {"content.xml", print_part(*content)}};
  entries.push_back({"styles.xml", common ? print_part(*common) : std::string()});
  return engine::write_zip(entries);
}

}  // namespace servanda::treaty
