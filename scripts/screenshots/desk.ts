import { doneWords, reviewWords } from '../../src/desk/review/words.ts';
import { deskWords, placeWords } from '../../src/desk/words.ts';
import type { Guide } from './guide.ts';

/** The centre's pages; ends the review. @returns the start date that was set */
export async function desk({ camera, say, enter }: Guide, number: string): Promise<string> {
  const page = await enter('reviewer1');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  await camera.look(page, 'desk-queue');
  await page.goto(`/desk/applications/${number}`);
  await camera.look(page, 'desk-review');
  await press(say(reviewWords.take));
  await page.getByText(say(doneWords.take)).first().waitFor();
  await camera.look(page, 'desk-review-taken', {
    as: 'review',
    from: page.locator('.page-title'),
    width: 1360,
    height: 1100,
  });
  const start = page.getByLabel(say(reviewWords.startDate)).first();
  const proposed = await start.inputValue();
  await start.fill('20261125');
  await press(say(reviewWords.end));
  await camera.look(page, 'desk-review-errors');
  await page.goto(`/desk/applications/${number}`);
  await press(say(reviewWords.querySend));
  await camera.look(page, 'desk-query-errors');
  await page.goto('/desk/applications');
  await camera.look(page, 'desk-search');
  await page.goto('/desk/applications?q=ナックス');
  await camera.look(page, 'desk-search-found');
  await page.goto('/desk/contract');
  await camera.look(page, 'desk-contract-empty');
  await page.goto('/desk/contract?office=NAC001');
  await camera.look(page, 'desk-contract');
  await page.goto('/desk/schedule');
  await camera.look(page, 'desk-schedule');
  await page.goto(`/desk/applications/${number}`);
  await press(say(reviewWords.end));
  await page.getByText(say(doneWords.confirm)).first().waitFor();
  await camera.look(page, 'desk-review-decided');
  await page
    .getByRole('link', { name: say(deskWords.mails), exact: true })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: say(placeWords.mails) }).waitFor();
  await camera.look(page, 'desk-mails');
  await page.getByRole('main').getByRole('table').getByRole('link').first().click();
  await page.getByText(say(placeWords.backToMails)).first().waitFor();
  await camera.look(page, 'desk-mail');
  await page.context().close();
  return dayOf(proposed);
}

/** The field shows a day as 2026/12/22 or 20261222. */
function dayOf(shown: string): string {
  const [, year, month, day] = /^(\d{4})\D?(\d{2})\D?(\d{2})$/.exec(shown) ?? [];
  if (!day) throw new Error(`no day: ${shown}`);
  return `${year}-${month}-${day}`;
}
