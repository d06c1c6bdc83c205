import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beginDraft, savePage } from '../application/draft/draft.ts';
import type { Services } from '../application/move/services.ts';
import type { Connection } from '../db/connect.ts';
import { issueNewcomerLink, makeNewcomer } from '../people/provisional.ts';
import type { Raw } from '../procedure/field.ts';
import { addDays } from '../schedule/days.ts';
import { firstFeasibleAtOrAfter } from '../schedule/feasible.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { demoNewcomer } from './people.ts';

const procedure = 'new-contract';

/** What the newcomer has typed so far: the company, and who deals with the application. */
const typed: Readonly<Record<string, Raw>> = {
  contact: {
    name: [demoNewcomer.name],
    kana: ['シンコウ　タロウ'],
    department: ['総務部'],
    post: ['課長'],
    phone: ['0451234567'],
    fax: [''],
    mail: [demoNewcomer.mail],
  },
  [`${procedure}.company`]: {
    companyName: ['新港物流株式会社'],
    abbreviation: ['SKB'],
    headPostalCode: ['231-0002'],
    headAddress: ['神奈川県横浜市中区海岸通一丁目2番3号'],
    headPhone: ['0451234567'],
    headFax: [''],
  },
};

/** Somebody comes by the link of a 仮アカウント and stops in the middle of the first contract. */
export async function comeAsNewcomer(services: Services, passwordHash: string): Promise<void> {
  const { db, clock, config } = services;
  const { mail, name, loginId } = demoNewcomer;
  const { url } = await issueNewcomerLink(db, { mail, lang: 'ja', hours: 1, baseUrl: config.baseUrl, loginId });
  const token = new URL(url).searchParams.get('token') ?? '';
  await db.transaction().execute((trx) => makeNewcomer(trx, token, { name, passwordHash, now: clock.now() }));
  const person = await belongingOf(db, loginId);
  const [id, today] = [randomUUID(), clock.today()];
  await beginDraft(services, { id, ...person, officeName: '', companyName: '', lang: 'ja' });
  const schedule = await services.schedule();
  const start = firstFeasibleAtOrAfter(schedule, { today, leadDays: longest(schedule), wish: addDays(today, 40) });
  const choice = { special: ['no'], items: [procedure], desiredStart: [start ?? ''], reason: ['通関業務を始めるため'] };
  for (const [page, raw] of Object.entries({ choice, ...typed }))
    await savePage(services, { id, page, raw, personId: person.personId });
}

/** A day that can be kept whatever is still entered, a line too. */
const longest = ({ leadClasses }: Schedule): number => Math.max(...leadClasses.map(({ businessDays }) => businessDays));

/** The provisional office that the newcomer was given, which no contract knows. */
async function belongingOf(db: Connection, loginId: string): Promise<{ personId: string; officeCode: string }> {
  const { rows } = await sql<{ personId: string; officeCode: string }>`
    select p.id as "personId", m.office_code as "officeCode" from person p join membership m on m.person_id = p.id
    where p.login_id = ${loginId}`.execute(db);
  const [found] = rows;
  if (!found) throw new Error(`demonstration: ${loginId} was not made`);
  return found;
}
