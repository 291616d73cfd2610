// "If n more States deposit by …": entry into force under a rule that asks for a number of
// instruments. Other rules are left to `servanda force --suppose`.

import { apply_delay } from "./dates.js";

// The date of entry into force where `more` instruments are deposited on `day`; null where they are
// too few. `counted` is how many count already on that day.
export function entry_into_force(rule, counted, more, day) {
  if (counted + more < rule.threshold) return null;
  if (rule.fixed && day <= rule.deadline) return rule.fixed;
  return [apply_delay(day, rule.delay), ...rule.notBefore].reduce((a, b) => (a > b ? a : b));
}
