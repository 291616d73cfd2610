// The index of one language: terms in shards by their first character, the provisions of each treaty
// in a file of its own (docs/formats/site.md). Only what a query needs is loaded.

import { query_terms } from "./search_terms.js";

export const shard_count = 16;

export function shard_of(term) {
  return term.codePointAt(0) % shard_count;
}

export class SearchIndex {
  // `load` gets the content of a file of the index, parsed.
  constructor(load) {
    this.load = load;
    this.files = new Map();
  }

  file(name) {
    if (!this.files.has(name)) this.files.set(name, this.load(name));
    return this.files.get(name);
  }

  // Provision number → score, for one term or the beginning of one.
  async postings(term) {
    const shard = await this.file("Terms-" + shard_of(term) + ".json");
    const scores = new Map();
    for (const [known, list] of Object.entries(shard)) {
      if (!known.startsWith(term)) continue;
      const weight = known === term ? 3 : 1;
      let document = 0;
      for (let i = 0; i < list.length; i += 2) {
        document += list[i];
        scores.set(document, (scores.get(document) ?? 0) + weight * Math.log(1 + list[i + 1]));
      }
    }
    return scores;
  }

  // Every provision that has all the terms, best first; of equal ones the first in the text.
  async find(query) {
    const terms = query_terms(query);
    if (terms.length === 0) return { terms, found: [] };
    const all = await Promise.all(terms.map((term) => this.postings(term)));
    all.sort((a, b) => a.size - b.size);
    const found = [];
    for (const [document, score] of all[0]) {
      if (!all.every((scores) => scores.has(document))) continue;
      found.push({ document, score: all.slice(1).reduce((sum, one) => sum + one.get(document), score) });
    }
    found.sort((a, b) => b.score - a.score || a.document - b.document);
    return { terms, found };
  }

  // The provision of a number: {treaty, eid, unit, label, text}.
  async provision(document) {
    const { treaties } = await this.file("Treaties.json");
    let first = 0;
    for (const treaty of treaties) {
      if (document < first + treaty.provisions) {
        const all = await this.file(treaty.id + ".json");
        const [eid, unit, label, text] = all[document - first];
        return { treaty: treaty.id, eid, unit, label, text };
      }
      first += treaty.provisions;
    }
    throw new Error("no provision " + document);
  }
}
