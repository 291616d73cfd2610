// Words as the index has them (renderers/site/search_terms.hpp says the same in C++): case, accents,
// Arabic vowel signs and alef forms, and width folded away; runs of Han characters as pairs.

const ignored = /[\u00AD\u034F\u061C\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/gu;
const marks = /(?=\p{Mn})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}]/gu;
const words_of = /[\p{L}\p{Nd}]+/gu;
const han = /\p{Script=Han}/u;
// Letters that Unicode does not decompose, though readers search them by their plain form.
const plain_letters = { "\u0671": "\u0627", "\u0649": "\u064A", "\u0629": "\u0647", "đ": "d" };

function fold_character(character) {
  if (character === "й") return character; // a letter, not и with an accent
  const parts = character.normalize("NFD").replace(marks, "");
  return plain_letters[parts] ?? parts;
}

export function fold(text) {
  const lower = text.normalize("NFKC").toLowerCase().normalize("NFKC");
  const whole = lower.replace(ignored, "").replace(/ß/g, "ss").replace(/ς/g, "σ");
  return Array.from(whole, fold_character).join("");
}

// Pairs of characters, and the last one alone, so that every character begins a term.
function pairs(run) {
  return run.map((one, i) => one + (run[i + 1] ?? ""));
}

export function search_terms(text) {
  const terms = [];
  for (const [word] of fold(text).matchAll(words_of)) {
    let plain = "";
    let run = [];
    const finish = () => {
      if (plain) terms.push(plain);
      terms.push(...pairs(run));
      plain = "";
      run = [];
    };
    for (const character of word) {
      const is_han = han.test(character);
      if (is_han ? plain : run.length > 0) finish();
      if (is_han) run.push(character);
      else plain += character;
    }
    finish();
  }
  return terms;
}

// What a reader typed: the last character of a run of Han characters is no word that was asked for.
export function query_terms(text) {
  const terms = search_terms(text);
  return terms.filter((term, i) => {
    const is_last = [...term].length === 1 && han.test(term);
    return !(is_last && i > 0 && terms[i - 1].endsWith(term) && terms[i - 1] !== term);
  });
}

// Where the terms stand in a text: [begin, end] in order, for marking them.
export function find_terms(text, terms) {
  let folded = "";
  const origin = [];
  for (const { segment, index } of characters(text)) {
    for (const unit of fold(segment)) {
      folded += unit;
      for (let i = 0; i < unit.length; ++i) origin.push(index);
    }
  }
  origin.push(text.length);
  const found = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      const begins = at === 0 || !/[\p{L}\p{Nd}]/u.test(folded[at - 1]) || han.test(term);
      if (begins) found.push([origin[at], origin[at + term.length]]);
    }
  }
  return merged(found.sort((a, b) => a[0] - b[0] || a[1] - b[1]));
}

function* characters(text) {
  let index = 0;
  for (const segment of text) {
    yield { segment, index };
    index += segment.length;
  }
}

function merged(ranges) {
  const made = [];
  for (const range of ranges) {
    const last = made[made.length - 1];
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
    else made.push([...range]);
  }
  return made;
}
