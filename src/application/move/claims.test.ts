import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../../../test/support/world.ts';
import { type Claim, takeClaims } from './claims.ts';
import { ClaimedElsewhere } from './errors.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => sql`delete from claim`.execute(world.db));

const at = (...paths: string[]): Claim[] => paths.map((path) => ({ subject: 'NAC001', path }));

let numbers = 1000;
async function filed(group: string | null = null): Promise<{ id: string; receptionNo: string }> {
  const [id, receptionNo] = [randomUUID(), `260${numbers++}A`];
  await sql`
    insert into application (id, reception_no, office_code, company_code, office_name, company_name, office_key, company_key, status, lang,
      begun_by, begun_at, applied_at, changed_at, group_id)
    values (${id}, ${receptionNo}, 'NAC001', 'NAC', '', '', '', '', 'submitted', 'ja', ${world.who('nac001').id}, now(), now(), now(), ${group})`.execute(
    world.db,
  );
  return { id, receptionNo };
}

async function group(): Promise<string> {
  const { rows } = await sql<{ id: string }>`insert into linked_group (begun_at) values (now()) returning id`.execute(
    world.db,
  );
  return rows[0]?.id ?? '';
}

const take = (id: string, claims: readonly Claim[]) =>
  world.db.transaction().execute((trx) => takeClaims(trx, id, claims));

/** What is held, and by which application. */
const held = async () => {
  const { rows } = await sql<{ place: string; no: string }>`
    select concat(c.subject_code, ' ', c.path) as place, a.reception_no as no
    from claim c join application a on a.id = c.application_id order by 1`.execute(world.db);
  return Object.fromEntries(rows.map(({ place, no }) => [place, no]));
};

describe('right F: claims', () => {
  test('of other places, and of the same places of another subject, are taken side by side', async () => {
    const [one, two] = [await filed(), await filed()];
    await take(one.id, at('plan.line'));
    await take(two.id, [...at('plan.internet'), { subject: 'NAC002', path: 'plan.line' }]);
    expect(await held()).toEqual({
      'NAC001 plan.line': one.receptionNo,
      'NAC001 plan.internet': two.receptionNo,
      'NAC002 plan.line': two.receptionNo,
    });
  });

  test('that overlap in one place only are refused whole, and nothing of them is taken', async () => {
    const [one, two] = [await filed(), await filed()];
    await take(one.id, at('lines', 'plan.line', 'sharing'));
    const refused = take(two.id, at('plan.line', 'jointUseParent'));
    await expect(refused).rejects.toEqual(new ClaimedElsewhere([one.receptionNo]));
    expect(Object.values(await held())).toEqual([one.receptionNo, one.receptionNo, one.receptionNo]);
  });

  test('name each application that holds some of them once, in order, and none beside', async () => {
    const [one, two, other, late] = [await filed(), await filed(), await filed(), await filed()];
    await take(two.id, at('sharing', 'lines'));
    await take(one.id, at('plan.line'));
    await take(other.id, at('plan.internet'));
    await expect(take(late.id, at('lines', 'plan.line', 'sharing'))).rejects.toEqual(
      new ClaimedElsewhere([one.receptionNo, two.receptionNo]),
    );
  });

  test('of a correction are its own already', async () => {
    const one = await filed();
    await take(one.id, at('lines'));
    await take(one.id, at('lines', 'sharing'));
    expect(Object.keys(await held())).toEqual(['NAC001 lines', 'NAC001 sharing']);
  });

  test('of linked applications are held for both, and against everybody else', async () => {
    const together = await group();
    const [one, two, other, others] = [
      await filed(together),
      await filed(together),
      await filed(),
      await filed(await group()),
    ];
    await take(one.id, at('lines'));
    await take(two.id, at('lines', 'sharing'));
    expect(await held()).toEqual({ 'NAC001 lines': one.receptionNo, 'NAC001 sharing': two.receptionNo });
    for (const { id } of [other, others])
      await expect(take(id, at('sharing', 'lines'))).rejects.toEqual(
        new ClaimedElsewhere([one.receptionNo, two.receptionNo]),
      );
  });
});
