import type { Browser } from 'playwright-core';
import type { Lang, Text } from '../../src/ground/words.ts';
import { entryWords } from '../../src/words/entry.ts';
import { visitor } from './browser.ts';
import { createCamera } from './camera.ts';
import { entry, file, looks, started, waiting } from './company.ts';
import type { Counter } from './counter.ts';
import { desk } from './desk.ts';
import type { Guide } from './guide.ts';
import { papers } from './papers.ts';

export type Trip = { browser: Browser; counter: Counter; lang: Lang; folder: string; only: readonly string[] };

/** The whole way once, in one language: from log-in to the paper that ends the matter. */
export async function walk({ browser, counter, lang, folder, only }: Trip): Promise<void> {
  const camera = createCamera(folder, lang, only);
  const say = (text: Text) => text[lang];
  const arrive = () => visitor(browser, counter.url(), lang);
  const guide: Guide = {
    camera,
    say,
    arrive,
    async enter(loginId) {
      const page = await arrive();
      await page.goto('/login');
      await page.getByLabel(say(entryWords.loginId), { exact: true }).fill(loginId);
      await page.getByLabel(say(entryWords.password), { exact: true }).fill('Demo-2026-madoguchi');
      await page.getByRole('button', { name: say(entryWords.logIn), exact: true }).click();
      await page.waitForURL((url) => url.pathname !== '/login');
      return page;
    },
  };
  await entry(guide);
  await looks(guide);
  const filed = await file(guide);
  await waiting(guide, filed);
  const startDate = await desk(guide, filed);
  await started(guide, filed, startDate);
  await counter.reopenAt(`${startDate}T09:00:00+09:00`);
  await papers(guide, filed);
}
