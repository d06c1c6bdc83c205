import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Lang } from '../../src/ground/words.ts';

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    args: sparticuz.args.filter((arg) => arg !== '--single-process'),
    executablePath: await sparticuz.executablePath(),
    headless: true,
  });
}

/** Somebody with a browser of their own. */
export async function visitor(browser: Browser, url: string, lang: Lang): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    locale: lang === 'ja' ? 'ja-JP' : 'en-GB',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}
