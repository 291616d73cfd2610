#include <utility>

#include "collection/common_version.hpp"
#include "renderers/align/parallel_text.hpp"
#include "renderers/data/text_json.hpp"
#include "renderers/html/html.hpp"
#include "renderers/office/office.hpp"
#include "renderers/pdf/treaty_pdf.hpp"
#include "renderers/plain/plain.hpp"
#include "renderers/site/addresses.hpp"
#include "renderers/site/data_files.hpp"
#include "treaty/concordance/alignment.hpp"

namespace servanda::renderers {
namespace {

using engine::Diagnostics;
using engine::Result;
using Group = DataFile::Group;

// One text, or the summary in one language; what it refers to outlives the making of files.
class OneText {
 public:
  OneText(const LoadedTreaty& treaty, const LoadedText& loaded, bool is_summary,
          const collection::Settings& settings, const FileTools& tools)
      : treaty_(treaty),
        loaded_(loaded),
        is_summary_(is_summary),
        settings_(settings),
        tools_(tools) {}

  std::string akoma_ntoso() const { return loaded_.bytes; }
  std::string json() const { return text_json(loaded_.text, treaty_.treaty.instrument); }
  std::string plain() const { return to_plain(document()); }

  std::string html() const {
    HtmlPage page;
    page.contents.push_back(contents_of(loaded_.text, Messages::in(loaded_.stored.language), {}));
    return to_html(document(), page);
  }

  Result<std::string> pdf(Diagnostics& findings) const {
    const TextToPrint text{loaded_.text, nullptr, is_summary_,
                           loaded_.stored.path.filename().string(), loaded_.bytes};
    PdfOptions options;
    options.fonts = settings_.fonts;
    options.publisher = settings_.publisher;
    std::string file;
    const auto sink = [&file](std::string_view bytes) -> Result<void> {
      file += bytes;
      return {};
    };
    auto printed =
        print_treaty({treaty_.id(), treaty_.treaty.instrument, {text}}, options, sink, findings);
    if (!printed) return tl::make_unexpected(printed.error());
    return file;
  }

  Result<std::string> office(OfficeFormat format) const {
    OfficeOptions options;
    const auto reference = tools_.references.find(std::string(office_ending(format)));
    if (reference != tools_.references.end()) options.reference = reference->second;
    return to_office(document(), format, options);
  }

 private:
  Document document() const {
    return text_document(loaded_.text, treaty_.treaty.instrument,
                         {.language = loaded_.stored.language,
                          .is_summary = is_summary_,
                          .treaty_id = treaty_.id()});
  }

  const LoadedTreaty& treaty_;
  const LoadedText& loaded_;
  bool is_summary_;
  const collection::Settings& settings_;
  const FileTools& tools_;
};

class TextFiles {
 public:
  TextFiles(std::vector<DataFile>& files, const LoadedTreaty& treaty, const Frame& frame,
            const FileTools& tools)
      : files_(files), treaty_(treaty), frame_(frame), tools_(tools) {}

  void add_text(const LoadedText& loaded, Group group) {
    const bool is_summary = group == Group::summary;
    const std::string stem = (is_summary ? "summary-" : "") + loaded.stored.path.stem().string();
    const OneText text(treaty_, loaded, is_summary, frame_.settings(), tools_);
    const auto put = [&](std::string_view ending, std::string_view key, std::string_view reference,
                         auto make) {
      files_.push_back(data_file(data_address(treaty_.id(), stem + std::string(ending)),
                                 frame_.key({key, treaty_.sum, loaded.sum, reference}), key,
                                 std::move(make)));
      files_.back().group = group;
      files_.back().text = &loaded;
    };
    // For readers first, then for machines.
    put(".pdf", "downloads.pdf", "", [text](Diagnostics& found) { return text.pdf(found); });
    for (const OfficeFormat format : office_formats()) {
      const std::string ending(office_ending(format));
      const auto reference = tools_.references.find(ending);
      put("." + ending, "downloads." + ending,
          reference == tools_.references.end() ? std::string_view() : reference->second,
          [text, format](Diagnostics&) { return text.office(format); });
    }
    put(".html", "downloads.html", "", [text](Diagnostics&) { return text.html(); });
    put(".txt", "downloads.text", "", [text](Diagnostics&) { return text.plain(); });
    put(".xml", "downloads.akn", "", [text](Diagnostics&) { return text.akoma_ntoso(); });
    put(".json", "downloads.json", "", [text](Diagnostics&) { return text.json(); });
  }

  // The languages together, in the newest version that all of them have.
  void add_translation_memory() {
    const auto languages = treaty_.treaty.text_languages();
    if (languages.size() < 2) return;
    const auto version = collection::common_version(treaty_.treaty, languages);
    std::vector<const treaty::TreatyText*> texts;
    std::string sums;
    for (const engine::LanguageTag& language : languages) {
      const LoadedText* text = version ? version_in(language, *version) : treaty_.text_in(language);
      texts.push_back(&text->text);
      sums += text->sum;
    }
    files_.push_back(
        data_file(data_address(treaty_.id(), "texts.tmx"),
                  frame_.key({"tmx", treaty_.sum, sums, tools_.version}), "downloads.tmx",
                  [this_treaty = &treaty_, tools = &tools_, texts](Diagnostics&) {
                    const auto rows = treaty::align(texts);
                    return to_tmx({texts, rows, this_treaty->treaty.instrument}, tools->version);
                  }));
  }

 private:
  std::vector<OfficeFormat> office_formats() const {
    if (!tools_.with_office) return {};
    return {OfficeFormat::docx, OfficeFormat::epub, OfficeFormat::markdown};
  }

  const LoadedText* version_in(const engine::LanguageTag& language,
                               collection::Version version) const {
    for (const LoadedText& text : treaty_.texts) {
      if (text.stored.language == language && text.stored.version == version) return &text;
    }
    return nullptr;  // never: the version is one that every language has
  }

  std::vector<DataFile>& files_;
  const LoadedTreaty& treaty_;
  const Frame& frame_;
  const FileTools& tools_;
};

}  // namespace

void add_text_files(std::vector<DataFile>& files, const LoadedTreaty& treaty, const Frame& frame,
                    const FileTools& tools) {
  TextFiles all(files, treaty, frame, tools);
  for (const LoadedText& one : treaty.texts) all.add_text(one, Group::text);
  for (const LoadedText& one : treaty.summaries) all.add_text(one, Group::summary);
  all.add_translation_memory();
}

}  // namespace servanda::renderers
