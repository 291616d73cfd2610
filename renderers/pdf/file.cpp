#include "renderers/pdf/file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "renderers/pdf/writer/colour_profile.hpp"
#include "renderers/pdf/writer/trees.hpp"
#include "renderers/pdf/writer/values.hpp"

namespace servanda::renderers::pdf {
namespace {

constexpr std::size_t pages_of_a_node = 64;

std::string references(const std::vector<ObjectId>& ids) {
  std::string list;
  for (const ObjectId id : ids) list += (list.empty() ? "" : " ") + reference(id);
  return list;
}

}  // namespace

PdfFile::PdfFile(PdfSink sink)
    : objects_(std::move(sink)),
      tree_(objects_),
      pages_root_(objects_.reserve()),
      resources_(objects_.reserve()) {
  front_.id = objects_.reserve();
}

EmbeddedFont& PdfFile::font(const FontFace& face) {
  const auto [known, is_new] = font_of_.try_emplace(&face, nullptr);
  if (is_new) {
    fonts_.push_back(std::make_unique<EmbeddedFont>(face, objects_.reserve(),
                                                    fmt::format("F{}", fonts_.size() + 1)));
    known->second = fonts_.back().get();
  }
  return *known->second;
}

PdfFile::PageFrame PdfFile::begin_page(Section section) {
  PageNode* node = &front_;
  if (section == Section::body) {
    if (body_.empty() || body_.back().pages.size() == pages_of_a_node) {
      body_.push_back({objects_.reserve(), {}});
    }
    node = &body_.back();
  }
  const ObjectId page = objects_.reserve();
  node->pages.push_back(page);
  return {page, node->id};
}

void PdfFile::write_page(const PageFrame& frame, Length width, Length height,
                         std::string_view content, const std::vector<ObjectId>& owners,
                         std::string_view annotations) {
  const ObjectId stream = objects_.reserve();
  objects_.write_stream(stream, "", content);
  std::string body = fmt::format(
      "<</Type/Page/Parent {}/MediaBox[0 0 {} {}]/Resources {}/Contents {}/StructParents {}/Tabs/S",
      reference(frame.parent), number(width), number(height), reference(resources_),
      reference(stream), tree_.add_page(owners));
  if (!annotations.empty()) body += fmt::format("/Annots[{}]", annotations);
  objects_.write(frame.id, body + ">>");
}

void PdfFile::add_destination(const std::string& name, const Place& place) {
  destinations_.try_emplace(name, place);
}

std::size_t PdfFile::page_number(const std::string& name) const {
  const auto found = destinations_.find(name);
  return found == destinations_.end() ? 0 : found->second.page_number;
}

ObjectId PdfFile::write_page_tree() {
  std::vector<ObjectId> kids;
  std::size_t count = 0;
  const auto write = [&](const PageNode& node) {
    if (node.pages.empty()) return;
    objects_.write(
        node.id, fmt::format("<</Type/Pages/Parent {}/Count {}/Kids[{}]>>", reference(pages_root_),
                             node.pages.size(), references(node.pages)));
    kids.push_back(node.id);
    count += node.pages.size();
  };
  write(front_);
  for (const PageNode& node : body_) write(node);
  objects_.write(pages_root_,
                 fmt::format("<</Type/Pages/Count {}/Kids[{}]>>", count, references(kids)));
  return pages_root_;
}

ObjectId PdfFile::write_destinations() {
  std::vector<std::pair<std::string, std::string>> entries;
  entries.reserve(destinations_.size());
  for (const auto& [name, place] : destinations_) {
    entries.emplace_back(name, fmt::format("[{}/XYZ {} {} null]", reference(place.page),
                                           number(place.x), number(place.y)));
  }
  std::sort(entries.begin(), entries.end());
  return write_name_tree(objects_, entries);
}

engine::Result<void> PdfFile::write_fonts() {
  std::string list;
  for (const auto& font : fonts_) {
    if (auto written = font->write(objects_); !written) return written;
    list += "/" + font->resource() + " " + reference(font->id());
  }
  objects_.write(resources_, "<</Font<<" + list + ">>>>");
  return {};
}

std::string PdfFile::names_and_files(const std::vector<Attachment>& attachments,
                                     const std::string& date) {
  std::string names, files;
  if (!destinations_.empty()) names += "/Dests " + reference(write_destinations());
  if (!attachments.empty()) {
    auto written = write_attachments(objects_, attachments, date);
    std::sort(written.begin(), written.end());
    std::vector<std::pair<std::string, std::string>> entries;
    for (const auto& [name, id] : written) {
      entries.emplace_back(name, reference(id));
      files += (files.empty() ? "" : " ") + reference(id);
    }
    names += "/EmbeddedFiles " + reference(write_name_tree(objects_, entries));
  }
  std::string out = names.empty() ? "" : "/Names<<" + names + ">>";
  return files.empty() ? out : out + "/AF[" + files + "]";
}

engine::Result<void> PdfFile::finish(const Metadata& metadata,
                                     const std::vector<Attachment>& attachments, bool is_rtl) {
  if (auto written = write_fonts(); !written) return written;
  const auto intent = write_output_intent(objects_);
  if (!intent) return tl::make_unexpected(intent.error());
  tree_.finish();
  std::string body = fmt::format(
      "<</Type/Catalog/Pages {}/StructTreeRoot {}/MarkInfo<</Marked true>>/Lang{}/Metadata {}"
      "/OutputIntents[{}]/ViewerPreferences<</DisplayDocTitle true{}>>"
      "/PageLabels<</Nums[0<</S/D>>]>>",
      reference(write_page_tree()), reference(tree_.root()), byte_string(metadata.language),
      reference(write_metadata(objects_, metadata)), reference(*intent),
      is_rtl ? "/Direction/R2L" : "");
  body += names_and_files(attachments, metadata.date);
  if (const ObjectId outline = write_outline(objects_, bookmarks_); outline != 0) {
    body += "/Outlines " + reference(outline) + "/PageMode/UseOutlines";
  }
  const ObjectId catalogue = objects_.write(body + ">>");
  return objects_.finish(catalogue, write_information(objects_, metadata));
}

}  // namespace servanda::renderers::pdf
