#pragma once
// The folder that a site is written to. A new site grows in a folder beside the old one and takes
// its place by one exchange of names; until then nothing of the old site is touched. A file whose
// bytes are unchanged is taken over as it is (hard link, so its time stays too). Files that are
// none of the site's, such as a host's settings, are carried over.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "engine/result.hpp"

namespace servanda::renderers {

// Of a file of the site.
struct FileFacts {
  std::uintmax_t bytes = 0;
  std::string sum;  // SHA-256 in hexadecimal
};

class SiteOutput {
 public:
  struct Counts {
    std::size_t files = 0, written = 0, unchanged = 0, removed = 0;
    std::uintmax_t bytes = 0;
  };

  // Claims the place beside `folder`; what an interrupted build left there is cleared away. Refuses
  // a folder with other things than a site, and one that another build is working on.
  [[nodiscard]] static engine::Result<SiteOutput> begin(const std::filesystem::path& folder);
  SiteOutput(SiteOutput&&) noexcept;
  SiteOutput& operator=(SiteOutput&&) = delete;
  // Where it was not finished: the new folder goes, the old one stays.
  ~SiteOutput();

  // One file, by its address from the root; each once. From any thread. `made_from` is its key
  // (keys.hpp); an empty one is never taken over unmade.
  [[nodiscard]] engine::Result<void> put(const std::string& address, std::string_view content,
                                         const std::string& made_from = {});
  // The file as the last build wrote it, where that was made from the same and nobody has changed
  // it since: true, and nothing is to be put. From any thread.
  [[nodiscard]] bool keep(const std::string& address, const std::string& made_from);
  // Size and sum of a file that would be kept; none where it would not.
  [[nodiscard]] std::optional<FileFacts> known(const std::string& address,
                                               const std::string& made_from) const;
  // Lists the files in the site's manifest and puts the new site in the old one's place.
  [[nodiscard]] engine::Result<Counts> finish();

 private:
  struct Claim;  // of the place beside the folder, for as long as it lives
  SiteOutput(std::filesystem::path folder, std::filesystem::path fresh,
             std::unique_ptr<Claim> claim, std::map<std::string, std::string> old,
             std::map<std::string, std::string> old_keys);
  // The size of the file taken over; none where it is not.
  [[nodiscard]] std::optional<std::uintmax_t> take_over(const std::string& address,
                                                        const std::string& sum);
  void count(const std::string& address, std::string sum, const std::string& made_from,
             std::uintmax_t bytes, bool unchanged);
  [[nodiscard]] engine::Result<void> carry_over_foreign();
  [[nodiscard]] engine::Result<void> exchange();

  std::filesystem::path folder_;  // the site
  std::filesystem::path fresh_;   // the new one, beside it
  std::unique_ptr<Claim> claim_;
  std::map<std::string, std::string> old_;  // address → SHA-256, of the old manifest
  std::map<std::string, std::string> new_;
  std::map<std::string, std::string> old_keys_;  // address → what it was made from
  std::map<std::string, std::string> new_keys_;
  Counts counts_;
  std::unique_ptr<std::mutex> mutex_;
};

}  // namespace servanda::renderers
