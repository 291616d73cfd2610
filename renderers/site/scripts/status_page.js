// The status page: the status on any day, a table that sorts and filters, a map that follows, and
// what would happen if more States joined.

import { add_days, is_date, print_date } from "./dates.js";
import { entry_into_force } from "./simulation.js";
import { StatusTable } from "./status_table.js";
import { make_sortable } from "./table.js";
import { status_on } from "./timeline.js";
import { read_words, say, say_count } from "./words.js";
import { colour_map } from "./world_map.js";

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address + ": " + answer.status);
  return answer.json();
}

// Which column of the table holds what; columns that nobody fills are left out by the engine.
function columns_of(table, words) {
  const names = { "status.signature": "signature", "status.consent": "consent", "status.in_force": "force", "status.other_acts": "other" };
  const heads = [...table.tHead.rows[0].cells].slice(1);
  return heads.map((head) => {
    const key = Object.keys(names).find((one) => say(words, one) === head.textContent.trim());
    return names[key];
  });
}

// The figures above the table, by their labels.
class Figures {
  constructor(words, list) {
    this.words = words;
    this.cells = new Map();
    for (const term of list.querySelectorAll("dt")) this.cells.set(term.textContent.trim(), term.nextElementSibling);
    this.own = new Map([...this.cells].map(([name, cell]) => [name, [...cell.childNodes]]));
  }

  set(key, text) {
    const cell = this.cells.get(say(this.words, key));
    if (cell) cell.textContent = text;
  }

  restore() {
    for (const [name, nodes] of this.own) this.cells.get(name).replaceChildren(...nodes);
  }

  show(status, timeline) {
    const words = this.words;
    this.set("status.as_at", print_date(status.asAt, words.date));
    this.set("status.signatories", String(status.signatories));
    this.set("status.parties", status.parties + " (" + say(words, "status.parties_note") + ")");
    if (timeline.rule) this.set("status.instruments", say(words, "status.instruments_value", { count: status.counted, threshold: timeline.rule.threshold }));
    this.set("status.entry_into_force", force_words(words, status));
  }
}

function force_words(words, status) {
  const date = status.entryIntoForce?.declared ?? status.entryIntoForce?.date;
  if (!date) return say(words, "status.not_in_force");
  const said = say(words, date <= status.asAt ? "status.in_force_since" : "status.enters_on", { date: print_date(date, words.date) });
  return status.entryIntoForce.declared ? said + " (" + say(words, "status.declared") + ")" : said;
}

// What the filter asks of a participant, from the cells of its row.
function is_wanted(row, asked, words, columns) {
  const name = row.cells[0].textContent.toLocaleLowerCase(words.language);
  const has = (column) => columns.includes(column) && row.cells[columns.indexOf(column) + 1].textContent.trim() !== "";
  const region = words.regions[row.id.replace("participant_", "")];
  if (!name.includes(asked.name.toLocaleLowerCase(words.language))) return false;
  if (asked.region && region !== asked.region) return false;
  if (asked.kind === "signed") return has("signature");
  if (asked.kind === "consented") return has("consent");
  if (asked.kind === "signed-only") return has("signature") && !has("consent");
  return true;
}

function start_simulation(words, form, timeline_file) {
  const status = form.querySelector("[role=status]");
  async function show() {
    const timeline = await timeline_file();
    const [more, day] = [Number(form.count.value), form.day.value];
    if (!is_date(day) || !Number.isInteger(more) || more < 0) return;
    const { counted } = status_on(timeline, day);
    const { threshold } = timeline.rule;
    const date = entry_into_force(timeline.rule, counted, more, day);
    const count = counted + more;
    status.textContent = date
      ? say(words, "simulation.enters", { count, threshold, day: print_date(day, words.date), date: print_date(date, words.date) })
      : say(words, "simulation.misses", { count, threshold, missing: threshold - count });
  }
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", show);
  show().catch(() => (form.hidden = true));
}

function start() {
  const words = read_words(document);
  const table = document.querySelector("table#participants");
  if (!words || !table) return;
  const shown = document.getElementById("shown");
  const as_at = document.getElementById("as-at");
  const filter = document.getElementById("filter");
  const world = document.querySelector("#map .world");
  const columns = columns_of(table, words);
  const rows = new StatusTable(table, words, columns, add_days);
  const figures = new Figures(words, document.querySelector("main > .facts"));
  const explanation = document.querySelector("main > .explanation, main > .group:has(> .explanation)");
  let loaded = null;
  const timeline_file = () => (loaded ??= load(words.timeline));

  function apply_filter() {
    const asked = { name: filter.elements.name.value, kind: filter.elements.kind.value, region: filter.elements.region.value };
    let count = 0;
    for (const [code, row] of rows.rows) {
      row.hidden = rows.absent.has(code) || !is_wanted(row, asked, words, columns);
      count += row.hidden ? 0 : 1;
    }
    return count;
  }
  function tell(day) {
    const count = say_count(words, "count.shown", apply_filter());
    shown.textContent = day === words.asAt ? count : say(words, "control.shown", { date: print_date(day, words.date) }) + " " + count;
  }
  async function show(day) {
    if (!is_date(day)) return;
    const timeline = await timeline_file();
    const status = status_on(timeline, day);
    const is_own = day === words.asAt;
    if (is_own) {
      rows.restore();
      figures.restore();
    } else {
      rows.show(status.participants);
      figures.show(status, timeline);
    }
    if (explanation) explanation.hidden = !is_own;
    as_at.querySelector("button").hidden = is_own;
    if (world) await colour_map(world, status.participants);
    tell(day);
  }

  make_sortable(table, words);
  as_at.querySelector("button").textContent = say(words, "control.reset", { date: print_date(words.asAt, words.date) });
  as_at.addEventListener("submit", (event) => event.preventDefault());
  as_at.addEventListener("input", () => show(as_at.day.value));
  as_at.addEventListener("reset", () => {
    show(words.asAt);
    as_at.day.focus();
  });
  filter.addEventListener("input", () => tell(as_at.day.value));
  filter.addEventListener("submit", (event) => event.preventDefault());
  as_at.hidden = false;
  filter.hidden = false;
  const simulation = document.querySelector("#simulation form");
  if (simulation) start_simulation(words, simulation, timeline_file);
  tell(words.asAt);
}

start();
