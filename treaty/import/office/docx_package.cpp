#include <algorithm>
#include <utility>
#include <vector>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/office/package.hpp"
#include "treaty/import/office/package_parts.hpp"
#include "treaty/import/office/paragraph_mark.hpp"
#include "treaty/import/office/word_numbering.hpp"
#include "treaty/import/office/word_styles.hpp"
#include "treaty/import/office/word_xml.hpp"

namespace servanda::treaty {
namespace {

using engine::local_name;
using engine::Result;
using engine::XmlDocument;

bool is_any(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void unwrap(pugi::xml_node node) {
  while (const pugi::xml_node inner = node.first_child()) {
    node.parent().insert_move_before(inner, node);
  }
  node.parent().remove_child(node);
}

// --- One part (the document, its footnotes) made plain: what is left is paragraphs, runs, tables
// and links, as the text reads when every change is accepted. ---

class WordCleaner {
 public:
  WordCleaner(pugi::xml_node root, LeftOut& left_out) : left_out_(left_out) {
    const std::string_view name = root.name();
    prefix_ = name.substr(0, name.find(':') + 1);
  }

  void clean(pugi::xml_node node) {
    for (pugi::xml_node one = node.first_child(); one;) {
      one = clean_one(one);
    }
  }

  [[nodiscard]] std::string name(std::string_view local) const {
    return prefix_ + std::string(local);
  }

 private:
  // The node to go on with.
  pugi::xml_node clean_one(pugi::xml_node node) {
    const std::string_view kind = local_name(node);
    const pugi::xml_node next = node.next_sibling();
    if (is_any(kind, {"del", "moveFrom"})) {
      count_change(node, left_out_.deletions);
      return remove(node);
    }
    if (is_any(kind, {"ins", "moveTo"})) {
      count_change(node, left_out_.insertions);
      return go_inside(node);
    }
    if (is_any(kind, {"smartTag", "customXml", "fldSimple", "sdtContent", "Choice"})) {
      return go_inside(node);
    }
    if (kind == "sdt") return keep_only(node, "sdtContent");
    if (kind == "AlternateContent")
      return keep_only(node, child(node, "Choice") ? "Choice" : "Fallback");
    if (kind == "Fallback") return go_inside(node);
    if (is_any(kind, {"drawing", "pict", "object"})) return take_drawing(node);
    if (is_useless(kind)) return remove(node);
    if (kind == "tr" && child(child(node, "trPr"), "del")) return remove(node);
    if (kind == "br" && is_any(attribute(node, "type"), {"page", "column"})) return remove(node);
    if (replace_by_text(node, kind)) return next;
    clean(node);
    return node.next_sibling();  // asked for now: a box's paragraphs may have come behind it
  }

  static bool is_useless(std::string_view kind) {
    return kind.ends_with("Change") || kind.ends_with("RangeStart") || kind.ends_with("RangeEnd") ||
           is_any(kind, {"commentReference", "annotationRef", "proofErr", "bookmarkStart",
                         "bookmarkEnd", "instrText", "delInstrText", "fldChar", "sdtPr", "sdtEndPr",
                         "lastRenderedPageBreak", "permStart", "permEnd", "smartTagPr"});
  }

  static pugi::xml_node remove(pugi::xml_node node) {
    const pugi::xml_node next = node.next_sibling();
    node.parent().remove_child(node);
    return next;
  }

  static pugi::xml_node go_inside(pugi::xml_node node) {
    const pugi::xml_node first = node.first_child();
    const pugi::xml_node next = node.next_sibling();
    unwrap(node);
    return first ? first : next;
  }

  static pugi::xml_node keep_only(pugi::xml_node node, std::string_view kept) {
    for (pugi::xml_node one = node.first_child(); one;) {
      const pugi::xml_node next = one.next_sibling();
      if (local_name(one) != kept) node.remove_child(one);
      one = next;
    }
    return go_inside(node);
  }

  void count_change(pugi::xml_node node, std::size_t& counter) {
    ++counter;
    if (left_out_.author.empty()) left_out_.author = attribute(node, "author");
  }

  // A box with words in it: its paragraphs follow the one that it hangs on.
  pugi::xml_node take_drawing(pugi::xml_node node) {
    const pugi::xml_node box =
        node.find_node([](pugi::xml_node one) { return local_name(one) == "txbxContent"; });
    if (!box) ++left_out_.pictures;
    const pugi::xml_node paragraph = enclosing_paragraph(node);
    if (box && paragraph) {
      for (pugi::xml_node one = box.last_child(); one; one = box.last_child()) {
        paragraph.parent().insert_move_after(one, paragraph);
      }
    }
    return remove(node);
  }

  static pugi::xml_node enclosing_paragraph(pugi::xml_node node) {
    while (node && local_name(node) != "p") node = node.parent();
    return node;
  }

  bool replace_by_text(pugi::xml_node node, std::string_view kind) {
    const char* text = kind == "tab" || kind == "ptab" ? "\t"
                       : kind == "noBreakHyphen"       ? "\u2011"
                       : kind == "softHyphen"          ? "\u00AD"
                                                       : nullptr;
    if (text == nullptr || local_name(node.parent()) != "r") return false;
    node.set_name(name("t").c_str());
    node.remove_attributes();
    node.append_attribute("xml:space") = "preserve";
    node.text().set(text);
    return true;
  }

  LeftOut& left_out_;
  std::string prefix_;
};

// --- The document's paragraphs, marked ---

class ParagraphMarker {
 public:
  ParagraphMarker(const WordCleaner& names, const WordStyles& styles, WordNumbering& numbering,
                  LeftOut& left_out)
      : names_(names), styles_(styles), numbering_(numbering), left_out_(left_out) {}

  void mark_all(pugi::xml_node node) {
    for (pugi::xml_node one = node.first_child(); one;) {
      pugi::xml_node paragraph = one;
      if (local_name(one) != "p") {
        mark_all(one);
      } else if (!is_furniture(one)) {
        mark(one);
      }
      one = one.next_sibling();  // asked for now: marking may have joined the next to this one
      if (local_name(paragraph) == "p" && is_furniture(paragraph)) {
        add_furniture(engine::text_of(paragraph), left_out_);
        node.remove_child(paragraph);
      }
    }
  }

 private:
  // Marking takes the properties away, so what is marked is none.
  [[nodiscard]] bool is_furniture(pugi::xml_node paragraph) const {
    const std::string id = value_of(child(child(paragraph, "pPr"), "pStyle"));
    return !id.empty() && styles_.paragraph_style(id).is_furniture;
  }

  void mark(pugi::xml_node paragraph) {
    join_to_next(paragraph);
    const pugi::xml_node properties = child(paragraph, "pPr");
    ParagraphMark known{++count_, Look::unknown, {}};
    const std::string style_id = value_of(child(properties, "pStyle"));
    const WordStyle style = styles_.paragraph_style(style_id);
    const WordStyle own = read_paragraph_properties(properties);
    const std::string& alignment =
        own.justification.empty() ? style.justification : own.justification;
    if (own.is_heading || style.is_heading || alignment == "center") known.look = Look::heading;
    known.number = number_of(own, style, style_id);
    paragraph.remove_child(properties);
    write(paragraph, known);
  }

  // A paragraph whose end is deleted goes on in the next one.
  static void join_to_next(pugi::xml_node paragraph) {
    for (;;) {
      const pugi::xml_node ending = child(child(paragraph, "pPr"), "rPr");
      const pugi::xml_node next = paragraph.next_sibling();
      if (!child(ending, "del") || local_name(next) != "p") return;
      pugi::xml_node(ending).remove_child(child(ending, "del"));
      for (pugi::xml_node one = next.first_child(); one; one = next.first_child()) {
        if (local_name(one) == "pPr") {
          const bool goes_on = static_cast<bool>(child(child(one, "rPr"), "del"));
          if (goes_on) pugi::xml_node(ending).append_copy(child(child(one, "rPr"), "del"));
          pugi::xml_node(next).remove_child(one);
        } else {
          paragraph.append_move(one);
        }
      }
      paragraph.parent().remove_child(next);
    }
  }

  std::string number_of(const WordStyle& own, const WordStyle& style, const std::string& style_id) {
    const std::string& id = own.number_id.empty() ? style.number_id : own.number_id;
    if (id.empty() || id == "0") return {};
    const std::string& level = own.level.empty() ? style.level : own.level;
    std::size_t index = number_in(level, 0, word_levels - 1);
    if (own.number_id.empty()) {
      const std::string binding = styles_.numbering_style(style_id);
      index = numbering_.level_of_style(id, binding).value_or(index);
    }
    return numbering_.next(id, index, styles_.language());
  }

  void write(pugi::xml_node paragraph, const ParagraphMark& known) {
    pugi::xml_node text =
        paragraph.prepend_child(names_.name("r").c_str()).append_child(names_.name("t").c_str());
    text.append_attribute("xml:space") = "preserve";
    text.text().set(print_mark(known).c_str());
  }

  const WordCleaner& names_;
  const WordStyles& styles_;
  WordNumbering& numbering_;
  LeftOut& left_out_;
  std::size_t count_ = 0;
};

// --- The package ---

constexpr std::string_view content_types =
    R"(<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
    R"(</Types>)";
constexpr std::string_view relationships_begin =
    R"(<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
constexpr std::string_view type_base =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

class DocxPreparation {
 public:
  DocxPreparation(const engine::ZipReader& archive, const std::string& file)
      : archive_(archive), file_(file) {}

  Result<std::string> run(engine::Diagnostics& findings) {
    for (const auto step : {&DocxPreparation::find_parts, &DocxPreparation::add_styles,
                            &DocxPreparation::add_document, &DocxPreparation::add_notes,
                            &DocxPreparation::count_comments}) {
      if (auto done = (this->*step)(); !done) return tl::make_unexpected(done.error());
    }
    left_out_.has_macros = archive_.has("word/vbaProject.bin");
    report(left_out_, file_, findings);
    return package();
  }

 private:
  Result<void> find_parts() {
    const auto package = Relationships::of(archive_, "", file_);
    if (!package) return tl::make_unexpected(package.error());
    main_ = package->target("officeDocument");
    if (main_.empty()) return engine::failure(bad_archive_, {file_}, "it names no document");
    auto parts = Relationships::of(archive_, main_, file_);
    if (!parts) return tl::make_unexpected(parts.error());
    parts_ = *std::move(parts);
    return {};
  }

  Result<void> add_styles() {
    const std::string name = parts_.target("styles");
    if (!archive_.has(name)) return {};
    const auto document = read_part(archive_, name, file_);
    if (!document) return tl::make_unexpected(document.error());
    styles_ = WordStyles(document->tree().document_element());
    add_part("styles", print_part(*document));
    return {};
  }

  Result<void> add_document() {
    auto document = read_plain(main_);
    if (!document) return tl::make_unexpected(document.error());
    WordNumbering numbering;
    if (const std::string name = parts_.target("numbering"); archive_.has(name)) {
      const auto part = read_part(archive_, name, file_);
      if (!part) return tl::make_unexpected(part.error());
      numbering = WordNumbering(part->tree().document_element());
    }
    pugi::xml_node root = document->tree().document_element();
    WordCleaner cleaner(root, left_out_);
    cleaner.clean(root);
    ParagraphMarker(cleaner, styles_, numbering, left_out_).mark_all(root);
    entries_.push_back({"word/document.xml", print_part(*document)});
    return {};
  }

  Result<void> add_notes() {
    for (const std::string kind : {"footnotes", "endnotes"}) {
      const std::string name = parts_.target(kind);
      if (!archive_.has(name)) continue;
      auto document = read_plain(name);
      if (!document) return tl::make_unexpected(document.error());
      pugi::xml_node root = document->tree().document_element();
      WordCleaner(root, left_out_).clean(root);
      add_part(kind, print_part(*document));
    }
    return {};
  }

  Result<void> count_comments() {
    const std::string name = parts_.target("comments");
    if (!archive_.has(name)) return {};
    const auto document = read_part(archive_, name, file_);
    if (!document) return tl::make_unexpected(document.error());
    for (const pugi::xml_node comment : document->tree().document_element().children()) {
      if (local_name(comment) != "comment") continue;
      if (left_out_.comments++ > 0) continue;
      left_out_.comment_author = attribute(comment, "author");
      left_out_.comment = engine::text_of(comment);
    }
    return {};
  }

  // Marks are ours alone: characters of theirs in the file go.
  Result<XmlDocument> read_plain(const std::string& name) {
    const auto bytes = archive_.read(name);
    if (!bytes) return tl::make_unexpected(bytes.error());
    return XmlDocument::parse(without_marks(*bytes), fmt::format("{}: {}", file_, name));
  }

  void add_part(const std::string& kind, std::string content) {
    relationships_ += fmt::format(R"(<Relationship Id="part-{0}" Type="{1}{0}" Target="{0}.xml"/>)",
                                  kind, type_base);
    entries_.push_back({fmt::format("word/{}.xml", kind), std::move(content)});
  }

  Result<std::string> package() {
    std::string all(relationships_begin);
    all += relationships_;
    for (const auto& [id, target] : parts_.links()) {
      all += fmt::format(
          R"(<Relationship Id="{}" Type="{}hyperlink" Target="{}" TargetMode="External"/>)",
          escape(id), type_base, escape(target));
    }
    const std::string package_relationships = fmt::format(
        R"({}<Relationship Id="document" Type="{}officeDocument" Target="word/document.xml"/></Relationships>)",
        relationships_begin, type_base);
    entries_.push_back({"word/_rels/document.xml.rels", all + "</Relationships>"});
    entries_.push_back({"_rels/.rels", package_relationships});
    entries_.push_back({"[Content_Types].xml", std::string(content_types)});
    return engine::write_zip(entries_);
  }

  static std::string escape(std::string_view text) {
    std::string result;
    for (const char c : text) {
      if (c == '&') {
        result += "&amp;";
      } else if (c == '<') {
        result += "&lt;";
      } else if (c == '"') {
        result += "&quot;";
      } else {
        result += c;
      }
    }
    return result;
  }

  static constexpr const engine::DiagnosticKind& bad_archive_ =
      engine::src_diagnostics::bad_archive;

  const engine::ZipReader& archive_;
  const std::string& file_;
  std::string main_;
  Relationships parts_;
  WordStyles styles_;
  LeftOut left_out_;
  std::string relationships_;
  std::vector<engine::ZipEntry> entries_;
};

}  // namespace

Result<std::string> prepare_docx(std::string_view bytes, const std::string& file,
                                 engine::Diagnostics& findings) {
  const auto archive = engine::ZipReader::open(bytes, file);
  if (!archive) return tl::make_unexpected(archive.error());
  return DocxPreparation(*archive, file).run(findings);
}

}  // namespace servanda::treaty
