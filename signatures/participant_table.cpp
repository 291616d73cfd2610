#include <algorithm>
#include <stdexcept>

#include "signatures/name_index.hpp"
#include "signatures/participant.hpp"

namespace servanda::signatures {

std::span<const engine::EmbeddedFile> data_files();  // signatures/data, see CMakeLists.txt

namespace {

using engine::CivilDate;

constexpr std::array<std::string_view, ParticipantTable::languages> language_columns{
    "ar", "zh", "en", "fr", "ru", "es", "vi"};
constexpr std::size_t english = 2;

std::size_t language_column(std::string_view bcp47) {
  const std::string_view primary = bcp47.substr(0, bcp47.find('-'));
  const auto found = std::ranges::find(language_columns, primary);
  return found == language_columns.end()
             ? english
             : static_cast<std::size_t>(found - language_columns.begin());
}

// The tables hold no quotation marks and no commas inside a field, so a view a field is enough.
std::vector<std::string_view> split(std::string_view line) {
  std::vector<std::string_view> fields;
  for (;;) {
    const std::size_t comma = line.find(',');
    fields.push_back(line.substr(0, comma));
    if (comma == std::string_view::npos) return fields;
    line.remove_prefix(comma + 1);
  }
}

CivilDate date_of(std::string_view field) {
  auto date = CivilDate::parse(field);
  if (!date) throw std::invalid_argument(date.error().message);
  return *date;
}

Period period_of(std::string_view from, std::string_view until) {
  Period period;
  if (!from.empty()) period.from = date_of(from);
  if (!until.empty()) period.until = date_of(until);
  return period;
}

ParticipantKind kind_of(std::string_view name) {
  using enum ParticipantKind;
  for (const auto kind : {member, observer, organization, former, other}) {
    if (kind_name(kind) == name) return kind;
  }
  throw std::invalid_argument("no kind of participant: " + std::string(name));
}

}  // namespace

const ParticipantTable& ParticipantTable::built_in() {
  static const ParticipantTable table(data_files());
  return table;
}

ParticipantTable::ParticipantTable(std::span<const engine::EmbeddedFile> files) {
  for (const auto& file : files) read(file.name, file.content);
  std::ranges::sort(participants_, {}, &Participant::code);
  std::ranges::stable_sort(names_, {}, &Names::code);
}

ParticipantTable::~ParticipantTable() = default;

void ParticipantTable::read(std::string_view file, std::string_view content) {
  content.remove_prefix(content.find('\n') + 1);
  while (!content.empty()) {
    const std::size_t end = content.find('\n');
    read_row(file, split(content.substr(0, end)));
    content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
  }
}

void ParticipantTable::read_row(std::string_view file, std::span<const std::string_view> row) {
  const ParticipantCode code = ParticipantCode::of(row[0]);
  if (file == "participants.csv") {
    participants_.push_back({code, kind_of(row[1]), row[2], period_of(row[3], row[4])});
  } else if (file == "names.csv") {
    Names names{code, period_of(row[1], row[2]), {}};
    std::ranges::copy(row.subspan(3, languages), names.in.begin());
    names_.push_back(names);
  } else if (file == "aliases.csv") {
    aliases_.push_back({code, row[1]});
  } else if (file == "memberships.csv") {
    memberships_.push_back({code, ParticipantCode::of(row[1]), period_of(row[2], row[3])});
  } else if (file == "successions.csv") {
    successions_.push_back({code, ParticipantCode::of(row[1]), date_of(row[2]), row[3]});
  }
}

const Participant* ParticipantTable::find(ParticipantCode code) const {
  const auto found = std::ranges::lower_bound(participants_, code, {}, &Participant::code);
  return found != participants_.end() && found->code == code ? &*found : nullptr;
}

const NameIndex& ParticipantTable::name_index() const {
  std::call_once(indexed_, [this] { index_ = std::make_unique<NameIndex>(*this); });
  return *index_;
}

engine::Result<ParticipantCode> ParticipantTable::resolve(std::string_view code_or_name) const {
  const auto code = ParticipantCode::parse(code_or_name);
  if (code && find(*code) != nullptr) return *code;
  auto named = name_index().resolve(code_or_name);
  if (named) return named;
  std::string upper(code_or_name);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  const auto lower_case_code = ParticipantCode::parse(upper);
  if (lower_case_code && find(*lower_case_code) != nullptr) return *lower_case_code;
  return named;
}

// A name with a period goes before the one without, which stands for all other days.
std::string_view ParticipantTable::name(ParticipantCode code, std::string_view bcp47,
                                        CivilDate as_at) const {
  const auto [first, last] = std::ranges::equal_range(names_, code, {}, &Names::code);
  const Names* chosen = nullptr;
  for (const Names& names : std::ranges::subrange(first, last)) {
    const bool is_general = !names.period.from && !names.period.until;
    if (is_general ? chosen == nullptr : names.period.contains(as_at)) chosen = &names;
  }
  if (chosen == nullptr) {
    const Participant* known = find(code);
    return known != nullptr ? known->code.str() : std::string_view{};
  }
  const std::string_view name = chosen->in[language_column(bcp47)];
  return name.empty() ? chosen->in[english] : name;
}

std::string_view ParticipantTable::name(ParticipantCode code, const engine::LanguageTag& language,
                                        CivilDate as_at) const {
  return name(code, language.bcp47(), as_at);
}

bool ParticipantTable::is_member(ParticipantCode organization, ParticipantCode state,
                                 CivilDate on) const {
  return std::ranges::any_of(memberships_, [&](const Membership& membership) {
    return membership.organization == organization && membership.member == state &&
           membership.period.contains(on);
  });
}

std::vector<ParticipantCode> ParticipantTable::members(ParticipantCode organization,
                                                       CivilDate on) const {
  std::vector<ParticipantCode> out;
  for (const Membership& membership : memberships_) {
    if (membership.organization == organization && membership.period.contains(on)) {
      out.push_back(membership.member);
    }
  }
  return out;
}

std::vector<Succession> ParticipantTable::successors(ParticipantCode former) const {
  std::vector<Succession> out;
  std::ranges::copy_if(successions_, std::back_inserter(out),
                       [&](const Succession& s) { return s.predecessor == former; });
  return out;
}

std::vector<Succession> ParticipantTable::predecessors(ParticipantCode state) const {
  std::vector<Succession> out;
  std::ranges::copy_if(successions_, std::back_inserter(out),
                       [&](const Succession& s) { return s.successor == state; });
  return out;
}

}  // namespace servanda::signatures
