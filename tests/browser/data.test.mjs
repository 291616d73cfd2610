// What the site publishes as JSON is what its schemas say, with no key more.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import Ajv2020 from "ajv/dist/2020.js";

import { built, built_hanoi, read_json } from "../site/support.mjs";

const collections = ["tests/fixtures/renderers/harbour", "tests/fixtures/collections/lights", "tests/fixtures/collections/lakes"];
const sites = [...collections.map((one) => built(one)), built_hanoi()].map((folder) => folder + "/out");
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false, validateFormats: false });

function kind_of(name) {
  return ["status", "timeline", "acts"].find((kind) => name === kind + ".json") ?? "text";
}

for (const kind of ["text", "status", "timeline", "acts"]) {
  test(`${kind}: every file is valid`, () => {
    const is_valid = ajv.compile(read_json(sites[0], "data", kind + ".schema.json"));
    let files = 0;
    for (const site of sites) {
      for (const treaty of fs.readdirSync(path.join(site, "data"), { withFileTypes: true })) {
        if (!treaty.isDirectory()) continue;
        for (const name of fs.readdirSync(path.join(site, "data", treaty.name))) {
          if (!name.endsWith(".json") || kind_of(name) !== kind) continue;
          const told = is_valid(read_json(site, "data", treaty.name, name)) ? [] : is_valid.errors;
          assert.deepEqual(told, [], `${treaty.name}/${name}`);
          files += 1;
        }
      }
    }
    assert.ok(files > 0);
  });
}
