#include "renderers/charts/world_map.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <vector>

#include "engine/embedded_file.hpp"

namespace servanda::renderers {

[[nodiscard]] std::span<const engine::EmbeddedFile> map_files();

namespace {

// Dark for Parties and light for signatories, blue and amber, so that neither colour-blind readers
// nor grey paper lose the difference.
constexpr std::string_view opening =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 488\">\n<style>"
    ".land{fill:#d6d1c5;stroke:#fdfcf9;stroke-width:.5}"
    ".signatory{fill:#b97d12}.party{fill:#17507a}.ended{fill:#8b8f94}"
    "circle{stroke:#fdfcf9;stroke-width:.5}"
    "@media(prefers-color-scheme:dark){.land{fill:#3a4047;stroke:#14171a}"
    ".signatory{fill:#d69b3a}.party{fill:#93c5ec}.ended{fill:#6d7278}circle{stroke:#14171a}}"
    "</style>\n";

struct Shape {
  std::string_view code, dot, outline;
};

std::string_view take_field(std::string_view& line) {
  const std::size_t end = std::min(line.find('\t'), line.size());
  const std::string_view field = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return field;
}

std::vector<Shape> read_shapes() {
  std::vector<Shape> shapes;
  std::string_view data = map_files().front().content;
  while (!data.empty()) {
    const std::size_t end = std::min(data.find('\n'), data.size());
    std::string_view line = data.substr(0, end);
    data.remove_prefix(std::min(end + 1, data.size()));
    Shape shape;
    shape.code = take_field(line);
    shape.dot = take_field(line);
    shape.outline = take_field(line);
    if (!shape.code.empty()) shapes.push_back(shape);
  }
  return shapes;
}

void append_shape(std::string& out, const Shape& shape, std::string_view mark) {
  const std::string name = "class=\"land" + (mark.empty() ? "" : " " + std::string(mark)) + "\"";
  const std::string code =
      shape.code == "-" ? "" : " data-code=\"" + std::string(shape.code) + "\"";
  if (!shape.outline.empty()) {
    out += "<path " + name + code + " d=\"" + std::string(shape.outline) + "\"/>\n";
  }
  // A dot only where there is something to see: land without an act is not dotted.
  if (shape.dot.empty()) return;
  const std::size_t comma = shape.dot.find(',');
  out += "<circle " + name + code + " cx=\"" + std::string(shape.dot.substr(0, comma)) +
         "\" cy=\"" + std::string(shape.dot.substr(comma + 1)) + "\" r=\"" +
         (mark.empty() ? "1.5" : "3.5") + "\"/>\n";
}

}  // namespace

MapMark map_mark(const signatures::ParticipantStatus& one) {
  if (one.contracting) return MapMark::party;
  if (!one.intervals.empty()) return MapMark::ended;
  return one.signatory ? MapMark::signatory : MapMark::none;
}

std::string_view mark_name(MapMark mark) {
  switch (mark) {
    case MapMark::none:
      return "";
    case MapMark::signatory:
      return "signatory";
    case MapMark::party:
      return "party";
    case MapMark::ended:
      return "ended";
  }
  return "";
}

std::string world_map(const signatures::Status& status) {
  static const std::vector<Shape> shapes = read_shapes();
  std::map<std::string_view, std::string_view> marks;
  for (const signatures::ParticipantStatus& one : status.participants) {
    marks[one.code.str()] = mark_name(map_mark(one));
  }
  std::string out(opening);
  for (const Shape& shape : shapes) {
    const auto mark = marks.find(shape.code);
    append_shape(out, shape, mark == marks.end() ? std::string_view{} : mark->second);
  }
  return out + "</svg>\n";
}

}  // namespace servanda::renderers
