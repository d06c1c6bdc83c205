import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, onTestFinished, test } from 'vitest';
import { openBrowser, visitor } from '../support/browser.ts';
import { startCounter } from '../support/counter.ts';
import { arrive, endReview, logIn, releaseNac001, submit, valueUnder, walkToSharing } from './steps.ts';
import { say, type Words } from './words.ts';

const browser = await openBrowser();

/** 2026-12-08: the first registration date that an application of 2026-11-24 reaches. */
const startDay = { clock: '2026-12-08T00:05:00+09:00', ja: '2026/12/08', paper: '2026年12月08日' };

test.each([
  { name: 'in Japanese', lang: 'ja', script: true },
  { name: 'in Japanese without script', lang: 'ja', script: false },
  { name: 'in English', lang: 'en', script: true },
] as const)(
  'the manual, word for word, up to the acceptance letter: $name',
  async ({ lang, script }) => {
    const counter = await startCounter();
    onTestFinished(counter.close);
    const walk = { words: say[lang], on: arrive };
    const { words } = walk;
    const open = async (loginId: string) => {
      const page = await visitor(browser, counter.url, { script });
      onTestFinished(() => page.context().close());
      await page.goto('/login');
      await page.getByRole('button', { name: lang === 'en' ? 'English' : '日本語' }).click();
      await arrive(page, words.login);
      await logIn(page, loginId, words);
      return page;
    };

    const clerk = await open('nac002-clerk');
    await walkToSharing(clerk, walk);
    await releaseNac001(clerk, walk);
    await clerk.getByLabel(words.remarks, { exact: true }).fill('通関業許可12月1日予定');
    const number = await submit(clerk, walk);

    await clerk.getByRole('link', { name: words.toDetail }).click();
    await arrive(clerk, words.detail);
    const form = await paper(clerk, words.form);
    expect(form).toContain('システムサービス利用申込書');
    expect(form).toContain('第二営業所');

    const reviewer = await open('reviewer1');
    await endReview(reviewer, number, walk);

    await clerk.goto('/menu');
    await clerk
      .getByRole('row', { name: number })
      .filter({ hasText: words.newsText })
      .getByRole('link', { name: words.details })
      .click();
    await arrive(clerk, words.detail);
    expect(await valueUnder(clerk, words.status).textContent()).toContain(words.reviewEnded);
    expect(await valueUnder(clerk, words.startDate).textContent()).toContain(startDay.ja);
    expect(await clerk.getByRole('link', { name: words.letter }).count()).toBe(0);
    expect((await clerk.request.get(`/applications/${number}/papers/acceptance-letter.pdf`)).status()).toBe(404);
    await clerk.getByRole('link', { name: words.ids, exact: true }).click();
    await arrive(clerk, words.ids);

    await counter.reopenAt(startDay.clock);
    await clerk.goto(`/applications/${number}`);
    await reloadUntil(clerk, async () => (await valueUnder(clerk, words.status).textContent()) === words.started);
    await arrive(clerk, words.detail);
    const letter = await paper(clerk, words.letter);
    expect(letter).toContain('システムサービス利用承諾書');
    expect(letter).toContain(startDay.paper);

    await clerk.getByRole('link', { name: words.contract, exact: true }).click();
    await arrive(clerk, words.contract);
    const sharing = clerk.getByRole('region', { name: words.sharingRegion, exact: true });
    expect(await sharing.textContent()).not.toContain('NAC001');
    await clerk.getByLabel(words.asOf).fill('20261207');
    await clerk.getByRole('button', { name: words.show }).click();
    await sharing.filter({ hasText: 'NAC001' }).waitFor();
    await arrive(clerk, words.contract);

    await expectLetters(reviewer, number, walk.words);
  },
  300_000,
);

/** The applicant contact, the system manager, and the system manager of the owner of the equipment. */
const recipients = ['konsai.ichiro@naccs.example', 'manager.nac001@naccs.example', 'manager.nac002@naccs.example'];

/** Every letter of the journey went to everybody whom it concerns, and says what it must. */
async function expectLetters(page: Page, number: string, words: Words): Promise<void> {
  await page.goto('/desk/mails');
  await arrive(page, words.mails);
  for (const [subject, sentence] of [
    ['【NACCS】利用申込受付完了のお知らせ', '利用申込の受付が完了しました。'],
    ['【NACCS】利用申込確認完了のお知らせ', '申込内容の確認が完了しました。'],
    ['【NACCS】利用開始のお知らせ', '利用を開始しました。'],
  ] as const) {
    const rows = page.getByRole('row', { name: number }).filter({ hasText: subject });
    const texts = await rows.allTextContents();
    expect(recipients.filter((address) => texts.some((text) => text.includes(address)))).toEqual(recipients);
    expect(texts).toHaveLength(recipients.length);
    await rows.filter({ hasText: recipients[0] }).getByRole('link', { name: subject }).click();
    await arrive(page, subject);
    const letter = (await page.getByRole('main').textContent()) ?? '';
    expect(letter).toContain(sentence);
    expect(letter).toContain(`申込受付番号：${number}`);
    expect(letter).toContain(`/applications/${number}`);
    await page.goBack();
  }
}

/** Opens a paper by its link and reads it. */
async function paper(page: Page, link: string): Promise<string> {
  const href = (await page.getByRole('link', { name: link }).getAttribute('href')) ?? '';
  let bytes = new Uint8Array();
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(href);
        bytes = new Uint8Array(await answer.body());
        return answer.headers()['content-type'];
      },
      { timeout: 30_000 },
    )
    .toBe('application/pdf');
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  return text.replaceAll(/\s/g, '');
}

async function reloadUntil(page: Page, holds: () => Promise<boolean>): Promise<void> {
  const holdsNow = async () => {
    await page.reload();
    return holds();
  };
  await expect.poll(holdsNow, { timeout: 30_000, interval: 500 }).toBe(true);
}
