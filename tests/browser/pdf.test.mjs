// PDF as another reader gets it: pdf.js, which browsers show PDFs with, finds the structure tree and the words in the order in which they are
// read. Without the npm package pdfjs-dist, or the program, this is skipped by name.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

const fixtures = fileURLToPath(new URL("../fixtures", import.meta.url));
const program = process.env.SERVANDA;
const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs").catch(() => null);
const skip = !pdfjs ? "pdfjs-dist is not here" : !program ? "SERVANDA does not name the program" : false;

// An invented text in Arabic, with vowel marks, brackets, Latin letters and numbers.
const arabic = `اتفاقية الموانئ

المادة 1
السجل

1 - يُجرى القيد في السجل (المرفق) وفقا للمادة 2 من هذه الاتفاقية، وتُبلَّغ به الأمانة.

2 - تستخدم السلطات نظام AIS (International) في كل ميناء.

المادة 2
الإبلاغ

1 - تُعمَّم كل بلاغات السلطات في غضون 30 يوما.
`;

function roles(node, found = []) {
  if (node.role) found.push(node.role);
  for (const child of node.children ?? []) roles(child, found);
  return found;
}

// Each marked sequence of the tree, in the tree's order, with the page's words for it.
async function read(page) {
  const content = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map();
  const open = [];
  for (const item of content.items) {
    if (item.type?.startsWith("beginMarkedContent")) open.push(item.id ?? open.at(-1) ?? null);
    else if (item.type === "endMarkedContent") open.pop();
    else if (open.at(-1)) words.set(open.at(-1), (words.get(open.at(-1)) ?? "") + item.str + (item.hasEOL ? " " : ""));
  }
  const told = [];
  const walk = (node) => {
    if (node.type === "content") told.push(words.get(node.id) ?? "");
    for (const child of node.children ?? []) walk(child);
  };
  const tree = await page.getStructTree();
  walk(tree);
  return { tree, text: bare(told.join("")) };
}

// pdf.js tells spaces by gaps; what is held against the text is its letters.
function bare(words) {
  return words.replace(/[\s\u00ad\u200c]+/g, "");
}

describe("PDF in pdf.js", { skip }, () => {
  let folder;
  const collection = () => path.join(folder, "lakes");
  const servanda = (...words) => execFileSync(program, ["-C", collection(), ...words], { encoding: "utf-8", stdio: ["ignore", "pipe", "ignore"] });

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "servanda-pdf-"));
    fs.cpSync(path.join(fixtures, "collections", "lakes"), collection(), { recursive: true });
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  async function opened(file) {
    const data = new Uint8Array(fs.readFileSync(file));
    return pdfjs.getDocument({ data, verbosity: 0, useSystemFonts: false }).promise;
  }
  async function all_pages(file) {
    const document = await opened(file);
    const pages = [];
    for (let number = 1; number <= document.numPages; ++number) pages.push(await read(await document.getPage(number)));
    return { document, roles: pages.flatMap((page) => roles(page.tree)), text: pages.map((page) => page.text).join("") };
  }

  test("the text and its structure", async () => {
    const file = path.join(folder, "lakes.pdf");
    servanda("render", "lakes", "--to", "pdf", "--langs", "en", "-o", file);
    const { document, roles: found, text } = await all_pages(file);
    assert.equal((await document.getMarkInfo()).Marked, true);
    for (const role of ["Document", "H1", "Art", "L", "LI", "Lbl", "LBody", "P"]) assert.ok(found.includes(role), role);
    const provisions = JSON.parse(servanda("show", "lakes", "--json"));
    const leaves = (node) => (node.children?.length ? node.children.flatMap(leaves) : [node.text ?? ""]);
    for (const provision of [provisions].flat().flatMap(leaves)) {
      assert.ok(text.includes(bare(provision)), `not read: ${provision}`);
    }
  });

  test("the status is a table with heads", async () => {
    const file = path.join(folder, "status.pdf");
    servanda("render", "lakes", "--to", "pdf", "--only", "status", "-o", file);
    const { roles: found } = await all_pages(file);
    for (const role of ["Table", "THead", "TBody", "TR", "TH", "TD"]) assert.ok(found.includes(role), role);
  });

  test("Arabic letters come in the order in which they are read", async () => {
    const source = path.join(folder, "harbours.txt"), file = path.join(folder, "harbours.pdf");
    fs.writeFileSync(source, arabic);
    servanda("import", source, "--treaty", "harbours", "--lang", "ar", "--version", "2024-01-01");
    servanda("render", "harbours", "--to", "pdf", "--langs", "ar", "-o", file);
    const { text } = await all_pages(file);
    for (const words of ["يُجرى القيد في السجل", "وتُبلَّغ به الأمانة", "تُعمَّم كل بلاغات السلطات", "تستخدم السلطات نظام", "AIS (International)"]) {
      assert.ok(text.includes(bare(words)), `not read in order: ${words}\n${text}`);
    }
  });
});
