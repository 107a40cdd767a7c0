// Opens every page of the built manual on a wide and on a narrow screen: look.cjs CHROMIUM BOOK. No page scrolls sideways (what is
// wider, such as a table or a block of commands, scrolls inside its own frame), every picture is there, no script fails.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const puppeteer = require("puppeteer-core");

const [chromium, book] = process.argv.slice(2);
const WIDTHS = [1200, 390];

/** Every page that people read; the other three mdbook makes of these. */
function pages(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const found = path.join(folder, entry.name);
    if (entry.isDirectory()) return pages(found);
    return /\.html$/.test(entry.name) && !/^(404|print|toc)\.html$/.test(entry.name) ? [found] : [];
  });
}

/** What sticks out of the page, or is missing from it. */
function faults() {
  const screen = document.documentElement.clientWidth;
  // The text column as a whole may scroll by mdbook's rules; that is what is looked for.
  const framed = (it) => it.tagName !== "MAIN" && (getComputedStyle(it).overflowX !== "visible" || framed(it.parentElement));
  const all = [...document.querySelectorAll("main *")];
  const wide = all.filter((it) => it.getBoundingClientRect().right > screen + 1 && !framed(it));
  const pictures = [...document.images].filter((it) => it.naturalWidth === 0);
  return [
    ...wide.slice(0, 3).map((it) => `${it.tagName.toLowerCase()} sticks out: ${it.textContent.trim().slice(0, 60)}`),
    ...pictures.map((it) => `no picture: ${it.getAttribute("src")}`),
    ...(document.documentElement.scrollWidth > screen ? ["scrolls sideways"] : []),
  ];
}

async function main() {
  const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  const told = [];
  let at = "";
  page.on("pageerror", (error) => told.push(`${at}: ${error}`));
  const all = pages(path.resolve(book)).sort();
  // A page is laid out for the screen it is opened on: its contents are folded away where there is no room.
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 900 });
    for (const file of all) {
      at = `${path.relative(book, file)}, ${width} px`;
      await page.goto(`file://${file}`, { waitUntil: "load" });
      told.push(...(await page.evaluate(faults)).map((fault) => `${at}: ${fault}`));
    }
  }
  await browser.close();
  console.log([`${all.length} pages, ${WIDTHS.join(" and ")} px wide, ${told.length} faults`, ...told].join("\n"));
  process.exit(all.length === 0 || told.length > 0 ? 1 : 0);
}

main().catch((error) => { console.error(error); process.exit(1); });
