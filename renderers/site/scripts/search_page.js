// The search page: a query, a language, results by provision. The query stands in the address, so
// that a search can be passed on.

import { SearchIndex } from "./search_index.js";
import { find_terms } from "./search_terms.js";
import { read_words, say, say_count } from "./words.js";

const shown_at_once = 30;

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address + ": " + answer.status);
  return answer.json();
}

// A stretch of text around the first word that was found.
function excerpt(text, ranges) {
  const longest = 260;
  const first = ranges[0] ? ranges[0][0] : 0;
  let begin = Math.max(0, first - 80);
  if (begin > 0) begin = text.indexOf(" ", begin) >= 0 && text.indexOf(" ", begin) < first ? text.indexOf(" ", begin) + 1 : begin;
  const end = Math.min(text.length, begin + longest);
  return { begin, end };
}

function marked(text, ranges) {
  const { begin, end } = excerpt(text, ranges);
  const shown = document.createDocumentFragment();
  let at = begin;
  if (begin > 0) shown.append("… ");
  for (const [from, to] of ranges) {
    if (from < at || to > end) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(from, to);
    shown.append(text.slice(at, from), mark);
    at = to;
  }
  shown.append(text.slice(at, end), end < text.length ? " …" : "");
  return shown;
}

function result_item(words, language, provision, terms) {
  const place = words.places[language][provision.treaty];
  const item = document.createElement("li");
  const title = document.createElement("h3");
  const link = document.createElement("a");
  link.href = place.folder + encodeURI(provision.unit) + ".html" + (provision.eid === provision.unit ? "" : "#" + encodeURI(provision.eid));
  link.textContent = provision.label;
  link.lang = language;
  title.append(link);
  const treaty = document.createElement("p");
  treaty.className = "subtitle";
  treaty.textContent = place.title;
  const text = document.createElement("p");
  text.lang = language;
  text.dir = language === "ar" ? "rtl" : "ltr";
  text.append(marked(provision.text, find_terms(provision.text, terms)));
  item.append(title, treaty, text);
  return item;
}

function start() {
  const words = read_words(document);
  const form = document.querySelector("#search form");
  const status = document.querySelector("#search [role=status]");
  const list = document.querySelector("#search ol");
  if (!words || !form) return;
  form.hidden = false;
  const indexes = new Map();
  let latest = 0;

  async function show(query, language) {
    const turn = ++latest;
    list.replaceChildren();
    if (!query.trim()) {
      status.textContent = "";
      return;
    }
    try {
      if (!indexes.has(language)) {
        indexes.set(language, new SearchIndex((name) => load(words.index + language + "/" + name)));
      }
      const index = indexes.get(language);
      const { terms, found } = await index.find(query);
      const provisions = await Promise.all(found.slice(0, shown_at_once).map((one) => index.provision(one.document)));
      if (turn !== latest) return;
      status.textContent = found.length > 0 ? say_count(words, "count.results", found.length) : say(words, "search.none", { query });
      list.replaceChildren(...provisions.map((one) => result_item(words, language, one, terms)));
    } catch {
      indexes.delete(language);
      if (turn === latest) status.textContent = say(words, "search.failed");
    }
  }
  function from_address() {
    const asked = new URLSearchParams(location.search);
    form.q.value = asked.get("q") ?? "";
    const language = asked.get("in");
    if (language && words.places[language]) form.in.value = language;
    show(form.q.value, form.in.value);
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const asked = new URLSearchParams({ q: form.q.value, in: form.in.value });
    history.pushState(null, "", "?" + asked);
    show(form.q.value, form.in.value);
  });
  form.in.addEventListener("change", () => form.requestSubmit());
  addEventListener("popstate", from_address);
  from_address();
}

start();
