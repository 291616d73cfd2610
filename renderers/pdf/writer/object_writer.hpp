#pragma once
// The file as a row of numbered objects (ISO 32000-1, 7.3.10 and 7.5): each is written as soon as
// it is complete and then forgotten; what stays is its place in the file, for the cross-reference
// stream. Dictionaries gather in compressed object streams (7.5.7). The bytes depend on nothing but
// the objects: the file identifier is a digest of all that was written before it.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"
#include "engine/sha256.hpp"
#include "renderers/pdf/pdf.hpp"
#include "renderers/pdf/writer/deflate.hpp"

namespace servanda::renderers::pdf {

using ObjectId = std::uint32_t;  // the object's number; 0 names none, generations are always 0

class ObjectWriter {
 public:
  // A failure of the sink ends the work and is handed to the caller.
  explicit ObjectWriter(PdfSink sink);

  // A number for an object that others refer to before it is written.
  [[nodiscard]] ObjectId reserve();
  // `body` is any object but a stream.
  void write(ObjectId id, std::string_view body);
  ObjectId write(std::string_view body);
  // `entries` are the stream's own dictionary entries, without Length and Filter.
  enum class Storage { deflated, plain };
  void write_stream(ObjectId id, std::string_view entries, std::string_view data,
                    Storage storage = Storage::deflated);

  // True as soon as the sink has failed: whatever else is written goes nowhere.
  [[nodiscard]] bool has_failed() const { return failure_.has_value(); }
  [[nodiscard]] engine::Result<void> finish(ObjectId catalogue, ObjectId information);

 private:
  struct Place {
    std::uint32_t container = 0;  // 0: free, self: by offset, else the object stream
    std::uint64_t offset = 0;     // in the file, or the index in the object stream
  };
  void emit(std::string_view bytes);
  void flush_gathered();
  void write_cross_references(ObjectId catalogue, ObjectId information);
  [[nodiscard]] std::string cross_reference_rows() const;
  [[nodiscard]] std::string identifier() const;

  PdfSink sink_;
  std::optional<engine::Diagnostic> failure_;
  Deflater deflater_;
  std::vector<Place> places_;
  std::uint64_t offset_ = 0;
  engine::Sha256 digest_{};
  std::string gathered_index_;  // the head of the object stream that is being filled
  std::string gathered_;
  std::vector<ObjectId> gathered_ids_;
};

// "12 0 R"
[[nodiscard]] std::string reference(ObjectId id);

}  // namespace servanda::renderers::pdf
