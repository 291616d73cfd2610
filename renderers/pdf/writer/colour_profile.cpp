#include "renderers/pdf/writer/colour_profile.hpp"

#include <fmt/format.h>
#include <lcms2.h>

#include <memory>
#include <type_traits>

#include "engine/catalogue.hpp"

namespace servanda::renderers::pdf {
namespace {

struct CloseProfile {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};

// ICC.1, 7.2: the moment of creation (bytes 24 to 35) and the profile's own digest (84 to 99),
// which covers it. The first becomes that of the sRGB standard, the second zero, which means "not
// given".
void forget_the_clock(std::string& profile) {
  constexpr char moment[] = {0x07, static_cast<char>(0xCF), 0, 10, 0, 18, 0, 0, 0, 0, 0, 0};
  profile.replace(24, sizeof moment, moment, sizeof moment);
  profile.replace(84, 16, 16, '\0');
}

}  // namespace

engine::Result<std::string> srgb_profile() {
  const auto fail = [] {
    return engine::failure(engine::ren_diagnostics::colour_profile_failed, {});
  };
  const std::unique_ptr<void, CloseProfile> profile(cmsCreate_sRGBProfile());
  if (!profile) return fail();
  cmsSetProfileVersion(profile.get(), 2.1);
  cmsUInt32Number size = 0;
  if (!cmsSaveProfileToMem(profile.get(), nullptr, &size)) return fail();
  std::string bytes(size, '\0');
  if (!cmsSaveProfileToMem(profile.get(), bytes.data(), &size) || size < 128) return fail();
  forget_the_clock(bytes);
  return bytes;
}

engine::Result<ObjectId> write_output_intent(ObjectWriter& out) {
  const auto profile = srgb_profile();
  if (!profile) return tl::make_unexpected(profile.error());
  const ObjectId stream = out.reserve();
  out.write_stream(stream, "/N 3", *profile);
  return out.write(fmt::format(
      "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
      "/RegistryName(http://www.color.org)/DestOutputProfile {}>>",
      reference(stream)));
}

}  // namespace servanda::renderers::pdf
