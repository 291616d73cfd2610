// Citations of the provision that the reader is at: the forms stand in the page, made by the engine
// for the whole article; here the place inside it is filled in.

import { say } from "./words.js";

// "art_64__para_1__list_1__point_a" → {article: "64", rest: ["1", "a"]}; null for anything else.
export function pinpoint(eid) {
  const steps = eid.split("__");
  const article = /^art_(.+)$/.exec(steps[0]);
  if (!article) return null;
  const rest = [];
  for (const step of steps.slice(1)) {
    const part = /^(para|point)_(.+)$/.exec(step);
    if (part) rest.push({ kind: part[1], number: part[2] });
  }
  return { article: article[1], rest };
}

// "64(1)(a)", as OSCOLA and Bluebook have it.
export function bracketed(place) {
  return place.article + place.rest.map((part) => "(" + part.number + ")").join("");
}

// "article 64, paragraph 1 (a)", in the language of the page.
export function in_words(words, place) {
  const paragraph = place.rest.find((part) => part.kind === "para");
  const points = place.rest.filter((part) => part.kind === "point").map((part) => "(" + part.number + ")");
  const name = paragraph
    ? say(words, "provision.paragraph", { article: place.article, paragraph: paragraph.number })
    : say(words, "provision.article", { article: place.article });
  return points.length > 0 ? name + " " + points.join("") : name;
}

// The text of one form for a provision; `form` has {pin}, {words}, {eid} and {address} to fill.
export function citation(words, form, eid, address) {
  const place = pinpoint(eid);
  const values = {
    pin: place ? bracketed(place) : "",
    words: place ? in_words(words, place) : "",
    eid,
    address,
  };
  return form.replace(/\{(pin|words|eid|address)\}/g, (whole, name) => values[name]);
}
