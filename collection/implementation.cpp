#include "collection/implementation.hpp"

#include "engine/file.hpp"

namespace servanda::collection {

using signatures::ImplementationRecord;

engine::Result<std::vector<ImplementationRecord>> implementation_records(
    const Collection& collection, const Treaty& treaty, engine::Diagnostics& findings) {
  const std::filesystem::path file = treaty.folder / "implementation.csv";
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return std::vector<ImplementationRecord>();
  const auto csv = engine::read_file(file);
  if (!csv) return tl::make_unexpected(csv.error());
  return signatures::read_implementation(*csv, collection.shown(file),
                                         signatures::ParticipantTable::built_in(), findings);
}

}  // namespace servanda::collection
