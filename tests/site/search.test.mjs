// Search in the browser: words folded as the engine folds them, any script.
import assert from "node:assert/strict";
import test from "node:test";

import { SearchIndex, shard_of } from "../../renderers/site/scripts/search_index.js";
import { find_terms, fold, query_terms, search_terms } from "../../renderers/site/scripts/search_terms.js";

test("case, accents, vowel signs and width are folded away", () => {
  assert.equal(fold("Évidence"), "evidence");
  assert.equal(fold("الْأَدِلَّة"), fold("الادله"));
  assert.equal(fold("ＡＢＣ"), "abc");
  assert.equal(fold("Йод"), "йод");
  assert.equal(fold("Điều"), "dieu");
});

test("runs of Han characters are pairs, the last one alone", () => {
  assert.deepEqual(search_terms("电子证据, art. 5"), ["电子", "子证", "证据", "据", "art", "5"]);
  assert.deepEqual(query_terms("电子证据"), ["电子", "子证", "证据"]);
  assert.deepEqual(query_terms("法"), ["法"]);
});

test("places are found in the text as it is written", () => {
  const text = "Électronique et preuve électronique";
  const found = find_terms(text, ["electronique"]).map(([from, to]) => text.slice(from, to));
  assert.deepEqual(found, ["Électronique", "électronique"]);
});

// An index of three provisions, as the engine writes it.
function small_index() {
  const files = {
    "Treaties.json": { treaties: [{ id: "a", provisions: 2 }, { id: "b", provisions: 1 }] },
    "a.json": [["art_1", "art_1", "Article 1", "Lamps shall burn."], ["art_2", "art_2", "Article 2", "No lamp."]],
    "b.json": [["art_1", "art_1", "Article 1", "Lamps and buoys"]],
  };
  const terms = { lamps: [0, 1, 2, 1], lamp: [1, 1], burn: [0, 1], buoys: [2, 1] };
  for (let i = 0; i < 16; ++i) files["Terms-" + i + ".json"] = {};
  for (const [term, list] of Object.entries(terms)) files["Terms-" + shard_of(term) + ".json"][term] = list;
  return new SearchIndex(async (name) => files[name]);
}

test("every word must be there, its beginning is enough", async () => {
  const index = small_index();
  const numbers = async (query) => (await index.find(query)).found.map((one) => one.document);
  assert.deepEqual(await numbers("lamp"), [1, 0, 2]);
  assert.deepEqual(await numbers("LAMPS buo"), [2]);
  assert.deepEqual(await numbers("burn buoys"), []);
  assert.deepEqual(await numbers(" ,. "), []);
  assert.deepEqual(await index.provision(2), { treaty: "b", eid: "art_1", unit: "art_1", label: "Article 1", text: "Lamps and buoys" });
});
