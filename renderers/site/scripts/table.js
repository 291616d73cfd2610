// A table that sorts by a press on a column's head, and shows the rows that are asked for.

import { say } from "./words.js";

function key_of(row, column) {
  const cell = row.cells[column];
  return cell.dataset.sort ?? cell.textContent.trim();
}

function compare(collator, column, a, b) {
  const [left, right] = [key_of(a, column), key_of(b, column)];
  if (!left || !right) return left ? -1 : right ? 1 : 0; // what is empty comes last
  return collator.compare(left, right);
}

// Puts a button into every head; equal rows keep the order that the page gave them.
export function make_sortable(table, words) {
  const collator = new Intl.Collator(words.language, { numeric: true });
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const name = head.textContent.trim();
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.title = say(words, "control.sort", { column: name });
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const sorted = [...rows].sort((a, b) => compare(collator, column, a, b));
      if (down) sorted.reverse();
      body.append(...sorted);
    });
  });
}
