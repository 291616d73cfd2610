// Every kind of page in English, Arabic and Chinese, light and dark, on a desktop and a phone: no
// violation of WCAG 2.2 AA that axe-core can find, no complaint of the browser.
import assert from "node:assert/strict";
import fs from "node:fs";
import { after, test } from "node:test";

import { built, built_hanoi, has_un_files, root } from "../site/support.mjs";
import { close_browser, desktop, phone, served, watched_page } from "./support.mjs";

const axe = fs.readFileSync(root + "tests/browser/node_modules/axe-core/axe.min.js", "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const harbour = await served(built("tests/fixtures/renderers/harbour") + "/out");
const hanoi = await served(built_hanoi() + "/out");
const lights = await served(built("tests/fixtures/collections/lights") + "/out");
after(close_browser);

const kinds = {
  [harbour]: ["index", "about", "search", "participants", "participant_VUT", "lighthouses/index", "lighthouses/art_1", "lighthouses/status", "lighthouses/report", "lighthouses/downloads", "lighthouses/parallel/art_1", "buoys/index", "fog/index"],
  [hanoi]: ["index", "un-cybercrime/index", "un-cybercrime/art_2", "un-cybercrime/status", "un-cybercrime/report", "un-cybercrime/downloads", "participants", ...(has_un_files ? ["un-cybercrime/parallel/art_2"] : [])],
  [lights]: ["lights/compare/2009-06-01_2014-03-01"],
};
const languages = { [harbour]: ["en", "ar"], [hanoi]: ["en", "ar", "zh"], [lights]: ["en", "ar", "zh"] };

for (const [site, pages] of Object.entries(kinds)) {
  for (const language of languages[site]) {
    for (const name of pages) {
      test(`${language}/${name}`, async () => {
        for (const colorScheme of ["light", "dark"]) {
          for (const viewport of [desktop, phone]) {
            const { page, complaints, close } = await watched_page(site, { colorScheme, viewport, bypassCSP: false });
            const answer = await page.goto(site + language + "/" + name + ".html", { waitUntil: "networkidle" });
            assert.equal(answer.status(), 200);
            await page.evaluate(axe);
            const { violations } = await page.evaluate((tags) => globalThis.axe.run({ runOnly: tags }), rules);
            const told = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).slice(0, 3).join(" | ")}`);
            assert.deepEqual(told, [], `${colorScheme} ${viewport.width}`);
            const overflows = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
            assert.equal(overflows, false, `wider than the screen: ${colorScheme} ${viewport.width}`);
            assert.deepEqual(complaints, []);
            await close();
          }
        }
      });
    }
  }
}
