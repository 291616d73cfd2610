// Civil dates of the pages' scripts: the sums that final clauses ask for.
import assert from "node:assert/strict";
import test from "node:test";

import { add_days, add_months, apply_delay, is_date, print_date } from "../../renderers/site/scripts/dates.js";

test("a date that is none is told", () => {
  assert.equal(is_date("2024-02-29"), true);
  for (const text of ["2025-02-29", "2025-13-01", "2025-1-1", "", "tomorrow"]) assert.equal(is_date(text), false, text);
});

test("the day of deposit is not counted", () => assert.equal(add_days("2005-09-15", 90), "2005-12-14"));

test("months are clamped to their end", () => {
  assert.equal(add_months("2025-01-31", 1), "2025-02-28");
  assert.equal(add_months("2024-02-29", 12), "2025-02-28");
  assert.equal(add_months("2025-11-30", 3), "2026-02-28");
});

test("delays of real clauses", () => {
  assert.equal(apply_delay("2019-02-22", { days: 90 }), "2019-05-23");
  assert.equal(apply_delay("1999-09-28", { months: 1, round: "month" }), "1999-11-01");
  assert.equal(apply_delay("2025-12-31", { months: 0, round: "year" }), "2026-01-01");
  assert.equal(apply_delay("2025-12-31", { fixed: "1992-01-01" }), "1992-01-01");
});

test("the first of a month has its own form", () => {
  const forms = { first: Array(12).fill("1er mai {y}"), other: Array(12).fill("{d} mai {y}") };
  assert.equal(print_date("2025-05-01", forms), "1er mai 2025");
  assert.equal(print_date("2025-05-02", forms), "2 mai 2025");
});
