// The table of participants on another day: the same rows with the acts of that day. The rows of the
// page's own day are kept as the engine wrote them.

import { print_date } from "./dates.js";
import { say } from "./words.js";

const signatures = ["signature", "signature-ad-referendum", "definitive-signature", "succession-to-signature"];
const consents = ["definitive-signature", "ratification", "acceptance", "approval", "accession", "formal-confirmation", "succession"];

export function column_of(action) {
  if (consents.includes(action)) return "consent";
  return signatures.includes(action) ? "signature" : "other";
}

function time_element(words, iso) {
  const time = document.createElement("time");
  time.dateTime = iso;
  time.textContent = print_date(iso, words.date);
  return time;
}

// A message with elements in its places.
function fill(words, key, values) {
  const parts = say(words, key).split(/(\{\w+\})/);
  return parts.map((part) => values[part.slice(1, -1)] ?? part);
}

function act_nodes(words, act) {
  const date = time_element(words, act.date);
  const nodes = act.action === "signature" ? [date] : fill(words, "status.act_on", { action: say(words, "action." + act.action), date });
  if (act.effective && act.effective !== act.date && column_of(act.action) === "other") {
    nodes.push(" ", ...fill(words, "status.effective", { date: time_element(words, act.effective) }));
  }
  return nodes;
}

function interval_nodes(words, add_days, [from, until]) {
  if (!until) return [time_element(words, from)];
  return fill(words, "status.in_force_until", { from: time_element(words, from), until: time_element(words, add_days(until, -1)) });
}

function set_lines(cell, lines, sort) {
  cell.replaceChildren(...lines.flatMap((line, i) => (i > 0 ? [document.createElement("br"), ...line] : line)));
  if (sort) cell.dataset.sort = sort;
  else delete cell.dataset.sort;
}

export class StatusTable {
  // `columns` names what stands in each column behind the name: "signature", "consent", …
  constructor(table, words, columns, add_days) {
    this.words = words;
    this.columns = columns;
    this.add_days = add_days;
    this.rows = new Map([...table.tBodies[0].rows].map((row) => [row.id.replace("participant_", ""), row]));
    this.own = new Map([...this.rows].map(([code, row]) => [code, [...row.cells].slice(1).map((cell) => ({ nodes: [...cell.childNodes], sort: cell.dataset.sort }))]));
    this.absent = new Set();
  }

  // Back to what the page said.
  restore() {
    this.absent.clear();
    for (const [code, row] of this.rows) {
      this.own.get(code).forEach((cell, i) => {
        row.cells[i + 1].replaceChildren(...cell.nodes);
        if (cell.sort !== undefined) row.cells[i + 1].dataset.sort = cell.sort;
      });
    }
  }

  show(participants) {
    const by_code = new Map(participants.map((one) => [one.code, one]));
    this.absent = new Set([...this.rows.keys()].filter((code) => !by_code.has(code)));
    for (const [code, one] of by_code) {
      const row = this.rows.get(code);
      if (row) this.columns.forEach((column, i) => this.fill_cell(row.cells[i + 1], column, one));
    }
  }

  fill_cell(cell, column, one) {
    if (column === "force") {
      set_lines(cell, one.intervals.map((each) => interval_nodes(this.words, this.add_days, each)), one.intervals[0]?.[0]);
      return;
    }
    const acts = one.actions.filter((act) => column_of(act.action) === column);
    set_lines(cell, acts.map((act) => act_nodes(this.words, act)), acts[0]?.date);
  }
}
