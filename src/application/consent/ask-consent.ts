import { sql } from 'kysely';
import { companyOf } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import type { Letter } from '../../mails/letter.ts';
import { type ConsentContent, consentAsked } from '../../mails/letters/consent-asked.ts';
import { writeNews } from '../../notices/write.ts';
import type { Moved } from '../move/move.ts';
import type { Services } from '../move/services.ts';
import { type About, contentOf, type Facts, managerOf, sideOf } from '../record/follow.ts';
import { agreementOf } from './answer-consent.ts';

/**
 * Asks the offices that have to agree to what was just filed: each once, by a mail to its system manager and a piece of news. One that
 * has agreed to an earlier filing is not asked again; one that declined is; what is no longer asked is taken back.
 */
export async function askConsents(
  trx: Connection,
  services: Services,
  { moved, offices, facts }: { moved: Moved; offices: readonly string[]; facts: Facts },
): Promise<void> {
  await takeBack(trx, moved, offices);
  const asked = await enter(trx, moved, offices, facts);
  for (const officeCode of asked) {
    await writeNews(
      trx,
      'consentAsked',
      [{ ...moved, officeCode, companyCode: companyOf(officeCode) }],
      moved.changedAt,
    );
    await mailConsent(trx, services, consentAsked, { about: moved, officeCode, facts });
  }
}

async function takeBack(trx: Connection, { id, changedAt }: Moved, offices: readonly string[]): Promise<void> {
  await sql`
    update consent set taken_back_at = ${changedAt}
    where application_id = ${id} and taken_back_at is null and (agreed is false or office_code <> all(${[...offices]}))`.execute(
    trx,
  );
}

/** @returns codes of the offices that are asked now */
async function enter(
  trx: Connection,
  { id, changedAt }: Moved,
  offices: readonly string[],
  { present }: Facts,
): Promise<string[]> {
  const wanted = offices.map((code) => ({ code, name: present.others[code]?.office.name ?? '' }));
  const { rows } = await sql<{ code: string }>`
    insert into consent (application_id, office_code, office_name, asked_at)
    select ${id}, code, name, ${changedAt} from jsonb_to_recordset(${json(wanted)}::jsonb) as w(code text, name text) order by code
    on conflict (application_id, office_code) where taken_back_at is null do nothing returning office_code as code`.execute(
    trx,
  );
  return rows.map(({ code }) => code);
}

/** Writes to the system manager of an office that has to agree; its contract stands among the facts. */
export async function mailConsent(
  trx: Connection,
  services: Services,
  letter: Letter<ConsentContent>,
  { about, officeCode, facts }: { about: About & Pick<Moved, 'procedures'>; officeCode: string; facts: Facts },
): Promise<void> {
  const { outbox, operators, clock, config } = services;
  const asked = facts.present.others[officeCode];
  if (!asked || asked.office.manager.mail === '') return;
  await outbox.write(trx, {
    letter,
    operator: operators(clock.today()),
    lang: facts.lang,
    recipients: [{ ...managerOf(asked.company.name, asked.office), ...sideOf(officeCode, about.officeCode) }],
    applicationId: about.id,
    at: clock.now(),
    content: {
      ...contentOf(about, facts, services),
      applicant: `${facts.present.company.name} ${facts.present.office.name}`,
      asked: { code: officeCode, name: asked.office.name },
      role: agreementOf(services, about).role,
      page: `${config.baseUrl}/consents/${about.receptionNo}`,
    },
  });
}
