#pragma once
// What a register's file is made of, and how an older one becomes the present one. The format's
// number is SQLite's user_version; the file is marked as a register by application_id
// (docs/formats/ledger.md).

#include <cstdint>

#include "engine/result.hpp"
#include "engine/sqlite.hpp"

namespace servanda::signatures {

inline constexpr std::int64_t register_application_id = 0x53564E44;  // "SVND"
inline constexpr std::int64_t register_format = 3;

enum class RegisterState { empty, current, older };

// What the file is; refuses what is no register, what a newer program wrote, and what has not the
// tables of the format that it claims.
[[nodiscard]] engine::Result<RegisterState> inspect_register(engine::Database& database);
// From any older format, or from an empty file, to the present one, in one transaction.
[[nodiscard]] engine::Result<void> migrate_register(engine::Database& database);

}  // namespace servanda::signatures
