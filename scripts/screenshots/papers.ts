import { spawnSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import type { Guide } from './guide.ts';

/** The start date has come: the application once more, and both papers as pictures where `pdftoppm` is installed. */
export async function papers({ camera, enter, arrive }: Guide, number: string): Promise<void> {
  const page = await enter('nac002-clerk');
  await camera.look(page, 'menu-started');
  await page.goto(`/applications/${number}`);
  await camera.look(page, 'detail-started');
  await page.goto('/contract');
  await camera.look(page, 'contract-started');
  const empty = await arrive();
  for (const [paper, name] of [
    ['application-form.pdf', 'paper-application'],
    ['acceptance-letter.pdf', 'paper-acceptance'],
  ] as const) {
    const pdf = await fetchPaper(`/applications/${number}/papers/${paper}`, page);
    const picture = spawnSync('pdftoppm', ['-png', '-r', '80', '-f', '1', '-l', '1', '-'], {
      input: pdf,
      maxBuffer: 2 ** 26,
    });
    if (picture.error) return console.log(`No picture of the papers: ${picture.error.message}`);
    await camera.frame(empty, name, picture.stdout);
  }
  await empty.context().close();
  await page.context().close();
}

/** A paper is made shortly after its move; until then its page answers 503. */
async function fetchPaper(path: string, { request }: Page, tries = 60): Promise<Buffer> {
  for (let each = 0; each < tries; each++) {
    const answer = await request.get(path);
    if (answer.ok()) return answer.body();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${path} was not there in ${tries / 2} seconds.`);
}
