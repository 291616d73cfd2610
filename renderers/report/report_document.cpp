#include "renderers/report/report_document.hpp"

#include <algorithm>
#include <deque>
#include <stdexcept>
#include <utility>

#include "renderers/messages.hpp"
#include "renderers/provision_name.hpp"
#include "renderers/words.hpp"

namespace servanda::renderers {

std::span<const engine::EmbeddedFile> report_words();  // see CMakeLists.txt

namespace {

using signatures::ParticipantCode;

const Messages& wording(const engine::LanguageTag& language) {
  static const std::deque<Messages> all = [] {
    std::deque<Messages> made;
    for (const engine::EmbeddedFile& file : report_words()) {
      auto parsed = Messages::parse(file);
      if (!parsed) throw std::logic_error(engine::to_text(parsed.error()));
      made.push_back(*std::move(parsed));
    }
    return made;
  }();
  const auto found = std::ranges::find(all, language, &Messages::language);
  return found == all.end() ? all.front() : *found;
}

Cell number(std::size_t count) {
  return cell(words(std::to_string(count)), std::to_string(count));
}

class ReportBuilder {
 public:
  ReportBuilder(const StatusFacts& facts, const signatures::Report& report,
                const engine::LanguageTag& language)
      : facts_(facts),
        report_(report),
        say_(wording(language)),
        common_(Messages::in(say_.language())) {}

  Document build() {
    Document document{{}, say_.language(), {}, {}, facts_.status.as_at.iso(), {}};
    document.title =
        say_.say("report.title", fmt::arg("title", facts_.instrument.short_title(say_.language())));
    document.identifier = facts_.instrument.iri.work();
    document.blocks = {block(Role::title, words(document.title)),
                       freshness_notice(facts_, common_),
                       figures(),
                       section("years", years()),
                       section("regions", regions()),
                       section("articles", articles()),
                       directory(),
                       section("implementation", implementation())};
    return document;
  }

 private:
  [[nodiscard]] std::string text(std::string_view key) const {
    return std::string(say_.text("report." + std::string(key)));
  }
  [[nodiscard]] std::string name(ParticipantCode code) const {
    return std::string(facts_.participants.name(code, say_.language(), facts_.status.as_at));
  }
  [[nodiscard]] Cell article(const std::string& eid) const {
    return cell(words(provision_name(eid, common_)), eid);
  }
  [[nodiscard]] Cell day(engine::CivilDate date) const {
    return cell({dated(date, say_.language())}, date.iso());
  }

  // A table without rows says that there is nothing.
  [[nodiscard]] Block section(std::string_view key, Block table) const {
    const bool is_empty = table.rows.size() < 2;
    if (is_empty) return group(text(key), {block(Role::text, words(text("none")))});
    table.heading = words(text(key));
    return table;
  }

  [[nodiscard]] Block table(std::initializer_list<std::string_view> headings) const {
    Block made = block(Role::table);
    Row row;
    for (const std::string_view key : headings) row.cells.push_back(header(text(key)));
    made.rows.push_back(std::move(row));
    return made;
  }

  [[nodiscard]] Block figures() const {
    Block made = block(Role::facts);
    const auto add = [&](std::string_view key, std::size_t count) {
      made.children.push_back(fact(std::string(common_.text(key)), words(std::to_string(count))));
    };
    add("status.signatories", facts_.status.signatories);
    add("status.parties", facts_.status.parties);
    made.children.push_back(
        fact(std::string(common_.text("status.entry_into_force")), force_words(facts_, common_)));
    return made;
  }

  [[nodiscard]] Block years() const {
    Block made =
        table({"year", "signatures", "consents", "denunciations", "signatories", "parties"});
    for (const auto& year : report_.years) {
      made.rows.push_back(
          {{},
           {cell(words(std::to_string(year.year))), number(year.signatures), number(year.consents),
            number(year.denunciations), number(year.signatories), number(year.parties)}});
    }
    return made;
  }

  [[nodiscard]] Block regions() const {
    Block made =
        table({"region", "members", "region_signatories", "region_parties", "region_in_force"});
    for (const auto& region : report_.regions) {
      made.rows.push_back({{},
                           {cell(words(std::string(common_.text("region." + region.region)))),
                            number(region.members), number(region.signatories),
                            number(region.parties), number(region.parties_in_force)}});
    }
    return made;
  }

  [[nodiscard]] Block articles() const {
    Block made = table({"article", "reservations", "declarations", "objections", "notifications",
                        "implementation"});
    for (const auto& one : report_.articles) {
      made.rows.push_back(
          {{},
           {article(one.article), number(one.reservations), number(one.declarations),
            number(one.objections), number(one.notifications), cell(words(states(one)))}});
    }
    return made;
  }

  [[nodiscard]] std::string state(signatures::Implementation status) const {
    return std::string(say_.text("state." + std::string(signatures::implementation_name(status))));
  }

  // "in place 3, in part 1"
  [[nodiscard]] std::string states(const signatures::ArticleFigures& one) const {
    std::string out;
    for (const auto& [status, count] : one.implementation) {
      if (!out.empty()) out += common_.text("page.list_separator");
      out += state(status) + " " + std::to_string(count);
    }
    return out;
  }

  [[nodiscard]] Block directory() const {
    Block made = group(text("directory"));
    for (const auto& one : report_.directory) {
      std::string heading = provision_name(one.article, common_);
      if (!one.subject.empty()) heading += ": " + one.subject;
      // A table bears the heading itself: it is its name for those who do not see the page.
      made.children.push_back(group(one.entries.empty() ? heading : std::string{}));
      auto& into = made.children.back().children;
      if (!one.entries.empty()) {
        into.push_back(entries(one));
        into.back().heading = words(heading);
      }
      if (one.missing.empty() && one.entries.empty()) {
        into.push_back(block(Role::text, words(text("none"))));
      } else if (!one.missing.empty()) {
        into.push_back(block(Role::text, words(missing(one))));
      } else if (!one.subject.empty()) {
        into.push_back(block(Role::text, words(text("complete"))));
      }
    }
    if (made.children.empty()) made.children.push_back(block(Role::text, words(text("none"))));
    return made;
  }

  [[nodiscard]] Block entries(const signatures::DirectorySection& section) const {
    Block made = table({"participant", "date", "told"});
    for (const auto& event : section.entries) {
      std::string who = name(event.act.participant);
      if (!event.act.territory.empty()) who += " (" + event.act.territory + ")";
      made.rows.push_back({{}, {cell(words(who)), day(event.act.date), cell(told(event.act))}});
    }
    return made;
  }

  // In the reader's language where it was told in it, else in the first there is; else the remark.
  [[nodiscard]] Words told(const signatures::Act& act) const {
    if (act.texts.empty()) return words(act.note);
    const auto own = act.texts.find(say_.language().bcp47());
    const auto& [language, given] = own == act.texts.end() ? *act.texts.begin() : *own;
    Words made = words(given);
    made.front().language = language;
    return made;
  }

  [[nodiscard]] std::string missing(const signatures::DirectorySection& section) const {
    std::string names;
    for (const ParticipantCode code : section.missing) {
      if (!names.empty()) names += common_.text("page.list_separator");
      names += name(code);
    }
    return say_.say("report.missing", fmt::arg("count", section.missing.size()),
                    fmt::arg("names", names));
  }

  [[nodiscard]] Block implementation() const {
    Block made = table({"participant", "article", "status", "citation", "date", "source"});
    for (const auto& record : report_.implementation) {
      made.rows.push_back({{},
                           {cell(words(name(record.participant))), article(record.article),
                            cell(words(state(record.status))), cell(words(record.citation)),
                            day(record.on), cell(words(record.source))}});
    }
    return made;
  }

  const StatusFacts& facts_;
  const signatures::Report& report_;
  const Messages& say_;
  const Messages& common_;
};

}  // namespace

Document report_document(const StatusFacts& facts, const signatures::Report& report,
                         const engine::LanguageTag& language) {
  return ReportBuilder(facts, report, language).build();
}

}  // namespace servanda::renderers
