// A reference shows what it leads to: on the pointer's rest and on keyboard focus, from the page at
// hand or from the page of the article. Escape takes the preview away (WCAG 2.2, 1.4.13).

const rest = 300; // milliseconds that the pointer stays before anything is shown
const pages = new Map();

function page_at(address) {
  if (!pages.has(address)) {
    const loaded = fetch(address)
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then((html) => new DOMParser().parseFromString(html, "text/html"));
    pages.set(address, loaded);
  }
  return pages.get(address);
}

// The provision that the link leads to, as elements to be shown; null where there is none.
async function provision_at(link) {
  const target = new URL(link.href);
  const here = new URL(location.href);
  const is_here = target.pathname === here.pathname;
  const page = is_here ? document : await page_at(target.origin + target.pathname);
  const id = decodeURIComponent(target.hash.slice(1));
  const found = id ? page.getElementById(id) : page.querySelector("main > .group");
  if (!found) return null;
  const shown = document.createElement("div");
  const title = page.querySelector("main > h1");
  if (!id && title) shown.append(document.importNode(title.cloneNode(true), true));
  shown.append(document.importNode(found.cloneNode(true), true));
  for (const name of [found.closest("[lang]")?.lang, page.documentElement.lang]) {
    if (name && !shown.lang) shown.lang = name;
  }
  clean(shown);
  return shown;
}

// What is shown twice must not be found twice: no ids, no links, no notes in a preview.
function clean(shown) {
  for (const one of shown.querySelectorAll("[id]")) one.removeAttribute("id");
  for (const one of shown.querySelectorAll("a[href]")) one.removeAttribute("href");
  for (const one of shown.querySelectorAll(".summary-note, .tools, .related")) one.remove();
  for (const heading of shown.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const words = document.createElement("p");
    words.className = "label";
    words.append(...heading.childNodes);
    heading.replaceWith(words);
  }
}

function place(preview, link) {
  const box = link.getBoundingClientRect();
  const width = Math.min(440, document.documentElement.clientWidth - 32);
  const left = Math.max(16, Math.min(box.left, document.documentElement.clientWidth - width - 16));
  preview.style.width = width + "px";
  preview.style.left = left + scrollX + "px";
  const below = innerHeight - box.bottom > preview.offsetHeight + 16 || box.top < preview.offsetHeight;
  const top = below ? box.bottom + 6 : box.top - preview.offsetHeight - 6;
  preview.style.top = top + scrollY + "px";
}

export function show_references(main) {
  const preview = document.createElement("div");
  preview.id = "preview";
  preview.setAttribute("role", "tooltip");
  preview.hidden = true;
  let timer = 0;
  let current = null;

  function hide() {
    clearTimeout(timer);
    preview.hidden = true;
    current?.removeAttribute("aria-describedby");
    current = null;
  }
  async function show(link) {
    current = link;
    const shown = await provision_at(link).catch(() => null);
    if (!shown || current !== link) return;
    if (!preview.isConnected) document.body.append(preview);
    preview.replaceChildren(shown);
    preview.hidden = false;
    link.setAttribute("aria-describedby", preview.id);
    place(preview, link);
  }
  function is_reference(element) {
    const link = element.closest?.("a[href]");
    if (!link || link.closest(".num, .note-mark, nav, .tools, #cite")) return null;
    const target = new URL(link.href);
    const provision = /^#(art|para|preamble|annex|chp|part|sec)/.test(target.hash);
    return target.origin === location.origin && (provision || /\/art_[^/]*\.html$/.test(target.pathname)) ? link : null;
  }
  main.addEventListener("pointerover", (event) => {
    const link = is_reference(event.target);
    if (!link || link === current) return;
    hide();
    timer = setTimeout(() => show(link), rest);
  });
  main.addEventListener("focusin", (event) => {
    const link = is_reference(event.target);
    if (link && link !== current) {
      hide();
      show(link);
    }
  });
  main.addEventListener("focusout", hide);
  document.addEventListener("pointerover", (event) => {
    if (!event.target.closest?.("#preview") && !is_reference(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}
