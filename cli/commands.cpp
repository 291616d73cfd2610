#include "cli/commands.hpp"

#include <algorithm>
#include <array>

#include "cli/commands/all.hpp"

namespace servanda::cli {

namespace {

constexpr std::array global_option_list{
    Option{.name = "-C",
           .short_name = "",
           .value = "DIR",
           .kind = Kind::folder,
           .help = "the collection's folder, where it is not the current one"},
    Option{.name = "--json",
           .short_name = "",
           .value = "",
           .help = "the machine form, on standard output (docs/formats/json.md)"},
    Option{.name = "--ui",
           .short_name = "",
           .value = "LANG",
           .kind = Kind::language,
           .help =
               "the language of names, titles and statuses: ar, en, es, fr, ru, vi, zh; what the "
               "program says of itself is in English"},
    Option{.name = "--quiet",
           .short_name = "-q",
           .value = "",
           .help = "say nothing but what was asked for, and errors"},
    Option{.name = "--verbose", .short_name = "-v", .value = "", .help = "say more"},
    Option{.name = "--color",
           .short_name = "",
           .value = "WHEN",
           .kind = Kind::choice,
           .help = "colour on terminals, unless NO_COLOR is set",
           .choices = "auto|always|never"},
    Option{.name = "--help", .short_name = "-h", .value = "", .help = "explain the command"},
    Option{.name = "--version", .short_name = "", .value = "", .help = "which servanda this is"},
};

constexpr std::array all{
    &init_command,          &import_command,
    &list_command,          &outline_command,
    &show_command,          &check_command,
    &link_command,          &refs_command,
    &terms_command,         &search_command,
    &align_command,         &diff_command,
    &record_command,        &correct_command,
    &log_command,           &status_command,
    &force_command,         &party_command,
    &relations_command,     &report_command,
    &notify_command,        &ledger_import_command,
    &ledger_export_command, &ledger_backup_command,
    &ledger_verify_command, &ledger_checkpoint_command,
    &ledger_prove_command,  &render_command,
    &build_command,         &serve_command,
    &completion_command,    &manual_command,
};

}  // namespace

std::span<const Command* const> commands() {
  return all;
}

const Command* find_command(std::string_view name) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Command* one) { return one->name == name; });
  return found == all.end() ? nullptr : *found;
}

std::span<const Option> global_options() {
  return global_option_list;
}

}  // namespace servanda::cli
