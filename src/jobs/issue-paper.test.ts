import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '../../test/support/read-pdf.ts';
import { openWorld, type Wish, type World } from '../../test/support/world.ts';
import { moveWhatIsDue } from '../application/due/due.ts';
import type { PaperKind } from '../papers/data.ts';
import { createRenderer, type Renderer } from '../papers/render.ts';
import { findPaper } from '../papers/stored.ts';
import { issuePaper } from './issue-paper.ts';

let world: World;
let renderer: Renderer;
let filed: { id: string; receptionNo: string };

const release: Wish = {
  office: 'NAC002',
  by: 'nac002-clerk',
  items: ['equipment-sharing'],
  special: true,
  desiredStart: '2026-12-15',
  answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
};

beforeAll(async () => {
  world = await openWorld();
  renderer = createRenderer();
  filed = await world.file(world.at(), release);
});
afterAll(async () => {
  await renderer.close();
  await world.close();
});

test('a form is issued once: a second run, and one at the same time, keep the first', async () => {
  await Promise.all([run('applicationForm'), run('applicationForm')]);
  const first = await paper('applicationForm');
  await run('applicationForm', '2027-03-01');
  expect(await paper('applicationForm')).toEqual(first);
  expect(first?.issuedAt).toEqual(new Date('2026-12-01T10:00:00+09:00'));
  const { text } = await readPdf(first?.pdf ?? new Uint8Array());
  expect(text).toContain(`申込受付番号${filed.receptionNo}`);
  expect(text).toContain('システムサービス利用申込書');
});

test('a letter is issued from the start date on, and not before', async () => {
  await world.accept(world.at(), filed.id, { startDate: '2026-12-15' });
  await run('acceptanceLetter', '2026-12-14');
  expect(await paper('acceptanceLetter')).toBeUndefined();
  await moveWhatIsDue(world.at('2026-12-15T00:01'));
  await run('acceptanceLetter', '2026-12-15');
  const { text } = await readPdf((await paper('acceptanceLetter'))?.pdf ?? new Uint8Array());
  expect(text).toContain('システムサービス利用承諾書');
  expect(text).toContain('2026年12月15日');
});

test('what is no application is left alone, and what is no paper is refused', async () => {
  const job = jobAt('2026-12-01');
  const nobodys = { applicationId: '00000000-0000-4000-8000-000000000000', revision: 1, kind: 'applicationForm' };
  await job.run(nobodys, new AbortController().signal);
  expect(await world.db.selectFrom('paper').select('kind').execute()).toHaveLength(2);
  await expect(job.run({ ...nobodys, kind: 'invoice' }, new AbortController().signal)).rejects.toThrow();
});

const jobAt = (time?: string) => issuePaper({ ...world.at(time), renderer });
const run = (kind: PaperKind, time?: string) =>
  jobAt(time).run({ applicationId: filed.id, revision: 1, kind }, new AbortController().signal);
const paper = (kind: PaperKind) => findPaper(world.db, { applicationId: filed.id, revision: 1, kind });
