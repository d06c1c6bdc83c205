import { sql } from 'kysely';
import { z } from 'zod';
import type { Services } from '../../application/move/services.ts';
import type { Author } from '../../audit/events.ts';
import { companyOf } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import { fault, note } from '../../ground/command.ts';
import { movesOf } from '../../moves/mechanism.ts';
import type { MoveRowOf } from '../../moves/move-row.ts';
import { writeNews } from '../../notices/write.ts';
import type { Permission } from '../../people/permissions.ts';
import { type BillDays, paymentDaysOf } from '../months/days.ts';
import { moveReceivable, recordReceipt, settle } from '../payments/receivables.ts';
import type { InvoiceContent } from './content.ts';
import { issueInvoices } from './issue.ts';
import { mendWords as words } from './mend-words.ts';
import { type MendedLine, type MendKind, mendedContent, NotMendable } from './mended-content.ts';

/** A correction is proposed by one person and issued or declined by another. */
export const mendStatuses = ['proposed', 'issued', 'declined'] as const;
export type MendStatus = (typeof mendStatuses)[number];

type Row = MoveRowOf<MendStatus, Permission>;
const mendMoves = {
  issue: { from: { proposed: ['issued'] }, by: 'billing.approve' },
  decline: { from: { proposed: ['declined'] }, by: 'billing.approve' },
} as const satisfies Record<string, Row>;

const { move: moveMending, refuse: refuseMending } = movesOf<{
  move: keyof typeof mendMoves;
  status: MendStatus;
  row: Row;
  facts: { decidedBy?: string | null; issuedId?: number };
  moved: object;
  more: object;
}>({
  kind: 'mending',
  table: 'mending',
  moves: mendMoves,
  sets: (_, { set = {} }) => sql`decided_by = ${set.decidedBy ?? null}, issued_id = ${set.issuedId ?? null}`,
  tells: sql`t.invoice_id as "invoiceId"`,
  called: sql`(select number from invoice where invoice.id = t.invoice_id)`,
  gone: 'declined',
  follow: async (_, __, moved) => moved,
});

/** Why an invoice is mended or reduced: it stands on the new one. */
export const MendReason = z.object({
  reason: note({ what: words.reason, limit: 240, tooLong: words.tooLong, missing: words.missing }),
});

/** What a decision about a proposed correction says. */
export const MendDecision = z.object({
  id: z.string().superRefine((typed, context) => {
    if (!/^\d{1,18}$/.test(typed)) context.addIssue(fault(words.gone));
  }),
});

export type Mending = {
  invoiceId: string;
  kind: MendKind;
  lines: readonly MendedLine[];
  reason: string;
  mover: Author & { id: string };
};

/**
 * Proposes a corrected invoice, or a return, for an invoice that counts. Where the operator asks for no second person it is issued at once.
 * @throws {NotMendable}
 */
export async function proposeMending(services: Services, mending: Mending): Promise<void> {
  const { db, clock, operators } = services;
  const days = await daysOf(services);
  await db.transaction().execute(async (trx) => {
    const { content, status, left } = await lockInvoice(trx, mending.invoiceId);
    if (status === 'replaced' || content.kind === 'return') throw new NotMendable('replaced');
    const mended = mendedContent(content, mending, left);
    const { rows } = await sql<{ id: string }>`
      insert into mending (invoice_id, kind, content, reason, proposed_at, proposed_by)
      values (${mending.invoiceId}, ${mending.kind}, ${json(mended)}::jsonb, ${mending.reason}, ${clock.now()}, ${mending.mover.id})
      on conflict (invoice_id) where status = 'proposed' do nothing returning id::text`.execute(trx);
    const [made] = rows;
    if (!made) throw new NotMendable('open');
    if (!operators(clock.today()).billing.secondPerson)
      await issue(trx, services, { id: made.id, mover: mending.mover, days });
  });
}

/** @throws {NotMendable} for who proposed it. @throws {AlreadyMoved} */
export async function decideMending(
  services: Services,
  { id, issues, mover }: { id: string; issues: boolean; mover: Author & { id: string } },
): Promise<void> {
  const { db, clock, operators } = services;
  const days = await daysOf(services);
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ by: string }>`
      select proposed_by as by from mending where id = ${id} for update`.execute(trx);
    if (operators(clock.today()).billing.secondPerson && issues && rows[0]?.by === mover.id)
      throw new NotMendable('samePerson');
    if (issues) return await issue(trx, services, { id, mover, days });
    await moveMending(trx, 'decline', { id, mover, now: clock.now(), set: { decidedBy: mover.id } });
  });
}

type Locked = { content: InvoiceContent; status: string; left: number };

async function lockInvoice(trx: Connection, invoiceId: string): Promise<Locked> {
  await sql`select from receivable where id = ${invoiceId} for update`.execute(trx);
  const { rows } = await sql<Locked>`
    select i.content, coalesce(r.status, 'replaced') as status, coalesce(r.owed, 0) as left
    from invoice i left join receivable r on r.id = i.id where i.id = ${invoiceId}`.execute(trx);
  if (!rows[0]) throw new NotMendable('replaced');
  return rows[0];
}

type Issuing = { id: string; mover: Author & { id: string }; days: Omit<BillDays, 'fixBy'> };

const daysOf = async ({ clock, operators, schedule }: Services): Promise<Issuing['days']> =>
  paymentDaysOf(clock.today(), operators(clock.today()).billing, (await schedule()).calendar);

async function issue(trx: Connection, { clock }: Services, { id, mover, days }: Issuing): Promise<void> {
  const { rows } = await sql<{ invoiceId: string; kind: MendKind; content: InvoiceContent; status: string }>`
    select m.invoice_id::text as "invoiceId", m.kind, m.content, r.status from mending m join receivable r on r.id = m.invoice_id
    where m.id = ${id} and m.status = 'proposed' for update`.execute(trx);
  const [mending] = rows;
  if (!mending) return refuseMending(trx, id);
  if (mending.status === 'handedOver') throw new NotMendable('atTheBank');
  const [issued] = await issueInvoices(trx, clock.today(), days, [
    { content: mending.content, refersTo: Number(mending.invoiceId) },
  ]);
  if (!issued) throw new NotMendable('impossible');
  const at = { mover, now: clock.now() };
  await moveMending(trx, 'issue', { id, ...at, set: { decidedBy: mover.id, issuedId: issued.id } });
  if (mending.kind === 'mended') await replace(trx, mending.invoiceId, String(issued.id), at);
  else await settle(trx, mending.invoiceId, at);
  const { addressee, number } = issued.content;
  const told = {
    officeCode: addressee.officeCode,
    companyCode: companyOf(addressee.officeCode),
    invoiceNumber: number,
  };
  await writeNews(trx, mending.kind === 'mended' ? 'billMended' : 'billReduced', [told], clock.now());
}

/** The first one counts no more, and what was paid of it is paid of the one that takes its place. */
async function replace(
  trx: Connection,
  first: string,
  second: string,
  at: { mover: Author; now: Date },
): Promise<void> {
  const { rows } = await sql<{ paid: number; on: string }>`
    select coalesce(sum(amount), 0)::bigint as paid, coalesce(max(paid_on)::text, '') as "on" from receipt where invoice_id = ${first}`.execute(
    trx,
  );
  const { paid = 0, on = '' } = rows[0] ?? {};
  if (paid > 0) {
    const carried = { kind: 'hand', paidOn: on } as const;
    await recordReceipt(trx, { ...carried, invoiceId: first, amount: -paid, source: `carried to ${second}` }, at);
    await recordReceipt(trx, { ...carried, invoiceId: second, amount: paid, source: `carried from ${first}` }, at);
  }
  await moveReceivable(trx, 'replace', { id: first, ...at });
}

/** A proposed correction as the desk shows it. */
export type Proposal = {
  id: string;
  kind: MendKind;
  reason: string;
  proposedBy: string;
  by: string;
  at: Date;
  content: InvoiceContent;
};

export async function findProposal(db: Connection, invoiceId: string): Promise<Proposal | undefined> {
  const { rows } = await sql<Proposal>`
    select m.id::text, m.kind, m.reason, m.proposed_by as "proposedBy", p.name as by, m.proposed_at as at, m.content
    from mending m join person p on p.id = m.proposed_by where m.invoice_id = ${invoiceId} and m.status = 'proposed'`.execute(
    db,
  );
  return rows[0];
}

/** Corrections that wait for a second person, the oldest first. */
export async function listProposals(
  db: Connection,
  limit = 100,
): Promise<{ number: string; kind: MendKind; by: string; at: Date }[]> {
  const { rows } = await sql<{ number: string; kind: MendKind; by: string; at: Date }>`
    select i.number, m.kind, p.name as by, m.proposed_at as at from mending m join invoice i on i.id = m.invoice_id
    join person p on p.id = m.proposed_by where m.status = 'proposed' order by m.id limit ${limit}`.execute(db);
  return rows;
}
