import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleContent } from '../../test/support/invoices.ts';
import { readPdf } from '../../test/support/read-pdf.ts';
import { openWorld, type World } from '../../test/support/world.ts';
import { issueInvoices } from '../billing/invoices/issue.ts';
import { listInvoicesWithout } from '../papers/due.ts';
import { createRenderer, type Renderer } from '../papers/render.ts';
import { findInvoicePaper } from '../papers/stored-invoices.ts';
import { issueInvoicePaper } from './issue-invoice-paper.ts';

let world: World;
let renderer: Renderer;
let id: number;

beforeAll(async () => {
  world = await openWorld();
  renderer = createRenderer();
  const days = { debitOn: '2026-12-28', transferBy: '2027-01-29' };
  const issued = await world.db
    .transaction()
    .execute((trx) => issueInvoices(trx, '2026-12-07', days, [{ content: exampleContent() }]));
  id = issued[0]?.id ?? 0;
});
afterAll(async () => {
  await renderer.close();
  await world.close();
});

const run = (invoiceId: number) =>
  issueInvoicePaper({ ...world.at(), renderer }).run({ invoiceId }, new AbortController().signal);

test('an issued invoice has the job of its paper, behind those of applications', async () => {
  const { rows } =
    await sql`select key, priority from graphile_worker.jobs where task_identifier = 'issue-invoice-paper'`.execute(
      world.db,
    );
  expect(rows).toEqual([{ key: `issue-invoice-paper:${id}`, priority: 10 }]);
  expect(await listInvoicesWithout(world.db)).toEqual([id]);
});

test('its paper is made once: a second run, and one at the same time, keep the first', async () => {
  await Promise.all([run(id), run(id)]);
  const first = await findInvoicePaper(world.db, id);
  await run(id);
  expect(await findInvoicePaper(world.db, id)).toEqual(first);
  const { text } = await readPdf(first?.pdf ?? new Uint8Array());
  expect(text).toContain('番号2026-000001発行日2026年12月07日');
  expect(await listInvoicesWithout(world.db)).toEqual([]);
});

test('bills 19, 21: nobody who speaks through the program changes or removes it', async () => {
  await expect(sql`update invoice_paper set sha256 = ''`.execute(world.db)).rejects.toThrow('permission denied');
  await expect(sql`delete from invoice_paper`.execute(world.db)).rejects.toThrow('permission denied');
});

test('what is no invoice is left alone', async () => {
  await run(id + 1);
  expect(await findInvoicePaper(world.db, id + 1)).toBeUndefined();
});
