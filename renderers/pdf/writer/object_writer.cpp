#include "renderers/pdf/writer/object_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace servanda::renderers::pdf {
namespace {

// Small enough that a reader who wants one object inflates little, large enough to compress well.
constexpr std::size_t objects_in_a_stream = 200;

// 1.7, and four bytes above 127 that tell transfer programs the file is binary (7.5.2;
// PDF/A-3, 6.1.2).
constexpr std::string_view header = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";

constexpr std::size_t offset_width = 5;
constexpr std::size_t row_width = 1 + offset_width + 2;

void append_big_endian(std::string& out, std::uint64_t value, std::size_t width) {
  for (std::size_t i = width; i-- > 0;) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

// PNG's "up" filter (predictor 12): rows differ little from those above them.
std::string filtered_up(std::string_view rows) {
  std::string out;
  out.reserve(rows.size() + rows.size() / row_width);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i % row_width == 0) out += '\2';
    const char above = i < row_width ? '\0' : rows[i - row_width];
    out += static_cast<char>(rows[i] - above);
  }
  return out;
}

}  // namespace

std::string reference(ObjectId id) {
  return fmt::format("{} 0 R", id);
}

ObjectWriter::ObjectWriter(PdfSink sink) : sink_(std::move(sink)), places_(1) {
  emit(header);
}

ObjectId ObjectWriter::reserve() {
  places_.emplace_back();
  return static_cast<ObjectId>(places_.size() - 1);
}

void ObjectWriter::write(ObjectId id, std::string_view body) {
  fmt::format_to(std::back_inserter(gathered_index_), "{} {} ", id, gathered_.size());
  gathered_.append(body);
  gathered_ += '\n';
  gathered_ids_.push_back(id);
  if (gathered_ids_.size() >= objects_in_a_stream) flush_gathered();
}

ObjectId ObjectWriter::write(std::string_view body) {
  const ObjectId id = reserve();
  write(id, body);
  return id;
}

void ObjectWriter::write_stream(ObjectId id, std::string_view entries, std::string_view data,
                                Storage storage) {
  const bool deflated = storage == Storage::deflated;
  const std::string packed = deflated ? deflater_.compress(data) : std::string();
  const std::string_view body = deflated ? std::string_view(packed) : data;
  places_[id] = {id, offset_};
  emit(fmt::format("{} 0 obj\n<<{}/Length {}{}>>\nstream\n", id, entries, body.size(),
                   deflated ? "/Filter/FlateDecode" : ""));
  emit(body);
  emit("\nendstream\nendobj\n");
}

engine::Result<void> ObjectWriter::finish(ObjectId catalogue, ObjectId information) {
  flush_gathered();
  write_cross_references(catalogue, information);
  if (failure_) return tl::make_unexpected(*failure_);
  return {};
}

void ObjectWriter::emit(std::string_view bytes) {
  offset_ += bytes.size();
  if (failure_) return;
  digest_ = engine::sha256(engine::to_hex(digest_) + engine::to_hex(engine::sha256(bytes)));
  if (auto taken = sink_(bytes); !taken) failure_ = std::move(taken.error());
}

void ObjectWriter::flush_gathered() {
  if (gathered_ids_.empty()) return;
  const ObjectId container = reserve();
  for (std::size_t i = 0; i < gathered_ids_.size(); ++i) places_[gathered_ids_[i]] = {container, i};
  const std::string entries =
      fmt::format("/Type/ObjStm/N {}/First {}", gathered_ids_.size(), gathered_index_.size());
  const std::string data = gathered_index_ + gathered_;
  gathered_ids_.clear();
  gathered_index_.clear();
  gathered_.clear();
  write_stream(container, entries, data);
}

std::string ObjectWriter::cross_reference_rows() const {
  std::string rows;
  rows.reserve(places_.size() * row_width);
  for (std::size_t id = 0; id < places_.size(); ++id) {
    const auto& [container, offset] = places_[id];
    const bool is_free = container == 0;
    const bool is_direct = container == id;
    rows += is_free ? '\0' : is_direct ? '\1' : '\2';
    append_big_endian(rows, is_free || is_direct ? offset : container, offset_width);
    append_big_endian(rows, is_free ? 0xFFFF : is_direct ? 0 : offset, 2);
  }
  return rows;
}

std::string ObjectWriter::identifier() const {
  return engine::to_hex(digest_).substr(0, 32);
}

// A cross-reference stream (7.5.8) instead of a table: it alone can name objects in object streams.
void ObjectWriter::write_cross_references(ObjectId catalogue, ObjectId information) {
  const std::string id = identifier();
  const ObjectId self = reserve();
  const std::uint64_t start = offset_;
  places_[self] = {self, start};
  const std::string entries = fmt::format(
      "/Type/XRef/Size {}/W[1 {} 2]/Root {}/Info {}/ID[<{}><{}>]"
      "/DecodeParms<</Predictor 12/Columns {}>>",
      places_.size(), offset_width, reference(catalogue), reference(information), id, id,
      row_width);
  write_stream(self, entries, filtered_up(cross_reference_rows()));
  emit(fmt::format("startxref\n{}\n%%EOF\n", start));
}

}  // namespace servanda::renderers::pdf
