import type { Page } from 'playwright-core';
import { changeWording } from '../../src/application/record/pages.ts';
import { checkWords } from '../../src/portal/apply/check-words.ts';
import { choiceWords } from '../../src/portal/apply/choice-words.ts';
import { applyWords } from '../../src/portal/apply/words.ts';
import { comingPages } from '../../src/portal/menu/words.ts';
import { menu } from '../../src/procedures/menu.ts';
import { tabWords } from '../../src/words/applications.ts';
import { entryWords, passwordWords } from '../../src/words/entry.ts';
import type { Guide } from './guide.ts';

/** Before the log-in. */
export async function entry({ camera, say, arrive }: Guide): Promise<void> {
  const page = await arrive();
  await page.goto('/login');
  await camera.look(page, 'login');
  await page.getByLabel(say(entryWords.loginId), { exact: true }).fill('nac002-clerk');
  await page.getByLabel(say(entryWords.password), { exact: true }).fill('wrong');
  await page.getByRole('button', { name: say(entryWords.logIn), exact: true }).click();
  await page.locator('[role=alert], #errors, .errors').first().waitFor();
  await camera.look(page, 'login-wrong');
  await page.goto('/newcomer');
  await camera.look(page, 'newcomer');
  await page.goto('/password/forgot');
  await camera.look(page, 'forgotten');
  await page.getByLabel(say(entryWords.loginId)).fill('nac002');
  await page.getByRole('button', { name: say(passwordWords.send) }).click();
  await page.getByText(say(passwordWords.sent)).first().waitFor();
  await camera.look(page, 'forgotten-sent');
  await page.context().close();
}

/** Pages that only show something. */
export async function looks({ camera, enter }: Guide): Promise<void> {
  const page = await enter('nac002-clerk');
  const show = async (path: string, name: string) => {
    await page.goto(path);
    await camera.look(page, name);
  };
  await show('/menu', 'menu');
  await show('/news', 'news');
  await show('/menu/apply', 'apply');
  await show('/guidance', 'guidance');
  await show('/contract', 'contract');
  await show('/schedule', 'schedule');
  await show('/password', 'password');
  await show('/bills', 'bills-closed');
  for (const what of Object.keys(comingPages)) await show(`/coming/${what}`, `coming-${what}`);
  await show('/applications/2600000A', 'not-found');
  await page.context().close();
  for (const who of ['nac003', 'nac002-view', 'nac-admin']) {
    const other = await enter(who);
    await camera.look(other, `menu-${who}`);
    if (who === 'nac-admin') {
      await other.goto('/apply/new');
      await camera.look(other, 'choice-admin');
      await other.goto('/contract');
      await camera.look(other, 'contract-admin');
      await lookAtBills(camera, other);
    }
    await other.context().close();
  }
}

/** The manual's walk; the reception number at its end. */
export async function file(guide: Guide): Promise<string> {
  const { camera, say, enter } = guide;
  const page = await enter('nac002-clerk');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  await page.goto('/apply/new');
  await camera.look(page, 'choice');
  await press(say(applyWords.toContact));
  await camera.look(page, 'choice-errors');
  await page.goto(page.url());
  await choose(guide, page);
  await camera.look(page, 'choice-special', {
    as: 'choice',
    from: page.getByRole('radio', { name: say(choiceWords.yes), exact: true }),
    above: 220,
  });
  await press(say(applyWords.toContact));
  await page.getByRole('button', { name: say(applyWords.toChanges) }).waitFor();
  await camera.look(page, 'contact');
  await press(say(applyWords.toChanges));
  await page
    .getByRole('button', { name: say(applyWords.toCheck) })
    .first()
    .waitFor();
  await camera.look(page, 'sharing', { as: 'sharing', height: 1000 });
  await page.locator('input[name=add]').first().fill('ＮＡＣ００９');
  await press(say(applyWords.toCheck));
  await camera.look(page, 'sharing-errors');
  await page.locator('input[name=add]').first().fill('');
  await page.getByRole('checkbox', { name: /NAC001/ }).check();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'システム構成図_第二営業所.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF'),
    });
  await page.locator('button[name=_attach]').first().click();
  await page.getByText('システム構成図_第二営業所.pdf').first().waitFor();
  await camera.look(page, 'sharing-files');
  await press(say(applyWords.toCheck));
  await page.getByRole('button', { name: say(checkWords.file) }).waitFor();
  await camera.look(page, 'check', {
    as: 'check',
    from: page.getByRole('heading', { name: say(changeWording.changes) }),
    above: 340,
    height: 800,
  });
  const check = page.url();
  await press(say(applyWords.save));
  await page.getByText(say(applyWords.savedTitle)).first().waitFor();
  await camera.look(page, 'check-saved');
  await page.goto('/applications');
  await camera.look(page, 'list-draft');
  await page.goto('/menu');
  await camera.look(page, 'menu-draft');
  await page.goto(`/applications/drafts/${check.split('/').at(-2)}/discard`);
  await camera.look(page, 'discard');
  await page.goto(check);
  await press(say(checkWords.file));
  await page.waitForURL(/done/);
  await camera.look(page, 'done', { as: 'done' });
  const number = page.url().split('/').at(-2) ?? '';
  await page.context().close();
  return number;
}

/** 「その他の契約変更」「あり」, 「機器共用」 and a reason. */
async function choose({ say }: Guide, page: Page): Promise<void> {
  const sharing = menu.flatMap(({ items }) => items).find(({ procedure }) => procedure === 'equipment-sharing');
  await page.getByRole('radio', { name: say(choiceWords.yes), exact: true }).check();
  await page.getByRole('radio', { name: sharing && say(sharing.title) }).check();
  await page.getByLabel(say(choiceWords.consulted)).check();
  await page.getByLabel(say(choiceWords.consultedOn)).fill('20261120');
  await page.getByLabel(say(changeWording.reason)).fill('機器共用解除のため');
}

/** An application that waits for the centre. */
export async function waiting({ camera, enter }: Guide, number: string): Promise<void> {
  const page = await enter('nac002-clerk');
  await page.goto('/applications');
  await camera.look(page, 'list');
  await page.goto('/applications?status=effective&number=x');
  await camera.look(page, 'list-empty');
  await page.goto(`/applications/${number}`);
  await camera.look(page, 'detail', { as: 'phone', width: 360 });
  for (const tab of Object.keys(tabWords).filter((id) => id !== 'application')) {
    await page.goto(`/applications/${number}?tab=${tab}`);
    await camera.look(page, `detail-${tab}`);
  }
  await page.goto(`/applications/${number}/withdraw`);
  await camera.look(page, 'withdraw');
  await page.context().close();
  const queried = await enter('nac003');
  await queried.goto('/applications');
  await queried
    .getByRole('link', { name: /詳細|Details/ })
    .first()
    .click();
  await camera.look(queried, 'detail-queried');
  await queried.context().close();
}

/** After the review, before the start date. */
export async function started({ camera, enter }: Guide, number: string, startDate: string): Promise<void> {
  const page = await enter('nac002-clerk');
  await camera.look(page, 'menu-news', { as: 'menu', height: 1200 });
  await page.goto(`/applications/${number}`);
  await camera.look(page, 'detail-accepted', { as: 'dark', dark: true });
  await page.goto(`/applications/${number}/ids`);
  await camera.look(page, 'ids');
  await page.goto('/contract');
  await camera.look(page, 'contract-planned');
  await page.goto(`/contract?on=${startDate}`);
  await camera.look(page, 'contract-future', {
    as: 'contract',
    from: page.locator('#sharing'),
    above: 420,
    height: 800,
  });
  await page.context().close();
}

/** The months, the newest bill, the search and the plan adviser. */
async function lookAtBills(camera: Guide['camera'], page: Page): Promise<void> {
  for (const [path, name] of [
    ['/bills', 'bills'],
    ['/bills/search', 'bills-search'],
    ['/bills/plan', 'bills-plan'],
  ] as const) {
    await page.goto(path);
    await camera.look(page, name);
  }
  await page.goto('/bills');
  await page.locator('#months-table-caption ~ tbody a').first().click();
  await camera.look(page, 'bill');
}
