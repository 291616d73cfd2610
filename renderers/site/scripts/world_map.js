// The map as part of the page, so that its colours follow the day that the reader asks for.

const marks = ["signatory", "party", "ended"];

export function mark_of(participant) {
  if (participant.contracting) return "party";
  if (participant.intervals.length > 0) return "ended";
  return participant.signatory ? "signatory" : "";
}

// Takes the place of the picture; null where it cannot be loaded, and then the picture stays.
async function open_map(holder) {
  const picture = holder.querySelector("img");
  if (!picture) return holder.querySelector("svg");
  const answer = await fetch(picture.src);
  if (!answer.ok) return null;
  // Its own style is for the picture alone: the page's policy lets none in, and the page has the same.
  const drawing = (await answer.text()).replace(/<style>[^]*?<\/style>/, "");
  const parsed = new DOMParser().parseFromString(drawing, "image/svg+xml");
  const map = document.importNode(parsed.documentElement, true);
  map.setAttribute("role", "img");
  map.setAttribute("aria-label", picture.alt);
  picture.replaceWith(map);
  return map;
}

export async function colour_map(holder, participants) {
  const map = await open_map(holder);
  if (!map) return;
  const by_code = new Map(participants.map((one) => [one.code, mark_of(one)]));
  for (const shape of map.querySelectorAll("[data-code]")) {
    const mark = by_code.get(shape.dataset.code) ?? "";
    shape.classList.remove(...marks);
    if (mark) shape.classList.add(mark);
    if (shape.tagName === "circle") shape.setAttribute("r", mark ? "3.5" : "1.5");
  }
}
