#include "signatures/ledger.hpp"

#include <nlohmann/json.hpp>

#include <set>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "signatures/act_fields.hpp"

namespace servanda::signatures {
namespace {

namespace sig = engine::sig_diagnostics;
using engine::Result;
using Json = nlohmann::json;

// --- Writing, by RFC 8785 ---

constexpr std::string_view hex_digits = "0123456789abcdef";

void append_control(std::string& out, unsigned char c) {
  constexpr std::string_view codes = "\b\t\n\f\r";
  constexpr std::string_view letters = "btnfr";
  const std::size_t at = codes.find(static_cast<char>(c));
  if (at != std::string_view::npos) {
    out += '\\';
    out += letters[at];
  } else {
    out += "\\u00";
    out += hex_digits[c >> 4];
    out += hex_digits[c & 0xF];
  }
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20) {
      append_control(out, byte);
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  out += '"';
}

// Members must be added in the order of their names.
class ObjectWriter {
 public:
  explicit ObjectWriter(std::string& out) : out_(out) { out_ += '{'; }
  ~ObjectWriter() { out_ += '}'; }
  ObjectWriter(const ObjectWriter&) = delete;
  ObjectWriter& operator=(const ObjectWriter&) = delete;

  std::string& key(std::string_view name) {
    if (!first_) out_ += ',';
    first_ = false;
    append_string(out_, name);
    out_ += ':';
    return out_;
  }
  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) append_string(key(name), value);
  }
  void date(std::string_view name, const std::optional<engine::CivilDate>& value) {
    if (value) append_string(key(name), value->iso());
  }
  void truth(std::string_view name, bool value) {
    if (value) key(name) += "true";
  }

 private:
  std::string& out_;
  bool first_ = true;
};

void write_changes(ObjectWriter& object, const std::vector<Change>& changes) {
  if (changes.empty()) return;
  ObjectWriter inner(object.key("changes"));
  for (const Change& change : changes) {
    std::string& out = inner.key(change.field);
    if (change.value) {
      append_string(out, *change.value);
    } else {
      out += "null";
    }
  }
}

void write_signatory(ObjectWriter& object, const Signatory& signatory) {
  if (signatory == Signatory{}) return;
  ObjectWriter inner(object.key("signatory"));
  inner.text("fullPowers", signatory.full_powers);
  inner.text("function", signatory.function);
  inner.text("name", signatory.name);
}

void write_texts(ObjectWriter& object, const std::map<std::string, std::string>& texts) {
  if (texts.empty()) return;
  ObjectWriter inner(object.key("texts"));
  for (const auto& [language, text] : texts) inner.text(language, text);
}

// --- Reading ---

// Tells of the first key that stands twice in one object, which nlohmann would drop in silence.
class Duplicates {
 public:
  bool operator()(int, Json::parse_event_t event, Json& parsed) {
    if (event == Json::parse_event_t::object_start) seen_.emplace_back();
    if (event == Json::parse_event_t::object_end) seen_.pop_back();
    if (event == Json::parse_event_t::key) {
      const auto& name = parsed.get_ref<const std::string&>();
      if (!seen_.back().insert(name).second && found_.empty()) found_ = name;
    }
    return true;
  }
  [[nodiscard]] const std::string& found() const { return found_; }

 private:
  std::vector<std::set<std::string>> seen_;
  std::string found_;
};

class EventReader {
 public:
  EventReader(const std::string& file, std::size_t line) : place_{file, line, {}} {}

  Result<Event> read(std::string_view json) {
    Duplicates duplicates;
    const Json object = Json::parse(json, std::ref(duplicates), false);
    if (!object.is_object()) return engine::failure(sig::bad_ledger_line, place_, "no JSON object");
    if (!duplicates.found().empty()) {
      return engine::failure(sig::bad_ledger_line, place_,
                             "the field " + duplicates.found() + " stands twice");
    }
    for (const std::string_view name : {"id", "action", "participant", "date", "recordedAt"}) {
      if (!object.contains(name)) {
        return engine::failure(sig::bad_ledger_line, place_,
                               "the field " + std::string(name) + " is missing");
      }
    }
    Event event{{}, {Action::signature, ParticipantCode::of("XXX"), first_day()}, origin(), {}};
    for (const auto& [name, value] : object.items()) {
      if (auto done = read_member(event, name, value); !done) return located(done.error());
    }
    return event;
  }

 private:
  static engine::CivilDate first_day() { return engine::CivilDate::of(1, 1, 1); }
  static Timestamp origin() { return Timestamp::of("0001-01-01T00:00:00Z"); }

  tl::unexpected<engine::Diagnostic> located(engine::Diagnostic fault) const {
    fault.place = place_;
    return tl::make_unexpected(std::move(fault));
  }

  Result<std::string> text(const std::string& name, const Json& value) const {
    if (value.is_string()) return value.get<std::string>();
    return engine::failure(sig::bad_ledger_line, place_, "the field " + name + " is no text");
  }

  Result<void> read_member(Event& event, const std::string& name, const Json& value) {
    if (name == "changes") return read_changes(event.act, value);
    if (name == "texts" || name == "signatory") return read_group(event.act, name, value);
    if (name == "cancels" || name == "precludesEntryIntoForce") {
      return read_truth(event.act, name, value);
    }
    auto string = text(name, value);
    if (!string) return tl::make_unexpected(string.error());
    if (name == "id" || name == "recordedAt" || name == "recordedBy") {
      return read_record(event, name, *string);
    }
    return set_field(event.act, {name, *std::move(string)});
  }

  Result<void> read_record(Event& event, const std::string& name, const std::string& value) {
    if (name == "recordedBy") {
      event.recorded_by = value;
    } else if (name == "id") {
      auto id = EventId::parse(value);
      if (!id) return tl::make_unexpected(id.error());
      event.id = *std::move(id);
    } else {
      auto moment = Timestamp::parse(value);
      if (!moment) return tl::make_unexpected(moment.error());
      event.recorded_at = *std::move(moment);
    }
    return {};
  }

  Result<void> read_truth(Act& act, const std::string& name, const Json& value) const {
    if (!value.is_boolean()) {
      return engine::failure(sig::bad_ledger_line, place_,
                             "the field " + name + " is neither true nor false");
    }
    (name == "cancels" ? act.cancels : act.precludes_entry_into_force) = value.get<bool>();
    return {};
  }

  // "texts" and "signatory": members become fields such as texts.en.
  Result<void> read_group(Act& act, const std::string& name, const Json& value) const {
    if (!value.is_object()) {
      return engine::failure(sig::bad_ledger_line, place_, "the field " + name + " is no object");
    }
    for (const auto& [key, member] : value.items()) {
      auto string = text(name + "." + key, member);
      if (!string) return tl::make_unexpected(string.error());
      if (auto set = set_field(act, {name + "." + key, *std::move(string)}); !set) return set;
    }
    return {};
  }

  // Kept as they stand; tried on a copy so that only changes that can be made are read.
  Result<void> read_changes(Act& act, const Json& value) const {
    if (!value.is_object()) {
      return engine::failure(sig::bad_ledger_line, place_, "the field changes is no object");
    }
    Act trial = act;
    for (const auto& [key, member] : value.items()) {
      Change change{key, std::nullopt};
      if (!member.is_null()) {
        auto string = text("changes." + key, member);
        if (!string) return tl::make_unexpected(string.error());
        change.value = *std::move(string);
      }
      if (auto set = set_field(trial, change); !set) return set;
      act.changes.push_back(std::move(change));
    }
    return {};
  }

  engine::Place place_;
};

}  // namespace

std::string canonical_json(const Event& event) {
  const Act& act = event.act;
  std::string out;
  out.reserve(256);
  {
    ObjectWriter object(out);
    object.text("action", action_name(act.action));
    object.text("article", act.article);
    object.truth("cancels", act.cancels);
    write_changes(object, act.changes);
    object.date("date", act.date);
    object.date("effective", act.effective);
    object.text("id", event.id.str());
    object.text("note", act.note);
    object.text("notification", act.notification);
    object.date("notified", act.notified);
    object.text("participant", act.participant.str());
    object.text("place", act.place);
    object.truth("precludesEntryIntoForce", act.precludes_entry_into_force);
    object.text("recordedAt", event.recorded_at.str());
    object.text("recordedBy", event.recorded_by);
    if (act.refers) object.text("refers", act.refers->str());
    write_signatory(object, act.signatory);
    object.date("signed", act.signed_on);
    object.text("source", act.source);
    object.text("territory", act.territory);
    write_texts(object, act.texts);
  }
  return out;
}

Result<Event> parse_event(std::string_view json, const std::string& file, std::size_t line) {
  return EventReader(file, line).read(json);
}

std::string export_json_lines(std::span<const Event> events) {
  std::string out;
  for (const Event& event : events) {
    out += canonical_json(event);
    out += '\n';
  }
  return out;
}

Result<std::vector<Event>> import_json_lines(std::string_view text, const std::string& file,
                                             engine::Diagnostics& findings) {
  std::vector<Event> events;
  std::optional<engine::Diagnostic> first;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::size_t end = text.find('\n');
    const std::string_view row = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (engine::trim(row).empty()) continue;
    auto event = parse_event(row, file, line);
    if (event) {
      events.push_back(*std::move(event));
    } else {
      if (!first) first = event.error();
      findings.add(event.error());
    }
  }
  if (first) return tl::make_unexpected(*std::move(first));
  return events;
}

}  // namespace servanda::signatures
