import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import { chromium as driver, type Page } from 'playwright-core';
const base = 'http://localhost:8391';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [width = '1440', lang = 'ja', theme = 'light', js = 'on'] = process.argv.slice(2);
const tag = `x${width}-${lang}-${theme}-${js}`;
const browser = await driver.launch({ args: chromium.args.filter((a) => a !== '--single-process'), executablePath: await chromium.executablePath(), headless: true });
async function visitor(who: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: Number(width), height: 900 }, javaScriptEnabled: js === 'on' });
  await context.addCookies([{ name: 'lang', value: lang, url: base }, { name: 'theme', value: theme, url: base }]);
  const page = await context.newPage();
  await page.goto(`${base}/login`);
  await page.locator('#loginId').fill(who);
  await page.locator('#password').fill('Demo-2026-madoguchi');
  await page.locator('main form button').first().click();
  return page;
}
let n = 0;
async function look(page: Page, name: string) {
  n++;
  await page.screenshot({ path: `/tmp/applyq/shots/${tag}-${String(n).padStart(2, '0')}-${name}.png`, fullPage: true });
  let problems: string[] = [];
  if (js === 'on') {
    await page.evaluate(axe);
    problems = await page.evaluate(`axe.run(document,{runOnly:['wcag2a','wcag2aa','wcag21aa','wcag22aa','best-practice']}).then(r=>r.violations.map(v=>v.id+' '+v.nodes.slice(0,3).map(n=>n.target.join(' ')+' '+(n.any[0]?.message??n.all[0]?.message??'')).join(' | ')))`);
  }
  console.log(name, page.url().replace(base, ''), `html ${(await page.content()).length}`, ...problems);
}
const next = (page: Page) => page.locator('main form button[value=next][data-variant=primary]').click();
const page = await visitor('nac-admin');
await page.goto(`${base}/apply/new`);
await look(page, 'admin-new');
await page.locator('#office').selectOption('NAC003');
await page.locator('input[value=head-office]').check();
await page.locator('input[value=system-manager]').check();
await page.locator('#reason').fill('x');
if (js === 'off') {
  await page.locator('input[name=special][value=yes]').check();
  await page.locator('input[name=specialItem][value=equipment-sharing]').check();
  await next(page);
  await look(page, 'both');
  await page.locator('input[name=special][value=no]').check();
}
await next(page);
await page.locator('#phone').fill('12');
await page.locator('#kana').fill('田中');
await next(page);
await look(page, 'contact-wrong');
await page.locator('#kana').fill('タナカ タロウ');
await page.locator('#phone').fill('0312345678');
await page.locator('#name').fill('髙田 𠮷彦');
await next(page);
await look(page, 'head-office');
await page.locator('#phone').fill('03-1111-2222');
await next(page);
await next(page);
await look(page, 'system-manager');
await page.locator('#phone').fill('03-1111-3333');
await next(page);
await look(page, 'check');
await next(page);
await look(page, 'done');
const no = /\/applications\/(\w+)/.exec(page.url())?.[1];
const desk = await visitor('reviewer1');
await desk.goto(`${base}/desk/applications/${no}`);
console.log(no, (await desk.locator('h1').allTextContents()).join());

await browser.close();
