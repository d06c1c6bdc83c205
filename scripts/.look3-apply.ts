import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import { chromium as driver, type Page } from 'playwright-core';
const base = 'http://localhost:8391';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await driver.launch({ args: chromium.args.filter((a) => a !== '--single-process'), executablePath: await chromium.executablePath(), headless: true });
async function visitor(who: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 900, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${base}/login`);
  await page.locator('#loginId').fill(who);
  await page.locator('#password').fill('Demo-2026-madoguchi');
  await page.locator('main form button').first().click();
  return page;
}
const no = process.argv[2] ?? '2600019H';
const desk = await visitor('reviewer1');
await desk.goto(`${base}/desk/applications/${no}`);
if (await desk.getByRole('button', { name: '審査を開始する' }).count()) await desk.getByRole('button', { name: '審査を開始する' }).click();
await desk.screenshot({ path: '/tmp/applyq/shots/desk.png', fullPage: true });
for (const d of await desk.locator('main details').all()) await d.evaluate((e) => e.setAttribute('open',''));
const box = desk.getByRole('textbox', { name: '確認事項' }).first();
if (await box.count()) {
  const select = desk.locator('main select').first();
  if (await select.count()) await select.selectOption({ index: Number(process.argv[3] ?? 8) });
  await desk.locator('textarea').nth(0).fill('全体への確認です。').catch(()=>0);
  await desk.locator('[name="about.1"],[name="text.1"],[id^="text-1"]').first().fill('解除の後、どの接続でご利用になりますか。').catch(()=>0);
  if(0) await box.fill('解除の後、どの接続でご利用になりますか。');
  await desk.getByRole('button', { name: '確認事項を送る' }).first().click();
  console.log(desk.url());
}
const page = await visitor('nac002-clerk');
await page.goto(`${base}/applications/${no}`);
await page.getByRole('link', { name: '申込内容を修正する' }).click();
console.log(page.url());
async function look(name: string) {
  await page.screenshot({ path: `/tmp/applyq/shots/q-${name}.png`, fullPage: true });
  await page.evaluate(axe);
  console.log(name, page.url(), await page.evaluate(`axe.run(document,{runOnly:['wcag2a','wcag2aa','wcag21aa','wcag22aa','best-practice']}).then(r=>r.violations.map(v=>v.id+' '+v.nodes.slice(0,3).map(n=>n.target.join(' ')).join(' | ')))`));
}
await look('check');
await page.locator('.notice a').first().click().catch(() => console.log('no link'));
await look('page');
await browser.close();
