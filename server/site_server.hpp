#pragma once
// The site on 127.0.0.1, for those who make it: right media types, compression, ranges, conditional
// requests, the headers that a public server should send. Only this machine can reach it.

#include <cstdint>
#include <filesystem>
#include <memory>

#include "engine/result.hpp"

namespace servanda::server {

class SiteServer {
 public:
  // Takes the port, or any free one where it is 0; a port that is taken is a failure.
  [[nodiscard]] static engine::Result<SiteServer> listen(std::filesystem::path folder,
                                                         std::uint16_t port);
  SiteServer(SiteServer&&) noexcept;
  SiteServer& operator=(SiteServer&&) = delete;
  ~SiteServer();

  [[nodiscard]] std::uint16_t port() const { return port_; }
  // Answers until stop(); requests run in threads of their own.
  void run();
  // From any thread, once; waits for a run() that is about to begin.
  void stop();

 private:
  struct Http;
  SiteServer(std::unique_ptr<Http> http, std::uint16_t port);
  std::unique_ptr<Http> http_;
  std::uint16_t port_;
};

}  // namespace servanda::server
