#include "renderers/certificate_document.hpp"

#include <utility>
#include <vector>

#include "engine/date_text.hpp"
#include "renderers/instrument_facts.hpp"
#include "renderers/messages.hpp"
#include "renderers/words.hpp"

namespace servanda::renderers {
namespace {

class CertificateBuilder {
 public:
  CertificateBuilder(const treaty::Instrument& instrument, std::span<const CertifiedText> texts)
      : instrument_(instrument),
        texts_(texts),
        language_(texts.front().language),
        messages_(Messages::in(language_)) {}

  Document build() const {
    Document document{say("certificate.title"), language_, {}, {}, {}, {}};
    document.blocks.push_back(block(Role::title, words(document.title)));
    document.blocks.push_back(block(Role::lead, words(say("certificate.statement"))));
    document.blocks.push_back(facts());
    document.blocks.push_back(blanks());
    document.blocks.push_back(block(Role::notice, words(say("certificate.unsigned"))));
    return document;
  }

 private:
  std::string say(std::string_view key) const { return std::string(messages_.text(key)); }

  Block facts() const {
    Block made = block(Role::facts);
    made.children.push_back(fact(say("certificate.treaty"), words(instrument_.title(language_))));
    made.children.push_back(fact(say("certificate.language"), words(languages())));
    for (Block& one : adoption_facts(instrument_, messages_)) {
      made.children.push_back(std::move(one));
    }
    made.children.push_back(
        fact(say("status.depositary"), depositary_words(instrument_, language_)));
    for (const CertifiedText& text : texts_) {
      made.children.push_back(
          fact(say("certificate.file"), {run(text.file_name + ", SHA-256 "), code(text.sha256)}));
    }
    return made;
  }

  std::string languages() const {
    std::string list;
    for (const CertifiedText& text : texts_) {
      if (!list.empty()) list += messages_.text("page.list_separator");
      list += engine::language_name(text.language, language_);
    }
    return list;
  }

  // Room to write in.
  Block blanks() const {
    Block made = block(Role::table);
    for (const auto& [key, lines] : {std::pair{"certificate.place_date", 2},
                                     {"certificate.name", 2},
                                     {"certificate.signature", 6}}) {
      Words room;
      for (int i = 0; i < lines; ++i) room.emplace_back().kind = Inline::Kind::line_break;
      made.rows.push_back({{}, {header(say(key)), cell(std::move(room))}});
    }
    return made;
  }

  const treaty::Instrument& instrument_;
  std::span<const CertifiedText> texts_;
  const engine::LanguageTag& language_;
  const Messages& messages_;
};

}  // namespace

Document certificate_document(const treaty::Instrument& instrument,
                              std::span<const CertifiedText> texts) {
  return CertificateBuilder(instrument, texts).build();
}

Block certified_notice(const engine::LanguageTag& language) {
  return block(Role::notice, words(std::string(Messages::in(language).text("certificate.notice"))));
}

}  // namespace servanda::renderers
