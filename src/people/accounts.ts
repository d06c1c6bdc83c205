import type { Connection } from '../db/connect.ts';
import type { Known } from './knowing.ts';

/** Somebody with a log-in ID. */
export type Account = Known & { active: boolean };

/** One statement, whoever is asked for. */
export async function findAccount(db: Connection, loginId: string): Promise<Account | undefined> {
  return await db
    .selectFrom('person')
    .innerJoin('account', (join) =>
      join.onRef('account.person_id', '=', 'person.id').on('provider_id', '=', 'credential'),
    )
    .select(['person.id as personId', 'active', 'account.password as passwordHash'])
    .where('login_id', '=', loginId)
    .$narrowType<{ passwordHash: string }>()
    .executeTakeFirst();
}
