// Uses the page as people do: check.cjs CHROMIUM FOLDER, which holds study.html and hostile.html.
"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const puppeteer = require("puppeteer-core");

const [chromium, folder] = process.argv.slice(2);
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const text = (page, selector) => page.$$eval(selector, (all) => all.map((it) => it.textContent.trim()));

/** Opens a page from disk; whatever it asks for besides itself is noted. */
async function open(browser, name) {
  const page = await browser.newPage();
  const noted = { requests: [], dialogs: [], errors: [] };
  const own = `file://${path.join(folder, name)}`;
  page.on("request", (request) => { if (request.url() !== own && !request.url().startsWith("blob:")) noted.requests.push(request.url()); });
  page.on("dialog", (dialog) => { noted.dialogs.push(dialog.message()); dialog.dismiss(); });
  page.on("pageerror", (error) => noted.errors.push(String(error)));
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(own, { waitUntil: "load" });
  return { page, noted };
}

/** What axe finds wrong in the state the page is in; its script is let in past the policy of the page. */
async function violations(page, state) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const told = found.violations.map((it) => `${it.id}: ${it.nodes.slice(0, 2).map((node) => node.html).join(" ")}`);
  assert.deepEqual(told, [], `axe, ${state}`);
}

/** How many pages of A4 the page takes. */
async function sheets(page) {
  const printed = await page.pdf({ format: "A4", preferCSSPageSize: true });
  return Buffer.from(printed).toString("latin1").match(/\/Type\s*\/Page[^s]/g).length;
}

/** Three pages hold the summary with its map, the main tables, the gaps and notes; the rest is named, or printed too. */
async function paper(page) {
  const seen = () => page.$$eval("section, .paper", (found) => found.filter((it) => it.offsetHeight > 0).map((it) => it.id || it.textContent));
  const screen = await seen();
  await page.emulateMediaType("print");
  const told = await seen();
  const headings = await text(page, "section.further > h2");
  assert.ok(headings.length > 0 && screen.length > 5, "a study has more than paper shows");
  assert.ok(["summary", "map", "elements", "gaps"].every((id) => told.includes(id)), String(told));
  assert.ok(headings.every((heading) => told.at(-1).includes(heading)), "what is not printed is named");
  const cut = await page.$$eval("table", (found) => found.filter((it) => it.scrollWidth > it.parentElement.clientWidth + 1).length);
  assert.equal(cut, 0, "a table is wider than the paper");
  await page.emulateMediaType(null);
  assert.equal(await sheets(page), 3);
  // Printing everything is the press of a button, and ends with the printing.
  await page.evaluate(() => { globalThis.print = () => { globalThis.asked = document.documentElement.dataset.printed; }; });
  await page.click("[data-print=all]");
  assert.equal(await page.evaluate(() => globalThis.asked), "all");
  const all = await sheets(page);
  assert.ok(all > 3, `${all} pages`);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await sheets(page), 3);
  return all;
}

const off = (page, what) => page.$$eval(what, (all) => all.filter((it) => it.classList.contains("off")).length);

async function study(browser) {
  const { page, noted } = await open(browser, "study.html");
  await violations(page, "as it opens");

  // Sorting: numbers by size, both ways.
  const table = (await page.$$("table")).at(0);
  const head = (await table.$$("th[aria-sort] button")).at(2);
  const column = await head.evaluate((it) => it.closest("th").cellIndex);
  const values = () => table.evaluate((it, at) => [...it.tBodies[0].rows].map((row) => Number(row.cells[at].dataset.value)), column);
  await head.click();
  const down = await values();
  assert.deepEqual(down, [...down].sort((a, b) => b - a), "sorted downwards");
  await head.click();
  assert.deepEqual(await values(), [...down].sort((a, b) => a - b), "sorted upwards");

  // Filter and search hide rows and points alike.
  const button = await page.$("[data-quadrant][aria-pressed]");
  await button.click();
  assert.ok(await off(page, "tr[data-key]") > 0, "a filter hides rows");
  assert.ok(await off(page, "g[data-key]") > 0, "a filter hides points");
  await violations(page, "filtered");
  await button.click();
  assert.equal(await off(page, "tr[data-key]"), 0);
  await page.type("#search", "phone");
  const rows = await page.$$eval("tr[data-key]:not(.off)", (all) => all.map((it) => it.dataset.name));
  assert.ok(rows.length > 0 && rows.every((name) => name.toLowerCase().includes("phone")), String(rows));
  await page.$eval("#search", (it) => { it.value = ""; it.dispatchEvent(new Event("input")); });

  // Dark, and names off.
  await page.click("[data-toggle=dark]");
  assert.equal(await page.$eval("html", (it) => it.dataset.theme), "dark");
  await violations(page, "dark");
  await page.click("[data-toggle=dark]");
  await page.click("[data-toggle=names]");
  assert.ok(await page.$eval("figure", (it) => it.classList.contains("unnamed")));
  await page.click("[data-toggle=names]");

  // One stop of the tab key, arrows to the next point, which says what it is.
  await page.$eval("figure svg g[data-key][tabindex='0']", (it) => it.focus());
  const first = await page.evaluate(() => document.activeElement.dataset.key);
  await page.keyboard.press("ArrowRight");
  const second = await page.evaluate(() => document.activeElement.dataset.key);
  assert.notEqual(first, second, "the arrow keys walk the points");
  assert.ok((await text(page, ".tip:not([hidden])")).join("").length > 10, "a point says what it is");
  await page.keyboard.press("Escape");
  assert.equal((await text(page, ".tip:not([hidden])")).length, 0);

  // Narrow screens scroll downwards only.
  await page.setViewport({ width: 390, height: 844 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `the page is ${wide} px wide on a screen of 390`);
  // Name, gap and quadrant are what a table is for; its head takes a line or two.
  const main = await page.$eval("table.main", (table) => {
    const heads = [...table.tHead.rows[0].cells].filter((cell) => cell.getClientRects().length > 0);
    const ends = heads.map((cell) => [cell.textContent, cell.getBoundingClientRect().right]);
    return { ends, high: table.tHead.getBoundingClientRect().height };
  });
  for (const name of ["Element", "Gap", "Quadrant"]) {
    const [, right] = main.ends.find(([text]) => text === name) ?? [];
    assert.ok(right <= 390, `${name} ends at ${right} px on a screen of 390: ${JSON.stringify(main.ends)}`);
  }
  assert.ok(main.high <= 64, `the head of the table is ${main.high} px high`);
  await violations(page, "narrow");
  await page.setViewport({ width: 1200, height: 900 });

  const all = await paper(page);
  assert.deepEqual(noted, { requests: [], dialogs: [], errors: [] });
  console.log(`a study: sorted, filtered, searched, dark, by keys, on 390 px, printed on 3 pages or ${all}; nothing asked for`);
}

/** Two languages in one page: one is seen, its state follows into the other, and the network is asked for nothing. */
async function languages(browser) {
  const { page, noted } = await open(browser, "languages.html");
  const seen = () => page.$$eval("[data-lang]", (all) => all.filter((it) => it.offsetParent !== null).map((it) => it.dataset.lang));
  const title = await page.title();
  assert.deepEqual(await seen(), ["fr"]);
  await violations(page, "French");
  await page.click("[data-lang=fr] [data-quadrant='0'][aria-pressed]");
  await page.click("[data-language=en]");
  assert.deepEqual(await seen(), ["en"]);
  assert.equal(await page.$eval("html", (it) => it.lang), "en");
  assert.notEqual(await page.title(), title, "the title is in the language, too");
  const shown = await page.$$eval("[data-lang=en] tr[data-quadrant]:not(.off)", (all) => all.map((it) => it.dataset.quadrant));
  assert.ok(shown.length > 0 && shown.every((quadrant) => quadrant === "0"), "a filter is that of every language");
  assert.equal(await page.$eval("[data-lang=en] [data-quadrant='0'][aria-pressed]", (it) => it.getAttribute("aria-pressed")), "true");
  await page.type("#en-search", "zzz");
  assert.match(await page.$eval("#en-status", (it) => it.textContent), /^0 /);
  await page.click("[data-language=fr]");
  assert.ok(await page.$$eval("[data-lang=fr] tr[data-key]:not(.off)", (all) => all.length) > 0, "words are sought in their language");
  await violations(page, "French again");
  await page.click("[data-language=en]");
  const printed = await sheets(page);
  await page.$eval("[data-lang=fr]", (it) => it.remove());
  assert.equal(printed, await sheets(page), "one language is printed");
  assert.equal(printed, 3);
  assert.deepEqual(noted, { requests: [], dialogs: [], errors: [] });
  console.log("two languages: switched, filtered in both, searched in each, printed one");
}

async function hostile(browser) {
  const { page, noted } = await open(browser, "hostile.html");
  assert.equal((await page.$$("img, iframe, object, embed")).length, 0, "an element was put in");
  const scripts = await page.$$eval("script", (all) => all.map((it) => it.textContent));
  assert.ok(scripts.every((script) => !script.includes("alert(1)</script>")));
  assert.ok((await text(page, "td, th")).some((it) => it.includes("<img src=x onerror=alert(1)>")), "names are shown as they are");
  await page.type("#search", "<svg");
  await page.hover("figure svg g[data-key]");
  assert.deepEqual(noted, { requests: [], dialogs: [], errors: [] });
  console.log("hostile names: no dialog, no element, no request");
}

/** In every language the main tables fit a screen of 1280 pixels. */
async function fits(browser) {
  for (const code of ["en", "fr", "de", "es"]) {
    const { page } = await open(browser, `wide-${code}.html`);
    await page.setViewport({ width: 1280, height: 900 });
    const wide = await page.$$eval("table.main", (all) => all.map((it) => [it.scrollWidth, it.parentElement.clientWidth]));
    assert.ok(wide.length > 0 && wide.every(([table, frame]) => table <= frame), `${code}: ${JSON.stringify(wide)}`);
    await page.close();
  }
  console.log("four languages: the main tables fit 1280 px");
}

/** Charts put into one page keep their own names, and axe finds nothing wrong with any. */
async function charts(browser) {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(".svg")).sort();
  assert.ok(names.includes("dashboard.svg") && names.length >= 4, String(names));
  const drawn = names.map((name) => fs.readFileSync(path.join(folder, name), "utf8").replace(/^<\?xml[^>]*>\s*/, ""));
  const page = await browser.newPage();
  for (const [index, svg] of drawn.entries()) {
    await page.setContent(`<!doctype html><html lang="en"><title>${names[index]}</title><main><h1>${names[index]}</h1>${svg}</main></html>`);
    await violations(page, names[index]);
  }
  await page.setContent(`<!doctype html><html lang="en"><title>all</title><main><h1>all</h1>${drawn.join("")}</main></html>`);
  const twice = await page.$$eval("[id]", (all) => {
    const ids = all.map((it) => it.id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });
  assert.deepEqual(twice, [], "two charts have an id in common");
  await violations(page, "all charts");
  console.log(`${names.length} charts, the dashboard among them: axe finds nothing, alone and on one page`);
}

(async () => {
  const browser = await puppeteer.launch({
    executablePath: chromium,
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync",
    ],
  });
  try {
    await study(browser);
    await languages(browser);
    await hostile(browser);
    await fits(browser);
    await charts(browser);
  } finally {
    await browser.close();
  }
})().catch((error) => { console.error(error); process.exitCode = 1; });
