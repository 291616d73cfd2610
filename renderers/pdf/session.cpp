#include "renderers/pdf/session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/catalogue.hpp"
#include "renderers/pdf/page/furnisher.hpp"
#include "renderers/pdf/page/parallel.hpp"

namespace servanda::renderers::pdf {
namespace {

// With fewer headings a document has its title above the text, and no contents.
constexpr std::size_t fewest_headings = 6;

bool stands_in_front(Role role) {
  return role == Role::title || role == Role::subtitle || role == Role::notice ||
         role == Role::facts || role == Role::lead;
}

// The language of the first part that names one.
engine::LanguageTag text_language(const Document& document) {
  for (const Block& block : document.blocks) {
    if (block.language.empty() || block.children.empty()) continue;
    if (auto language = engine::LanguageTag::parse(block.language)) return *language;
  }
  return document.language;
}

// A document that stands behind another: its title becomes a heading.
Block annex_of(const Document& document) {
  Block annex;
  annex.role = Role::annex;
  annex.language = document.language.bcp47();
  for (const Block& block : document.blocks) {
    if (block.role == Role::title && annex.heading.empty()) {
      annex.number = block.number;
      annex.heading = block.heading.empty() ? block.content : block.heading;
    } else {
      annex.children.push_back(block);
    }
  }
  if (annex.heading.empty()) annex.heading.emplace_back().text = document.title;
  return annex;
}

}  // namespace

Session::Session(std::span<const Document> documents, const PdfOptions& options,
                 engine::Diagnostics& findings)
    : documents_(documents),
      options_(options),
      findings_(findings),
      geometry_(geometry_of(options.paper, documents.size())),
      typesetters_(options.fonts, findings) {
  for (const Document& document : documents) add_part(document);
  const auto count = std::count_if(parts_.front()->headings.all.begin(),
                                   parts_.front()->headings.all.end(), is_listed);
  has_front_ = static_cast<std::size_t>(count) >= fewest_headings;
  if (has_front_) {
    for (std::size_t i = 0; i < parts_.size(); ++i) divide(*parts_[i], documents[i]);
  }
}

void Session::add_part(const Document& document) {
  auto part = std::make_unique<Part>(Part{text_language(document), {}, nullptr, {}, {}, {}, {}});
  const std::string tag = part->language.bcp47();
  const bool is_first = parts_.empty();
  for (const Block& block : document.blocks) part->body.push_back(&block);
  if (is_first) {
    for (const Document& annex : options_.annexes) part->annexes.push_back(annex_of(annex));
    for (const Block& annex : part->annexes) part->body.push_back(&annex);
  }
  part->notes.id_suffix = documents_.size() > 1 ? "." + tag : "";
  part->headings = collect_headings(part->body, part->language, is_first ? "" : tag + ".");
  parts_.push_back(std::move(part));
}

// What leads the document goes to the title page.
void Session::divide(Part& part, const Document& document) const {
  const auto text =
      std::find_if_not(document.blocks.begin(), document.blocks.end(),
                       [](const Block& block) { return stands_in_front(block.role); });
  std::erase_if(part.body, [&](const Block* block) {
    const bool is_own =
        block >= document.blocks.data() && block < document.blocks.data() + document.blocks.size();
    return is_own && block - document.blocks.data() < text - document.blocks.begin();
  });
  for (auto block = document.blocks.begin(); block != text; ++block) {
    if (block->role == Role::title && part.title == nullptr) {
      part.title = &*block;
    } else {
      part.front.push_back(&*block);
    }
  }
}

Setting Session::setting_for(PdfFile& file, Links& links) {
  Setting setting{file,         links,
                  typesetters_, parts_.size() > 1 ? parallel_size : body_size,
                  {},           options_.pictures};
  for (auto& part : parts_) {
    part->notes.by_id.clear();
    part->notes.set.clear();
    collect_ids(part->body, setting, part->notes);
    for (const Heading& heading : part->headings.all) {
      setting.destinations.insert(heading.destination);
    }
  }
  return setting;
}

engine::Result<void> Session::write(const PdfSink& sink) {
  for (const auto& part : parts_) {
    if (!typesetters_.of(part->language).fonts().is_usable()) {
      return engine::failure(engine::ren_diagnostics::no_font, {});
    }
  }
  const std::size_t front_pages = has_front_ ? count_front_pages() : 0;
  PdfFile file(sink);
  Links links;
  Setting setting = setting_for(file, links);
  StructureTree& tree = file.tree();
  const ElementId root = tree.open(0, {"Document", parts_.front()->language.bcp47()});
  tree.attach(root);
  ElementId front = 0;
  if (has_front_) {
    front = tree.open(root, {"Sect"});
    tree.attach(front);
  }
  Painter painter(file, geometry_, links);
  make_body(setting, root, front_pages + 1, painter);
  if (has_front_) {
    Furnisher furnisher(typesetters_.of(parts_.front()->language), geometry_, body_size,
                        documents_.front().title, options_.short_title);
    make_front(
        setting, front, [&](const std::string& name) { return file.page_number(name); },
        [&](Page&& page) {
          const Furniture furniture = page.number > 1 ? furnisher.of(page) : Furniture{};
          painter.paint(std::move(page), furniture, PdfFile::Section::front);
        });
    tree.close(front);
  }
  tree.close(root);
  for (const auto& part : parts_) {
    for (const Heading& heading : part->headings.all) {
      const bool has_both = !heading.number.empty() && !heading.words.empty();
      file.add_bookmark({heading.level, heading.number + (has_both ? " – " : "") + heading.words,
                         heading.destination});
    }
  }
  typesetters_.report_missing();
  // Said once: a narrow column has many such lines.
  if (setting.widest_excess > 0) {
    findings_.add(engine::diagnostic(engine::ren_diagnostics::line_overfull, {},
                                     (setting.widest_excess + 500) / 1000));
  }
  const bool is_rtl = typesetters_.of(parts_.front()->language).is_rtl();
  return file.finish(metadata(), options_.attachments, is_rtl);
}

// Set once for nothing but their number: the contents tell pages that come behind them.
std::size_t Session::count_front_pages() {
  PdfFile scratch([](std::string_view) { return engine::Result<void>(); });
  Links links;
  Setting setting = setting_for(scratch, links);
  std::size_t pages = 0;
  make_front(
      setting, 0, [](const std::string&) { return std::size_t{0}; }, [&](Page&&) { ++pages; });
  return pages;
}

void Session::make_front(Setting& setting, ElementId parent, const PageOf& page_of,
                         const std::function<void(Page&&)>& take) {
  std::vector<FrontText> texts;
  for (const auto& part : parts_) {
    texts.push_back({part->language, part->title, part->front, part->headings, part->notes});
  }
  PageMaker maker(geometry_, 1, take,
                  [&](ElementId element) { setting.file.tree().close(element); });
  Front front(setting, geometry_, std::move(texts));
  front.build(parent, page_of, [&](Row row) { maker.add(std::move(row)); });
  maker.finish();
}

void Session::make_body(Setting& setting, ElementId parent, std::size_t first_page,
                        Painter& painter) {
  Furnisher furnisher(typesetters_.of(parts_.front()->language), geometry_, body_size,
                      documents_.front().title, options_.short_title);
  PageMaker maker(
      geometry_, first_page,
      [&](Page&& page) {
        const Furniture furniture = furnisher.of(page);
        painter.paint(std::move(page), furniture, PdfFile::Section::body);
      },
      [&](ElementId element) { setting.file.tree().close(element); });
  if (parts_.size() == 1) {
    make_single(setting, parent, maker);
  } else {
    make_parallel(setting, parent, maker);
  }
  // A file has a page, though nothing be said in it.
  if (maker.next_number() == 1)
    painter.paint(Page{1, {}, {}, 0, {}, {}}, {}, PdfFile::Section::body);
}

void Session::make_single(Setting& setting, ElementId parent, PageMaker& maker) {
  Part& part = *parts_.front();
  FlowSettings settings;
  settings.column = column(0);
  settings.root = parent;
  Flow flow(setting, part.notes, part.headings, part.language, part.body, settings);
  std::vector<FlowItem> items;
  while (flow.next(items)) {
    for (FlowItem& item : items) {
      if (item.row) {
        maker.add(std::move(*item.row));
      } else {
        maker.close_after(item.ends);
      }
    }
    items.clear();
  }
  maker.finish();
}

void Session::make_parallel(Setting& setting, ElementId parent, PageMaker& maker) {
  StructureTree& tree = setting.file.tree();
  SharedElements shared;
  std::vector<ElementId> roots;
  std::vector<ParallelFlow::Language> languages;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    Part& part = *parts_[i];
    FlowSettings settings;
    settings.column = column(i);
    settings.root = parent;
    if (options_.reading_order == ReadingOrder::provision) {
      settings.shared = &shared;
    } else {
      roots.push_back(settings.root = tree.open(parent, {"Part", part.language.bcp47()}));
      tree.attach(settings.root);
    }
    languages.push_back(
        {Flow(setting, part.notes, part.headings, part.language, part.body, settings),
         id_order(part.body)});
  }
  ParallelFlow flow(std::move(languages));
  flow.run(maker);
  maker.finish();
  shared.close_all(tree);
  for (const ElementId element : roots) tree.close(element);
}

// The first language's column stands where its lines begin: at the right for Arabic.
Column Session::column(std::size_t index) const {
  const auto count = static_cast<Length>(parts_.size());
  const Length width = (geometry_.text_width - (count - 1) * geometry_.column_gap) / count;
  const bool is_rtl = parts_.front()->language.direction() == engine::Direction::right_to_left;
  const auto place = static_cast<Length>(index);
  const Length slot = is_rtl ? count - 1 - place : place;
  return {index, slot * (width + geometry_.column_gap), width};
}

Metadata Session::metadata() const {
  const Document& document = documents_.front();
  Metadata metadata;
  metadata.title = document.title;
  metadata.language = parts_.front()->language.bcp47();
  metadata.description = document.description;
  metadata.identifier = document.identifier;
  metadata.publisher = options_.publisher;
  metadata.date = document.date;
  return metadata;
}

}  // namespace servanda::renderers::pdf
