// What the tests of the site share: the program, a collection built in a folder that goes again.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const program = process.env.SERVANDA ?? path.join(root, "build/debug/servanda");
export const is_long = Boolean(process.env.SERVANDA_LONG_TESTS);

export function servanda(folder, ...more) {
  return execFileSync(program, ["-C", folder, ...more], { encoding: "utf8", maxBuffer: 1 << 28 });
}

// A copy of a collection, with its site in `out`.
export function built(collection, prepare = () => {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "servanda-site-"));
  process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  fs.cpSync(path.join(root, collection), folder, { recursive: true });
  fs.rmSync(path.join(folder, "out"), { recursive: true, force: true });
  prepare(folder);
  servanda(folder, "build", "-q", "--without", "office");
  return folder;
}

// The example with the United Nations' six texts where they are at hand, else with its summary.
const un_files = path.join(root, "../shared/data/hanoi");
export const has_un_files = fs.existsSync(un_files);
export function built_hanoi() {
  return built("examples/hanoi", (folder) => {
    if (!has_un_files) return;
    const files = fs.readdirSync(un_files).filter((name) => name.endsWith(".xml"));
    servanda(folder, "import", "-q", ...files.map((name) => path.join(un_files, name)), "--treaty", "un-cybercrime");
  });
}

export function read_json(folder, ...names) {
  return JSON.parse(fs.readFileSync(path.join(folder, ...names), "utf8"));
}

// Numbers that look random and are the same each time (mulberry32).
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
