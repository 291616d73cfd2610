// The status of a treaty on any day, from the published timeline (docs/formats/data.md). The engine
// computed every step of it by the final clauses; here the step that holds on the day is looked up.

// The last of the steps that begin on or before the day; undefined before the first.
function step_on(steps, day) {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle].from <= day) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1];
}

function participant_on(participant, day) {
  const step = step_on(participant.steps, day);
  if (!step) return null;
  const actions = participant.actions
    .filter((act) => act.date <= day)
    .map((act, i) => ({ ...act, effective: step.effective[i] ?? null }));
  if (actions.length === 0 && !step.inForceFrom) return null;
  return {
    code: participant.code,
    actions,
    inForceFrom: step.inForceFrom ?? null,
    inForceUntil: step.inForceUntil ?? null,
    signatory: Boolean(step.signatory),
    contracting: Boolean(step.contracting),
    inForce: Boolean(step.inForce),
    intervals: step.intervals ?? [],
  };
}

// With the keys of `servanda status --json`.
export function status_on(timeline, day) {
  const treaty = step_on(timeline.steps, day);
  return {
    treaty: timeline.treaty,
    asAt: day,
    signatories: treaty?.signatories ?? 0,
    parties: treaty?.parties ?? 0,
    partiesInForce: treaty?.partiesInForce ?? 0,
    counted: treaty?.counted ?? 0,
    entryIntoForce: treaty?.entryIntoForce ?? null,
    participants: timeline.participants.map((one) => participant_on(one, day)).filter(Boolean),
  };
}
