import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gallery, samples } from '../scripts/gallery/app.tsx';
import { openBrowser } from './support/browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const server = createAdaptorServer({ fetch: gallery.fetch });
let browser: Browser;
let address: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
  browser = await openBrowser();
});

afterAll(async () => {
  server.close();
});

async function visit(path: string, options: BrowserContextOptions, check: (page: Page) => Promise<void>) {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(`${address}${path}`);
    await check(page);
  } finally {
    await context.close();
  }
}

const names = Object.keys(samples);
const phone = { viewport: { width: 320, height: 640 } };

describe('every sample page', () => {
  it.each(names)('%s has no axe violation, light and dark', async (name) => {
    for (const theme of ['light', 'dark'])
      await visit(`/${name}?theme=${theme}`, {}, async (page) => {
        await page.evaluate(axe);
        const run = `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`;
        expect(await page.evaluate(run)).toEqual([]);
      });
  });

  it.each(names)('%s fits the smallest phone and breaks no content policy', async (name) => {
    const complaints: string[] = [];
    await visit(`/${name}`, phone, async (page) => {
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      await page.reload();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    });
    expect(complaints).toEqual([]);
  });
});

describe('with script', () => {
  it('a text with a limit counts as it is typed, line breaks once, and says by how much it is too long', async () => {
    await visit('/choose', {}, async (page) => {
      const count = page.locator('output');
      await page.getByLabel('変更する理由').fill('一行目\n𠮷');
      expect(await count.textContent()).toBe('あと235文字入力できます');
      await page.getByLabel('変更する理由').fill('あ'.repeat(241));
      expect(await count.textContent()).toBe('1文字超えています');
    });
  });

  it('the error summary takes the focus', async () => {
    await visit('/choose', {}, async (page) => {
      expect(await page.evaluate('document.activeElement.id')).toBe('errors');
    });
  });

  it('an example goes into its field', async () => {
    await visit('/choose', {}, async (page) => {
      await page.getByText('記載例から選ぶ').click();
      await page.getByRole('button', { name: '事業所の移転のため' }).click();
      expect(await page.getByLabel('変更する理由').inputValue()).toBe('事業所の移転のため');
    });
  });

  it('a date and a code become half-width when they are left', async () => {
    await visit('/choose', {}, async (page) => {
      await page.getByLabel('利用開始希望日').fill('２０２７／１／５');
      await page.getByLabel('利用開始希望日').blur();
      expect(await page.getByLabel('利用開始希望日').inputValue()).toBe('2027/1/5');
    });
  });

  it('a row is added in place with its number and takes the focus', async () => {
    await visit('/sharing', {}, async (page) => {
      await page.getByRole('button', { name: '入力欄を追加する' }).click();
      await page.keyboard.type('ｎａｃ００２');
      await page.getByLabel('3件目').blur();
      expect(await page.getByLabel('3件目').inputValue()).toBe('NAC002');
    });
  });

  it('a choice that excludes others switches them off and says why, unless one of them is taken already', async () => {
    await visit('/choose', {}, async (page) => {
      await page.getByRole('radio', { name: 'あり' }).check();
      expect(await page.getByLabel('契約者名、契約者の役職').isEnabled()).toBe(true);
      expect(await page.locator('#ordinary-off').isVisible()).toBe(false);
      await page.getByLabel('契約者名、契約者の役職').uncheck();
      expect(await page.getByLabel('契約者名、契約者の役職').isDisabled()).toBe(true);
      expect(await page.locator('#ordinary-off').isVisible()).toBe(true);
      await page.getByRole('radio', { name: 'なし' }).check();
      expect(await page.getByLabel('契約者名、契約者の役職').isEnabled()).toBe(true);
    });
  });

  it('a form is sent once, says that it is being sent, and is free again after a while', async () => {
    await visit('/check', {}, async (page) => {
      const sent: string[] = [];
      await page.clock.install();
      await page.reload();
      await page.route('**/submit', (route) => {
        sent.push(route.request().postData() ?? '');
        return route.fulfill({ status: 204 });
      });
      const answered = page.waitForResponse('**/submit');
      const button = page.getByRole('button', { name: '申込内容を登録する' });
      await button.dblclick();
      await answered;
      expect(await page.getByText('登録しています。').count()).toBe(1);
      expect(await button.getAttribute('aria-disabled')).toBe('true');
      expect(sent).toHaveLength(1);
      await page.clock.runFor(10_000);
      expect(await button.getAttribute('aria-disabled')).toBe(null);
    });
  });

  it('the theme changes at once and the choice is sent', async () => {
    await visit('/menu', {}, async (page) => {
      const sent = page.waitForRequest('**/theme');
      await page.getByRole('button', { name: '暗い配色' }).click();
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
      expect((await sent).postData()).toContain('theme=dark');
    });
  });

  it('the end of the session is announced, can be put off, and keeps the work when nobody answers', async () => {
    await visit('/choose', {}, async (page) => {
      await page.clock.install();
      await page.reload();
      await page.clock.runFor(26 * 60_000);
      const dialog = page.getByRole('dialog', { name: 'まもなくログアウトします' });
      expect(await dialog.textContent()).toContain('あと4分でログアウトします。');
      const kept = page.waitForResponse('**/choose');
      await dialog.getByRole('button', { name: '続ける' }).click();
      await kept;
      expect(await dialog.isVisible()).toBe(false);
      const saved = page.waitForRequest((request) => request.method() === 'POST');
      await page.clock.runFor(30 * 60_000);
      expect((await saved).postData()).toContain('save=1');
    });
  });
});

describe('without script', () => {
  const plain = { javaScriptEnabled: false };

  it('what belongs to a choice opens with it', async () => {
    await visit('/choose', plain, async (page) => {
      expect(await page.getByLabel('機器共用（追加・解除）').isVisible()).toBe(false);
      await page.getByRole('radio', { name: 'あり' }).check();
      expect(await page.getByLabel('機器共用（追加・解除）').isVisible()).toBe(true);
    });
  });

  it('the limit of a text is stated and no empty count is shown', async () => {
    await visit('/choose', plain, async (page) => {
      expect(await page.getByText('240文字以内で入力してください。').isVisible()).toBe(true);
      expect(await page.locator('output').isVisible()).toBe(false);
    });
  });

  it('the way of everything that is not a link is a submit button', async () => {
    for (const name of names)
      await visit(`/${name}`, plain, async (page) => {
        expect(await page.locator('button:not([type="submit"])').count()).toBe(0);
        expect(await page.locator('button:not(form button)').count()).toBe(
          name === 'pieces' ? 12 : name === 'application' ? 1 : 0,
        );
      });
  });
});
