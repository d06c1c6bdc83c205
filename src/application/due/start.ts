import { type RawBuilder, sql } from 'kysely';
import { system } from '../../audit/events.ts';
import { blankCompany, blankOffice } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import { contractsAsOf } from '../../ledger/read.ts';
import { type Moved, moveAll } from '../move/move.ts';
import { startsFrom } from '../move/move-table.ts';
import { beginSuccession } from '../move/opening.ts';
import type { Services } from '../move/services.ts';
import type { Effects } from '../record/effects.ts';
import { filedProcedures, newestFilings } from '../record/filing.ts';
import { type Facts, followMoves } from '../record/follow.ts';

/**
 * Starts many applications in one transaction, with a few statements whatever their number: on a registration date thousands are due.
 * @param due found again under the lock: another program may have started them since
 * @returns how many started; an error leaves none of them started
 */
export async function startTogether(
  services: Services,
  ids: readonly string[],
  due: RawBuilder<unknown>,
): Promise<number> {
  return services.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string; effects: Effects }>`
      select a.id, o.effects from application a join outcome o on o.application_id = a.id
      where a.id = any(${[...ids]}) and a.status = any(${startsFrom('start')}) and ${due} order by a.id for update of a skip locked`.execute(
      trx,
    );
    const effects = new Map(rows.map((row) => [row.id, row.effects]));
    const moved = await moveAll(trx, 'start', {
      ids: [...effects.keys()],
      mover: system,
      now: services.clock.now(),
      newsOf: ({ id }) => (effects.get(id)?.ends ? 'ended' : undefined),
    });
    for (const { id } of moved) if (effects.get(id)?.opens) await beginSuccession(trx, id);
    await followMoves(trx, services, 'start', await factsOfAll(trx, services, moved, effects));
    return moved.length;
  });
}

/** What the letters speak of: each filing, and the contracts as they are today. */
async function factsOfAll(
  trx: Connection,
  { catalogue, clock }: Services,
  moved: readonly Moved[],
  effects: ReadonlyMap<string, Effects>,
): Promise<{ moved: Moved; facts: Facts }[]> {
  const filings = await newestFilings(
    trx,
    moved.map(({ id }) => id),
  );
  const codes = moved.flatMap(({ id, officeCode }) => [officeCode, ...(effects.get(id)?.concerns ?? [])]);
  const contracts = await contractsAsOf(trx, [...new Set(codes)], clock.today());
  return moved.map((each) => {
    const filing = filings.get(each.id);
    if (!filing) throw new Error(`${each.id} was never filed`);
    const own = effects.get(each.id) ?? filing.effects;
    const contract = contracts[each.officeCode];
    const others = Object.fromEntries(
      own.concerns.flatMap((code) => (contracts[code] ? [[code, contracts[code]]] : [])),
    );
    return {
      moved: each,
      facts: {
        effects: own,
        contact: filing.contact,
        present: { company: contract?.company ?? blankCompany, office: contract?.office ?? blankOffice, others },
        titles: filedProcedures(catalogue, filing).map(({ title }) => title),
        lang: filing.lang,
      },
    };
  });
}
