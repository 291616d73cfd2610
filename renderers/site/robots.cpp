#include <pugixml.hpp>

#include <sstream>

#include "renderers/site/pages.hpp"

namespace servanda::renderers {
namespace {

bool is_page(const std::string& address) {
  return address.ends_with(".html") && !address.starts_with("data/") && address != "404.html";
}

// A sitemap holds at most 50,000 addresses (sitemaps.org); more are left to the links of the pages.
constexpr std::size_t most_addresses = 50000;

std::string sitemap(const Frame& frame, const std::vector<std::string>& pages) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node root = document.append_child("urlset");
  root.append_attribute("xmlns") = "http://www.sitemaps.org/schemas/sitemap/0.9";
  for (const std::string& page : pages) {
    root.append_child("url").append_child("loc").text().set(frame.absolute(page).c_str());
  }
  std::ostringstream out;
  document.save(out, " ", pugi::format_indent, pugi::encoding_utf8);
  return out.str();
}

}  // namespace

void plan_for_robots(Plan& plan, const Frame& frame) {
  const std::string place = frame.absolute("sitemap.xml");
  const std::string robots =
      "User-agent: *\nAllow: /\n" + (place.empty() ? "" : "Sitemap: " + place + "\n");
  if (!place.empty()) {
    std::vector<std::string> pages;
    for (const PlannedFile& file : plan) {
      if (is_page(file.address) && pages.size() < most_addresses) pages.push_back(file.address);
    }
    plan.push_back(
        {"sitemap.xml", [&frame, pages = std::move(pages)] { return sitemap(frame, pages); }, {}});
  }
  plan.push_back({"robots.txt", [robots] { return robots; }, {}});
}

}  // namespace servanda::renderers
