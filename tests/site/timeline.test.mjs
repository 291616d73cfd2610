// The status on any day, in the browser and in the engine: the same. A thousand days each in the
// long run, some dozens every day.
import assert from "node:assert/strict";
import test from "node:test";

import { add_days } from "../../renderers/site/scripts/dates.js";
import { entry_into_force } from "../../renderers/site/scripts/simulation.js";
import { status_on } from "../../renderers/site/scripts/timeline.js";
import { built, is_long, random, read_json, servanda } from "./support.mjs";

const days_tried = is_long ? 1000 : 40;

// What both say, with the same keys.
function comparable(status) {
  return {
    signatories: status.signatories,
    parties: status.parties,
    partiesInForce: status.partiesInForce,
    entryIntoForce: status.entryIntoForce && { date: status.entryIntoForce.date, declared: status.entryIntoForce.declared },
    participants: status.participants.map((one) => ({
      code: one.code,
      actions: one.actions.map(({ event, action, date, effective }) => ({ event, action, date, effective })),
      inForceFrom: one.inForceFrom,
      inForceUntil: one.inForceUntil,
    })),
  };
}

function days_of(timeline, count) {
  const steps = [...timeline.steps, ...timeline.participants.flatMap((one) => one.steps)].map((step) => step.from);
  const first = add_days(steps.reduce((a, b) => (a < b ? a : b)), -40);
  const span = (Date.parse(timeline.asAt) - Date.parse(first)) / 86400000;
  const next = random(20251119);
  const near = [...new Set(steps)].flatMap((day) => [add_days(day, -1), day]).filter((day) => day <= timeline.asAt);
  const anywhere = Array.from({ length: count }, () => add_days(first, Math.floor(next() * (span + 1))));
  return [...near.slice(0, count), ...anywhere].slice(0, count);
}

for (const [collection, treaty] of [["tests/fixtures/renderers/harbour", "lighthouses"], ["examples/hanoi", "un-cybercrime"]]) {
  test(`${treaty}: as the engine on every day`, () => {
    const folder = built(collection);
    const timeline = read_json(folder, "out/data", treaty, "timeline.json");
    for (const day of days_of(timeline, days_tried)) {
      const engine = JSON.parse(servanda(folder, "status", treaty, "--as-at", day, "--json"));
      assert.deepEqual(comparable(status_on(timeline, day)), comparable(engine), day);
    }
  });
}

test("more instruments on a day: as the engine supposes them", () => {
  const folder = built("examples/hanoi");
  const timeline = read_json(folder, "out/data/un-cybercrime/timeline.json");
  const joining = timeline.participants.filter((one) => one.code !== "EUE").map((one) => one.code);
  const next = random(7);
  for (let i = 0; i < (is_long ? 50 : 4); ++i) {
    const day = add_days("2026-01-01", Math.floor(next() * 1500));
    const more = 38 + Math.floor(next() * 4);
    const suppositions = joining.slice(0, more).flatMap((code) => ["--suppose", `ratification:${code}:${day}`]);
    const engine = JSON.parse(servanda(folder, "force", "un-cybercrime", "--as-at", day, ...suppositions, "--json"));
    const { counted } = status_on(timeline, day);
    assert.equal(entry_into_force(timeline.rule, counted, more, day), engine.date, `${more} on ${day}`);
  }
});
