import { type Charge, chargesOf, lineKey } from '../../contract/charges.ts';
import type { Prices } from '../../contract/prices.ts';
import type { Day } from '../../ground/clock.ts';
import type { InvoiceLine } from '../invoices/content.ts';
import { priced } from './line.ts';
import { inForce, type OfficeMonth } from './office-month.ts';

/**
 * Access lines and their options, a full month for each that was there on any day of it, at the dearest type that it had (`bills.md` 5); the
 * initial fee of those that are new. A line that came by a transfer is paid by the office that gave it.
 */
export function accessLines(month: OfficeMonth, prices: Prices, until: Day): InvoiceLine[] {
  const { arrivedLines, startedLines } = month.moved;
  const charges = inForce(month).flatMap(({ office, sources }) =>
    chargesOf(office, until)
      .filter(({ kind, of }) => (kind === 'line' || kind === 'option') && !arrivedLines.includes(of))
      .map((charge) => ({ charge, receptionNo: sources[`lines.${charge.of}`] })),
  );
  const amount = ({ charge }: { charge: Charge }) => prices.find(charge, until)?.amount ?? -1;
  const slots = Map.groupBy(charges, ({ charge: { kind, key, of } }) => `${of} ${kind === 'line' ? '' : key}`);
  const monthly = [...slots.values()].flatMap((all) => {
    const dearest = all.reduce((best, each) => (amount(each) > amount(best) ? each : best));
    const { charge, receptionNo } = dearest;
    return priced(charge, prices, until, { lineId: charge.of, ...(receptionNo && { receptionNo }) });
  });
  return [...monthly, ...startedLines.flatMap((started) => initialFee(month, started, prices, until))];
}

function initialFee(
  month: OfficeMonth,
  { id, on, receptionNo }: OfficeMonth['moved']['startedLines'][number],
  prices: Prices,
  until: Day,
): InvoiceLine[] {
  const line = inForce(month)
    .findLast(({ from }) => from >= on)
    ?.office.lines.find((each) => each.id === id);
  if (!line) return [];
  const counted = { kind: 'initial', key: lineKey(line, until), family: 'line', plan: '', count: 1 } as const;
  return priced(counted, prices, until, { lineId: id, reachedOn: on, receptionNo });
}
