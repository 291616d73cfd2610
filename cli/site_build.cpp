#include "cli/site_build.hpp"

#include "cli/progress.hpp"
#include "engine/file.hpp"
#include "engine/process.hpp"
#include "engine/sha256.hpp"

namespace servanda::cli {

namespace {

// The sum of the program's own file: a new program makes every page anew. Empty where it cannot be
// read, and then nothing is taken for unchanged.
std::string this_program() {
  const auto bytes = engine::read_file("/proc/self/exe", std::size_t{1} << 30U);
  return bytes ? engine::to_hex(engine::sha256(*bytes)) : std::string{};
}

}  // namespace

bool has_pandoc() {
  return !engine::find_program("pandoc").empty();
}

std::filesystem::path site_folder(const collection::Collection& collection) {
  return collection.folder() / "out";
}

engine::Result<renderers::BuildReport> build_site_of(const Context& context,
                                                     const collection::Collection& collection,
                                                     const SiteRequest& request,
                                                     engine::Diagnostics& findings) {
  renderers::SiteOptions how;
  how.out = request.out;
  how.as_at = request.as_at;
  how.program = this_program();
  how.version = SERVANDA_VERSION;
  how.with_office = !request.without_office && has_pandoc();
  Progress progress(context, "writing");
  how.progress = [&](std::size_t done, std::size_t all) { progress.show(done, all); };
  return renderers::build_site(collection, how, findings);
}

}  // namespace servanda::cli
