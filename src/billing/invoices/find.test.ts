import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueExample } from '../../../test/support/invoices.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { predecessorsOf } from '../../people/successors.ts';
import { findInvoice, keptSince, listMonthContents } from './find.ts';
import { listBilledMonths } from './months.ts';

let world: World;
let first: number;
const nac = { offices: ['NAC001', 'NAC002'], since: '2016-12-01' };
const today = '2027-03-15';

beforeAll(async () => {
  world = await openWorld();
  const issue = (month: string, more = {}) => issueExample(world.db, { office: 'NAC001', month, ...more });
  await issue('2026-10-01');
  first = (await issue('2026-11-01')).id;
  const mended = await issue('2026-11-01', { kind: 'mended', refersTo: first });
  await issue('2026-11-01', { kind: 'return', refersTo: mended.id });
  await issue('2027-01-01');
  await issueExample(world.db, { office: 'AAA001', month: '2026-11-01' });
  await sql`
    insert into receipt (invoice_id, kind, amount, paid_on, source, recorded_at) values
      (${mended.id}, 'transfer', 60000, '2027-01-20', 'a', now()), (${mended.id}, 'hand', -100, '2027-01-25', 'b', now())`.execute(
    world.db,
  );
});
afterAll(() => world.close());

describe('an invoice by its number', () => {
  test('says what it was, what is to be paid, and that another counts instead', async () => {
    expect(await findInvoice(world.db, '2026-000002', nac)).toMatchObject({
      id: first,
      officeCode: 'NAC001',
      content: { number: '2026-000002', month: '2026-11-01', total: 103_985 },
      receivable: { status: 'replaced', method: 'bankTransfer', owed: 103_985, paid: 0, receipts: [] },
      mendedBy: { number: '2026-000003', kind: 'mended', issuedOn: '2026-12-07' },
      first: null,
      returns: [],
    });
  });

  test('a mended one names the first, what was returned of it, and what came in', async () => {
    expect(await findInvoice(world.db, '2026-000003', nac)).toMatchObject({
      first: { number: '2026-000002', kind: 'invoice' },
      mendedBy: null,
      returns: [{ number: '2026-000004', kind: 'return', total: -5_500 }],
      receivable: {
        status: 'awaiting',
        receipts: [
          { kind: 'transfer', amount: 60_000, paidOn: '2027-01-20' },
          { kind: 'hand', amount: -100, paidOn: '2027-01-25' },
        ],
      },
    });
  });

  test('a return has nothing to be paid', async () => {
    expect(await findInvoice(world.db, '2026-000004', nac)).toMatchObject({
      receivable: null,
      first: { number: '2026-000003', kind: 'mended' },
    });
  });

  test('of another office, or no longer kept, is as one that does not exist', async () => {
    expect(await findInvoice(world.db, '2026-000001', { ...nac, offices: ['NAC002'] })).toBeUndefined();
    expect(await findInvoice(world.db, '2026-000001', { ...nac, offices: [] })).toBeUndefined();
    expect(await findInvoice(world.db, '2026-000001', { ...nac, since: '2026-12-01' })).toBeUndefined();
    expect(await findInvoice(world.db, '2026-999999', nac)).toBeUndefined();
    expect(await findInvoice(world.db, '2026-000001', { ...nac, offices: 'all' })).toBeDefined();
  });

  test('is kept for the years that the operator has set', () => {
    expect([keptSince('2026-12-07', 10), keptSince('2028-02-29', 7)]).toEqual(['2016-12-01', '2021-02-01']);
  });
});

describe('the months of an office', () => {
  const list = (office: string, since = '2016-12-01') => listBilledMonths(world.db, office, { since, today });

  test('are all since the first bill of anybody: with the invoice that counts, without one, not fixed', async () => {
    expect(await list('NAC001')).toMatchObject([
      { month: '2027-02-01', fixed: false, invoice: null },
      {
        month: '2027-01-01',
        fixed: true,
        invoice: { kind: 'invoice', status: 'awaiting', dueOn: '2027-03-29', returned: 0 },
      },
      { month: '2026-12-01', fixed: true, invoice: null },
      { month: '2026-11-01', fixed: true, invoice: { number: '2026-000003', kind: 'mended', returned: -5_500 } },
      { month: '2026-10-01', fixed: true, invoice: { number: '2026-000001' } },
    ]);
  });

  test('do not begin before its contract, nor before what is kept', async () => {
    expect((await list('NAC001', '2027-01-01')).map(({ month }) => month)).toEqual(['2027-02-01', '2027-01-01']);
    await sql`update contract_version set valid_from = '2026-12-15' where subject_code = 'NAC002'`.execute(world.db);
    expect((await list('NAC002')).map(({ month }) => month)).toEqual(['2027-02-01', '2027-01-01', '2026-12-01']);
  });

  test('are fixed as soon as the month is, also for an office without an invoice', async () => {
    const fixed = async () => (await list('NAC003')).filter((row) => row.fixed).map(({ month }) => month);
    expect(await fixed()).toEqual([]);
    await sql`
      insert into billing_month (month, status, known_at, fixed_on) values ('2026-10-01', 'fixed', now(), '2026-11-09')`.execute(
      world.db,
    );
    expect(await fixed()).toEqual(['2026-10-01']);
  });

  test('end with its contract', async () => {
    await sql`update contract_version set valid_to = '2026-12-01' where subject_code = 'NAC003'`.execute(world.db);
    expect((await list('NAC003')).map(({ month }) => month)).toEqual(['2026-11-01', '2026-10-01']);
    expect(await list('ZZZ999')).toEqual([]);
  });

  test('have the contents that count, for who looks further', async () => {
    const contents = await listMonthContents(world.db, 'NAC001', { from: '2026-11-01', until: '2027-01-01' });
    expect(contents.map(({ month, content }) => [month, content.number])).toEqual([
      ['2026-11-01', '2026-000003'],
      ['2027-01-01', '2027-000001'],
    ]);
  });
});

test('who takes an office’s place sees what it left, and what that one had taken over', async () => {
  await sql`
    insert into succeeded_office (predecessor, successor) values ('AAA001', 'NAC002'), ('AAA002', 'AAA001')`.execute(
    world.db,
  );
  expect(await predecessorsOf(world.db, ['NAC001', 'NAC002'])).toEqual(['AAA001', 'AAA002']);
  expect(await predecessorsOf(world.db, ['NAC001'])).toEqual([]);
  expect(await predecessorsOf(world.db, [])).toEqual([]);
});
