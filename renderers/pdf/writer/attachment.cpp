#include "renderers/pdf/writer/attachment.hpp"

#include <fmt/format.h>

#include "renderers/pdf/writer/metadata.hpp"
#include "renderers/pdf/writer/values.hpp"

namespace servanda::renderers::pdf {
namespace {

ObjectId write_attachment(ObjectWriter& out, const Attachment& file, const std::string& date) {
  const ObjectId content = out.reserve();
  const std::string moment = date.empty() ? "" : "/ModDate(" + date + ")";
  out.write_stream(content,
                   fmt::format("/Type/EmbeddedFile/Subtype{}/Params<</Size {}{}>>",
                               name(file.media_type), file.content.size(), moment),
                   file.content);
  return out.write(
      fmt::format("<</Type/Filespec/F{0}/UF{0}/Desc{1}/AFRelationship/Source/EF<</F {2}/UF {2}>>>>",
                  text_string(file.name), text_string(file.description), reference(content)));
}

}  // namespace

std::vector<std::pair<std::string, ObjectId>> write_attachments(
    ObjectWriter& out, const std::vector<Attachment>& attachments, const std::string& iso_day) {
  std::vector<std::pair<std::string, ObjectId>> written;
  for (const Attachment& file : attachments) {
    written.emplace_back(file.name, write_attachment(out, file, pdf_date(iso_day)));
  }
  return written;
}

}  // namespace servanda::renderers::pdf
