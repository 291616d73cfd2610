// What the page's scripts say: the messages of the page's language, from its block of data.

export function read_words(document) {
  const block = document.getElementById("words");
  return block ? JSON.parse(block.textContent) : null;
}

export function say(words, key, values = {}) {
  const form = words.text[key];
  if (form === undefined) throw new Error("no message " + key);
  return form.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

// By the plural rules of the language; the number is the field {count}.
export function say_count(words, key, count, values = {}) {
  const category = new Intl.PluralRules(words.language).select(count);
  const exact = key + "." + category;
  return say(words, exact in words.text ? exact : key + ".other", { count, ...values });
}
