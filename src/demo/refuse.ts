import type { Database } from '../db/connect.ts';
import { StartError } from '../ground/start-error.ts';
import { verifyPassword } from '../people/passwords.ts';
import { demoLogIns, demoPassword } from './people.ts';

/**
 * Real work does not begin on the demonstration's data: everybody knows the password of its people.
 * @throws StartError when somebody of it can log in
 */
export async function refuseDemoPeople(db: Database): Promise<void> {
  const accounts = await db
    .selectFrom('person')
    .innerJoin('account', 'account.person_id', 'person.id')
    .select(['login_id', 'password'])
    .where(
      'login_id',
      'in',
      demoLogIns.map(({ loginId }) => loginId),
    )
    .where('active', '=', true)
    .execute();
  for (const { login_id, password } of accounts)
    if (password && (await verifyPassword({ hash: password, password: demoPassword })))
      throw new StartError(
        `The database holds the demonstration, and ${login_id} has its public password: begin real work with an empty database.`,
      );
}
