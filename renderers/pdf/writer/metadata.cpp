#include "renderers/pdf/writer/metadata.hpp"

#include <fmt/format.h>

#include <string_view>

#include "engine/text/unicode.hpp"
#include "renderers/pdf/writer/values.hpp"

namespace servanda::renderers::pdf {
namespace {

constexpr std::string_view producer = "Servanda";

// Characters that XML 1.0 cannot hold are left out.
std::string xml(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = engine::next_code_point(text, at);
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c >= ' ' && c != 0xFFFE && c != 0xFFFF) {
      engine::append_utf8(out, c);
    } else {
      out += ' ';
    }
  }
  return out;
}

std::string element(std::string_view name, std::string_view value) {
  if (value.empty()) return {};
  return fmt::format("<{0}>{1}</{0}>\n", name, xml(value));
}

std::string in_list(std::string_view name, std::string_view list, std::string_view item,
                    std::string_view value) {
  if (value.empty()) return {};
  return fmt::format("<{0}><rdf:{1}><rdf:li{2}>{3}</rdf:li></rdf:{1}></{0}>\n", name, list, item,
                     xml(value));
}

// PDF/A knows no schema of PDF/UA by itself: its one property must be described (ISO
// 19005-3, 6.6.2).
constexpr std::string_view extension_schema =
    "<rdf:Description rdf:about=\"\" "
    "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n";

constexpr std::string_view packet_head =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
    "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
    "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
    "<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"
    "<pdfuaid:part>1</pdfuaid:part>\n<dc:format>application/pdf</dc:format>\n";

constexpr std::string_view packet_foot = "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";

}  // namespace

std::string xmp_packet(const Metadata& metadata) {
  constexpr std::string_view any_language = " xml:lang=\"x-default\"";
  const std::string moment = metadata.date.empty() ? "" : metadata.date + "T00:00:00Z";
  std::string out(packet_head);
  out += in_list("dc:title", "Alt", any_language, metadata.title);
  out += in_list("dc:description", "Alt", any_language, metadata.description);
  out += in_list("dc:language", "Bag", "", metadata.language);
  out += in_list("dc:publisher", "Bag", "", metadata.publisher);
  out += element("dc:identifier", metadata.identifier);
  out += element("xmp:CreateDate", moment);
  out += element("xmp:ModifyDate", moment);
  out += element("xmp:CreatorTool", producer);
  out += element("pdf:Producer", producer);
  out += "</rdf:Description>\n";
  out += extension_schema;
  return out.append(packet_foot);
}

ObjectId write_metadata(ObjectWriter& out, const Metadata& metadata) {
  const ObjectId id = out.reserve();
  // Plain, so that programs that know nothing of PDF find it.
  out.write_stream(id, "/Type/Metadata/Subtype/XML", xmp_packet(metadata),
                   ObjectWriter::Storage::plain);
  return id;
}

std::string pdf_date(const std::string& iso_day) {
  if (iso_day.size() != 10) return {};
  return "D:" + iso_day.substr(0, 4) + iso_day.substr(5, 2) + iso_day.substr(8, 2) + "000000Z";
}

ObjectId write_information(ObjectWriter& out, const Metadata& metadata) {
  std::string body = "<</Title" + text_string(metadata.title);
  if (!metadata.description.empty()) body += "/Subject" + text_string(metadata.description);
  if (const std::string date = pdf_date(metadata.date); !date.empty()) {
    body += "/CreationDate(" + date + ")/ModDate(" + date + ")";
  }
  body += "/Creator" + byte_string(producer) + "/Producer" + byte_string(producer) + ">>";
  return out.write(body);
}

}  // namespace servanda::renderers::pdf
