#include "renderers/pdf/fonts/subset.hpp"

#include <hb-subset.h>
#include <hb.h>

#include <memory>

#include "engine/catalogue.hpp"
#include "renderers/pdf/fonts/tag.hpp"

namespace servanda::renderers::pdf {
namespace {

// What a composite font needs besides its outlines is head, hhea, hmtx, loca and maxp.
constexpr hb_tag_t left_out[] = {tag("GSUB"), tag("GPOS"), tag("GDEF"), tag("BASE"), tag("JSTF"),
                                 tag("MATH"), tag("cmap"), tag("name"), tag("post"), tag("OS/2"),
                                 tag("STAT"), tag("DSIG"), tag("vhea"), tag("vmtx"), tag("VORG"),
                                 tag("COLR"), tag("CPAL"), tag("gasp"), tag("hdmx"), tag("kern"),
                                 tag("VDMX"), tag("LTSH")};

struct Release {
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
  void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
template <typename Thing>
using Owned = std::unique_ptr<Thing, Release>;

Owned<hb_subset_input_t> input_for(const FontFace& face, std::span<const GlyphId> glyphs) {
  Owned<hb_subset_input_t> input(hb_subset_input_create_or_fail());
  if (!input) return input;
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  for (const GlyphId glyph : glyphs) hb_set_add(wanted, glyph);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t tag : left_out) hb_set_add(dropped, tag);
  unsigned flags = HB_SUBSET_FLAGS_NO_HINTING;
  if (face.outlines() == FontFace::Outlines::cff_by_glyph) flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
  hb_subset_input_set_flags(input.get(), flags);
  return input;
}

Owned<hb_blob_t> program_of(const FontFace& face, hb_face_t* subset) {
  const bool is_cff = face.outlines() != FontFace::Outlines::true_type;
  return Owned<hb_blob_t>(is_cff ? hb_face_reference_table(subset, tag("CFF "))
                                 : hb_face_reference_blob(subset));
}

}  // namespace

engine::Result<FontSubset> subset_font(const FontFace& face, std::span<const GlyphId> glyphs) {
  const auto fail = [&] {
    return engine::failure(engine::ren_diagnostics::font_subset_failed, {}, face.postscript_name());
  };
  const auto input = input_for(face, glyphs);
  if (!input) return fail();
  const Owned<hb_subset_plan_t> plan(hb_subset_plan_create_or_fail(face.face(), input.get()));
  if (!plan) return fail();
  const Owned<hb_face_t> cut(hb_subset_plan_execute_or_fail(plan.get()));
  if (!cut) return fail();
  const auto blob = program_of(face, cut.get());
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  if (length == 0) return fail();

  FontSubset subset;
  subset.program.assign(data, length);
  const hb_map_t* mapping = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const GlyphId glyph : glyphs) subset.new_glyphs.push_back(hb_map_get(mapping, glyph));
  return subset;
}

}  // namespace servanda::renderers::pdf
