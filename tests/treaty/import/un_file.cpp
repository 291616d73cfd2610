#include "tests/treaty/import/un_file.hpp"

#include <fmt/format.h>

#include <utility>

#include "engine/text/unicode.hpp"
#include "engine/xml/dom.hpp"
#include "treaty/import/line.hpp"

namespace servanda::test {
namespace {

using treaty::ProvisionKind;

bool is_outlined(ProvisionKind kind) {
  switch (kind) {
    case ProvisionKind::list:
    case ProvisionKind::intro:
    case ProvisionKind::content:
    case ProvisionKind::preface:
    case ProvisionKind::preamble:
    case ProvisionKind::recital:
    case ProvisionKind::conclusions:
      return false;
    default:
      return true;
  }
}

void append_words(std::string& out, pugi::xml_node node) {
  for (const pugi::xml_node child : node.children()) {
    if (engine::local_name(child) == "meta") continue;
    if (child.type() == pugi::node_pcdata) {
      const std::string_view text = child.value();
      for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        if (!treaty::is_gap(engine::next_code_point(text, i))) out += text.substr(begin, i - begin);
      }
    }
    append_words(out, child);
  }
}

std::string all_words(pugi::xml_node node) {
  std::string out;
  append_words(out, node);
  return out;
}

}  // namespace

UnFile& UnFile::heading(const std::string& words) {
  return raw(fmt::format(
      "<paragraph eId=\"para_{}\" class=\"H23\"><subheading>{}</subheading></paragraph>", ++number_,
      words));
}

UnFile& UnFile::bold(const std::string& words) {
  return block("MercuryDocument", "",
               "\n      <span class=\"bold\">\t\t" + words + "</span>\n    ");
}

UnFile& UnFile::line(const std::string& words) {
  return block("MercuryDocument", "", "\t" + words);
}

UnFile& UnFile::text(const std::string& words) {
  return block("SingleTxt", "", "\t" + words);
}

UnFile& UnFile::marked(const std::string& num, const std::string& words) {
  return block("SingleTxt", num, "\t" + words);
}

UnFile& UnFile::raw(const std::string& xml) {
  blocks_ += xml + "\n";
  return *this;
}

UnFile& UnFile::block(const std::string& style, const std::string& num, const std::string& words) {
  ++number_;
  return raw(
      fmt::format("<paragraph eId=\"para_{0}\" class=\"{1}\">{2}<content eId=\"para_{0}__content\">"
                  "<p xml:space=\"preserve\">{3}</p></content></paragraph>",
                  number_, style, num.empty() ? "" : "<num>" + num + "</num>", words));
}

UnFile& UnFile::opening() {
  heading("Article 1");
  heading("Purpose");
  text("This Convention is about lamps.");
  heading("Article 2");
  heading("Scope");
  return *this;
}

std::string UnFile::xml() const {
  return fmt::format(
      R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><!--A copy for tests-->
<statement name="resolution"><meta><identification source="#DGACM">
<FRBRWork><FRBRthis value="/akn/un/statement/deliberation/unga/2031-05-06/86-1/!main/"/><FRBRuri value="/akn/un/statement/deliberation/unga/2031-05-06/86-1/"/>
<FRBRdate date="2031-05-06" name="adoption"/><FRBRauthor href="ga" as="author"/><FRBRcountry value="un"/></FRBRWork>
<FRBRExpression><FRBRthis value="/akn/un/statement/deliberation/unga/2031-05-06/86-1/{0}@!main/"/><FRBRuri value="/akn/un/statement/deliberation/unga/2031-05-06/86-1/{0}@/"/>
<FRBRdate date="2031-05-20" name="publication"/><FRBRauthor href="ga" as="issuer"/><FRBRlanguage language="{0}"/></FRBRExpression>
<FRBRManifestation><FRBRthis value="/akn/un/x/2031/!main.xml"/><FRBRuri value="/akn/un/x/2031/eng@.xml"/><FRBRdate date="0001-01-01" name="markup"/><FRBRauthor href="DGACM" as="editor"/></FRBRManifestation>
</identification></meta>
<coverPage><p><docNumber refersTo="#symbol">A/RES/86/1</docNumber></p></coverPage>
<mainBody><paragraph eId="para_1"><num>1.</num><content eId="para_1__content"><p>Adopts the Convention.</p></content></paragraph></mainBody>
<attachments><attachment><doc name="annex"><meta/><mainBody>
{1}</mainBody></doc></attachment></attachments></statement></akomaNtoso>
)",
      language_, blocks_);
}

std::string Imported::warnings() const {
  std::string ids;
  const auto add = [&ids](const engine::Diagnostic& one) {
    if (one.severity == engine::Severity::note) return;
    if (!ids.empty()) ids += ' ';
    ids += one.id;
  };
  for (const engine::Diagnostic& one : findings.all()) add(one);
  if (!result) add(result.error());
  return ids;
}

std::string Imported::outline() const {
  if (!result) return "failed: " + result.error().message;
  std::string out;
  for (const treaty::Provision& one : result->text.provisions()) {
    if (!is_outlined(one.kind)) continue;
    out += fmt::format("{}|{}|{}\n", one.eid, one.num, one.heading);
  }
  return out;
}

std::string Imported::eids() const {
  if (!result) return "failed: " + result.error().message;
  std::string out;
  for (const treaty::Provision& one : result->text.provisions()) out.append(one.eid).append("\n");
  return out;
}

std::string Imported::words(const std::string& eid) const {
  if (!result) return "failed: " + result.error().message;
  const treaty::Provision* one = result->text.find(eid);
  return one == nullptr ? "there is no " + eid : result->text.plain_text(*one);
}

bool Imported::keeps_words_of(const std::string& source) const {
  const auto read = engine::XmlDocument::parse(source, "source.xml");
  if (!read || !result) return false;
  const pugi::xml_node annex = read->tree().select_node("//*[local-name()='doc']").node();
  return all_words(annex) == all_words(result->text.act());
}

Imported import_source(const std::string& source, treaty::ImportOptions options) {
  engine::Diagnostics findings;
  auto result = treaty::import_xml(source, "source.xml", options, findings);
  return {std::move(result), std::move(findings)};
}

Imported import_source(const UnFile& file) {
  return import_source(file.xml());
}

}  // namespace servanda::test
