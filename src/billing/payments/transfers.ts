import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Services } from '../../application/move/services.ts';
import type { Author } from '../../audit/events.ts';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import type { Day } from '../../ground/clock.ts';
import { recordReceipt } from './receivables.ts';
import { readTransfers, type TransferFault } from './transfer-file.ts';

/** What a file of transfers came to. */
export type TransfersLoaded = {
  result: 'loaded' | 'unchanged';
  rows: number;
  matched: number;
  faults: TransferFault[];
};

/**
 * Reads a list of transfers that came in, and matches those whose reference and amount are an invoice's (`bills.md` 28). The same file again
 * changes nothing.
 * @throws {BrokenCsv}
 */
export async function loadTransfers(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { name, bytes, mover }: { name: string; bytes: Uint8Array; mover: Author },
): Promise<TransfersLoaded> {
  const { rows, faults } = readTransfers(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return db.transaction().execute(async (trx) => {
    const file = await sql<{ id: string }>`
      insert into transfer_file (name, sha256, loaded_at, loaded_by) values (${name}, ${sha256}, ${clock.now()}, ${mover.id})
      on conflict (sha256) do nothing returning id::text`.execute(trx);
    const [made] = file.rows;
    if (!made) return { result: 'unchanged', rows: 0, matched: 0, faults };
    const { rows: written } = await sql<Transfer>`
      insert into transfer (file_id, line, paid_on, amount, payer, reference)
      select ${made.id}, line, "paidOn", amount, payer, reference
      from jsonb_to_recordset(${json(rows)}::jsonb) as r(line int, "paidOn" date, amount bigint, payer text, reference text)
      returning id::text, paid_on as "paidOn", amount, payer, reference`.execute(trx);
    let matched = 0;
    for (const transfer of written) {
      const invoiceId = await findMatch(trx, transfer);
      if (invoiceId && (await matchTo(trx, transfer, invoiceId, { mover, now: clock.now() }))) matched += 1;
    }
    return { result: 'loaded', rows: written.length, matched, faults };
  });
}

/** A transfer that came in. Yen. */
export type Transfer = { id: string; paidOn: Day; amount: number; payer: string; reference: string };

/** The invoice that a transfer pays to the yen by its reference; undefined when there is none. */
async function findMatch(trx: Connection, { reference, amount }: Transfer): Promise<string | undefined> {
  const number = numberOf(reference);
  if (!number) return undefined;
  const { rows } = await sql<{ id: string }>`
    select i.id::text from invoice i join receivable r on r.id = i.id
    where i.number = ${number} and r.status in ('awaiting', 'underpaid') and r.owed - r.paid = ${amount}`.execute(trx);
  return rows[0]?.id;
}

/** The number of an invoice in a reference, with or without its hyphen, in any width; undefined when there is none in it. */
export function numberOf(reference: string): string | undefined {
  const [, year, serial] = /(\d{4})-?(\d{6})(?!\d)/.exec(reference.normalize('NFKC')) ?? [];
  return year && serial ? `${year}-${serial}` : undefined;
}

type At = { mover: Author; now: Date };

async function matchTo(trx: Connection, transfer: Transfer, invoiceId: string, { mover, now }: At): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update transfer set invoice_id = ${invoiceId}, matched_by = ${mover.id} where id = ${transfer.id} and invoice_id is null`.execute(
    trx,
  );
  if (numAffectedRows === 0n) return false;
  const { amount, paidOn, id } = transfer;
  const count = await sql<{ count: number }>`
    select count(*)::int as count from receipt where kind = 'transfer' and source like ${`${id}/%`}`.execute(trx);
  const source = `${id}/${count.rows[0]?.count ?? 0}`;
  await recordReceipt(trx, { invoiceId, kind: 'transfer', amount, paidOn, source }, { mover, now });
  return true;
}

/** Why a transfer cannot be matched; the page says it in words. */
export class NotMatched extends Error {
  override name = 'NotMatched';
  constructor(readonly fault: 'noInvoice' | 'matched' | 'notMatched') {
    super(fault);
  }
}

/** Gives a transfer to an invoice by hand, whatever its amount. @throws {NotMatched} */
export async function matchTransfer(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { id, number, mover }: { id: string; number: string; mover: Author },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const transfer = await findTransfer(trx, id);
    const { rows } = await sql<{ id: string }>`
      select i.id::text from invoice i join receivable r on r.id = i.id
      where i.number = ${numberOf(number) ?? ''} and r.status <> 'replaced'`.execute(trx);
    if (!rows[0]) throw new NotMatched('noInvoice');
    if (!transfer || !(await matchTo(trx, transfer, rows[0].id, { mover, now: clock.now() })))
      throw new NotMatched('matched');
  });
}

/** Takes a match back: the invoice gets a receipt of the contrary. @throws {NotMatched} */
export async function unmatchTransfer(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { id, mover }: { id: string; mover: Author },
): Promise<void> {
  if (!isId.test(id)) throw new NotMatched('notMatched');
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<Transfer & { invoiceId: string }>`
      select id::text, paid_on as "paidOn", amount, invoice_id::text as "invoiceId" from transfer
      where id = ${id} and invoice_id is not null for update`.execute(trx);
    const [transfer] = rows;
    if (!transfer) throw new NotMatched('notMatched');
    await sql`update transfer set invoice_id = null, matched_by = null where id = ${id}`.execute(trx);
    const count = await sql<{ count: number }>`
      select count(*)::int as count from receipt where kind = 'transfer' and source like ${`${id}/%`}`.execute(trx);
    const source = `${id}/${count.rows[0]?.count ?? 0}`;
    const back = {
      invoiceId: transfer.invoiceId,
      kind: 'transfer',
      amount: -transfer.amount,
      paidOn: transfer.paidOn,
    } as const;
    await recordReceipt(trx, { ...back, source }, { mover, now: clock.now() });
  });
}

const isId = /^\d{1,18}$/;

async function findTransfer(db: Connection, id: string): Promise<Transfer | undefined> {
  if (!isId.test(id)) return undefined;
  const { rows } = await sql<Transfer>`
    select id::text, paid_on as "paidOn", amount, payer, reference from transfer where id = ${id}`.execute(db);
  return rows[0];
}

/** Transfers that no invoice has, the oldest first; and those that have one, the newest first. */
export async function listTransfers(
  db: Connection,
  matched: boolean,
  limit = 100,
): Promise<(Transfer & { number: string | null })[]> {
  const { rows } = await sql<Transfer & { number: string | null }>`
    select t.id::text, t.paid_on as "paidOn", t.amount, t.payer, t.reference, i.number
    from transfer t left join invoice i on i.id = t.invoice_id
    where (t.invoice_id is not null) = ${matched}
    order by case when ${matched} then -t.id else t.id end limit ${limit}`.execute(db);
  return rows;
}
