// What most people do: puppeteer opens the page and prints it. node printPlain.mjs BROWSER PAGE.html OUT.pdf

import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer';

const [executablePath, page, out] = process.argv.slice(2);
const args = ['--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none', '--no-sandbox'];
const browser = await puppeteer.launch({ executablePath, headless: 'shell', args });
try {
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(page).href, { waitUntil: 'load' });
  await tab.evaluateHandle('document.fonts.ready');
  await tab.pdf({ path: out, preferCSSPageSize: true, printBackground: true });
} finally {
  await browser.close();
}
