#pragma once
// Every command's declaration; each is defined in the file of its name.

#include "cli/command.hpp"

namespace servanda::cli {

extern const Command init_command;
extern const Command import_command;
extern const Command list_command;
extern const Command outline_command;
extern const Command show_command;
extern const Command check_command;
extern const Command link_command;
extern const Command refs_command;
extern const Command terms_command;
extern const Command search_command;
extern const Command align_command;
extern const Command diff_command;
extern const Command record_command;
extern const Command correct_command;
extern const Command log_command;
extern const Command status_command;
extern const Command force_command;
extern const Command party_command;
extern const Command relations_command;
extern const Command report_command;
extern const Command notify_command;
extern const Command ledger_import_command;
extern const Command ledger_export_command;
extern const Command ledger_backup_command;
extern const Command ledger_verify_command;
extern const Command ledger_checkpoint_command;
extern const Command ledger_prove_command;
extern const Command render_command;
extern const Command build_command;
extern const Command serve_command;
extern const Command completion_command;
extern const Command manual_command;

}  // namespace servanda::cli
