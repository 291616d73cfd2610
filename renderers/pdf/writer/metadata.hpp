#pragma once
// What the file says of itself: an XMP packet (ISO 16684-1) with the claims PDF/A-3a and PDF/UA-1,
// and the old information dictionary with the same words.

#include <string>

#include "renderers/pdf/writer/object_writer.hpp"

namespace servanda::renderers::pdf {

struct Metadata {
  std::string title;
  std::string language;     // BCP 47
  std::string description;  // may be empty, like all below
  std::string identifier;   // the work's or expression's IRI
  std::string publisher;
  std::string date;  // ISO 8601, a day: when the text or status counts, never the clock
};

[[nodiscard]] std::string xmp_packet(const Metadata& metadata);
[[nodiscard]] ObjectId write_metadata(ObjectWriter& out, const Metadata& metadata);
[[nodiscard]] ObjectId write_information(ObjectWriter& out, const Metadata& metadata);

// "D:20241224000000Z"; empty where the day is.
[[nodiscard]] std::string pdf_date(const std::string& iso_day);

}  // namespace servanda::renderers::pdf
