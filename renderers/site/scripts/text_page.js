// The page of a text: previews of references, citations, and copying with one key.

import { citation, pinpoint } from "./citation.js";
import { show_references } from "./references.js";
import { read_words, say } from "./words.js";

function address_of(eid) {
  const link = document.querySelector('link[rel="canonical"]');
  const absolute = link && /^https?:/.test(link.getAttribute("href")) ? link.href : location.href;
  const page = absolute.split("#")[0];
  return eid ? page + "#" + eid : page;
}

function copy_button(words, key, text_of) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = say(words, key);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text_of());
    button.textContent = say(words, "cite.copied");
    setTimeout(() => (button.textContent = say(words, key)), 2000);
  });
  return button;
}

// The forms of the panel, for the provision named in the address or for the whole page.
function fill_forms(words, panel) {
  const own = panel.dataset.eid || "";
  const asked = decodeURIComponent(location.hash.slice(1));
  const eid = pinpoint(asked) && document.getElementById(asked) ? asked : own;
  for (const code of panel.querySelectorAll("[data-form]")) {
    const form = words.forms[eid ? "provision" : "whole"][code.dataset.form];
    code.textContent = citation(words, form, eid, address_of(eid === own ? "" : eid));
  }
}

function start_citations(words, panel) {
  for (const code of panel.querySelectorAll("[data-form]")) {
    const button = copy_button(words, "cite.copy", () => code.textContent);
    button.setAttribute("aria-describedby", code.id);
    code.after(button);
  }
  fill_forms(words, panel);
  addEventListener("hashchange", () => fill_forms(words, panel));
}

// Beside a number that was followed: the link and the citation of its provision, to be copied.
function start_tools(words, main, panel) {
  main.addEventListener("click", (event) => {
    const number = event.target.closest?.("a.num");
    if (!number || !number.getAttribute("href").startsWith("#")) return;
    const eid = decodeURIComponent(number.hash.slice(1));
    main.querySelector(".tools")?.remove();
    const tools = document.createElement("span");
    tools.className = "tools";
    tools.lang = document.documentElement.lang;
    tools.dir = document.documentElement.dir;
    const add = (key, text_of) => tools.append(copy_button(words, key, text_of));
    add("cite.copy_link", () => address_of(eid));
    if (panel && pinpoint(eid)) {
      add("cite.copy_citation", () => citation(words, words.forms.provision.plain, eid, address_of(eid)));
    }
    number.after(tools);
  });
}

function start() {
  const words = read_words(document);
  const main = document.getElementById("main");
  if (!words || !main) return;
  const panel = document.querySelector("#cite details");
  if (panel) start_citations(words, panel);
  start_tools(words, main, panel);
  show_references(main);
}

start();
