// What a reader does, by keyboard and with scripts: and the same words without them.
import assert from "node:assert/strict";
import { after, test } from "node:test";

import { built, built_hanoi, has_un_files } from "../site/support.mjs";
import { close_browser, desktop, served, watched_page } from "./support.mjs";

const folder = built("tests/fixtures/renderers/harbour");
const site = await served(folder + "/out");
const hanoi = await served(built_hanoi() + "/out");
after(close_browser);

async function tab_to(page, selector) {
  for (let i = 0; i < 200; ++i) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail("not reached by keyboard: " + selector);
}

test("the first key leads past the navigation", async () => {
  const { page, complaints, close } = await watched_page(site, { viewport: desktop });
  await page.goto(site + "en/lighthouses/art_1.html");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  assert.match(page.url(), /#main$/);
  assert.deepEqual(complaints, []);
  await close();
});

test("the language switch keeps the provision", async () => {
  const { page, close } = await watched_page(site, { viewport: desktop });
  await page.goto(site + "en/lighthouses/art_1.html");
  await tab_to(page, '#languages a[lang="ar"]');
  await page.keyboard.press("Enter");
  await page.waitForURL("**/ar/lighthouses/art_1.html");
  assert.equal(await page.evaluate(() => document.documentElement.dir), "rtl");
  await close();
});

test("a search by keyboard gives provisions", async () => {
  const { page, complaints, close } = await watched_page(site, { viewport: desktop });
  await page.goto(site + "en/search.html");
  await tab_to(page, "#search input");
  await page.keyboard.type("light");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#search li");
  assert.match(await page.textContent("#search [role=status]"), /\d+ result/);
  const first = await page.getAttribute("#search li a", "href");
  const answer = await page.goto(new URL(first, page.url()).href);
  assert.equal(answer.status(), 200);
  const id = new URL(page.url()).hash.slice(1);
  if (id) assert.ok(await page.$("#" + CSS_escape(id)));
  assert.deepEqual(complaints, []);
  await close();
});

function CSS_escape(id) {
  return id.replace(/[^a-zA-Z0-9_-]/g, (c) => "\\" + c);
}

async function finds(address, language, query) {
  const { page, complaints, close } = await watched_page(address, { viewport: desktop });
  await page.goto(address + language + "/search.html?q=" + encodeURIComponent(query) + "&in=" + language);
  await page.waitForSelector("#search mark");
  assert.deepEqual(complaints, []);
  await close();
}

test("Arabic is found, with vowel signs and without", async () => {
  for (const query of ["مصباح", "مِصباح"]) await finds(site, "ar", query);
});

// The real Chinese text, where it is at hand.
test("Chinese is found", { skip: !has_un_files && "the real files are not here" }, () => finds(hanoi, "zh", "电子证据"));

test("a defined term shows its definition", { skip: !has_un_files && "the real files are not here" }, async () => {
  const { page, complaints, close } = await watched_page(hanoi, { viewport: desktop });
  await page.goto(hanoi + "en/un-cybercrime/art_7.html");
  await page.locator("main .term > a").first().focus();
  await page.waitForSelector("#preview:not([hidden])");
  assert.match(await page.textContent("#preview"), /shall mean/);
  assert.deepEqual(complaints, []);
  await close();
});

test("the status of another day, and back", async () => {
  const { page, complaints, close } = await watched_page(hanoi, { viewport: desktop });
  await page.goto(hanoi + "en/un-cybercrime/status.html");
  const shown = () => page.textContent("#shown");
  const own = await page.textContent("#participants");
  assert.match(await shown(), /73 participants/);
  await page.fill("#as-at input", "2025-10-25");
  await page.waitForFunction(() => document.querySelector("#shown").textContent.includes("25 October"));
  const rows = await page.$$eval("#participants tbody tr", (all) => all.filter((row) => !row.hidden).length);
  const signatories = await page.$eval("main > .facts", (list) => list.children[1].querySelector("dd").textContent);
  assert.equal(String(rows), signatories);
  assert.ok(rows > 0 && rows < 73);
  assert.equal(await page.$$eval("#map svg .signatory", (all) => all.length > 0), true);
  await page.click("#as-at button");
  await page.waitForFunction(() => document.querySelector("#shown").textContent.includes("73"));
  assert.equal(await page.textContent("#participants"), own);
  assert.deepEqual(complaints, []);
  await close();
});

test("the table sorts and filters by keyboard", async () => {
  const { page, close } = await watched_page(hanoi, { viewport: desktop });
  await page.goto(hanoi + "en/un-cybercrime/status.html");
  await tab_to(page, "#filter input");
  await page.keyboard.type("viet");
  assert.match(await page.textContent("#shown"), /1 participant shown/);
  await page.fill("#filter input", "");
  await tab_to(page, "#participants th:nth-child(2) button");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  assert.equal(await page.getAttribute("#participants th:nth-child(2)", "aria-sort"), "descending");
  const days = await page.$$eval("#participants tbody td:nth-child(2)", (cells) => cells.map((cell) => cell.dataset.sort ?? ""));
  assert.deepEqual(days, [...days].sort().reverse());
  await close();
});

test("what would happen if more States joined", async () => {
  const { page, close } = await watched_page(hanoi, { viewport: desktop });
  await page.goto(hanoi + "en/un-cybercrime/status.html");
  await page.fill("#simulation [name=count]", "40");
  await page.fill("#simulation [name=day]", "2026-06-30");
  await page.waitForFunction(() => document.querySelector("#simulation [role=status]").textContent.includes("28 September 2026"));
  await page.fill("#simulation [name=count]", "39");
  await page.waitForFunction(() => document.querySelector("#simulation [role=status]").textContent.includes("still missing: 1."));
  await close();
});

test("a reference shows what it leads to", async () => {
  const { page, complaints, close } = await watched_page(site, { viewport: desktop });
  await page.goto(site + "en/lighthouses/index.html");
  const link = page.locator("main .group a[href*=art_]:not(.num, .num *)").first();
  if ((await link.count()) === 0) return;
  await link.focus();
  await page.waitForSelector("#preview:not([hidden])");
  await page.keyboard.press("Escape");
  assert.equal(await page.isHidden("#preview"), true);
  assert.deepEqual(complaints, []);
  await close();
});

test("citations are the same before and after the script", async () => {
  const citations = async (javaScriptEnabled) => {
    const { page, close } = await watched_page(site, { viewport: desktop, javaScriptEnabled });
    await page.goto(site + "en/lighthouses/art_1.html");
    const all = await page.$$eval("#cite code", (codes) => codes.map((code) => code.textContent.replace(/ <http[^>]*>|\n {2}url.*|\nUR.*/g, "")));
    await close();
    return all;
  };
  assert.deepEqual(await citations(true), await citations(false));
});

test("without scripts nothing of the text is missing", async () => {
  const words = async (javaScriptEnabled, name) => {
    const { page, close } = await watched_page(site, { viewport: desktop, javaScriptEnabled });
    await page.goto(site + name);
    const text = await page.$$eval("main > .group[lang], main > .group:not([id]), main table", (all) => all.map((one) => one.innerText).join("\n"));
    await close();
    return text.replace(/\s+/g, " ");
  };
  for (const name of ["en/lighthouses/index.html", "ar/lighthouses/art_1.html", "en/lighthouses/status.html", "en/index.html"]) {
    assert.equal(await words(true, name), await words(false, name), name);
  }
});

test("side by side the columns are chosen without scripts", async () => {
  const { page, close } = await watched_page(site, { viewport: desktop, javaScriptEnabled: false });
  await page.goto(site + "en/lighthouses/parallel/art_1.html");
  const seen = () => page.$$eval("#rows > .group:nth-child(2) > .group", (all) => all.filter((one) => one.checkVisibility()).length);
  assert.equal(await seen(), 2);
  await page.uncheck("#show_2");
  assert.equal(await seen(), 1);
  await close();
});
