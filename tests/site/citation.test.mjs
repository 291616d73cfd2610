// Citations filled in by the pages' script.
import assert from "node:assert/strict";
import test from "node:test";

import { bracketed, citation, in_words, pinpoint } from "../../renderers/site/scripts/citation.js";

const words = { language: "en", text: { "provision.article": "article {article}", "provision.paragraph": "article {article}, paragraph {paragraph}" } };

test("an eId is a place in an article, or none", () => {
  assert.equal(bracketed(pinpoint("art_64__para_1__list_1__point_a__list_1__point_ii")), "64(1)(a)(ii)");
  assert.equal(pinpoint("preamble__rec_1"), null);
  assert.equal(in_words(words, pinpoint("art_2__list_1__point_b")), "article 2 (b)");
});

test("all places of a form are filled", () => {
  const form = "Title art {pin}, {words} {eid} <{address}>";
  assert.equal(citation(words, form, "art_5__para_2", "https://a.example/x"), "Title art 5(2), article 5, paragraph 2 art_5__para_2 <https://a.example/x>");
});
