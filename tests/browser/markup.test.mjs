// Every page is valid HTML by the Nu checker and light enough to be sent to a phone; every link and
// fragment leads somewhere, and every page is there in every language of its site.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import zlib from "node:zlib";

import { built, built_hanoi, root } from "../site/support.mjs";

const collections = ["tests/fixtures/renderers/harbour", "tests/fixtures/collections/lights", "tests/fixtures/collections/lakes"];
const sites = [...collections.map((one) => built(one)), built_hanoi()].map((folder) => folder + "/out");

function files_below(folder) {
  return fs.readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)).filter((file) => fs.statSync(file).isFile());
}

test("every page is valid", () => {
  const jar = root + "tests/browser/node_modules/vnu-jar/build/dist/vnu.jar";
  for (const site of sites) {
    const pages = files_below(site).filter((file) => file.endsWith(".html"));
    for (let i = 0; i < pages.length; i += 200) {
      try {
        execFileSync("java", ["-jar", jar, "--errors-only", "--format", "gnu", ...pages.slice(i, i + 200)], { stdio: "pipe", maxBuffer: 1 << 26 });
      } catch (error) {
        assert.fail(String(error.stderr).split("\n").slice(0, 20).join("\n"));
      }
    }
  }
});

// The values of an attribute, with the entities that addresses can hold put back.
function values_of(html, attribute) {
  const found = html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"));
  return [...found].map((match) => match[1].replaceAll("&amp;", "&"));
}

test("every link and fragment leads somewhere", () => {
  for (const site of sites) {
    const pages = new Map();
    for (const file of files_below(site).filter((one) => one.endsWith(".html"))) {
      const html = fs.readFileSync(file, "utf8");
      pages.set(file, { links: [...values_of(html, "href"), ...values_of(html, "src")], ids: new Set(values_of(html, "id")) });
    }
    for (const [file, { links }] of pages) {
      for (const link of links) {
        if (/^[a-z]+:/.test(link) || file.endsWith("404.html")) continue;
        const [name, fragment] = link.split("#").map(decodeURIComponent);
        const target = name.split("?")[0] === "" ? file : path.join(path.dirname(file), name.split("?")[0]);
        const leads = pages.has(target) ? !fragment || pages.get(target).ids.has(fragment) : fs.existsSync(target);
        assert.ok(leads, `${path.relative(site, file)} leads to ${link}`);
      }
    }
  }
});

test("every page is there in every language", () => {
  for (const site of sites) {
    const languages = fs.readdirSync(site).filter((name) => fs.existsSync(path.join(site, name, "index.html")));
    for (const language of languages) {
      for (const file of files_below(path.join(site, language)).filter((one) => one.endsWith(".html"))) {
        const html = fs.readFileSync(file, "utf8");
        const alternates = [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)"/g)].map((match) => match[1]);
        assert.deepEqual(alternates.filter((one) => one !== "x-default").sort(), languages, file);
        const current = html.match(/<nav[^>]*id="languages"[\s\S]*?<\/nav>/)[0];
        assert.equal(current.match(/aria-current/g)?.length, 1, file);
      }
    }
  }
});

test("pages keep to their weight", () => {
  const kib = 1024;
  for (const site of sites) {
    for (const file of files_below(site).filter((one) => one.endsWith(".html"))) {
      const weight = zlib.gzipSync(fs.readFileSync(file)).length;
      const is_unit = /^(art_|preamble|conclusions|annex)/.test(path.basename(file));
      const limit = is_unit ? 60 * kib : 300 * kib;
      assert.ok(weight <= limit, `${file}: ${weight} bytes`);
    }
  }
});
