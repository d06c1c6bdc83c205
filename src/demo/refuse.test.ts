import { expect, test } from 'vitest';
import { ownDatabase } from '../../test/support/database.ts';
import { hashPassword } from '../people/passwords.ts';
import { addPerson } from '../people/persons.ts';
import { demoPassword } from './people.ts';
import { refuseDemoPeople } from './refuse.ts';

test('edge C: real work does not begin where somebody has the password of the demonstration', async () => {
  const { db } = await ownDatabase();
  const somebody = { side: 'centre', roles: ['reviewer'], name: '審査 一郎', mail: 'a@centre.example' } as const;
  const own = await hashPassword('a password of their own');
  await addPerson(db, { ...somebody, loginId: 'reviewer1', passwordHash: own });
  await expect(refuseDemoPeople(db)).resolves.toBeUndefined();
  await addPerson(db, { ...somebody, loginId: 'reviewer2', passwordHash: await hashPassword(demoPassword) });
  await expect(refuseDemoPeople(db)).rejects.toThrow('reviewer2 has its public password');
});
