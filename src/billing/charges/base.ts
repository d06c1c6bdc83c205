import { type Charge, chargesOf } from '../../contract/charges.ts';
import { families } from '../../contract/connections.ts';
import type { ConnectionFamily } from '../../contract/masters.ts';
import { type PricedPlan, type Prices, yenOf } from '../../contract/prices.ts';
import type { Office } from '../../contract/shape.ts';
import type { Day } from '../../ground/clock.ts';
import type { InvoiceLine } from '../invoices/content.ts';
import { priced } from './line.ts';
import { inForce, type OfficeMonth, type UnitPath, type Version } from './office-month.ts';

/**
 * The base fee of a month: for each connection the units of the day on which they cost most (`bills.md` 4, 5). Units that left by a transfer
 * stay counted where they were, and those that came from another office are not counted yet.
 * @param until the last day of the month, whose prices count
 */
export const baseLines = (month: OfficeMonth, prices: Prices, until: Day): InvoiceLine[] =>
  families.flatMap((family) => {
    const plan = planOf(month, family);
    if (plan === undefined) return [];
    const days = inForce(month).map((version) => countedOn(month, version, { family, plan, prices, until }));
    const [first, ...rest] = days;
    if (!first) return [];
    const highest = rest.reduce((best, day) => (costsMore(day, best) ? day : best), first);
    return highest.charges.flatMap((charge) => lineOf(charge, highest, month, { prices, until }));
  });

/** A month has one plan per connection, which changes on the first only (`bills.md` 8); undefined where there is no such connection. */
export function planOf(month: Pick<OfficeMonth, 'versions'>, family: ConnectionFamily): PricedPlan | undefined {
  const plans = inForce(month).map(({ office }) => office.plan[family]);
  return plans.find((plan) => plan !== 'none') as PricedPlan | undefined;
}

type Counted = { version: Version; charges: Charge[]; yen: number; units: number };
type How = { family: ConnectionFamily; plan: PricedPlan; prices: Prices; until: Day };

function countedOn(month: OfficeMonth, version: Version, { family, plan, prices, until }: How): Counted {
  const office = { ...asBilled(month, version), plan: { line: plan, internet: plan } };
  const charges = chargesOf(office, until).filter((charge) => charge.kind === 'base' && charge.family === family);
  const yen = charges.reduce((sum, charge) => sum + yenOf(charge.count, prices.find(charge, until)?.amount ?? 0), 0);
  return { version, charges, yen, units: charges.reduce((sum, { count }) => sum + count, 0) };
}

const costsMore = (day: Counted, best: Counted): boolean =>
  day.yen > best.yen || (day.yen === best.yen && day.units > best.units);

/** The office with the units that this month's bill counts. */
function asBilled({ moved }: OfficeMonth, { from, office }: Version): Office {
  const moves = moved.units.filter(({ on }) => on <= from);
  const by = (path: UnitPath) => moves.reduce((sum, move) => (move.path === path ? sum - move.by : sum), 0);
  const counted = (count: number, path: UnitPath) => Math.max(0, count + by(path));
  return {
    ...office,
    line: {
      ...office.line,
      terminals: counted(office.line.terminals, 'line.terminals'),
      mailboxes: counted(office.line.mailboxes, 'line.mailboxes'),
      servers: counted(office.line.servers, 'line.servers'),
    },
    internet: {
      netTerminals: counted(office.internet.netTerminals, 'internet.netTerminals'),
      webCertificates: counted(office.internet.webCertificates, 'internet.webCertificates'),
    },
    // Who took another's place in the month brought its joint use along: that unit is paid there.
    jointUseParent: moved.succeeds ? '' : office.jointUseParent,
  };
}

function lineOf(
  charge: Charge,
  { version }: Counted,
  { moved }: OfficeMonth,
  { prices, until }: Pick<How, 'prices' | 'until'>,
): InvoiceLine[] {
  const path = `${charge.family}.${charge.key}`;
  const left = moved.units.filter((unit) => unit.path === path && unit.by < 0 && unit.on <= version.from);
  const receptionNo = version.sources[charge.key === 'jointUse' ? 'jointUseParent' : path];
  return priced(charge, prices, until, {
    reachedOn: version.from,
    ...(receptionNo && { receptionNo }),
    ...(left.length > 0 && { transferred: left.reduce((sum, { by }) => sum - by, 0) }),
  });
}
