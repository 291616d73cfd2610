#pragma once
// Files inside the file (ISO 19005-3, 6.8): the Akoma Ntoso text from which the pages were made.

#include <string>
#include <utility>
#include <vector>

#include "renderers/pdf/pdf.hpp"
#include "renderers/pdf/writer/object_writer.hpp"

namespace servanda::renderers::pdf {

// Each as the file's source; `iso_day` is when it counts. Gives names and file specifications.
[[nodiscard]] std::vector<std::pair<std::string, ObjectId>> write_attachments(
    ObjectWriter& out, const std::vector<Attachment>& attachments, const std::string& iso_day);

}  // namespace servanda::renderers::pdf
