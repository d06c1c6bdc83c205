import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allBanks } from '../../src/banks/directory.ts';
import { type AnyProcedure, questionsOf } from '../../src/procedure/define.ts';
import { procedures } from '../../src/procedures/index.ts';
import { entryOf } from '../../src/procedures/menu.ts';
import { expectSound, openBrowser, visitor } from '../support/browser.ts';
import { typedOf } from '../support/examples.ts';
import { password } from '../support/people.ts';
import { expectEnglish } from './foreign.ts';
import { type AnyExample, beginSettings, dateFor, type Filer, type Ground, openGround, settle } from './ground.ts';
import { attachedName, attachOn, typeOn } from './type.ts';

// Every procedure of the catalogue in a real browser, from its own first example: a new file is covered as it is.

let ground: Ground;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  ground = await openGround();
});
afterAll(() => ground?.close());

const passes = {
  'in English, up to the check page': { lang: 'en' },
  'without script, up to the check page': { script: false },
  'in Japanese, until it is received': { files: true },
} as const;

type Pass = { lang?: 'ja' | 'en'; script?: boolean; files?: boolean };
type Walk = { page: Page; pass: Pass; procedure: AnyProcedure; example: AnyExample; filer: Filer };

describe.each(procedures.map((procedure) => ({ id: procedure.id, procedure })))('$id', ({ procedure }) => {
  test.each(Object.entries<Pass>(passes))('%s', async (_, pass) => {
    const example = firstOf(procedure);
    const filer = await settle(ground.world, example.now);
    const walk = { page: await pageOf(pass, filer), pass, procedure, example, filer };
    await begin(walk);
    await contact(walk);
    await changes(walk);
    await check(walk);
    if (pass.files) await file(walk);
  });
});

function firstOf({ id, examples }: AnyProcedure): AnyExample {
  const example = (examples as readonly AnyExample[]).find(({ breaks }) => breaks === undefined);
  if (!example) throw new Error(`${id} has no example`);
  return example;
}

const pages = new Map<string, Page>();

/** One browser for each pass and person, logged in once. */
async function pageOf(pass: Pass, { loginId }: Filer): Promise<Page> {
  const key = `${JSON.stringify(pass)} ${loginId}`;
  const open = pages.get(key);
  if (open) return open;
  const page = await visitor(browser, ground.url, pass);
  await page.goto('/login');
  await page.locator('[name=loginId]').fill(loginId);
  await page.locator('[name=password]').fill(password);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL('**/menu');
  pages.set(key, page);
  return page;
}

/** From the choice page, or from what the menu leads to. */
async function begin(walk: Walk): Promise<void> {
  const { page, procedure, example } = walk;
  const start = await dateFor(ground.world, procedure, example);
  const entry = entryOf(procedure.id)?.group;
  if (entry === 'setting') return beginFromSettings(walk, start);
  await page.goto(entry ? `/apply/new?item=${procedure.id}` : '/apply/new');
  const offices = page.locator('select[name=office]');
  if ((await offices.count()) > 0) await offices.selectOption(example.now.officeCode);
  if (!entry) await choose(page, procedure);
  await page.locator('[name=desiredStart]').fill(start);
  await page.locator('[name=reason]').fill(reason);
  await expectGood(walk, `choice ${entry ?? procedure.alone}`);
  await goOn(page);
}

async function beginFromSettings(walk: Walk, start: string): Promise<void> {
  const { page, procedure, example } = walk;
  const number = await beginSettings(ground.world, procedure, example, start);
  await page.goto('/settings');
  await expectGood(walk, 'settings');
  await page.locator(`form[action="/settings/${number}"] button`).last().click();
}

async function choose(page: Page, { id, alone }: AnyProcedure): Promise<void> {
  if (!alone) return page.locator(`[name=items][value=${id}]`).check();
  await page.locator('[name=special][value=yes]').check();
  await page.locator(`[name=specialItem][value=${id}]`).check();
}

const reason = 'A test of every page';
const person = {
  name: ['混載 一郎'],
  kana: ['コンサイ イチロウ'],
  phone: ['0123456789'],
  mail: ['konsai.ichiro@naccs.example'],
};

async function contact(walk: Walk): Promise<void> {
  await walk.page.waitForURL('**/contact');
  await typeOn(walk.page, person);
  await expectGood(walk, 'contact');
  await goOn(walk.page);
}

/** The procedure's own pages in their order, each typed from the example. */
async function changes(walk: Walk): Promise<void> {
  const { page, procedure, example } = walk;
  const typed = typedOf(procedure, example.answers);
  for (const each of procedure.pages) {
    await page.waitForURL(`**/p/${procedure.id}/${each.id}`);
    for (const [question, files] of Object.entries(typed.files)) {
      const name = question.slice(question.lastIndexOf('.') + 1);
      if (each.sections.some(({ ask }: { ask: object }) => name in ask)) await attachOn(page, name, files);
    }
    await typeOn(page, typed.pages[`${procedure.id}.${each.id}`] ?? {});
    await expectGood(walk);
    await goOn(page);
  }
}

async function check(walk: Walk): Promise<void> {
  const { page, procedure } = walk;
  await page.waitForURL('**/check');
  await expectGood(walk);
  expect(await mistakes(page)).toEqual([]);
  if (!procedure.records)
    expect(await page.locator('#changes tr[data-changed], #changes h3').count()).toBeGreaterThan(0);
  expect(await heightAt1440(page), 'px of the check page at 1440').toBeLessThanOrEqual(mostHeight);
}

/** What is to be confirmed is looked over in less than three screens. */
const mostHeight = 2_500;

async function heightAt1440(page: Page): Promise<number> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 1440, height: 900 });
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  if (before) await page.setViewportSize(before);
  return height;
}

async function file(walk: Walk): Promise<void> {
  await goOn(walk.page);
  await walk.page.waitForURL('**/done');
  await expectGood(walk);
  expect(await walk.page.getByRole('main').textContent()).toMatch(/\d{7}[A-Z]/);
}

/** Presses the page's first button; what is wrong with what was typed is told. */
async function goOn(page: Page): Promise<void> {
  const here = new URL(page.url()).pathname;
  await Promise.all([page.waitForEvent('load'), page.locator('#journey button[name=_do][value=next]').last().click()]);
  if (new URL(page.url()).pathname === here) expect(await mistakes(page), `refused on ${here}`).toEqual([]);
}

const mistakes = (page: Page): Promise<string[]> => page.locator('.error-summary li').allTextContents();

/** A page that is alike for many procedures is looked at once in each pass: `alike` names it. */
async function expectGood(walk: Walk, alike?: string): Promise<void> {
  const { page, pass } = walk;
  if (pass.lang === 'en') await expectEnglish(page, namesIn(walk));
  const key = `${JSON.stringify(pass)} ${alike}`;
  if (alike && looked.has(key)) return;
  await expectSound(page);
  looked.add(key);
}

const looked = new Set<string>();

/** What stands on a page in Japanese whatever its language: contracts, answers, names, and how such an answer may look. */
function namesIn({ procedure, example, filer }: Walk): unknown {
  const fields = questionsOf(procedure).map(({ field }) => field);
  const columns = fields.flatMap(({ control }) => (control.kind === 'rows' ? Object.values(control.columns) : []));
  const models = [...fields, ...columns].map(({ control }) => 'example' in control && control.example);
  const files = Object.values(typedOf(procedure, example.answers).files).flat().map(attachedName);
  return [example.now, example.answers, person, filer, models, files, allBanks()];
}
