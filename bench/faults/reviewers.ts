import { setTimeout as pause } from 'node:timers/promises';
import type { Visitor } from '../data/people.ts';
import { type Browser, openBrowser } from './counter.ts';
import type { Filed, Stage } from './stage.ts';

/** How the next review ends: mostly well. */
const endings = ['end', 'end', 'refuse', 'end', 'end', 'query', 'end', 'end'] as const;

/** Somebody of the centre who takes what lies on the desk, one after the other, and ends its review in one way or another. */
export async function review(stage: Stage, person: Visitor): Promise<void> {
  const browser = openBrowser(stage.base, person, stage.stopping);
  for (let at = 0, filed = await stage.desk.take(); filed; filed = await stage.desk.take(), at += 1)
    if (await take(stage, browser, filed, person)) await finish(stage, browser, filed, person, at);
  browser.close();
}

const pageOf = ({ receptionNo }: Filed) => `/desk/applications/${receptionNo}`;

/** 審査を開始する. @returns whether it is in this person's hands now, as far as they can know */
async function take({ watch, told }: Stage, browser: Browser, filed: Filed, person: Visitor): Promise<boolean> {
  const { answer, unsure } = await watch.during('review', () => browser.press(`${pageOf(filed)}/take`, {}));
  if (answer === 'done') told.acts.push({ id: filed.draft.id, move: 'pickUp', person: person.personId });
  return answer === 'done' || (answer === 'refused' && unsure);
}

async function finish(stage: Stage, browser: Browser, filed: Filed, person: Visitor, at: number): Promise<void> {
  const how = endings[at % endings.length];
  if (how === 'end') return end(stage, browser, filed, person, at);
  const [move, fields] =
    how === 'refuse'
      ? (['refuse', { reason: '条件を満たしていないため。' }] as const)
      : (['query', { query: '理由を詳しくご記入ください。' }] as const);
  const { answer } = await stage.watch.during('review', () => browser.press(`${pageOf(filed)}/${how}`, fields));
  if (answer === 'done') stage.told.acts.push({ id: filed.draft.id, move, person: person.personId });
}

/** 審査を終了する, with what the page proposes. A contract that has moved since is looked at again, as a reviewer does. */
async function end(stage: Stage, browser: Browser, filed: Filed, person: Visitor, at: number): Promise<void> {
  for (let looks = 0; looks < 4 && !stage.stopping(); looks += 1) {
    const page = await browser.open(pageOf(filed));
    const [startDate, fingerprint] = ['startDate', 'fingerprint'].map((name) => fieldValue(page ?? '', name)) as [
      string,
      string,
    ];
    if (startDate === '') {
      await pause(250);
      continue;
    }
    const { answer } = await stage.watch.during('review', () =>
      browser.press(`${pageOf(filed)}/end`, { startDate, fingerprint }),
    );
    if (answer === 'refused') continue;
    if (answer === 'none') return;
    const day = startDate.replaceAll('/', '-');
    stage.told.acts.push({ id: filed.draft.id, move: 'confirm', person: person.personId, startDate: day });
    if (at % 3 === 0) stage.regrets.put(filed);
    return;
  }
}

/** The value that a field of a page holds. */
function fieldValue(html: string, name: string): string {
  const tag = [...html.matchAll(/<input[^>]*>/g)]
    .map(([found]) => found)
    .find((found) => found.includes(`name="${name}"`));
  return /value="([^"]*)"/.exec(tag ?? '')?.[1] ?? '';
}
