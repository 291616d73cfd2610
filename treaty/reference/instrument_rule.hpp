#pragma once
// Which instrument a citation is of.
//
//   instrument = [","] of [this / that] name           of this Convention; de ladite Convention
//              / [","] of title                         of the Charter of the United Nations
//              / [","] of *before name *after           of the Vienna Convention on Road Signs
//              / [","] of document                      of the report of the Committee
//              / [","] shared                           common to the Oil Conventions

#include <optional>

#include "treaty/reference/cursor.hpp"
#include "treaty/reference/syntax.hpp"

namespace servanda::treaty::syntax {

// Behind a chain, its "of" included; nothing where no instrument is named.
[[nodiscard]] std::optional<Match<Instrument>> instrument_rule(Cursor next);

}  // namespace servanda::treaty::syntax
