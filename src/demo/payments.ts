import { sql } from 'kysely';
import type { Services } from '../application/move/services.ts';
import { readRecord } from '../billing/debit/codec.ts';
import type { Layout, ValuesOf } from '../billing/debit/fields.ts';
import { type DataRecord, dataRecord, header } from '../billing/debit/records.ts';
import { writeResult } from '../billing/debit/write.ts';
import type { Month } from '../billing/invoices/content.ts';
import { findInvoice } from '../billing/invoices/find.ts';
import { decideMending, findProposal, proposeMending } from '../billing/invoices/mend.ts';
import type { MendKind } from '../billing/invoices/mended-content.ts';
import { billDaysOf, lastDayOf } from '../billing/months/days.ts';
import { findDebitFile } from '../billing/payments/debit-read.ts';
import { customerNumber, makeDebitRun } from '../billing/payments/debit-run.ts';
import { handOverDebit } from '../billing/payments/hand-over.ts';
import { readDebitResult } from '../billing/payments/read-result.ts';
import { loadTransfers } from '../billing/payments/transfers.ts';
import type { Day } from '../ground/clock.ts';
import { addDays } from '../schedule/days.ts';
import { authorOf, onDay } from './at.ts';
import type { Cast } from './cast.ts';

/**
 * How the bills of the demonstration were paid: by debit, of which one failed once, and by transfer, of which one never came; one invoice was
 * corrected and one reduced.
 * @param months oldest first
 */
export async function payBills(services: Services, cast: Cast, months: readonly Month[]): Promise<void> {
  const today = services.clock.today();
  const { calendar } = await services.schedule();
  const back = (count: number) => months.at(-count);
  for (const month of months) {
    const days = billDaysOf(month, services.operators(lastDayOf(month)).billing, calendar);
    const soon = addDays(days.fixBy, 3);
    if (month === back(4)) await mend(services, cast, { office: 'NAC001', month, kind: 'mended', day: soon });
    if (month === back(5)) await mend(services, cast, { office: 'NAC003', month, kind: 'return', day: soon });
    const fails = month === back(2) ? 'BBB001' : '';
    if (days.handOverBy <= today) await debit(services, cast, { ...days, today, fails });
    const paidOn = addDays(days.fixBy, 20);
    if (paidOn < today) await transfer(services, cast, { month, paidOn, never: month === back(3) ? 'CCC002' : '' });
  }
}

type Mending = { office: string; month: Month; kind: MendKind; day: Day };

/** One terminal fewer than was billed; or ten uses that go back. */
async function mend(services: Services, cast: Cast, { office, month, kind, day }: Mending): Promise<void> {
  const { rows } = await sql<{ number: string }>`
    select number from invoice where office_code = ${office} and month = ${month} and kind = 'invoice'`.execute(
    services.db,
  );
  const found = await findInvoice(services.db, rows[0]?.number ?? '', { offices: 'all', since: '1900-01-01' });
  if (!found) return;
  const [first] = found.content.lines;
  const lines = found.content.lines.map((line) => ({
    unitPrice: line.unitPrice,
    quantity:
      kind === 'mended'
        ? line.quantity - (line === first ? 1 : 0)
        : line.kind === 'transaction' && line.unitPrice > 0
          ? 10
          : 0,
  }));
  const reason = kind === 'mended' ? '廃止した端末1台を含めて請求したため' : '障害により再送した業務の分を減額するため';
  const at = onDay(services, day);
  await proposeMending(at, { invoiceId: String(found.id), kind, lines, reason, mover: authorOf(cast, 'billing1') });
  const proposal = await findProposal(at.db, String(found.id));
  if (proposal) await decideMending(at, { id: proposal.id, issues: true, mover: authorOf(cast, 'approver1') });
}

type Debiting = { handOverBy: Day; debitOn: Day; resultBy: Day; today: Day; fails: string };

async function debit(
  services: Services,
  cast: Cast,
  { handOverBy, debitOn, resultBy, today, fails }: Debiting,
): Promise<void> {
  const mover = authorOf(cast, 'billing1');
  const at = onDay(services, handOverBy);
  const id = await makeDebitRun(at, { debitOn, mover });
  await handOverDebit(at, { id, mover });
  const file = await findDebitFile(services.db, id);
  if (!file || resultBy > today) return;
  await readDebitResult(onDay(services, resultBy), { id, bytes: answerTo(file, fails), mover });
}

/** What the bank answers: all was debited but what is of one office. */
function answerTo(file: Buffer, fails: string): Uint8Array {
  const lines = file.toString('latin1').split('\r\n').filter(Boolean);
  const read = <L extends Layout>(layout: L, line = ''): ValuesOf<L> => {
    const record = readRecord(layout, Buffer.from(line, 'latin1'));
    if (!('values' in record) || !record.values) throw new Error('the file of the debit cannot be read');
    return record.values;
  };
  const rows = lines.slice(1, -2).map((line): DataRecord => {
    const row = read(dataRecord('N'), line);
    return fails !== '' && row.customer === customerNumber(fails) ? { ...row, result: 'noFunds' } : row;
  });
  return writeResult({ header: read(header, lines[0]), rows }, { lineBreaks: true, customer: 'N' });
}

type Transferring = { month: Month; paidOn: Day; never: string };

async function transfer(services: Services, cast: Cast, { month, paidOn, never }: Transferring): Promise<void> {
  const { rows } = await sql<{ office: string; reference: string; left: number }>`
    select i.office_code as office, i.content #>> '{payment,reference}' as reference, r.owed - r.paid as "left"
    from receivable r join invoice i on i.id = r.id
    where i.month = ${month} and r.method = 'bankTransfer' and r.status in ('awaiting', 'underpaid') and i.office_code <> ${never}`.execute(
    services.db,
  );
  const lines = rows.map(({ office, reference, left }) => `${paidOn},${left},${office},${reference}`);
  const stray = never !== '' ? [`${paidOn},12345,フメイ（カ,`] : [];
  const bytes = Buffer.from(['入金日,金額,振込依頼人,照会番号', ...lines, ...stray].join('\r\n'));
  await loadTransfers(onDay(services, paidOn), {
    ...{ name: `transfers-${month.slice(0, 7)}.csv`, bytes },
    mover: authorOf(cast, 'billing1'),
  });
}
