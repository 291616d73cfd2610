#pragma once
// As much of a PDF reader as the tests need: objects by number through the cross-reference stream,
// streams inflated. It trusts nothing that the writer says of itself but the offsets.

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::test {

class PdfReader {
 public:
  // Throws std::runtime_error where the file is no PDF, or an offset leads astray.
  explicit PdfReader(std::string bytes);

  // The object without "n 0 obj" and, for a stream, its dictionary alone.
  [[nodiscard]] const std::string& object(std::uint32_t number) const;
  [[nodiscard]] std::string stream(std::uint32_t number) const;
  [[nodiscard]] std::vector<std::uint32_t> numbers() const;
  // Numbers of the objects whose body has all the words.
  [[nodiscard]] std::vector<std::uint32_t> with(const std::vector<std::string>& words) const;
  // The number behind "/Key n 0 R" in an object; 0 where there is none.
  [[nodiscard]] static std::uint32_t reference(std::string_view body, std::string_view key);
  [[nodiscard]] std::uint32_t root() const { return root_; }
  // The structure tree as lines: two spaces a level, the type, then its language where it has one.
  [[nodiscard]] std::string structure() const;
  // The content streams of all pages, in the order of the page tree.
  [[nodiscard]] std::vector<std::string> page_contents() const;

 private:
  void read_cross_references(std::size_t at);
  void read_object_stream(std::uint32_t number);
  void outline(std::uint32_t element, std::size_t depth, std::string& out) const;
  void collect_pages(std::uint32_t node, std::vector<std::string>& out) const;

  std::string bytes_;
  std::uint32_t root_ = 0;
  std::map<std::uint32_t, std::string> objects_;
  std::map<std::uint32_t, std::string_view> raw_streams_;
};

}  // namespace servanda::test
