import type { ConnectionFamily } from '../../contract/masters.ts';
import { type PricedPlan, yenOf } from '../../contract/prices.ts';
import type { Text } from '../../ground/words.ts';
import type { InvoiceContent, InvoiceLine, LineCause } from './content.ts';

/** Of what line a change is. */
type Subject = { kind: InvoiceLine['kind']; key: string; family: ConnectionFamily | ''; label: Text; cause: LineCause };

/** Why a month's bill differs from another's; `yen` is by how much, without tax. */
export type Change = { yen: number } & (
  | { what: 'plan'; family: ConnectionFamily; was: PricedPlan; is: PricedPlan }
  | ({ what: 'count' | 'price'; was: number; is: number } & Subject)
  | ({ what: 'new' | 'gone'; count: number } & Subject)
  | ({ what: 'payer'; payer: string; ends: boolean } & Subject)
);

/** What changed between two bills: the changes, which together are the whole difference of the sums without tax, and the tax's. */
export type Changes = { list: Change[]; net: number; tax: number; total: number };

type Bill = Pick<InvoiceContent, 'lines' | 'net' | 'tax' | 'total'>;

/**
 * What changed against the month before, down to its causes (`bills.md` 29): units, use and prices of each line, a plan of a connection as a
 * whole, lines that are new or gone, and services that another office pays from now on, or no longer. The largest first.
 */
export function changesOf(now: Bill, before: Bill): Changes {
  const changes = paired(now.lines, before.lines).flatMap(changesWithin);
  const list = [...changes.filter(({ plan }) => !plan).map(({ change }) => change), ...planChanges(changes)];
  return {
    list: list.toSorted((a, b) => Math.abs(b.yen) - Math.abs(a.yen)),
    net: now.net - before.net,
    tax: now.tax - before.tax,
    total: now.total - before.total,
  };
}

type Pair = { now: InvoiceLine; before?: InvoiceLine } | { now?: undefined; before: InvoiceLine };
type PlanChange = Extract<Change, { what: 'plan' }>;
/** A change of one line; with `plan` the part of a changed plan. */
type Within = { change: Change; plan?: Omit<PlanChange, 'yen' | 'what'> };

/** Lines of the same thing; whatever else differs stays apart. */
function paired(now: readonly InvoiceLine[], before: readonly InvoiceLine[]): Pair[] {
  const left = Map.groupBy(before, sameness);
  const pairs: Pair[] = now.map((line) => {
    const was = left.get(sameness(line))?.shift();
    return was ? { now: line, before: was } : { now: line };
  });
  return [...pairs, ...[...left.values()].flat().map((line) => ({ before: line }))];
}

const sameness = ({ kind, key, family, cause: { gateway = '', userCode = '', lineId = '' } }: InvoiceLine): string =>
  [kind, key, family, gateway, userCode, lineId].join(' ');

/** What of the difference comes from the count, at the price of before; the rest comes from the price, or from the plan that it is of. */
function changesWithin({ now, before }: Pair): Within[] {
  if (!now) return [{ change: { what: 'gone', ...subjectOf(before), count: before.quantity, yen: -before.amount } }];
  if (!before) return [{ change: { what: 'new', ...subjectOf(now), count: now.quantity, yen: now.amount } }];
  const yen = now.amount - before.amount;
  const [payer, was] = [now.cause.billedTo ?? '', before.cause.billedTo ?? ''];
  if (payer !== was)
    return [{ change: { what: 'payer', ...subjectOf(now), payer: payer || was, ends: payer === '', yen } }];
  const byCount = yenOf(now.quantity, before.unitPrice) - before.amount;
  const counted = { what: 'count', ...subjectOf(now), was: before.quantity, is: now.quantity, yen: byCount } as const;
  const priced = {
    what: 'price',
    ...subjectOf(now),
    was: before.unitPrice,
    is: now.unitPrice,
    yen: yen - byCount,
  } as const;
  return [
    ...(now.quantity === before.quantity ? [] : [{ change: counted }]),
    ...(priced.yen === 0 && now.unitPrice === before.unitPrice ? [] : [{ change: priced, ...planOf(now, before) }]),
  ];
}

/** Use through another office's server has that office's plan (`bills.md` 7): its change is told as one of the price. */
const planOf = (now: InvoiceLine, before: InvoiceLine): Pick<Within, 'plan'> =>
  now.plan && before.plan && now.plan !== before.plan && now.family && !now.cause.gateway
    ? { plan: { family: now.family, was: before.plan, is: now.plan } }
    : {};

const planChanges = (changes: readonly Within[]): PlanChange[] =>
  (['line', 'internet'] as const).flatMap((family) => {
    const of = changes.filter(({ plan }) => plan?.family === family);
    const yen = of.reduce((sum, { change }) => sum + change.yen, 0);
    return of[0]?.plan ? [{ what: 'plan', ...of[0].plan, yen }] : [];
  });

const subjectOf = ({ kind, key, family, label, cause }: InvoiceLine): Subject => ({ kind, key, family, label, cause });
