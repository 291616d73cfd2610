#pragma once
// The fields of an act as options, shared by `record` and `correct`. Their values are judged by the
// register, like those of a CSV table: an impossible date is an error in the data, not in usage.

#include <array>

#include "cli/command.hpp"
#include "cli/values.hpp"
#include "engine/diagnostic.hpp"
#include "signatures/event.hpp"

namespace servanda::cli {

inline constexpr std::array act_options{
    Option{.name = "--date",
           .short_name = "",
           .value = "D",
           .kind = Kind::act_date,
           .help = "the legal date: of signing; of deposit or receipt"},
    Option{.name = "--place",
           .short_name = "",
           .value = "P",
           .kind = Kind::act_text,
           .help = "where it was done"},
    Option{.name = "--signed",
           .short_name = "",
           .value = "D",
           .kind = Kind::act_date,
           .help = "when the instrument was signed, where that is another day"},
    Option{.name = "--effective",
           .short_name = "",
           .value = "D",
           .kind = Kind::act_date,
           .help = "when it takes effect, where the act itself says so"},
    Option{.name = "--notified",
           .short_name = "",
           .value = "D",
           .kind = Kind::act_date,
           .help = "when the depositary notified it"},
    Option{.name = "--notification",
           .short_name = "",
           .value = "N",
           .kind = Kind::act_text,
           .help = "the number of that notification, such as C.N.123.2026.TREATIES-XVIII.16"},
    Option{.name = "--article",
           .short_name = "",
           .value = "EID",
           .kind = Kind::act_text,
           .help = "the provision that the act is about, such as art_63__para_3"},
    Option{.name = "--refers",
           .short_name = "",
           .value = "EVENT",
           .kind = Kind::act_text,
           .help = "the earlier act that this one is about, such as un-cybercrime:12"},
    Option{.name = "--text",
           .short_name = "",
           .value = "LANG=FILE",
           .kind = Kind::act_text,
           .help = "what was declared, from a text file",
           .choices = {},
           .is_repeatable = true},
    Option{.name = "--territory",
           .short_name = "",
           .value = "T",
           .kind = Kind::act_text,
           .help = "the territory that the act is for"},
    Option{.name = "--precludes-entry-into-force",
           .short_name = "",
           .value = "",
           .help = "the objection keeps the treaty from entering into force between the two"},
    Option{.name = "--note",
           .short_name = "",
           .value = "T",
           .kind = Kind::act_text,
           .help = "a note that stands beside the act"},
    Option{.name = "--source",
           .short_name = "",
           .value = "S",
           .kind = Kind::act_text,
           .help = "where the act is known from"},
    Option{.name = "--by",
           .short_name = "",
           .value = "NAME",
           .kind = Kind::text,
           .help = "who records it"},
    Option{.name = "--dry-run",
           .short_name = "",
           .value = "",
           .help = "show what the act would set off; record nothing"},
};

// Puts the options given into the act. Every value that cannot be is told in `findings`. Files are
// read.
void apply(const Values& values, signatures::Act& act, engine::Diagnostics& findings);

}  // namespace servanda::cli
