// What the browser tests share: a site on a port of this machine, a browser, a page that is watched.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";

import { chromium } from "playwright-core";

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json" };

// The folder as a plain web server gives it; the port is free, the server ends with the tests.
export async function served(folder) {
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = path.join(folder, name.endsWith("/") ? name + "index.html" : name);
    if (!file.startsWith(folder) || !fs.existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[path.extname(file)] ?? "application/octet-stream" });
    response.end(fs.readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  server.unref();
  return "http://127.0.0.1:" + server.address().port + "/";
}

let browser = null;
export async function open_browser() {
  browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  return browser;
}
export async function close_browser() {
  await browser?.close();
}

// A page of which every complaint is kept: console errors, failed requests, requests to elsewhere.
export async function watched_page(address, options = {}) {
  const context = await (await open_browser()).newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => complaints.push("failed: " + request.url()));
  page.on("request", (request) => {
    if (!request.url().startsWith(address)) complaints.push("elsewhere: " + request.url());
  });
  return { page, complaints, close: () => context.close() };
}

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };
