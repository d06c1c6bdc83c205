import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { change } from '../../src/contract/operation.ts';
import { databaseOn } from '../../src/db/connect.ts';
import type { Day } from '../../src/ground/clock.ts';
import { accept } from '../../src/ledger/accept.ts';
import { contractsAsOf } from '../../src/ledger/read.ts';
import { addDays } from '../../src/schedule/days.ts';
import type { Context } from '../context.ts';
import type { ReadyDraft } from '../data/drafts.ts';
import { atMost, type Row } from '../result.ts';
import { figuresOf, median } from '../stats.ts';

/** Accepted changes of one contract, each on a day of its own. */
const changes = 500;
/** Long after everything else that is measured. */
const firstDay = '2040-01-01';
const slottedIn = 3;

/** A contract with a long future: read as of any day, and one more change in front of all the others. */
export async function measureLedger({ pool, data }: Context): Promise<Row[]> {
  const db = databaseOn(pool);
  const { office } = data.drafts.at(-1) as ReadyDraft;
  const enter = (startsOn: Day) =>
    db.transaction().execute((trx) => accept(trx, { ...changeOf(office), startsOn, applicationId: randomUUID() }));
  for (let index = 0; index < changes; index += 1) await enter(addDays(firstDay, index));
  const read: number[] = [];
  for (let index = 0; index < changes; index += 1) {
    const from = performance.now();
    await contractsAsOf(db, [office.code], addDays(firstDay, (index * 7) % changes));
    read.push(performance.now() - from);
    await turn();
  }
  const written: number[] = [];
  for (let index = 1; index <= slottedIn; index += 1) {
    const from = performance.now();
    await enter(addDays(firstDay, -index));
    written.push((performance.now() - from) / 1000);
  }
  const { p50, p99 } = figuresOf(read, 1);
  return [
    {
      name: `a contract with ${changes} changes, as of any day`,
      ours: { p50, p99 },
      targets: [atMost('milliseconds', p99, 20)],
    },
    {
      name: 'one more in front of all of them',
      unit: 's',
      ours: { value: median(written) },
      targets: [atMost('seconds', median(written), 2)],
    },
  ];
}

function changeOf({ code }: ReadyDraft['office']) {
  const of = change('office', code);
  return {
    receptionNo: '4000001A',
    operations: [of.count('line.terminals', 1), of.set('manager.phone', randomUUID())],
  };
}
