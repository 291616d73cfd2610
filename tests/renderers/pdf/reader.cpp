#include "tests/renderers/pdf/reader.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <stdexcept>

namespace servanda::test {
namespace {

[[noreturn]] void fail(const std::string& words) {
  throw std::runtime_error(words);
}

std::size_t number_after(std::string_view text, std::string_view key) {
  const std::size_t at = text.find(key);
  if (at == std::string_view::npos) fail("no " + std::string(key));
  return std::stoul(std::string(text.substr(at + key.size(), 20)));
}

std::string inflate(std::string_view data) {
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> inflater(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  for (std::size_t room = data.size() * 8 + 1024;; room *= 2) {
    std::string out(room, '\0');
    std::size_t size = 0;
    const auto result = libdeflate_zlib_decompress(inflater.get(), data.data(), data.size(),
                                                   out.data(), out.size(), &size);
    if (result == LIBDEFLATE_SUCCESS) return out.substr(0, size);
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE) fail("a stream does not inflate");
  }
}

// PNG predictor 12 with rows of eight bytes, as the cross-reference stream has it.
std::string unfiltered(const std::string& data, std::size_t width) {
  std::string out;
  for (std::size_t i = 0; i + width < data.size() + 1 && i < data.size(); i += width + 1) {
    if (data[i] != 2) fail("another predictor");
    for (std::size_t k = 0; k < width; ++k) {
      const char above = out.size() < width ? '\0' : out[out.size() - width];
      out += static_cast<char>(data[i + 1 + k] + above);
    }
  }
  return out;
}

std::uint64_t big_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (const char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

// The references in "/K", at the outer level of the array or alone; marked-content numbers and
// references to annotations are passed over.
std::vector<std::uint32_t> kids(std::string_view body) {
  std::vector<std::uint32_t> found;
  std::size_t at = body.find("/K");
  while (at != std::string_view::npos && at + 2 < body.size() &&
         std::isalpha(static_cast<unsigned char>(body[at + 2])) != 0) {
    at = body.find("/K", at + 2);
  }
  if (at == std::string_view::npos) return found;
  std::vector<std::uint32_t> numbers;
  int depth = 0;
  for (at += 2; at < body.size(); ++at) {
    const char c = body[at];
    if (c == '<') ++depth;
    if (c == '>') --depth;
    if (depth < 0 || c == ']') break;
    if (depth > 0) continue;
    if (c == 'R' && numbers.size() >= 2) found.push_back(numbers[numbers.size() - 2]);
    if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
      std::size_t end = at;
      while (end < body.size() && std::isdigit(static_cast<unsigned char>(body[end])) != 0) ++end;
      numbers.push_back(
          static_cast<std::uint32_t>(std::stoul(std::string(body.substr(at, end - at)))));
      at = end - 1;
    }
  }
  return found;
}

}  // namespace

PdfReader::PdfReader(std::string bytes) : bytes_(std::move(bytes)) {
  if (!bytes_.starts_with("%PDF-1.7\n")) fail("no header");
  if (!bytes_.ends_with("%%EOF\n")) fail("no end");
  const std::size_t start = bytes_.rfind("startxref\n");
  if (start == std::string::npos) fail("no startxref");
  read_cross_references(std::stoul(bytes_.substr(start + 10, 20)));
}

void PdfReader::read_cross_references(std::size_t at) {
  const std::size_t size = number_after(std::string_view(bytes_).substr(at), "/Size ");
  const auto self = static_cast<std::uint32_t>(std::stoul(bytes_.substr(at, 20)));
  const auto read_direct = [&](std::uint32_t number, std::size_t offset) {
    const std::string head = std::to_string(number) + " 0 obj\n";
    if (bytes_.compare(offset, head.size(), head) != 0) fail("a wrong offset");
    const std::size_t begin = offset + head.size();
    const std::size_t stream = bytes_.find("\nstream\n", begin);
    objects_[number] = bytes_.substr(begin, stream - begin);
    const std::size_t length = number_after(objects_[number], "/Length ");
    raw_streams_[number] = std::string_view(bytes_).substr(stream + 8, length);
    if (bytes_.compare(stream + 8 + length, 11, "\nendstream\n") != 0) fail("a wrong length");
  };
  read_direct(self, at);
  root_ = reference(objects_[self], "Root");
  const std::string rows = unfiltered(stream(self), 8);
  if (rows.size() != size * 8) fail("rows are missing");
  std::vector<std::uint32_t> containers;
  for (std::uint32_t number = 1; number < size; ++number) {
    const std::string_view row = std::string_view(rows).substr(number * 8, 8);
    const auto value = big_endian(row.substr(1, 5));
    if (row[0] == 1 && number != self) read_direct(number, value);
    if (row[0] == 2) containers.push_back(static_cast<std::uint32_t>(value));
  }
  std::sort(containers.begin(), containers.end());
  containers.erase(std::unique(containers.begin(), containers.end()), containers.end());
  for (const std::uint32_t container : containers) read_object_stream(container);
}

void PdfReader::read_object_stream(std::uint32_t number) {
  const std::string data = stream(number);
  const std::size_t count = number_after(object(number), "/N ");
  const std::size_t first = number_after(object(number), "/First ");
  std::size_t at = 0;
  std::vector<std::pair<std::uint32_t, std::size_t>> places;
  for (std::size_t i = 0; i < 2 * count; ++i) {
    const std::size_t end = data.find(' ', at);
    const auto value = std::stoul(data.substr(at, end - at));
    at = end + 1;
    if (i % 2 == 0) {
      places.emplace_back(static_cast<std::uint32_t>(value), 0);
    } else {
      places.back().second = value;
    }
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::size_t end = i + 1 < places.size() ? places[i + 1].second : data.size() - first;
    objects_[places[i].first] = data.substr(first + places[i].second, end - places[i].second - 1);
  }
}

const std::string& PdfReader::object(std::uint32_t number) const {
  const auto found = objects_.find(number);
  if (found == objects_.end()) fail("no object " + std::to_string(number));
  return found->second;
}

std::string PdfReader::stream(std::uint32_t number) const {
  const bool is_deflated = object(number).find("/FlateDecode") != std::string::npos;
  const std::string_view raw = raw_streams_.at(number);
  return is_deflated ? inflate(raw) : std::string(raw);
}

std::vector<std::uint32_t> PdfReader::numbers() const {
  std::vector<std::uint32_t> all;
  for (const auto& [number, body] : objects_) all.push_back(number);
  return all;
}

std::vector<std::uint32_t> PdfReader::with(const std::vector<std::string>& words) const {
  std::vector<std::uint32_t> found;
  for (const auto& [number, body] : objects_) {
    const std::string& text = body;
    if (std::all_of(words.begin(), words.end(), [&](const std::string& word) {
          return text.find(word) != std::string::npos;
        })) {
      found.push_back(number);
    }
  }
  return found;
}

std::uint32_t PdfReader::reference(std::string_view body, std::string_view key) {
  const std::string wanted = "/" + std::string(key) + " ";
  const std::size_t at = body.find(wanted);
  if (at == std::string_view::npos) return 0;
  return static_cast<std::uint32_t>(std::stoul(std::string(body.substr(at + wanted.size(), 12))));
}

std::string PdfReader::structure() const {
  std::string out;
  for (const std::uint32_t kid : kids(object(reference(object(root_), "StructTreeRoot")))) {
    outline(kid, 0, out);
  }
  return out;
}

void PdfReader::outline(std::uint32_t element, std::size_t depth, std::string& out) const {
  const std::string& body = object(element);
  const std::size_t type = body.find("/S/") + 3;
  out += std::string(2 * depth, ' ');
  out += body.substr(type, body.find_first_of("/<> [", type) - type);
  if (const std::size_t language = body.find("/Lang("); language != std::string::npos) {
    out += " " + body.substr(language + 6, body.find(')', language) - language - 6);
  }
  out += '\n';
  for (const std::uint32_t kid : kids(body)) outline(kid, depth + 1, out);
}

std::vector<std::string> PdfReader::page_contents() const {
  std::vector<std::string> pages;
  collect_pages(reference(object(root_), "Pages"), pages);
  return pages;
}

void PdfReader::collect_pages(std::uint32_t node, std::vector<std::string>& out) const {
  const std::string& body = object(node);
  if (body.find("/Type/Page/") != std::string::npos) {
    out.push_back(stream(reference(body, "Contents")));
    return;
  }
  const std::string list = body.substr(body.find("/Kids["));
  std::size_t at = 6;
  while (at < list.size() && list[at] != ']') {
    const std::size_t space = list.find(' ', at);
    collect_pages(static_cast<std::uint32_t>(std::stoul(list.substr(at, space - at))), out);
    at = list.find('R', at) + 1;
    if (at < list.size() && list[at] == ' ') ++at;
  }
}

}  // namespace servanda::test
