#pragma once
// Citations in Chinese: the instrument, then from the whole to the part, each unit behind its
// number.
//
//   series = chain *( separator chain / to chain )
//                                       第七条至第十条; 第五条和第七条第二款
//   chain  = [instrument [of]] 1*step   《联合国宪章》第五十一条; 本公约第十七条第一款第㈡项第2目
//   step   = this unit / preceding [count] unit
//                                       本条; 前款; 前两款
//          / [nth] items [filler] unit [suffix]
//                                       第七条; 第五条之二; (a)项; 第1或第2目;
//                                       第二、第十七和第二十三诸条
//          / annex number               附件二
//          / 1*mark                     第1款(a)
//   items  = item *( ( separator / to ) [nth] item )
//                                       八至第三十一
//   item   = number *mark / 1*mark      1(a)
//
// A part that is joined to another one shares its whole: in 第十七条第一款第㈠项或第㈡项 both are
// of 第十七条第一款.

#include <optional>
#include <vector>

#include "treaty/reference/cursor.hpp"
#include "treaty/reference/syntax.hpp"

namespace servanda::treaty::syntax {

// The series that begins here; nothing where none does.
[[nodiscard]] std::optional<Match<std::vector<Chain>>> chinese_series_rule(Cursor next);

}  // namespace servanda::treaty::syntax
