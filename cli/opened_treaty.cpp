#include "cli/opened_treaty.hpp"

#include <utility>

namespace servanda::cli {

engine::Result<OpenedTreaty> open_treaty(Context& context, std::string_view treaty) {
  auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  auto book = collection->open_register();
  if (!book) return tl::make_unexpected(book.error());
  auto dossier = collection::open_dossier(*collection, *book, treaty, context.findings);
  if (!dossier) return tl::make_unexpected(dossier.error());
  return OpenedTreaty{*std::move(collection), *std::move(book), *std::move(dossier)};
}

}  // namespace servanda::cli
