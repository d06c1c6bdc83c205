import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { billNovember } from '../../../test/support/months.ts';
import { findReceivable } from '../../../test/support/receivable.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { AlreadyMoved } from '../../moves/already-moved.ts';
import { recordReceipt } from '../payments/receivables.ts';
import type { InvoiceContent } from './content.ts';
import { decideMending, findProposal, proposeMending } from './mend.ts';
import { type MendedLine, type MendKind, NotMendable } from './mended-content.ts';

let world: World;
let invoices: Awaited<ReturnType<typeof billNovember>>;
beforeAll(async () => {
  world = await openWorld();
  invoices = await billNovember(world);
}, 60_000);
afterAll(() => world.close());

const at = () => world.at('2026-12-15');
const contentOf = async (id: string) => {
  const { rows } = await sql<{ content: InvoiceContent }>`select content from invoice where id = ${id}`.execute(
    world.db,
  );
  return rows[0]?.content as InvoiceContent;
};
const newest = async () => {
  const { rows } = await sql<{ id: string; kind: string; total: number; content: InvoiceContent }>`
    select id::text, kind, total, content from invoice order by id desc limit 1`.execute(world.db);
  return rows[0] as (typeof rows)[number];
};
/** The lines as they stand, with another quantity of one. */
const typed = async (id: string, key: string, quantity: number, others: 'same' | 'none'): Promise<MendedLine[]> =>
  (await contentOf(id)).lines.map((line) => ({
    quantity: line.key === key ? quantity : others === 'same' ? line.quantity : 0,
    unitPrice: line.unitPrice,
  }));
const propose = async (office: string, kind: MendKind, key: string, quantity: number) => {
  const { id = '' } = invoices[office] ?? {};
  const lines = await typed(id, key, quantity, kind === 'mended' ? 'same' : 'none');
  await proposeMending(at(), { invoiceId: id, kind, lines, reason: '台数の誤り', mover: world.who('billing1') });
  return { id, proposal: (await findProposal(world.db, id))?.id ?? '' };
};
const issue = (id: string, by = 'center-admin') => decideMending(at(), { id, issues: true, mover: world.who(by) });

describe('a reduction', () => {
  test('is proposed by one and issued by another: quantities and sums below 0, its own number, and less is owed', async () => {
    const { id, proposal } = await propose('NAC001', 'return', 'terminals', 2);
    await expect(issue(proposal, 'billing1')).rejects.toEqual(new NotMendable('samePerson'));
    await expect(propose('NAC001', 'return', 'terminals', 1)).rejects.toEqual(new NotMendable('open'));
    await issue(proposal);
    const { kind, total, content } = await newest();
    expect([kind, total]).toEqual(['return', -11_000]);
    expect(content).toMatchObject({
      lines: [{ kind: 'reduction', quantity: -2, amount: -10_000 }],
      taxes: [{ net: -10_000, tax: -1_000 }],
      refersTo: { number: invoices.NAC001?.number, reason: '台数の誤り' },
    });
    expect(await findReceivable(world.db, id)).toMatchObject({ owed: (invoices.NAC001?.total ?? 0) - 11_000 });
    await expect(issue(proposal)).rejects.toBeInstanceOf(AlreadyMoved);
  });

  test('is not of more than a line has, nor of nothing', async () => {
    await expect(propose('NAC001', 'return', 'terminals', 13)).rejects.toEqual(new NotMendable('tooMuch'));
    await expect(propose('NAC001', 'return', 'none', 0)).rejects.toEqual(new NotMendable('nothing'));
  });
});

describe('a correction', () => {
  test('is a whole invoice of its own number that names the first, which counts no more; what was paid goes along', async () => {
    const { id = '' } = invoices.AAA001 ?? {};
    const before = await contentOf(id);
    const paying = { mover: world.who('billing1'), now: at().clock.now() };
    await recordReceipt(
      world.db,
      { invoiceId: id, kind: 'hand', amount: 1_000, paidOn: '2026-12-14', source: 'x' },
      paying,
    );
    const { proposal } = await propose('AAA001', 'mended', 'terminals', 3);
    await issue(proposal);
    const { id: second, kind, content } = await newest();
    expect(kind).toBe('mended');
    expect(content.lines.find(({ key }) => key === 'terminals')).toMatchObject({ quantity: 3, amount: 15_000 });
    expect(content.net).toBe(before.net - 5_000);
    expect(content.refersTo?.number).toBe(before.number);
    expect(await contentOf(id)).toEqual(before);
    expect(await findReceivable(world.db, id)).toMatchObject({ status: 'replaced', paid: 0 });
    expect(await findReceivable(world.db, second)).toMatchObject({
      status: 'underpaid',
      paid: 1_000,
      owed: content.total,
    });
    await expect(propose('AAA001', 'mended', 'terminals', 2)).rejects.toEqual(new NotMendable('replaced'));
  });

  test('that changes nothing is none; one that is declined leaves all as it was', async () => {
    const { id } = { id: invoices.BBB001?.id ?? '' };
    const lines = await typed(id, 'none', 0, 'same');
    const same = proposeMending(at(), {
      invoiceId: id,
      kind: 'mended',
      lines,
      reason: 'x',
      mover: world.who('billing1'),
    });
    await expect(same).rejects.toEqual(new NotMendable('nothing'));
    const { proposal } = await propose('BBB001', 'mended', 'netTerminals', 4);
    await decideMending(at(), { id: proposal, issues: false, mover: world.who('center-admin') });
    expect(await findProposal(world.db, id)).toBeUndefined();
    expect(await findReceivable(world.db, id)).toMatchObject({ status: 'awaiting' });
  });
});

describe('receipts', () => {
  test('count once each, and tell under-payment from over-payment', async () => {
    const { id = '', total = 0 } = invoices.CCC001 ?? {};
    const paying = { mover: world.who('billing1'), now: at().clock.now() };
    const pay = (amount: number, source: string) =>
      recordReceipt(world.db, { invoiceId: id, kind: 'transfer', amount, paidOn: '2026-12-15', source }, paying);
    expect([await pay(total - 1, 'a'), await pay(total - 1, 'a')]).toEqual([true, false]);
    expect(await findReceivable(world.db, id)).toMatchObject({ status: 'underpaid', paid: total - 1 });
    await pay(1, 'b');
    expect(await findReceivable(world.db, id)).toMatchObject({ status: 'paid' });
    await pay(1, 'c');
    expect(await findReceivable(world.db, id)).toMatchObject({ status: 'overpaid', paid: total + 1 });
  });
});
