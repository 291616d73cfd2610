#include "renderers/office/odf_reference.hpp"

#include <fmt/format.h>

#include <vector>

#include "engine/zip.hpp"
#include "renderers/office/office_style.hpp"

namespace servanda::renderers {
namespace {

using engine::LanguageTag;

constexpr std::string_view media_type = "application/vnd.oasis.opendocument.text";
constexpr std::string_view declaration = R"(<?xml version="1.0" encoding="UTF-8"?>)";
constexpr std::string_view namespaces =
    R"(xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2")";

// A size and weight for letters of every script.
std::string letters(double size, bool is_bold, bool is_italic) {
  std::string out = fmt::format(
      R"(fo:font-size="{0}pt" style:font-size-asian="{0}pt" style:font-size-complex="{0}pt")",
      size);
  if (is_bold) {
    out +=
        R"( fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold")";
  }
  // Said outright: word processors have headings of their own that lean.
  const std::string_view slant = is_italic ? "italic" : "normal";
  out += fmt::format(
      R"( fo:font-style="{0}" style:font-style-asian="{0}" style:font-style-complex="{0}")", slant);
  return out;
}

std::string style(std::string_view name, std::string_view parent, std::string_view paragraph,
                  std::string_view words, std::string_view more = {}) {
  std::string display(name);
  for (std::size_t at; (at = display.find("_20_")) != std::string::npos;)
    display.replace(at, 4, " ");
  return fmt::format(
      R"(<style:style style:name="{}" style:display-name="{}" style:family="paragraph" style:parent-style-name="{}"{}><style:paragraph-properties {}/><style:text-properties {}/></style:style>)"
      "\n",
      name, display, parent, more, paragraph, words);
}

std::string own_style(const OfficeStyle& one, bool right_to_left) {
  const std::string_view edge = right_to_left ? "right" : "left";
  std::string paragraph = fmt::format(
      R"(fo:margin-top="{}pt" fo:margin-bottom="{}pt" fo:margin-{}="{}mm" fo:text-indent="{}mm")",
      one.before, one.after, edge, one.indent, -one.hanging);
  paragraph += fmt::format(R"( fo:text-align="{}")", one.is_centred ? "center" : "start");
  if (right_to_left) paragraph += R"( style:writing-mode="rl-tb")";
  if (one.keeps_with_next) paragraph += R"( fo:keep-with-next="always")";
  if (one.is_barred) {
    paragraph += fmt::format(
        R"( fo:border-{0}="2.25pt solid #4a6fa5" fo:padding-{0}="2mm" fo:background-color="#f2f5fa")",
        edge);
  }
  return style(odf_style_id(one.name, right_to_left), "Standard", paragraph,
               letters(one.size, one.is_bold, one.is_italic));
}

std::string heading(std::size_t level, bool right_to_left) {
  constexpr double sizes[] = {15, 13, 12, 11.5, 11, 11};
  std::string paragraph = fmt::format(
      R"(fo:margin-top="{}pt" fo:margin-bottom="6pt" fo:text-align="center" fo:keep-with-next="always")",
      level <= 2 ? 18 : 12);
  if (right_to_left) paragraph += R"( style:writing-mode="rl-tb")";
  const std::string outline =
      right_to_left ? ""
                    : fmt::format(R"( style:default-outline-level="{}" style:class="text")", level);
  return style(odf_style_id(fmt::format("Heading {}", level), right_to_left), "Standard", paragraph,
               letters(sizes[level - 1], true, false), outline);
}

std::string contents_style(std::size_t level, bool right_to_left) {
  const std::string paragraph = fmt::format(R"(fo:margin-bottom="2pt" fo:margin-{}="{}mm")",
                                            right_to_left ? "right" : "left", 5 * (level - 1));
  return style(odf_style_id(fmt::format("Contents {}", level), false), "Standard", paragraph,
               letters(11, false, false), R"( style:class="index")");
}

std::string default_style(const LanguageTag& language) {
  const bool right_to_left = language.direction() == engine::Direction::right_to_left;
  const bool is_east_asian = language.bcp47() == "zh";
  const std::string own = right_to_left || is_east_asian ? "en" : language.bcp47();
  const std::string complex = right_to_left ? language.bcp47() : "ar";
  return fmt::format(
      R"(<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="6pt" fo:line-height="115%" fo:text-align="start" style:writing-mode="{}" style:tab-stop-distance="9mm"/><style:text-properties style:font-name="Times New Roman" style:font-name-asian="SimSun" style:font-name-complex="Times New Roman" {} fo:language="{}" style:language-asian="zh" style:country-asian="CN" style:language-complex="{}"/></style:default-style>)"
      "\n",
      right_to_left ? "rl-tb" : "lr-tb", letters(11, false, false), own, complex);
}

std::string built_in_styles(bool right_to_left) {
  std::string out =
      R"(<style:style style:name="Standard" style:family="paragraph" style:class="text"/>)"
      "\n";
  for (const std::string_view name : {"Text_20_body", "First_20_paragraph", "Table_20_Contents"}) {
    out += style(name, "Standard", R"(fo:margin-bottom="6pt")", letters(11, false, false));
  }
  out += style("Title", "Standard",
               R"(fo:text-align="center" fo:margin-top="12pt" fo:margin-bottom="12pt")",
               letters(18, true, false), R"( style:class="chapter")");
  for (std::size_t level = 1; level <= 6; ++level) {
    out += heading(level, false);
    out += heading(level, true);
  }
  for (std::size_t level = 1; level <= 4; ++level) out += contents_style(level, right_to_left);
  out += style("Footnote", "Standard", R"(fo:margin-bottom="2pt")", letters(9, false, false));
  for (const std::string_view name : {"Header", "Footer"}) {
    out += style(name, "Standard", R"(fo:text-align="center" fo:margin-bottom="0pt")",
                 letters(9, false, false), R"( style:class="extra")");
  }
  return out;
}

constexpr std::string_view character_styles =
    R"(<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"/></style:style>
<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>
<style:style style:name="Definition" style:display-name="Link" style:family="text"><style:text-properties fo:color="#1f4e8c"/></style:style>
<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties fo:color="#1f4e8c"/></style:style>
<text:notes-configuration text:note-class="footnote" text:citation-style-name="Footnote_20_Symbol" text:citation-body-style-name="Footnote_20_anchor" text:default-style-name="Footnote" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>
<style:style style:name="Footnote_20_Symbol" style:display-name="Footnote Symbol" style:family="text"/>
<style:style style:name="Footnote_20_anchor" style:display-name="Footnote anchor" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
)";

std::string page(bool right_to_left) {
  return fmt::format(
      R"(<office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="15mm" fo:margin-bottom="15mm" fo:margin-left="25mm" fo:margin-right="25mm" style:writing-mode="{}"/><style:header-style><style:header-footer-properties fo:min-height="10mm" fo:margin-bottom="5mm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="10mm" fo:margin-top="5mm"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:header><text:p text:style-name="Header"><text:title/></text:p></style:header><style:footer><text:p text:style-name="Footer"><text:page-number text:select-page="current"/> / <text:page-count/></text:p></style:footer></style:master-page></office:master-styles>)",
      right_to_left ? "rl-tb" : "lr-tb");
}

std::string styles_part(const LanguageTag& language) {
  const bool right_to_left = language.direction() == engine::Direction::right_to_left;
  std::string out = fmt::format("{}\n<office:document-styles {}>", declaration, namespaces);
  out +=
      R"(<office:font-face-decls><style:font-face style:name="Times New Roman" svg:font-family="'Times New Roman'" style:font-family-generic="roman" style:font-pitch="variable"/><style:font-face style:name="SimSun" svg:font-family="SimSun" style:font-family-generic="system" style:font-pitch="variable"/></office:font-face-decls>)"
      "\n<office:styles>";
  out += default_style(language);
  out += built_in_styles(right_to_left);
  for (const OfficeStyle& one : office_styles()) {
    out += own_style(one, false);
    out += own_style(one, true);
  }
  out += character_styles;
  return out + "</office:styles>" + page(right_to_left) + "</office:document-styles>\n";
}

std::string content_part() {
  return fmt::format(
      R"({}<office:document-content {}><office:body><office:text><text:p/></office:text></office:body></office:document-content>)",
      declaration, namespaces);
}

std::string manifest() {
  std::string out = fmt::format(
      R"({}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="{}"/>)",
      declaration, media_type);
  for (const std::string_view part : {"content.xml", "styles.xml"}) {
    out += fmt::format(
        R"(<manifest:file-entry manifest:full-path="{}" manifest:media-type="text/xml"/>)", part);
  }
  return out + "</manifest:manifest>";
}

}  // namespace

engine::Result<std::string> odf_reference(const LanguageTag& language) {
  const std::vector<engine::ZipEntry> entries{
      {"mimetype", std::string(media_type), true},
      {"content.xml", content_part()},
      {"styles.xml", styles_part(language)},
      {"META-INF/manifest.xml", manifest()},
  };
  return engine::write_zip(entries);
}

}  // namespace servanda::renderers
