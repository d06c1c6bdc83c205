import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';

/** A real Chromium for the tests of one file; it is closed after them. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ args, executablePath: await sparticuz.executablePath(), headless: true });
  afterAll(() => browser.close());
  return browser;
}

// In one process the browser ends with its first context. To paint by an emulated graphics card took half of the tests' time.
const unwanted = ['--single-process', '--use-gl=angle', '--use-angle=swiftshader', '--ignore-gpu-blocklist'];
const wanted = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const args = [...sparticuz.args.filter((arg) => !unwanted.includes(arg)), ...wanted];

export type Visitor = { script?: boolean; lang?: 'ja' | 'en'; width?: number; dark?: boolean };

/** A person at the counter: a browser of their own, in their language, with script or without. */
export async function visitor(
  browser: Browser,
  url: string,
  { script = true, lang = 'ja', width = 1280, dark = false }: Visitor = {},
): Promise<Page> {
  const options: BrowserContextOptions = {
    baseURL: url,
    javaScriptEnabled: script,
    locale: lang === 'ja' ? 'ja-JP' : 'en-GB',
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  };
  const context = await browser.newContext(options);
  if (!script) scriptless.add(context);
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

const scriptless = new WeakSet<BrowserContext>();

/** What every page must be, whatever it is: one heading, no finding of axe, no scrolling to the side at 320 px. */
export async function expectSound(page: Page): Promise<void> {
  expect(await page.locator('h1').count(), `headings of ${page.url()}`).toBe(1);
  expect(await findings(page), `axe on ${page.url()}`).toEqual([]);
  expect(await sideways(page), `scrolls to the side: ${page.url()}`).toBeLessThanOrEqual(0);
}

async function findings(page: Page): Promise<string[]> {
  if (!scriptless.has(page.context())) return axeOn(page);
  const twin = await twinOf(page);
  try {
    return await axeOn(twin);
  } finally {
    await twin.context().close();
  }
}

/** axe needs script: of a page that came in without, it looks at a twin in which the page's own scripts are left out. */
async function twinOf(page: Page): Promise<Page> {
  const body = (await page.content()).replaceAll(/<script\b[^>]*><\/script>/g, '');
  const context = await page
    .context()
    .browser()
    ?.newContext({ viewport: page.viewportSize(), reducedMotion: 'reduce' });
  if (!context) throw new Error('the browser has gone');
  const twin = await context.newPage();
  await twin.route(page.url().replace(/#.*/, ''), (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  await twin.goto(page.url());
  return twin;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function axeOn(page: Page): Promise<string[]> {
  const violations =
    await page.evaluate(`${axe}; axe.run({ resultTypes: ['violations'] }).then((result) => result.violations.map((violation) =>
    violation.id + ': ' + violation.nodes.map((node) => node.html.slice(0, 160)).join(' | ')))`);
  return violations as string[];
}

/** Pixels by which a page is wider than a window of 320 px. */
async function sideways(page: Page): Promise<number> {
  const before = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ width: 320, height: before.height });
  const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  await page.setViewportSize(before);
  return over as number;
}
