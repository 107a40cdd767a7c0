// Draws the states of a page: pages.cjs CHROMIUM FOLDER, which holds page.html.
"use strict";
const path = require("node:path");
const puppeteer = require("puppeteer-core");

const [chromium, folder] = process.argv.slice(2);

(async () => {
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--hide-scrollbars"];
  const browser = await puppeteer.launch({ executablePath: chromium, args });
  try {
    const page = await browser.newPage();
    const drawn = (name, more) => page.screenshot({ path: path.join(folder, `${name}.png`), ...more });
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`file://${path.join(folder, "page.html")}`, { waitUntil: "load" });
    await drawn("page-light");
    await page.click("[data-toggle=dark]");
    await page.$eval("figure", (it) => it.scrollIntoView({ block: "center" }));
    await page.hover("figure svg g[data-quadrant='0']");
    await drawn("page-dark");
    await page.click("[data-toggle=dark]");
    await page.setViewport({ width: 390, height: 844 });
    await page.evaluate(() => scrollTo(0, 0));
    await drawn("page-narrow", { clip: { x: 0, y: 0, width: 390, height: 1500 } });
    await page.pdf({ path: path.join(folder, "page.pdf"), preferCSSPageSize: true, printBackground: true });
  } finally {
    await browser.close();
  }
  require("node:child_process").execFileSync("pdftoppm", ["-r", "60", "-png", "-l", "6", path.join(folder, "page.pdf"), path.join(folder, "print")]);
})().catch((error) => { console.error(error); process.exitCode = 1; });
