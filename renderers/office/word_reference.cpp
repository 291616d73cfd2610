#include "renderers/office/word_reference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/zip.hpp"
#include "renderers/office/office_style.hpp"
#include "renderers/office/office_xml.hpp"

namespace servanda::renderers {
namespace {

using engine::LanguageTag;

constexpr std::string_view declaration =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr std::string_view word_namespaces =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";
constexpr std::string_view relationship_type =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view content_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.";

constexpr int twips(double points) {
  return static_cast<int>(points * 20 + 0.5);
}
constexpr int twips_of_mm(double mm) {
  return static_cast<int>(mm * 1440 / 25.4 + 0.5);
}

struct WordStyle {
  std::string id, name;
  std::string based_on = "Normal";
  std::string paragraph;  // inside w:pPr
  std::string run;        // inside w:rPr
  bool is_quick = true;
};

std::string size_of(double points) {
  const int half = static_cast<int>(std::lround(points * 2));
  return fmt::format(R"(<w:sz w:val="{0}"/><w:szCs w:val="{0}"/>)", half);
}

std::string print_style(const WordStyle& style, std::string_view type = "paragraph") {
  std::string out =
      fmt::format(R"(<w:style w:type="{}" w:styleId="{}"{}><w:name w:val="{}"/>)", type, style.id,
                  style.id == "Normal" ? R"( w:default="1")" : "", style.name);
  if (!style.based_on.empty()) out += fmt::format(R"(<w:basedOn w:val="{}"/>)", style.based_on);
  if (style.is_quick) out += "<w:qFormat/>";
  if (!style.paragraph.empty()) out += "<w:pPr>" + style.paragraph + "</w:pPr>";
  if (!style.run.empty()) out += "<w:rPr>" + style.run + "</w:rPr>";
  return out + "</w:style>\n";
}

WordStyle own_style(const OfficeStyle& style) {
  WordStyle made{word_style_id(style.name), std::string(style.name), "Normal", {}, {}, true};
  if (style.keeps_with_next) made.paragraph += "<w:keepNext/>";
  if (style.is_barred) {
    made.paragraph +=
        R"(<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="4A6FA5"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="F2F5FA"/>)";
  }
  if (style.hanging > 0) {
    made.paragraph += fmt::format(R"(<w:tabs><w:tab w:val="left" w:pos="{}"/></w:tabs>)",
                                  twips_of_mm(style.indent));
  }
  made.paragraph += fmt::format(R"(<w:spacing w:before="{}" w:after="{}"/>)", twips(style.before),
                                twips(style.after));
  if (style.indent > 0) {
    const std::string hanging =
        style.hanging > 0 ? fmt::format(R"( w:hanging="{}")", twips_of_mm(style.hanging)) : "";
    made.paragraph += fmt::format(R"(<w:ind w:left="{}"{}/>)", twips_of_mm(style.indent), hanging);
  }
  if (style.is_centred) made.paragraph += R"(<w:jc w:val="center"/>)";
  if (style.is_bold) made.run += "<w:b/><w:bCs/>";
  if (style.is_italic) made.run += "<w:i/><w:iCs/>";
  made.run += size_of(style.size);
  return made;
}

std::string heading(std::size_t level) {
  constexpr double sizes[] = {15, 13, 12, 11.5, 11, 11};
  WordStyle style{
      fmt::format("Heading{}", level), fmt::format("heading {}", level), "Normal", {}, {}, true};
  style.paragraph = fmt::format(
      R"(<w:keepNext/><w:keepLines/><w:spacing w:before="{}" w:after="120"/><w:jc w:val="center"/><w:outlineLvl w:val="{}"/>)",
      level <= 2 ? 360 : 240, level - 1);
  style.run = "<w:b/><w:bCs/>" + size_of(sizes[level - 1]);
  return print_style(style);
}

std::string contents_style(std::size_t level) {
  WordStyle style{
      fmt::format("TOC{}", level), fmt::format("toc {}", level), "Normal", {}, {}, false};
  style.paragraph = fmt::format(
      R"(<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9060"/></w:tabs><w:spacing w:after="40"/><w:ind w:left="{}"/>)",
      (level - 1) * 280);
  return print_style(style);
}

std::string plain_language(const LanguageTag& own) {
  const bool is_latin = own.direction() == engine::Direction::left_to_right && own.bcp47() != "zh";
  return is_latin ? own.bcp47() : "en";
}

// East Asian and right-to-left letters have a language of their own in Word, whatever the rest is.
std::string language_properties(const LanguageTag& language) {
  const std::string tag = language.bcp47();
  if (language.direction() == engine::Direction::right_to_left) {
    return fmt::format(R"(<w:lang w:bidi="{}"/>)", tag == "ar" ? "ar-SA" : tag);
  }
  if (tag == "zh") return R"(<w:lang w:eastAsia="zh-CN"/>)";
  return fmt::format(R"(<w:lang w:val="{}"/>)", tag);
}

std::string defaults(const LanguageTag& own) {
  const std::string bidi =
      own.direction() == engine::Direction::right_to_left && own.bcp47() != "ar" ? own.bcp47()
                                                                                 : "ar-SA";
  return fmt::format(
      R"(<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="SimSun"/>{}<w:lang w:val="{}" w:eastAsia="zh-CN" w:bidi="{}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>)",
      size_of(11), plain_language(own), bidi);
}

// The names that Pandoc and Word themselves use.
std::string built_in_styles() {
  std::string out;
  out += print_style({"Normal", "Normal", "", "", "", true});
  for (const auto& [id, name] :
       {std::pair{"BodyText", "Body Text"}, std::pair{"FirstParagraph", "First Paragraph"},
        std::pair{"Compact", "Compact"}}) {
    out += print_style({id, name, "Normal", {}, {}, true});
  }
  out += print_style({"Title", "Title", "Normal",
                      R"(<w:spacing w:before="240" w:after="240"/><w:jc w:val="center"/>)",
                      "<w:b/><w:bCs/>" + size_of(18), true});
  for (std::size_t level = 1; level <= 6; ++level) out += heading(level);
  for (std::size_t level = 1; level <= 4; ++level) out += contents_style(level);
  out += print_style({"FootnoteText", "footnote text", "Normal", R"(<w:spacing w:after="40"/>)",
                      size_of(9), false});
  out +=
      print_style({"Header", "header", "Normal", R"(<w:jc w:val="center"/>)", size_of(9), false});
  out +=
      print_style({"Footer", "footer", "Normal", R"(<w:jc w:val="center"/>)", size_of(9), false});
  out += print_style({"DefaultParagraphFont", "Default Paragraph Font", "", "", "", false},
                     "character");
  out += print_style({"FootnoteReference", "footnote reference", "DefaultParagraphFont", "",
                      R"(<w:vertAlign w:val="superscript"/>)", false},
                     "character");
  out += print_style(
      {"Hyperlink", "Hyperlink", "DefaultParagraphFont", "", R"(<w:color w:val="1F4E8C"/>)", false},
      "character");
  return out;
}

constexpr std::string_view table_style =
    R"(<w:style w:type="table" w:styleId="Table"><w:name w:val="Table"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="6" w:color="808080"/><w:bottom w:val="single" w:sz="6" w:color="808080"/><w:insideH w:val="single" w:sz="4" w:color="C8C8C8"/></w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:color="808080"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>)";

std::string styles_part(const std::vector<LanguageTag>& languages) {
  std::string out = fmt::format("{}\n<w:styles {}>{}\n", declaration, word_namespaces,
                                defaults(languages.front()));
  out += built_in_styles();
  for (const OfficeStyle& style : office_styles()) out += print_style(own_style(style));
  std::vector<LanguageTag> all = languages;
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  for (const LanguageTag& language : all) {
    out += print_style({"Language" + language.bcp47(), "Language " + language.bcp47(),
                        "DefaultParagraphFont", "", language_properties(language), false},
                       "character");
  }
  return out + std::string(table_style) + "</w:styles>\n";
}

std::string field(std::string_view instruction) {
  return fmt::format(
      R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t></w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>)",
      instruction);
}

std::string header_part() {
  return fmt::format(
      R"({}<w:hdr {}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{}</w:p></w:hdr>)", declaration,
      word_namespaces, field("TITLE"));
}

std::string footer_part() {
  return fmt::format(
      R"({}<w:ftr {}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{}<w:r><w:t xml:space="preserve"> / </w:t></w:r>{}</w:p></w:ftr>)",
      declaration, word_namespaces, field("PAGE"), field("NUMPAGES"));
}

std::string document_part(bool right_to_left) {
  return fmt::format(
      R"({}<w:document {}><w:body><w:p><w:r><w:t>Styles</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>{}</w:sectPr></w:body></w:document>)",
      declaration, word_namespaces, right_to_left ? "<w:bidi/>" : "");
}

std::string relationship(std::string_view id, std::string_view type, std::string_view target) {
  return fmt::format(R"(<Relationship Id="{}" Type="{}{}" Target="{}"/>)", id, relationship_type,
                     type, target);
}

std::string relationships(std::string_view all) {
  return fmt::format(
      R"({}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>)",
      declaration, all);
}

std::string content_types() {
  std::string out = fmt::format(
      R"({}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>)",
      declaration);
  for (const auto& [part, type] :
       {std::pair{"document", "document.main"}, std::pair{"styles", "styles"},
        std::pair{"header1", "header"}, std::pair{"footer1", "footer"}}) {
    out += fmt::format(R"(<Override PartName="/word/{}.xml" ContentType="{}{}+xml"/>)", part,
                       content_type, type);
  }
  return out + "</Types>";
}

}  // namespace

engine::Result<std::string> word_reference(const std::vector<LanguageTag>& languages) {
  const bool right_to_left = languages.front().direction() == engine::Direction::right_to_left;
  const std::vector<engine::ZipEntry> entries{
      {"[Content_Types].xml", content_types()},
      {"_rels/.rels", relationships(relationship("rId1", "officeDocument", "word/document.xml"))},
      {"word/document.xml", document_part(right_to_left)},
      {"word/_rels/document.xml.rels",
       relationships(relationship("rIdStyles", "styles", "styles.xml") +
                     relationship("rIdHeader", "header", "header1.xml") +
                     relationship("rIdFooter", "footer", "footer1.xml"))},
      {"word/styles.xml", styles_part(languages)},
      {"word/header1.xml", header_part()},
      {"word/footer1.xml", footer_part()},
  };
  return engine::write_zip(entries);
}

}  // namespace servanda::renderers
