// Civil dates as the engine has them: YYYY-MM-DD, no clock, no time zone.

const day_length = 86400000; // milliseconds

function parts(iso) {
  return iso.split("-").map(Number);
}

function iso_of(time) {
  return new Date(time).toISOString().slice(0, 10);
}

export function is_date(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text + "T00:00:00Z");
  return !Number.isNaN(time) && iso_of(time) === text;
}

export function add_days(iso, days) {
  return iso_of(Date.parse(iso + "T00:00:00Z") + days * day_length);
}

// Clamped to the end of the month, as final clauses are read: 31 January and a month is 28 February.
export function add_months(iso, months) {
  const [year, month, day] = parts(iso);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return iso_of(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

// A delay of a final clause: {days | months: n, round: "month" | "year"} or {fixed}.
export function apply_delay(iso, delay) {
  if (delay.fixed) return delay.fixed;
  const reached = delay.months !== undefined ? add_months(iso, delay.months) : add_days(iso, delay.days);
  const [year, month] = parts(reached);
  if (delay.round === "month") return iso_of(Date.UTC(year, month, 1));
  if (delay.round === "year") return iso_of(Date.UTC(year + 1, 0, 1));
  return reached;
}

// `forms` has a form for each month, and one for the first of it: "{d} May {y}".
export function print_date(iso, forms) {
  const [year, month, day] = parts(iso);
  const form = (day === 1 ? forms.first : forms.other)[month - 1];
  return form.replace("{d}", String(day)).replace("{y}", String(year));
}
