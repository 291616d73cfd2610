#include "signatures/register_rows.hpp"

#include <nlohmann/json.hpp>

#include "engine/catalogue.hpp"
#include "signatures/act_fields.hpp"
#include "signatures/ledger.hpp"

namespace servanda::signatures {
namespace {

namespace sig = engine::sig_diagnostics;
using engine::Result;
using engine::Statement;
using Json = nlohmann::json;

// In this order in every statement below; `seq` goes before them where it is read.
constexpr std::string_view columns =
    "treaty, number, action, participant, date, signed, effective, notified, place, notification, "
    "article, refers, territory, precludes, cancels, note, source, signatory_name, "
    "signatory_function, full_powers, texts, changes, recorded_at, recorded_by";
enum Column : int {
  treaty,
  number,
  action,
  participant,
  date,
  signed_on,
  effective,
  notified,
  place,
  notification,
  article,
  refers,
  territory,
  precludes,
  cancels,
  note,
  source,
  signatory_name,
  signatory_function,
  full_powers,
  texts,
  changes,
  recorded_at,
  recorded_by,
  column_count
};

// --- Writing ---

std::optional<std::string> present(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional<std::string>(text);
}

std::optional<std::string> present(const std::optional<engine::CivilDate>& day) {
  return day ? std::optional(day->iso()) : std::nullopt;
}

std::optional<std::string> present(bool truth) {
  return truth ? std::optional<std::string>("1") : std::nullopt;
}

std::string texts_json(const Act& act) {
  return act.texts.empty() ? std::string() : Json(act.texts).dump();
}

std::string changes_json(const Act& act) {
  if (act.changes.empty()) return {};
  Json object = Json::object();
  for (const Change& change : act.changes) {
    object[change.field] = change.value ? Json(*change.value) : Json();
  }
  return object.dump();
}

bool is_number(int column) {
  return column == number || column == precludes || column == cancels;
}

// --- Reading ---

// Fills an event from a row; the first fault is kept.
class RowReader {
 public:
  RowReader(const Statement& row, const std::string& file) : row_(row), file_(file) {}

  Result<Event> read() {
    const EventId id{text(treaty), row_.number(number)};
    const auto what = parse_action(text(action));
    const auto who = ParticipantCode::parse(text(participant));
    const auto day = engine::CivilDate::parse(text(date));
    auto moment = Timestamp::parse(text(recorded_at));
    if (!what || !who || !day || !moment) return damaged(id);
    Event event{id, {*what, *who, *day}, *std::move(moment), text(recorded_by)};
    read_dates(event.act);
    read_words(event.act);
    read_groups(event.act);
    if (!good_) return damaged(id);
    return event;
  }

 private:
  [[nodiscard]] std::string text(Column column) const { return row_.text(column); }

  tl::unexpected<engine::Diagnostic> damaged(const EventId& id) const {
    return engine::failure(sig::damaged_event, {file_}, id.str());
  }

  std::optional<engine::CivilDate> optional_date(Column column) {
    const auto value = row_.optional_text(column);
    if (!value) return std::nullopt;
    const auto day = engine::CivilDate::parse(*value);
    if (!day) good_ = false;
    return day ? std::optional(*day) : std::nullopt;
  }

  void read_dates(Act& act) {
    act.signed_on = optional_date(signed_on);
    act.effective = optional_date(effective);
    act.notified = optional_date(notified);
  }

  void read_words(Act& act) {
    act.place = text(place);
    act.notification = text(notification);
    act.article = text(article);
    act.territory = text(territory);
    act.note = text(note);
    act.source = text(source);
    act.signatory = {text(signatory_name), text(signatory_function), text(full_powers)};
    act.precludes_entry_into_force = row_.number(precludes) == 1;
    act.cancels = row_.number(cancels) == 1;
    if (const auto reference = row_.optional_text(refers)) {
      auto id = EventId::parse(*reference);
      good_ = good_ && id;
      if (id) act.refers = *std::move(id);
    }
  }

  void read_groups(Act& act) {
    for (const auto& [language, words] : object(texts)) {
      good_ = good_ && words.has_value();
      act.texts.emplace(language, words.value_or(""));
    }
    for (auto& [field, value] : object(changes)) act.changes.push_back({field, value});
  }

  std::vector<std::pair<std::string, std::optional<std::string>>> object(Column column) {
    std::vector<std::pair<std::string, std::optional<std::string>>> out;
    const auto stored = row_.optional_text(column);
    if (!stored) return out;
    const Json json = Json::parse(*stored, nullptr, false);
    good_ = good_ && json.is_object();
    if (!json.is_object()) return out;
    for (const auto& [key, value] : json.items()) {
      good_ = good_ && (value.is_string() || value.is_null());
      out.emplace_back(key,
                       value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt);
    }
    return out;
  }

  const Statement& row_;
  const std::string& file_;
  bool good_ = true;
};

Result<void> write_leaf(Statement& insert, std::int64_t seq, const Event& event, const Hash& hash) {
  insert.reset();
  insert.bind(1, seq).bind(2, event.id.str()).bind(3, engine::to_hex(hash));
  if (auto done = insert.step(); !done) return tl::make_unexpected(done.error());
  return {};
}

Result<void> write_head(engine::Database& database, std::uint64_t previous,
                        const MerklePeaks& peaks) {
  auto insert = database.prepare("INSERT INTO heads(size, previous, peaks) VALUES(?, ?, ?)");
  if (!insert) return tl::make_unexpected(insert.error());
  insert->bind(1, static_cast<std::int64_t>(peaks.size()))
      .bind(2, static_cast<std::int64_t>(previous))
      .bind(3, std::string_view(peaks.hex()));
  if (auto done = insert->step(); !done) return tl::make_unexpected(done.error());
  return {};
}

}  // namespace

Result<Statement> select_events(engine::Database& database, std::string_view behind) {
  return database.prepare("SELECT " + std::string(columns) + " FROM events " + std::string(behind));
}

Result<Event> read_event(const Statement& row, const std::string& file) {
  return RowReader(row, file).read();
}

Result<std::vector<Event>> read_events(Statement& statement, const std::string& file) {
  std::vector<Event> events;
  for (;;) {
    const auto row = statement.step();
    if (!row) return tl::make_unexpected(row.error());
    if (!*row) return events;
    auto event = read_event(statement, file);
    if (!event) return tl::make_unexpected(event.error());
    events.push_back(*std::move(event));
  }
}

Result<Statement> prepare_insert(engine::Database& database) {
  std::string marks;
  for (int i = 0; i < column_count; ++i) marks += i == 0 ? "?" : ", ?";
  return database.prepare("INSERT INTO events(" + std::string(columns) + ") VALUES(" + marks + ")");
}

RowValues row_values(const Event& event) {
  const Act& act = event.act;
  return {event.id.treaty,
          std::to_string(event.id.number),
          std::string(action_name(act.action)),
          std::string(act.participant.str()),
          act.date.iso(),
          present(act.signed_on),
          present(act.effective),
          present(act.notified),
          present(act.place),
          present(act.notification),
          present(act.article),
          act.refers ? std::optional(act.refers->str()) : std::nullopt,
          present(act.territory),
          present(act.precludes_entry_into_force),
          present(act.cancels),
          present(act.note),
          present(act.source),
          present(act.signatory.name),
          present(act.signatory.function),
          present(act.signatory.full_powers),
          present(texts_json(act)),
          present(changes_json(act)),
          event.recorded_at.str(),
          present(event.recorded_by)};
}

bool is_as_written(const Statement& row, const Event& event) {
  const RowValues values = row_values(event);
  for (int column = 0; column < column_count; ++column) {
    if (row.optional_text(column) != values[static_cast<std::size_t>(column)]) return false;
  }
  return true;
}

Result<void> insert_event(Statement& insert, const Event& event) {
  insert.reset();
  const RowValues values = row_values(event);
  for (int column = 0; column < column_count; ++column) {
    const auto& value = values[static_cast<std::size_t>(column)];
    if (value && is_number(column)) {
      insert.bind(column + 1, column == number ? event.id.number : std::int64_t{1});
    } else {
      insert.bind(column + 1, value);
    }
  }
  if (auto done = insert.step(); !done) return tl::make_unexpected(done.error());
  return {};
}

Result<MerklePeaks> last_head(engine::Database& database) {
  auto select = database.prepare("SELECT size, peaks FROM heads ORDER BY size DESC LIMIT 1");
  if (!select) return tl::make_unexpected(select.error());
  const auto row = select->step();
  if (!row) return tl::make_unexpected(row.error());
  if (!*row) return MerklePeaks();
  const auto size = static_cast<std::uint64_t>(select->number(0));
  auto peaks = MerklePeaks::parse(size, select->text(1));
  if (!peaks) return engine::failure(sig::damaged_tree, {database.file()}, size);
  return *std::move(peaks);
}

Result<void> grow_tree(engine::Database& database) {
  auto peaks = last_head(database);
  if (!peaks) return tl::make_unexpected(peaks.error());
  auto select = select_events(database, "WHERE seq > ? ORDER BY seq");
  if (!select) return tl::make_unexpected(select.error());
  auto insert = database.prepare("INSERT INTO leaves(seq, event, hash) VALUES(?, ?, ?)");
  if (!insert) return tl::make_unexpected(insert.error());
  const std::uint64_t previous = peaks->size();
  select->bind(1, static_cast<std::int64_t>(previous));
  auto events = read_events(*select, database.file());
  if (!events) return tl::make_unexpected(events.error());
  for (const Event& event : *events) {
    const Hash hash = leaf_hash(canonical_json(event));
    peaks->append(hash);
    const auto seq = static_cast<std::int64_t>(peaks->size());
    if (auto written = write_leaf(*insert, seq, event, hash); !written) return written;
  }
  return events->empty() ? Result<void>() : write_head(database, previous, *peaks);
}

}  // namespace servanda::signatures
