// Every page is valid HTML by the Nu checker, and light enough to be sent to a phone.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import zlib from "node:zlib";

import { built, root } from "../site/support.mjs";

const sites = ["tests/fixtures/renderers/harbour", "examples/hanoi"].map((one) => built(one) + "/out");

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

test("pages keep to their weight", () => {
  const kib = 1024;
  for (const site of sites) {
    for (const file of files_below(site).filter((one) => one.endsWith(".html"))) {
      const weight = zlib.gzipSync(fs.readFileSync(file)).length;
      const limit = path.basename(file).startsWith("art_") ? 60 * kib : 300 * kib;
      assert.ok(weight <= limit, `${file}: ${weight} bytes`);
    }
  }
});
