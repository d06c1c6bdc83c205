import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver, type Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widths = [360, 1440];
const variants = [
  { lang: 'ja', theme: 'light' },
  { lang: 'ja', theme: 'dark' },
  { lang: 'en', theme: 'light' },
];

/** Pictures of the samples in every variant, with axe's verdict, sideways scrolling and bytes sent, one line each. */
export async function takePictures(address: string, folder: string, names: string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await driver.launch({
    args: chromium.args.filter((arg) => arg !== '--single-process'),
    executablePath: await chromium.executablePath(),
    headless: true,
  });
  for (const name of names)
    for (const width of widths)
      for (const { lang, theme } of variants) {
        if (lang === 'en' && !['login', 'menu'].includes(name)) continue;
        const file = join(folder, `${name}-${width}-${lang}-${theme}.png`);
        console.log(await look(browser, `${address}/${name}?lang=${lang}&theme=${theme}`, width, file));
      }
  await browser.close();
}

async function look(browser: Browser, url: string, width: number, file: string): Promise<string> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const sent = countBytes(page);
  page.on('console', (message) => message.type() === 'error' && console.log('console:', message.text()));
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.screenshot({ path: file, fullPage: true });
  await page.evaluate(axe);
  const problems = await page.evaluate<string[]>(
    `axe.run(document,{runOnly:['wcag2a','wcag2aa','wcag21aa','wcag22aa','best-practice']}).then(r=>r.violations.map(v=>v.id+' '+v.nodes.slice(0,3).map(n=>n.target.join(' ')+' '+(n.any[0]?.message??'')).join(' | ')))`,
  );
  const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  await context.close();
  return [file, `${sent.bytes} bytes (${sent.fonts} fonts)`, `overflow ${overflow}`, ...problems].join('\n   ');
}

function countBytes(page: Page): { bytes: number; fonts: number } {
  const sent = { bytes: 0, fonts: 0 };
  page.on('requestfinished', async (request) => {
    const sizes = await request.sizes().catch(() => undefined);
    sent.bytes += sizes?.responseBodySize ?? 0;
    if (request.url().includes('woff2')) sent.fonts++;
  });
  return sent;
}
