#include "server/site_server.hpp"

#include <httplib.h>

#include <atomic>
#include <chrono>
#include <string>
#include <thread>

#include "engine/catalogue.hpp"
#include "server/site_files.hpp"

namespace servanda::server {
namespace {

constexpr const char* this_machine = "127.0.0.1";

// What the pages say in their own policy, and what only a header can say.
const httplib::Headers& safe_headers() {
  static const httplib::Headers headers{
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "no-referrer"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Content-Security-Policy", "frame-ancestors 'none'"},
  };
  return headers;
}

// Not as the library does by default: two servers on one port would each get half of the requests.
void take_port_alone(socket_t socket) {
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

// A list of tags, or "*" (RFC 9110, 13.1.2); weak tags of the same content count.
bool has_tag(const std::string& asked, const std::string& tag) {
  return asked == "*" || asked.find(tag) != std::string::npos;
}

void answer_with(const httplib::Request& request, httplib::Response& response, SiteFile file) {
  response.set_header("ETag", file.tag);
  response.set_header("Cache-Control",
                      file.is_lasting ? "public, max-age=31536000, immutable" : "no-cache");
  if (has_tag(request.get_header_value("If-None-Match"), file.tag)) {
    response.status = 304;
    return;
  }
  response.set_content(std::move(file.content), std::string(file.type));
}

void answer(const SiteFiles& files, const httplib::Request& request, httplib::Response& response) {
  if (auto file = files.find(request.path)) return answer_with(request, response, *std::move(file));
  if (!request.path.ends_with('/') && files.find(request.path + "/")) {
    return response.set_redirect(request.path + "/");
  }
  response.status = 404;
  auto page = files.missing_page();
  if (page) response.set_content(std::move(page->content), std::string(page->type));
}

}  // namespace

struct SiteServer::Http {
  explicit Http(std::filesystem::path folder) : files(std::move(folder)) {
    server.set_default_headers(safe_headers());
    server.set_socket_options(take_port_alone);
    server.Get(".*", [this](const httplib::Request& request, httplib::Response& response) {
      answer(files, request, response);
    });
  }
  SiteFiles files;
  httplib::Server server;
  std::atomic<bool> has_ended = false;
};

engine::Result<SiteServer> SiteServer::listen(std::filesystem::path folder, std::uint16_t port) {
  auto http = std::make_unique<Http>(std::move(folder));
  if (port == 0) {
    const int free_port = http->server.bind_to_any_port(this_machine);
    if (free_port > 0) return SiteServer(std::move(http), static_cast<std::uint16_t>(free_port));
  } else if (http->server.bind_to_port(this_machine, port)) {
    return SiteServer(std::move(http), port);
  }
  return engine::failure(engine::env_diagnostics::database_locked, {},
                         "port " + std::to_string(port));
}

SiteServer::SiteServer(std::unique_ptr<Http> http, std::uint16_t port)
    : http_(std::move(http)), port_(port) {}
SiteServer::SiteServer(SiteServer&&) noexcept = default;
SiteServer::~SiteServer() = default;

void SiteServer::run() {
  http_->server.listen_after_bind();
  http_->has_ended = true;
}

// The library takes no order to stop before it listens, and would then listen for ever.
void SiteServer::stop() {
  while (!http_->server.is_running() && !http_->has_ended) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  http_->server.stop();
}

}  // namespace servanda::server
