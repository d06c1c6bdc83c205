import { undecided } from '../../../src/application/move/status.ts';
import { type Filing, filedProcedures, judge, newestFilings } from '../../../src/application/record/filing.ts';
import { databaseOn } from '../../../src/db/connect.ts';
import { createCatalogue } from '../../../src/procedure/catalogue.ts';
import { claimsOf } from '../../../src/procedure/claims.ts';
import { procedures } from '../../../src/procedures/index.ts';
import type { Ground, Rule } from './rule.ts';

const catalogue = createCatalogue(procedures);

/** Every open application holds exactly the claims that its filing asks for, an ended one none (`decisions.md` 10). */
export const claimRules: readonly Rule[] = [
  {
    name: 'open, and a claim of it is not there',
    async find(ground) {
      const [open, held] = [await listOpen(ground), await listHeld(ground)];
      const holders = new Map(held.map((each) => [keyOf(each), each.id]));
      const groups = new Map(open.map(({ id, group }) => [id, group]));
      // What a linked application holds is held for both.
      const holds = ({ id, group }: Open, key: string) => {
        const holder = holders.get(key);
        return holder === id || (holder !== undefined && group !== null && groups.get(holder) === group);
      };
      return open.filter((each) => !each.wanted.every((key) => holds(each, key))).map(({ receptionNo }) => receptionNo);
    },
  },
  {
    name: 'a claim of one that need not or must not hold it',
    async find(ground) {
      const wanted = new Map((await listOpen(ground)).map((each) => [each.id, new Set(each.wanted)]));
      return (await listHeld(ground))
        .filter((each) => !wanted.get(each.id)?.has(keyOf(each)))
        .map((each) => `${each.receptionNo ?? each.id} ${keyOf(each)}`);
    },
  },
];

type Held = { id: string; receptionNo: string | null; subject: string; path: string };
const keyOf = ({ subject, path }: { subject: string; path: string }): string => `${subject} ${path}`;

async function listHeld({ pool }: Ground): Promise<Held[]> {
  const { rows } = await pool.query<Held>(
    `select a.id, a.reception_no as "receptionNo", c.subject_code as subject, c.path
     from claim c join application a on a.id = c.application_id order by 2, 3, 4`,
  );
  return rows;
}

type Filed = { id: string; receptionNo: string; officeCode: string; group: string | null; desiredStart: string };
type Open = Filed & { wanted: string[] };

async function listOpen({ pool }: Ground): Promise<Open[]> {
  const { rows } = await pool.query<Filed>(
    `select id, reception_no as "receptionNo", office_code as "officeCode", group_id as "group", desired_start as "desiredStart"
     from application where status = any($1) order by reception_no`,
    [[...undecided]],
  );
  const filings = await newestFilings(
    databaseOn(pool),
    rows.map(({ id }) => id),
  );
  const open: Open[] = [];
  for (const each of rows) {
    const filing = filings.get(each.id);
    open.push({ ...each, wanted: filing ? await claimsWanted(pool, each, filing) : [] });
  }
  return open;
}

/** What is changed of other offices is only known by judging: where the filing changes none, there is none. */
async function claimsWanted(
  pool: Ground['pool'],
  { officeCode, desiredStart }: Filed,
  filing: Filing,
): Promise<string[]> {
  const reachesOthers = filing.effects.changes.some((change) => change.officeCode !== officeCode);
  const judged = reachesOthers
    ? await judge({ catalogue }, databaseOn(pool), filing, officeCode, desiredStart)
    : undefined;
  const operations = judged?.assessment.operations ?? [];
  return claimsOf(filedProcedures(catalogue, filing), officeCode, operations).map(keyOf);
}
