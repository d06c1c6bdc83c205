import { join } from 'node:path';
import type { Pool } from 'pg';
import { fileOwner } from './application/draft/file-owner.ts';
import type { Database } from './db/connect.ts';
import { demoLogIns, demoPassword } from './demo/people.ts';
import { createFiles } from './files/files.ts';
import { createClock } from './ground/clock.ts';
import type { Config } from './ground/config.ts';
import type { Log } from './ground/log.ts';
import { findContractAsOf } from './ledger/read.ts';
import { loginIds } from './mails/letters/login-ids.ts';
import { newcomerLink } from './mails/letters/newcomer-link.ts';
import { passwordReset } from './mails/letters/password-reset.ts';
import { createOutbox } from './mails/outbox.ts';
import { createSeal } from './mails/seal.ts';
import { loadOperators } from './operator/operator.ts';
import { createPeople } from './people/people.ts';
import { createCatalogue } from './procedure/catalogue.ts';
import { procedures } from './procedures/index.ts';
import { loadSchedule } from './schedule/load.ts';
import type { Web } from './web/env.ts';

/** Puts together what the pages and the jobs work with. @throws when a definition or a setting is not well formed */
export async function createServices(config: Config, db: Database, pool: Pool, log: Log): Promise<Web> {
  const clock = createClock(config.clock);
  const operators = loadOperators(join(config.dataDir, 'operator.json'));
  const seal = createSeal(config.secretKey);
  const outbox = createOutbox({ mailFrom: config.mailFrom, sends: config.smtpUrl !== undefined, seal });
  return {
    db,
    clock,
    config,
    log,
    operators,
    outbox,
    catalogue: createCatalogue(procedures),
    schedule: () => loadSchedule(db),
    ...(config.demo && { demoPeople: demoLogIns, demoPassword }),
    files: await createFiles({ config, owner: fileOwner }),
    people: await createPeople({
      db,
      pool,
      onError: (error) => log.error({ error }, 'a mail with a link could not be written'),
      config: { secretKey: config.secretKey, ...(config.baseUrlIsSet && { baseUrl: config.baseUrl }) },
      sendResetMail: ({ person, url }) =>
        outbox.write(db, {
          letter: passwordReset,
          operator: operators(clock.today()),
          lang: person.lang,
          recipients: [{ company: '', office: '', department: '', name: person.name, mail: person.mail }],
          at: clock.now(),
          content: { link: url, hours: 1 },
        }),
      sendNewcomerMail: ({ mail, lang, url, loginId, hours }) =>
        outbox.write(db, {
          letter: newcomerLink,
          operator: operators(clock.today()),
          lang,
          recipients: [{ company: '', office: '', department: '', name: '', mail }],
          at: clock.now(),
          content: { link: url, loginId, hours },
        }),
      sendLoginIdsMail: async (content) => {
        const contract = await findContractAsOf(db, content.officeCode, clock.today());
        if (!contract) return;
        const { company, office } = contract;
        await outbox.write(db, {
          letter: loginIds,
          operator: operators(clock.today()),
          lang: 'ja',
          recipients: [
            {
              company: company.name,
              office: office.name,
              department: office.manager.department,
              name: office.manager.name,
              mail: office.manager.mail,
            },
          ],
          at: clock.now(),
          content,
        });
      },
    }),
  };
}
