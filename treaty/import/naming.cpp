#include "treaty/import/naming.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "engine/numeral.hpp"

namespace servanda::treaty {
namespace {

using engine::NumeralStyle;

std::string_view prefix_of(ProvisionKind kind) {
  switch (kind) {
    case ProvisionKind::chapter:
      return "chp";
    case ProvisionKind::section:
      return "sec";
    case ProvisionKind::subsection:
      return "subsec";
    case ProvisionKind::article:
      return "art";
    case ProvisionKind::paragraph:
      return "para";
    case ProvisionKind::alinea:
      return "al";
    case ProvisionKind::annex:
      return "annex";
    default:
      return element_name(kind);
  }
}

// True where two articles of different groups have one number: then their groups tell them apart.
class RestartCheck {
 public:
  bool restarts(const Drafts& drafts) {
    for (const auto& draft : drafts) visit(*draft, nullptr);
    return found_;
  }

 private:
  void visit(const Draft& draft, const Draft* group) {
    if (draft.kind == ProvisionKind::article) {
      const auto [at, is_new] = first_.try_emplace({draft.value, draft.suffix}, group);
      found_ = found_ || (!is_new && at->second != group);
      return;
    }
    for (const auto& child : draft.children) visit(*child, &draft);
  }

  std::map<std::pair<std::uint32_t, std::string>, const Draft*> first_;
  bool found_ = false;
};

// True where a number stands twice among the paragraphs of an annex's groups.
bool repeats_paragraphs(const Draft& annex) {
  std::set<std::pair<std::uint32_t, std::string>> numbers;
  for (const auto& group : annex.children) {
    for (const auto& child : group->children) {
      if (child->kind != ProvisionKind::paragraph) continue;
      if (!numbers.emplace(child->value, child->suffix).second) return true;
    }
  }
  return false;
}

class Namer {
 public:
  void name(TreatyDraft& draft) {
    articles_have_groups_ = RestartCheck().restarts(draft.body);
    for (auto& division : draft.body) name_division(*division, {}, {});
    std::size_t number = 0;
    for (auto& annex : draft.annexes) name_annex(*annex, ++number);
  }

 private:
  // `base` is the annex's eId or empty, `group` that of the division around.
  void name_division(Draft& draft, const std::string& base, const std::string& group) {
    const bool is_article = draft.kind == ProvisionKind::article;
    const std::string& around = is_article && !articles_have_groups_ ? base : group;
    draft.eid = next_eid(around.empty() ? base : around, draft);
    name_words(draft, draft.eid, 0);
    for (auto& child : draft.children) {
      if (is_article) {
        name_paragraph(*child, draft.eid);
      } else {
        name_division(*child, base, draft.eid);
      }
    }
  }

  void name_paragraph(Draft& draft, const std::string& parent) {
    draft.eid = next_eid(parent, draft);
    name_words(draft, draft.eid, 0);
  }

  std::string next_eid(const std::string& parent, const Draft& draft) {
    if (draft.value != 0) return unique(join(parent, step(draft, 0)));
    const std::string unnumbered = join(parent, std::string(prefix_of(draft.kind)));
    return fmt::format("{}_{}", unnumbered, ++counts_[unnumbered]);
  }

  void name_annex(Draft& annex, std::size_t number) {
    annex.eid = unique(fmt::format("annex_{}", number));
    articles_have_groups_ = RestartCheck().restarts(annex.children);
    const bool group_paragraphs = repeats_paragraphs(annex);
    for (auto& child : annex.children) {
      if (child->kind == ProvisionKind::article || holds_divisions(*child)) {
        name_division(*child, annex.eid, annex.eid);
      } else {
        name_group(*child, annex.eid, group_paragraphs);
      }
    }
  }

  static bool holds_divisions(const Draft& draft) {
    return !draft.children.empty() && draft.children.front()->kind != ProvisionKind::paragraph;
  }

  // A group of an annex without articles; without a heading it is transparent.
  void name_group(Draft& group, const std::string& annex, bool group_paragraphs) {
    const bool is_transparent = group.headings.empty() && group.num.empty();
    group.eid = is_transparent ? annex : next_eid(annex, group);
    name_words(group, group.eid, 0);
    for (auto& child : group.children) {
      name_paragraph(*child, group_paragraphs ? group.eid : annex);
    }
  }

  void name_words(Draft& draft, const std::string& eid, std::size_t depth) {
    const std::size_t alineas = count_alineas(draft);
    if (alineas > 0 && !draft.children.empty()) counts_[join(eid, "al")] = alineas;
    for (DraftPart& part : draft.parts) {
      auto* list = std::get_if<DraftList>(&part);
      if (list == nullptr) continue;
      list->eid = join(eid, fmt::format("list_{}", ++counts_[eid]));
      for (auto& item : list->items) {
        item->eid = unique(join(list->eid, step(*item, depth + 1)));
        name_words(*item, item->eid, depth + 1);
      }
    }
  }

  // The unnumbered paragraphs that the writer makes of the words before the children: where a list
  // stands among them, each text is one.
  static std::size_t count_alineas(const Draft& draft) {
    const auto texts = std::count_if(
        draft.parts.begin(), draft.parts.end(),
        [](const DraftPart& part) { return std::holds_alternative<DraftText>(part); });
    const auto number = static_cast<std::size_t>(texts);
    return number == draft.parts.size() ? 0 : number;
  }

  static std::string step(const Draft& draft, std::size_t depth) {
    std::string text(prefix_of(draft.kind));
    if (draft.value == 0) return text + "_1";
    return text + "_" + engine::print_numeral(draft.value, eid_style(draft.kind, depth)) +
           draft.suffix;
  }

  static std::string join(const std::string& base, const std::string& step) {
    return base.empty() ? step : base + "__" + step;
  }

  // A number that stands twice gets "-2" behind it the second time.
  std::string unique(std::string eid) {
    const std::size_t times = ++used_[eid];
    if (times > 1) eid = unique(fmt::format("{}-{}", eid, times));
    return eid;
  }

  bool articles_have_groups_ = false;
  std::unordered_map<std::string, std::size_t> used_;
  std::unordered_map<std::string, std::size_t> counts_;
};

}  // namespace

NumeralStyle eid_style(ProvisionKind kind, std::size_t depth) {
  switch (kind) {
    case ProvisionKind::book:
    case ProvisionKind::part:
    case ProvisionKind::title:
    case ProvisionKind::chapter:
      return NumeralStyle::upper_roman;
    case ProvisionKind::point:
      return depth == 1   ? NumeralStyle::lower_latin
             : depth == 2 ? NumeralStyle::lower_roman
             : depth == 3 ? NumeralStyle::upper_latin
                          : NumeralStyle::decimal;
    default:
      return NumeralStyle::decimal;
  }
}

void name_provisions(TreatyDraft& draft) {
  Namer().name(draft);
}

}  // namespace servanda::treaty
