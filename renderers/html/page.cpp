#include "engine/text/unicode.hpp"
#include "renderers/html/block_writer.hpp"
#include "renderers/html/escape.hpp"
#include "renderers/html/html.hpp"
#include "renderers/html/integrity.hpp"

namespace servanda::renderers {
namespace {

constexpr std::string_view main_id = "main";
constexpr int level_below_title = 2;

// "<" could end the block, and an opened bidi control would turn the rest of the page's source
// around: both are written by their numbers, as JSON may have them.
void append_json(std::string& out, std::string_view json) {
  for (std::size_t i = 0; i < json.size();) {
    const std::size_t begin = i;
    const char32_t c = engine::next_code_point(json, i);
    if (c == U'<' || engine::is_bidi_control(c)) {
      constexpr std::string_view digits = "0123456789abcdef";
      out += "\\u";
      for (int shift = 12; shift >= 0; shift -= 4) out += digits[(c >> shift) & 15U];
    } else {
      out += json.substr(begin, i - begin);
    }
  }
}

class PageWriter {
 public:
  PageWriter(const Document& document, const HtmlPage& page)
      : document_(document),
        page_(page),
        messages_(Messages::in(document.language)),
        blocks_(out_, ids_, messages_, level_below_title, page.widgets) {}

  std::string write() {
    out_.reserve(1 << 18);
    out_ += "<!DOCTYPE html>\n<html";
    append_language(out_, document_.language.bcp47());
    out_ += ">\n";
    write_head();
    write_body();
    out_ += "</html>\n";
    return std::move(out_);
  }

 private:
  void write_head() {
    out_ += "<head>\n<meta charset=\"utf-8\">\n";
    write_policy();
    out_ += "<title>";
    append_escaped(out_, document_.title);
    out_ += "</title>\n";
    write_meta("viewport", "width=device-width, initial-scale=1");
    write_meta("description", document_.description);
    write_meta("color-scheme", "light dark");
    write_meta("dcterms.identifier", document_.identifier);
    write_meta("dcterms.date", document_.date);
    write_card();
    write_links();
    write_scripts();
    out_ += "</head>\n";
  }

  void write_policy() {
    const std::string style =
        page_.stylesheet.empty() ? "'" + integrity_of(style_sheet(false)) + "'" : "'self'";
    out_ += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ";
    out_ += style;
    out_ += "; img-src 'self'; base-uri 'none'; form-action 'none'";
    if (!page_.scripts.empty()) out_ += "; script-src 'self'; connect-src 'self'";
    out_ += "\">\n";
  }

  void write_card() {
    if (page_.card.site.empty()) return;
    write_property("og:type", "article");
    write_property("og:title", document_.title);
    write_property("og:description", document_.description);
    write_property("og:site_name", page_.card.site);
    write_property("og:locale", document_.language.bcp47());
    write_property("og:url", page_.card.address);
  }

  void write_property(std::string_view name, std::string_view content) {
    if (content.empty()) return;
    out_ += "<meta";
    append_attribute(out_, "property", name);
    append_attribute(out_, "content", content);
    out_ += ">\n";
  }

  void write_scripts() {
    for (const PageScript& script : page_.scripts) {
      out_ += "<script defer";
      append_attribute(out_, "src", script.address);
      append_attribute(out_, "integrity", script.integrity);
      out_ += "></script>\n";
    }
    write_data("application/ld+json", {}, page_.linked_data);
    write_data("application/json", "words", page_.words);
  }

  // A block of data, which no browser runs.
  void write_data(std::string_view type, std::string_view id, std::string_view json) {
    if (json.empty()) return;
    out_ += "<script";
    append_attribute(out_, "type", type);
    append_attribute(out_, "id", id);
    out_ += '>';
    append_json(out_, json);
    out_ += "</script>\n";
  }

  void write_meta(std::string_view name, std::string_view content) {
    if (content.empty()) return;
    out_ += "<meta";
    append_attribute(out_, "name", name);
    append_attribute(out_, "content", content);
    out_ += ">\n";
  }

  void write_link(std::string_view rel, std::string_view address, std::string_view language = {},
                  std::string_view type = {}, std::string_view title = {}) {
    if (address.empty()) return;
    out_ += "<link";
    append_attribute(out_, "rel", rel);
    append_attribute(out_, "type", type);
    append_attribute(out_, "title", title);
    append_attribute(out_, "hreflang", language);
    append_attribute(out_, "href", address);
    out_ += ">\n";
  }

  void write_links() {
    write_link("canonical", page_.canonical);
    for (const AlternatePage& alternate : page_.alternates) {
      write_link("alternate", alternate.address, alternate.language);
    }
    for (const PageFile& file : page_.files) {
      write_link("alternate", file.address, {}, file.type, file.title);
    }
    write_link("icon", page_.icon, {}, "image/svg+xml");
    if (!page_.stylesheet.empty()) return write_link("stylesheet", page_.stylesheet);
    out_ += "<style>";
    out_ += style_sheet(false);
    out_ += "</style>\n";
  }

  void write_body() {
    ids_.append(ignored_, main_id);
    out_ += page_.contents.empty() ? "<body>\n" : "<body class=\"with-contents\">\n";
    out_ += "<a class=\"skip\" href=\"#main\">";
    append_escaped(out_, messages_.text("page.skip"));
    out_ += "</a>\n";
    write_region("<header class=\"masthead\">\n", page_.masthead, "</header>\n");
    out_ += "<div class=\"page\">\n";
    write_contents();
    out_ += "<main id=\"main\">\n";
    blocks_.write(document_.blocks);
    out_ += "</main>\n</div>\n";
    write_region("<footer>\n", page_.footer, "</footer>\n");
    out_ += "</body>\n";
  }

  void write_region(std::string_view opening, const std::vector<Block>& blocks,
                    std::string_view closing) {
    if (blocks.empty()) return;
    out_ += opening;
    blocks_.write(blocks);
    out_ += closing;
  }

  // Folded on narrow screens; the style sheet unfolds it where there is room beside the text.
  void write_contents() {
    if (page_.contents.empty()) return;
    // Beside the text it scrolls, and what scrolls must be reached by keyboard (WCAG 2.2, 2.1.1).
    out_ += "<details class=\"contents\" tabindex=\"0\"><summary>";
    append_escaped(out_, messages_.text("page.contents"));
    out_ += "</summary>\n";
    blocks_.write(page_.contents);
    out_ += "</details>\n";
  }

  const Document& document_;
  const HtmlPage& page_;
  const Messages& messages_;
  std::string out_, ignored_;
  PageIds ids_;
  BlockWriter blocks_;
};

}  // namespace

std::string to_html(const Document& document, const HtmlPage& page) {
  return PageWriter(document, page).write();
}

std::string to_html_fragment(const std::vector<Block>& blocks, const engine::LanguageTag& language,
                             int heading_level) {
  std::string out;
  PageIds ids;
  BlockWriter(out, ids, Messages::in(language), heading_level, {}).write(blocks);
  return out;
}

}  // namespace servanda::renderers
