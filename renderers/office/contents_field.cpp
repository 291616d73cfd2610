#include "renderers/office/contents_field.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "renderers/office/office_style.hpp"
#include "renderers/office/office_xml.hpp"

namespace servanda::renderers {
namespace {

constexpr std::size_t deepest = 4;            // levels of the list
constexpr std::size_t longest_bookmark = 40;  // characters: what Word takes

std::string field_char(std::string_view type) {
  const std::string_view dirty = type == "begin" ? R"( w:dirty="true")" : "";
  return fmt::format(R"(<w:r><w:fldChar w:fldCharType="{}"{}/></w:r>)", type, dirty);
}

std::string word_line(const ContentsLine& line, bool right_to_left) {
  const std::string run =
      fmt::format(R"(<w:r>{}<w:t xml:space="preserve">{}</w:t></w:r>)",
                  right_to_left ? "<w:rPr><w:rtl/></w:rPr>" : "", office_xml(line.words));
  if (line.id.empty() || line.id.size() > longest_bookmark) return run;
  return fmt::format(R"(<w:hyperlink w:anchor="{}" w:history="1">{}</w:hyperlink>)",
                     office_xml(line.id), run);
}

}  // namespace

std::string word_contents(std::string_view title, const std::vector<ContentsLine>& lines,
                          bool right_to_left) {
  const std::string_view bidi = right_to_left ? "<w:bidi/>" : "";
  const std::string_view rtl = right_to_left ? "<w:rPr><w:rtl/></w:rPr>" : "";
  std::string out =
      fmt::format(R"(<w:p><w:pPr><w:pStyle w:val="{}"/>{}</w:pPr><w:r>{}<w:t>{}</w:t></w:r></w:p>)",
                  word_style_id("Servanda Contents"), bidi, rtl, office_xml(title));
  bool is_first = true;
  for (const ContentsLine& line : lines) {
    if (line.level > deepest) continue;
    out += fmt::format(R"(<w:p><w:pPr><w:pStyle w:val="TOC{}"/>{}</w:pPr>)", line.level, bidi);
    if (is_first) {
      out += field_char("begin");
      out += fmt::format(
          R"(<w:r><w:instrText xml:space="preserve"> TOC \o "1-{}" \h \z \u </w:instrText></w:r>)",
          deepest);
      out += field_char("separate");
    }
    is_first = false;
    out += word_line(line, right_to_left) + "</w:p>";
  }
  if (is_first) return {};
  // The field's end stands in a paragraph of its own: it must not lie inside a link.
  return out + "<w:p>" + field_char("end") + "</w:p>";
}

std::string odf_contents(std::string_view title, const std::vector<ContentsLine>& lines) {
  std::string out = fmt::format(
      R"(<text:table-of-content text:name="Contents" text:protected="false"><text:table-of-content-source text:outline-level="{}"><text:index-title-template text:style-name="{}">{}</text:index-title-template>)",
      deepest, odf_style_id("Servanda Contents", false), office_xml(title));
  for (std::size_t level = 1; level <= deepest; ++level) {
    out += fmt::format(
        R"(<text:table-of-content-entry-template text:outline-level="{0}" text:style-name="Contents_20_{0}"><text:index-entry-link-start/><text:index-entry-text/><text:index-entry-tab-stop style:type="right" style:leader-char="."/><text:index-entry-page-number/><text:index-entry-link-end/></text:table-of-content-entry-template>)",
        level);
  }
  out += fmt::format(
      R"(</text:table-of-content-source><text:index-body><text:index-title text:name="Contents_Head"><text:p text:style-name="{}">{}</text:p></text:index-title>)",
      odf_style_id("Servanda Contents", false), office_xml(title));
  for (const ContentsLine& line : lines) {
    if (line.level > deepest) continue;
    const std::string words = office_xml(line.words);
    out += fmt::format(R"(<text:p text:style-name="Contents_20_{}">)", line.level);
    out += line.id.empty()
               ? words
               : fmt::format(R"(<text:a xlink:type="simple" xlink:href="#{}">{}</text:a>)",
                             office_xml(line.id), words);
    out += "</text:p>";
  }
  return out + "</text:index-body></text:table-of-content>";
}

}  // namespace servanda::renderers
